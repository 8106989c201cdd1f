package com.modularplatform.local.aws.stepfunctions;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a scope of states is: enough to go on from there.
 *
 * @param variables what was assigned so far
 * @param token of the callback that was asked for in this state already, so that a restart only waits; null if none was
 */
record Position(
        String state,
        @Nullable Object input,
        Map<String, @Nullable Object> variables,
        Instant entered,
        @Nullable String token) {
    Position waitingFor(String callback) {
        return new Position(state, input, variables, entered, callback);
    }
}
