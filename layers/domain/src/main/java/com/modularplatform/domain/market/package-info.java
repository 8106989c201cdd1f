/** The module marketplace: what is sold, and the licences tenants hold. Pure records and rules. */
@NullMarked
package com.modularplatform.domain.market;

import org.jspecify.annotations.NullMarked;
