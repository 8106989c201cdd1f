package com.modularplatform.local.aws.delivery;

import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be delivered.
 *
 * @param arn of a queue, a function or a state machine
 * @param payload JSON or text
 * @param group the message group for a FIFO queue, null otherwise
 * @param attempts how often a failed delivery is tried again
 * @param ageSeconds how long it is tried
 * @param deadLetters ARN of the queue that takes it when all failed, null when nobody does
 */
public record Parcel(
        String arn,
        String payload,
        @Nullable String group,
        int attempts,
        int ageSeconds,
        @Nullable String deadLetters) {
    private static final int MOST_ATTEMPTS = 185;
    private static final int LONGEST = 86_400;

    /** From a target as rules and schedules declare it. */
    public static Parcel to(Fields target, String payload) {
        var policy = target.object("RetryPolicy").only("MaximumRetryAttempts", "MaximumEventAgeInSeconds");
        return new Parcel(
                target.text("Arn"),
                payload,
                target.object("SqsParameters").only("MessageGroupId").textOrNull("MessageGroupId"),
                policy.number("MaximumRetryAttempts", MOST_ATTEMPTS),
                policy.number("MaximumEventAgeInSeconds", LONGEST),
                target.object("DeadLetterConfig").only("Arn").textOrNull("Arn"));
    }

    /** Refuses a target that cannot be reached here. */
    public static void check(String arn) {
        boolean reached = arn.startsWith("arn:aws:sqs:")
                || arn.startsWith("arn:aws:lambda:")
                || (arn.startsWith("arn:aws:states:") && arn.contains(":stateMachine:"));
        if (!reached) {
            throw new AwsError("ValidationException", "not supported by the embedded AWS: target " + arn);
        }
    }

    Map<String, @Nullable Object> kept() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("arn", arn);
        tree.put("payload", payload);
        tree.put("group", group);
        tree.put("attempts", attempts);
        tree.put("age", ageSeconds);
        tree.put("deadLetters", deadLetters);
        return tree;
    }

    static Parcel restored(Map<String, @Nullable Object> tree) {
        var fields = new Fields(tree);
        return new Parcel(
                fields.text("arn"),
                fields.text("payload", ""),
                fields.textOrNull("group"),
                fields.number("attempts", MOST_ATTEMPTS),
                fields.number("age", LONGEST),
                fields.textOrNull("deadLetters"));
    }
}
