package com.modularplatform.local.aws.stepfunctions;

import com.modularplatform.local.aws.stepfunctions.State.Resource;
import com.modularplatform.local.aws.stepfunctions.State.Resource.Kind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which resources a task may name. */
final class Resources {
    private static final String STATES = "arn:aws:states:::";
    private static final Map<String, Kind> OPTIMIZED = Map.of(
            "lambda:invoke", Kind.INVOKE,
            "sqs:sendMessage", Kind.SEND_MESSAGE,
            "events:putEvents", Kind.PUT_EVENTS,
            "states:startExecution", Kind.START_EXECUTION,
            "dynamodb:getItem", Kind.DYNAMODB,
            "dynamodb:putItem", Kind.DYNAMODB,
            "dynamodb:updateItem", Kind.DYNAMODB,
            "dynamodb:deleteItem", Kind.DYNAMODB);
    private static final Set<String> SDK = Set.of("aws-sdk:dynamodb", "aws-sdk:sqs");
    private static final String CALLBACK = ".waitForTaskToken";

    private Resources() {}

    /** The resource an ARN names, null when it is not supported. */
    static @Nullable Resource of(String arn) {
        if (arn.startsWith("arn:aws:lambda:") && arn.split(":").length >= 7) {
            return new Resource(arn, Kind.FUNCTION, arn, false, false);
        }
        if (!arn.startsWith(STATES)) {
            return null;
        }
        var name = arn.substring(STATES.length());
        boolean callback = name.endsWith(CALLBACK);
        if (callback) {
            name = name.substring(0, name.length() - CALLBACK.length());
        }
        boolean sync = name.endsWith(".sync") || name.endsWith(".sync:2");
        var plain = sync ? name.substring(0, name.indexOf(".sync")) : name;
        var kind = OPTIMIZED.get(plain);
        if (kind != null) {
            boolean may = sync ? kind == Kind.START_EXECUTION && !callback : !callback || kind != Kind.DYNAMODB;
            return may ? new Resource(arn, kind, plain.substring(plain.indexOf(':') + 1), callback, sync) : null;
        }
        int colon = plain.lastIndexOf(':');
        return colon > 0 && !sync && SDK.contains(plain.substring(0, colon))
                ? new Resource(arn, Kind.AWS_SDK, plain.substring("aws-sdk:".length()), callback, false)
                : null;
    }
}
