/** Tenants and their companies. Pure records and rules. */
@NullMarked
package com.modularplatform.domain.tenants;

import org.jspecify.annotations.NullMarked;
