package com.modularplatform.local.aws.stepfunctions;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.aws.stepfunctions.State.Resource;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import com.modularplatform.local.aws.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What tasks reach: functions, queues, the event bus, tables. Answers and names of errors are those of AWS's integrations. */
final class Integrations {
    private final InvokeLambda invoker;
    private final Caller queues;
    private final Caller tables;
    private final UnaryOperator<Map<String, @Nullable Object>> putEvents;

    /** Performs an operation of another engine by its target. */
    @FunctionalInterface
    interface Caller {
        Map<String, @Nullable Object> call(String target, Map<String, @Nullable Object> input);
    }

    Integrations(
            InvokeLambda invoker,
            Caller queues,
            Caller tables,
            UnaryOperator<Map<String, @Nullable Object>> putEvents) {
        this.invoker = invoker;
        this.queues = queues;
        this.tables = tables;
        this.putEvents = putEvents;
    }

    /** Runs a task that is not about executions; to its result. */
    @Nullable
    Object perform(Resource resource, @Nullable Object arguments) {
        return switch (resource.kind()) {
            case FUNCTION -> payload(invoke(function(resource.name()), arguments));
            case INVOKE -> invoke(members(arguments));
            case SEND_MESSAGE -> sendMessage(members(arguments));
            case PUT_EVENTS -> putEvents(members(arguments));
            case DYNAMODB -> called(tables, "DynamoDB_20120810.", resource.name(), "DynamoDB", members(arguments));
            case AWS_SDK -> sdk(resource.name(), members(arguments));
            case START_EXECUTION -> throw new StateError(StateError.RUNTIME, "executions are started elsewhere");
        };
    }

    /** The plain name in a function's ARN or name, its alias left out. */
    static String function(String nameOrArn) {
        var parts = nameOrArn.split(":");
        return nameOrArn.startsWith("arn:") ? parts[6] : parts[0];
    }

    private Object invoke(Map<String, @Nullable Object> arguments) {
        var fields = fields(arguments, "FunctionName", "Payload", "InvocationType", "Qualifier");
        var name = function(fields.text("FunctionName"));
        var result = new LinkedHashMap<String, @Nullable Object>();
        var event = arguments.containsKey("Payload") ? arguments.get("Payload") : new LinkedHashMap<>();
        switch (fields.text("InvocationType", "RequestResponse")) {
            case "RequestResponse" -> {
                result.put("ExecutedVersion", "$LATEST");
                result.put("Payload", payload(invoke(name, event)));
                result.put("StatusCode", 200);
            }
            case "Event" -> {
                Thread.startVirtualThread(() -> invokeQuietly(name, event));
                result.put("Payload", "");
                result.put("StatusCode", 202);
            }
            default -> throw new StateError(StateError.RUNTIME, "InvocationType is not supported by the embedded AWS");
        }
        return withMetadata(result);
    }

    private byte[] invoke(String name, @Nullable Object event) {
        try {
            return invoker.invoke(name, Json.bytes(event));
        } catch (FunctionError failed) {
            var cause = new LinkedHashMap<String, @Nullable Object>();
            cause.put("errorMessage", failed.getMessage());
            cause.put("errorType", failed.errorType());
            boolean ofLambda = failed.errorType().startsWith("Lambda.");
            throw new StateError(failed.errorType(), ofLambda ? String.valueOf(failed.getMessage()) : Json.text(cause));
        }
    }

    private void invokeQuietly(String name, @Nullable Object event) {
        try {
            invoke(name, event);
        } catch (StateError nobodyWaits) {
            // an asynchronous invocation has no caller to tell
        }
    }

    private static @Nullable Object payload(byte[] json) {
        return json.length == 0 ? null : Json.read(json);
    }

    private Object sendMessage(Map<String, @Nullable Object> arguments) {
        fields(
                arguments,
                "QueueUrl",
                "MessageBody",
                "DelaySeconds",
                "MessageAttributes",
                "MessageGroupId",
                "MessageDeduplicationId");
        var input = new LinkedHashMap<>(arguments);
        input.put("MessageBody", text(arguments.get("MessageBody")));
        return called(queues, "AmazonSQS.", "sendMessage", "SQS", input);
    }

    private Object putEvents(Map<String, @Nullable Object> arguments) {
        fields(arguments, "Entries");
        var entries = new Fields(arguments)
                .objects("Entries").stream()
                        .map(entry -> {
                            var event = new LinkedHashMap<>(entry.tree());
                            event.put("Detail", text(event.get("Detail")));
                            return event;
                        })
                        .toList();
        try {
            var result = putEvents.apply(new LinkedHashMap<>(Map.of("Entries", entries)));
            if (result.get("FailedEntryCount") instanceof Number failed && failed.intValue() > 0) {
                throw new StateError("EventBridge.FailedEntry", Json.text(result));
            }
            return withMetadata(new LinkedHashMap<>(result));
        } catch (AwsError refused) {
            throw new StateError("EventBridge." + refused.code(), refused.getMessage());
        }
    }

    private @Nullable Object sdk(String name, Map<String, @Nullable Object> arguments) {
        int colon = name.indexOf(':');
        var action = name.substring(colon + 1);
        return switch (name.substring(0, colon)) {
            case "dynamodb" -> called(tables, "DynamoDB_20120810.", action, "DynamoDb", arguments);
            case "sqs" -> called(queues, "AmazonSQS.", action, "Sqs", arguments);
            default -> throw new StateError(StateError.RUNTIME, "not supported by the embedded AWS: " + name);
        };
    }

    private static Object called(
            Caller caller, String prefix, String action, String family, Map<String, @Nullable Object> arguments) {
        try {
            var operation = Character.toUpperCase(action.charAt(0)) + action.substring(1);
            return withMetadata(new LinkedHashMap<>(caller.call(prefix + operation, arguments)));
        } catch (AwsError refused) {
            var code = refused.code().endsWith("Exception") ? refused.code() : refused.code() + "Exception";
            throw new StateError(family + "." + code, refused.getMessage());
        }
    }

    private static Map<String, @Nullable Object> withMetadata(Map<String, @Nullable Object> result) {
        var id = UUID.randomUUID().toString();
        result.put(
                "SdkHttpMetadata",
                Map.of("HttpStatusCode", 200, "AllHttpHeaders", Map.of("x-amzn-RequestId", List.of(id))));
        result.put("SdkResponseMetadata", Map.of("RequestId", id));
        return result;
    }

    private static Fields fields(Map<String, @Nullable Object> arguments, String... known) {
        try {
            return new Fields(arguments).only(known);
        } catch (AwsError unknown) {
            throw new StateError(StateError.RUNTIME, unknown.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> members(@Nullable Object arguments) {
        if (arguments instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new StateError(StateError.RUNTIME, "Arguments must be an object");
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : Json.text(value);
    }
}
