/**
 * The one place that builds everything, from an {@link com.modularplatform.platform.Environment} value, and what groups of
 * functions share: how uploads come in, how a document is read. No rule, no route.
 */
@NullMarked
package com.modularplatform.platform;

import org.jspecify.annotations.NullMarked;
