/** The one place that builds everything, from an {@link com.modularplatform.platform.Environment} value. No rule, no route. */
@NullMarked
package com.modularplatform.platform;

import org.jspecify.annotations.NullMarked;
