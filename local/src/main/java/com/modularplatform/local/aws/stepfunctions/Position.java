package com.modularplatform.local.aws.stepfunctions;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a scope of states is: enough to go on from there.
 *
 * @param variables what was assigned so far
 * @param token of the callback this state waits for, kept before anybody is told it; null if there is none
 * @param asked whether the token went out, so that a restart only waits instead of sending it once more
 */
record Position(
        String state,
        @Nullable Object input,
        Map<String, @Nullable Object> variables,
        Instant entered,
        @Nullable String token,
        boolean asked) {
    /** The beginning of a state. */
    Position(String state, @Nullable Object input, Map<String, @Nullable Object> variables, Instant entered) {
        this(state, input, variables, entered, null, false);
    }

    Position waitingFor(@Nullable String callback, boolean sent) {
        return new Position(state, input, variables, entered, callback, sent);
    }
}
