package com.modularplatform.local.lambda;

import com.modularplatform.local.template.Blueprint.FunctionSpec;
import com.modularplatform.local.template.Expressions;
import java.time.Instant;
import java.util.UUID;

/**
 * One call of a function.
 *
 * @param requestId Lambda's id of the call
 * @param deadline when the function is stopped
 */
record Invocation(String requestId, FunctionSpec function, Instant deadline) {
    static Invocation begin(FunctionSpec function, Instant now) {
        return new Invocation(UUID.randomUUID().toString(), function, now.plus(function.timeout()));
    }

    String arn() {
        return "arn:aws:lambda:%s:%s:function:%s:live"
                .formatted(Expressions.REGION, Expressions.ACCOUNT, function.name());
    }
}
