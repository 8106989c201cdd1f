/**
 * Idempotency keys: a repeated request gets the first one's answer. Scopes, fingerprints and what is stored; where it is
 * stored is the store's affair.
 */
@NullMarked
package com.modularplatform.kernel.replay;

import org.jspecify.annotations.NullMarked;
