/**
 * Who calls and whether they may: tokens, callers, access levels, quotas. Knows the names of the roles and no other
 * business word; what a caller's row looks like is the store's affair.
 */
@NullMarked
package com.modularplatform.kernel.access;

import org.jspecify.annotations.NullMarked;
