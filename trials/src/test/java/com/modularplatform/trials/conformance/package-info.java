/**
 * The same storage, queue, object, workflow and identity tests on whatever answers as AWS: the embedded stack, or what
 * {@code AWS_ENDPOINT_URL} names. Nothing here knows the platform; what one of them does differently stands, with its
 * reason, in {@code trials/emulators/README.md} and is held to that.
 */
@NullMarked
package com.modularplatform.trials.conformance;

import org.jspecify.annotations.NullMarked;
