/** {@code /api/v1/auth/*}, {@code /v1/auth/*}: registering, signing in and out, passwords; the pool's token trigger. */
@NullMarked
package com.modularplatform.functions.auth;

import org.jspecify.annotations.NullMarked;
