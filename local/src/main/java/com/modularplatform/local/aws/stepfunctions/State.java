package com.modularplatform.local.aws.stepfunctions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state as it was declared; what may be an expression is a template: a JSON tree whose texts in {@code {% %}} are evaluated. */
sealed interface State {
    String name();

    /** Stands where the definition says nothing, since null is a value. */
    Object ABSENT = new Object() {
        @Override
        public String toString() {
            return "absent";
        }
    };

    /** What happens after the work: variables, output, and where to go; no next state ends the machine. */
    record Flow(@Nullable String next, @Nullable Object output, Map<String, @Nullable Object> assign) {}

    /** Which errors are tried again, and how; numbers in seconds. */
    record Retrier(
            List<String> errors, double interval, int maxAttempts, double backoff, double maxDelay, boolean jitter) {}

    /** Which errors lead elsewhere. */
    record Catcher(List<String> errors, Flow flow) {}

    /** How errors are met. */
    record Recovery(List<Retrier> retriers, List<Catcher> catchers) {
        static final Recovery NONE = new Recovery(List.of(), List.of());
    }

    /** One way out of a choice. */
    record Option(String condition, Flow flow) {}

    record Pass(String name, Flow flow) implements State {}

    record Succeed(String name, @Nullable Object output) implements State {}

    record Fail(
            String name, @Nullable Object error, @Nullable Object cause) implements State {}

    record Wait(
            String name, @Nullable Object seconds, @Nullable Object timestamp, Flow flow) implements State {}

    record Choice(
            String name, List<Option> options, @Nullable String otherwise, Flow flow) implements State {}

    record Task(
            String name,
            Resource resource,
            @Nullable Object arguments,
            @Nullable Object timeout,
            @Nullable Object heartbeat,
            Recovery recovery,
            Flow flow)
            implements State {}

    record Parallel(
            String name, List<Machine> branches, @Nullable Object arguments, Recovery recovery, Flow flow)
            implements State {}

    record ForEach(
            String name,
            @Nullable Object items,
            @Nullable Object selector,
            Machine processor,
            @Nullable Object concurrency,
            @Nullable Object toleratedCount,
            @Nullable Object toleratedPercentage,
            Recovery recovery,
            Flow flow)
            implements State {}

    /** States and where to begin. */
    record Machine(
            String startAt,
            Map<String, State> states,
            @Nullable Object timeout) {
        State state(String name) {
            var state = states.get(name);
            if (state == null) {
                throw new StateError(StateError.RUNTIME, "no state " + name);
            }
            return state;
        }
    }

    /**
     * What a task reaches.
     *
     * @param kind the integration
     * @param name the function's name or the API action
     * @param callback whether the task ends when its token comes back
     * @param sync whether the task ends when the thing it started does
     */
    record Resource(String arn, Kind kind, String name, boolean callback, boolean sync) {
        /** The integrations there are. */
        enum Kind {
            FUNCTION,
            INVOKE,
            SEND_MESSAGE,
            PUT_EVENTS,
            START_EXECUTION,
            DYNAMODB,
            AWS_SDK
        }

        /** As history names it. */
        String type() {
            return switch (kind) {
                case FUNCTION, INVOKE -> "lambda";
                case SEND_MESSAGE -> "sqs";
                case PUT_EVENTS -> "events";
                case START_EXECUTION -> "states";
                case DYNAMODB -> "dynamodb";
                case AWS_SDK -> "aws-sdk";
            };
        }
    }
}
