/**
 * HTTP for Lambda: routes, typed bodies, access, quota, idempotency, answers. What a function needs to serve requests,
 * and no business word but the names of the roles. It names ports; the store implements them.
 */
@NullMarked
package com.modularplatform.kernel;

import org.jspecify.annotations.NullMarked;
