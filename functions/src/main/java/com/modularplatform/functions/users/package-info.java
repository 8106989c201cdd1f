/** {@code /api/v1/users/*} and {@code /api/v1/presence/*}: who one is, and who is here. */
@NullMarked
package com.modularplatform.functions.users;

import org.jspecify.annotations.NullMarked;
