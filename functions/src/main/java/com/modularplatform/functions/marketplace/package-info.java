/** {@code /v1/marketplace/*}: what modules there are. */
@NullMarked
package com.modularplatform.functions.marketplace;

import org.jspecify.annotations.NullMarked;
