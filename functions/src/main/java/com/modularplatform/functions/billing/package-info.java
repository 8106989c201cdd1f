/** {@code /v1/trials}: what tenants pay for, or try first. */
@NullMarked
package com.modularplatform.functions.billing;

import org.jspecify.annotations.NullMarked;
