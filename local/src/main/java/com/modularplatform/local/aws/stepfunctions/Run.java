package com.modularplatform.local.aws.stepfunctions;

import com.modularplatform.local.aws.stepfunctions.State.Catcher;
import com.modularplatform.local.aws.stepfunctions.State.Flow;
import com.modularplatform.local.aws.stepfunctions.State.Machine;
import com.modularplatform.local.aws.stepfunctions.State.Recovery;
import com.modularplatform.local.aws.stepfunctions.State.Retrier;
import com.modularplatform.local.aws.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One scope of states being run by the thread that calls it: an execution's machine, a branch, or an item's processor.
 * Retriers, catchers, variables and limits follow the Amazon States Language and the developer guide's page on JSONata.
 */
final class Run {
    /** The largest JSON a state passes on, in bytes. */
    static final int LARGEST = 262_144;

    private final Surroundings around;
    private final Map<String, @Nullable Object> context;
    private final boolean outermost;

    /** What every scope of an execution shares. */
    record Surroundings(
            InstantSource clock,
            Tasks tasks,
            History history,
            Callbacks callbacks,
            java.util.function.Consumer<Position> journal) {}

    /** Runs a task with its evaluated arguments to its result. */
    @FunctionalInterface
    interface Tasks {
        @Nullable
        Object run(State.Resource resource, @Nullable Object arguments) throws Exception;
    }

    /** @param context the context object without {@code State} and {@code Task} */
    Run(Surroundings around, Map<String, @Nullable Object> context) {
        this(around, context, true);
    }

    private Run(Surroundings around, Map<String, @Nullable Object> context, boolean outermost) {
        this.around = around;
        this.context = context;
        this.outermost = outermost;
    }

    private record Outcome(@Nullable String next, @Nullable Object output, Map<String, @Nullable Object> variables) {}

    /**
     * Runs from a position to the end.
     *
     * @return the output
     * @throws StateError what no catcher caught
     * @throws InterruptedException when the execution is stopped
     */
    @Nullable
    Object run(Machine machine, Position from) throws InterruptedException {
        var at = from;
        while (true) {
            var state = machine.state(at.state());
            if (at.token() == null) {
                around.history().entered(state, at.input());
                keep(at);
            }
            var outcome = recovering(state, at);
            limit(outcome.output());
            around.history().exited(state, outcome.output());
            if (outcome.next() == null) {
                return outcome.output();
            }
            at = new Position(
                    outcome.next(),
                    outcome.output(),
                    outcome.variables(),
                    around.clock().instant());
        }
    }

    private Outcome recovering(State state, Position at) throws InterruptedException {
        var recovery = recovery(state);
        var tries = new HashMap<Retrier, Integer>();
        int retries = 0;
        while (true) {
            try {
                return attempt(state, at, retries);
            } catch (StateError error) {
                var retrier = first(recovery.retriers(), Retrier::errors, error);
                int tried = retrier == null ? 0 : tries.getOrDefault(retrier, 0);
                if (retrier == null || tried >= retrier.maxAttempts()) {
                    return caught(state, at, recovery, error, retries);
                }
                tries.put(retrier, tried + 1);
                retries++;
                Thread.sleep(delay(retrier, tried));
                at = at.waitingFor(null, false);
            }
        }
    }

    private static Duration delay(Retrier retrier, int tried) {
        double seconds = Math.min(retrier.maxDelay(), retrier.interval() * Math.pow(retrier.backoff(), tried));
        double wait = retrier.jitter() ? seconds * ThreadLocalRandom.current().nextDouble() : seconds;
        return Duration.ofMillis((long) (wait * 1000));
    }

    private Outcome caught(State state, Position at, Recovery recovery, StateError error, int retries) {
        var catcher = first(recovery.catchers(), Catcher::errors, error);
        if (catcher == null) {
            throw error;
        }
        var scope = scope(state, at, retries, null);
        scope.put("errorOutput", error.output());
        return finish(catcher.flow(), at, scope, error.output());
    }

    private Outcome attempt(State state, Position at, int retries) throws InterruptedException {
        var scope = scope(state, at, retries, null);
        return switch (state) {
            case State.Pass pass -> finish(pass.flow(), at, scope, at.input());
            case State.Succeed succeed ->
                new Outcome(null, evaluate(succeed.output(), at, scope, at.input()), at.variables());
            case State.Fail fail ->
                throw new StateError(
                        text(evaluate(fail.error(), at, scope, "")), text(evaluate(fail.cause(), at, scope, "")));
            case State.Wait waiting -> {
                sleepUntil(wakeUp(waiting, at, scope));
                yield finish(waiting.flow(), at, scope, at.input());
            }
            case State.Choice choice -> choose(choice, at, scope);
            case State.Task task -> {
                var result = perform(task, at, retries, scope);
                limit(result);
                scope.put("result", result);
                yield finish(task.flow(), at, scope, result);
            }
            case State.Parallel parallel -> {
                var result = branches(parallel, at, scope);
                scope.put("result", result);
                yield finish(parallel.flow(), at, scope, result);
            }
            case State.ForEach each -> {
                var result = items(each, at, scope);
                scope.put("result", result);
                yield finish(each.flow(), at, scope, result);
            }
        };
    }

    private Outcome choose(State.Choice choice, Position at, Map<String, @Nullable Object> scope) {
        for (var option : choice.options()) {
            var met = evaluate(option.condition(), at, scope, null);
            if (!(met instanceof Boolean holds)) {
                throw new StateError(StateError.QUERY, "A Condition must be true or false, not " + Json.text(met));
            }
            if (holds) {
                return finish(option.flow(), at, scope, at.input());
            }
        }
        if (choice.otherwise() == null) {
            throw new StateError("States.NoChoiceMatched", "No choice of state " + choice.name() + " matched.");
        }
        var flow = choice.flow();
        return finish(new Flow(choice.otherwise(), flow.output(), flow.assign()), at, scope, at.input());
    }

    private Instant wakeUp(State.Wait waiting, Position at, Map<String, @Nullable Object> scope) {
        if (waiting.seconds() != State.ABSENT) {
            if (evaluate(waiting.seconds(), at, scope, null) instanceof Number seconds && seconds.doubleValue() >= 0) {
                return at.entered().plusMillis((long) (seconds.doubleValue() * 1000));
            }
            throw new StateError(StateError.QUERY, "Seconds must be a number, not negative");
        }
        try {
            return Instant.parse(text(evaluate(waiting.timestamp(), at, scope, null)));
        } catch (DateTimeParseException wrong) {
            throw new StateError(StateError.QUERY, "Timestamp must be a time as RFC 3339 writes it");
        }
    }

    private void sleepUntil(Instant time) throws InterruptedException {
        for (var left = Duration.between(around.clock().instant(), time);
                left.isPositive();
                left = Duration.between(around.clock().instant(), time)) {
            Thread.sleep(left.compareTo(Patience.LOOK) < 0 ? left : Patience.LOOK);
        }
    }

    private @Nullable Object perform(
            State.Task task, Position at, int retries, Map<String, @Nullable Object> plainScope)
            throws InterruptedException {
        var resource = task.resource();
        var token =
                at.token() != null ? at.token() : UUID.randomUUID().toString().replace("-", "");
        var scope = resource.callback() ? scope(task, at, retries, token) : plainScope;
        var arguments = evaluate(task.arguments(), at, scope, at.input());
        limit(arguments);
        var patience = new Patience(
                seconds(task.timeout(), at, scope, "TimeoutSeconds"),
                seconds(task.heartbeat(), at, scope, "HeartbeatSeconds"));
        around.history()
                .task("TaskScheduled", resource, Map.of("region", "us-east-1", "parameters", Json.text(arguments)));
        try {
            Object result;
            if (resource.callback()) {
                result = callback(resource, at, token, arguments, patience);
            } else {
                result = patience.result(() -> around.tasks().run(resource, arguments));
            }
            around.history().task("TaskSucceeded", resource, Map.of("output", Json.text(result)));
            return result;
        } catch (StateError error) {
            boolean late =
                    error.error().equals(StateError.TIMEOUT) || error.error().equals(StateError.HEARTBEAT);
            around.history()
                    .task(
                            late ? "TaskTimedOut" : "TaskFailed",
                            resource,
                            Map.of("error", error.error(), "cause", error.cause()));
            throw error;
        }
    }

    private @Nullable Object callback(
            State.Resource resource, Position at, String token, @Nullable Object arguments, Patience patience)
            throws InterruptedException {
        var waiting = around.callbacks().expect(token);
        try {
            if (!at.asked()) {
                keep(at.waitingFor(token, false));
                patience.result(() -> around.tasks().run(resource, arguments));
                keep(at.waitingFor(token, true));
                around.history().task("TaskSubmitted", resource, Map.of());
            }
            return patience.answer(waiting);
        } finally {
            around.callbacks().forget(token);
        }
    }

    private void keep(Position position) {
        if (outermost) {
            around.journal().accept(position);
        }
    }

    private List<@Nullable Object> branches(State.Parallel parallel, Position at, Map<String, @Nullable Object> scope)
            throws InterruptedException {
        var input = evaluate(parallel.arguments(), at, scope, at.input());
        var history = around.history();
        history.add("ParallelStateStarted", null, Map.of());
        var work = new ArrayList<Callable<@Nullable Object>>();
        for (var branch : parallel.branches()) {
            work.add(() -> new Run(around, context, false).run(branch, begin(branch, input, at.variables())));
        }
        try {
            var results = Fan.out(work, work.size());
            history.add("ParallelStateSucceeded", null, Map.of());
            return results;
        } catch (StateError error) {
            history.add("ParallelStateFailed", null, Map.of());
            throw error;
        }
    }

    private List<@Nullable Object> items(State.ForEach each, Position at, Map<String, @Nullable Object> scope)
            throws InterruptedException {
        if (!(evaluate(each.items(), at, scope, at.input()) instanceof List<?> items)) {
            throw new StateError(StateError.QUERY, "Items of state " + each.name() + " must be an array");
        }
        var history = around.history();
        history.add("MapStateStarted", "mapStateStartedEventDetails", Map.of("length", items.size()));
        var tolerance = new Tolerance(
                number(each.toleratedCount(), at, scope), number(each.toleratedPercentage(), at, scope), items.size());
        var work = new ArrayList<Callable<@Nullable Object>>();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            var item = items.get(i);
            work.add(() -> item(each, at, scope, index, item, tolerance));
        }
        double concurrency = number(each.concurrency(), at, scope);
        try {
            var results = Fan.out(work, concurrency < 1 ? 40 : (int) concurrency);
            history.add("MapStateSucceeded", null, Map.of());
            return results;
        } catch (StateError error) {
            history.add("MapStateFailed", null, Map.of());
            throw error;
        }
    }

    private @Nullable Object item(
            State.ForEach each,
            Position at,
            Map<String, @Nullable Object> scope,
            int index,
            @Nullable Object item,
            Tolerance tolerance)
            throws InterruptedException {
        var details = Map.of("name", each.name(), "index", index);
        around.history().add("MapIterationStarted", "mapIterationStartedEventDetails", details);
        var about = new LinkedHashMap<String, @Nullable Object>();
        about.put("Index", index);
        about.put("Value", item);
        var inner = new LinkedHashMap<>(context);
        inner.put("Map", Map.of("Item", about));
        try {
            var ownScope = new LinkedHashMap<>(scope);
            var ownContext = new LinkedHashMap<String, @Nullable Object>(inner);
            ownContext.put("State", ((Map<?, ?>) Objects.requireNonNull(scope.get("context"))).get("State"));
            ownScope.put("context", ownContext);
            var input = each.selector() == State.ABSENT ? item : evaluate(each.selector(), at, ownScope, item);
            var result =
                    new Run(around, inner, false).run(each.processor(), begin(each.processor(), input, at.variables()));
            around.history().add("MapIterationSucceeded", "mapIterationSucceededEventDetails", details);
            return result;
        } catch (StateError error) {
            around.history().add("MapIterationFailed", "mapIterationFailedEventDetails", details);
            return tolerance.bear(error);
        }
    }

    private Position begin(Machine machine, @Nullable Object input, Map<String, @Nullable Object> variables) {
        return new Position(machine.startAt(), input, variables, around.clock().instant());
    }

    /** Output and variables are computed side by side from the values before. */
    private Outcome finish(Flow flow, Position at, Map<String, @Nullable Object> scope, @Nullable Object otherwise) {
        var output = evaluate(flow.output(), at, scope, otherwise);
        var variables = at.variables();
        if (!flow.assign().isEmpty()) {
            variables = new LinkedHashMap<>(at.variables());
            for (var entry : flow.assign().entrySet()) {
                variables.put(entry.getKey(), evaluate(entry.getValue(), at, scope, null));
            }
            limit(variables);
        }
        return new Outcome(flow.next(), output, variables);
    }

    private static @Nullable Object evaluate(
            @Nullable Object template, Position at, Map<String, @Nullable Object> scope, @Nullable Object otherwise) {
        if (template == State.ABSENT) {
            return otherwise;
        }
        var variables = new LinkedHashMap<>(at.variables());
        variables.put("states", scope);
        return Expressions.evaluate(template, variables);
    }

    /** {@code $states}. */
    private Map<String, @Nullable Object> scope(State state, Position at, int retries, @Nullable String token) {
        var now = new LinkedHashMap<>(context);
        var about = new LinkedHashMap<String, @Nullable Object>();
        about.put("Name", state.name());
        about.put("EnteredTime", at.entered().toString());
        about.put("RetryCount", retries);
        now.put("State", about);
        if (token != null) {
            now.put("Task", Map.of("Token", token));
        }
        var scope = new LinkedHashMap<String, @Nullable Object>();
        scope.put("input", at.input());
        scope.put("context", now);
        return scope;
    }

    private static @Nullable Duration seconds(
            @Nullable Object template, Position at, Map<String, @Nullable Object> scope, String field) {
        if (template == State.ABSENT) {
            return null;
        }
        if (evaluate(template, at, scope, null) instanceof Number number && number.doubleValue() > 0) {
            return Duration.ofMillis((long) (number.doubleValue() * 1000));
        }
        throw new StateError(StateError.QUERY, field + " must be a positive number");
    }

    private static double number(@Nullable Object template, Position at, Map<String, @Nullable Object> scope) {
        var value = evaluate(template, at, scope, 0);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new StateError(StateError.QUERY, "a number was expected, not " + Json.text(value));
    }

    private static void limit(@Nullable Object value) {
        if (Json.bytes(value).length > LARGEST) {
            throw new StateError(
                    StateError.DATA_LIMIT,
                    "The state/task returned a result with a size exceeding the maximum of 262144 bytes.");
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : Json.text(value);
    }

    private static Recovery recovery(State state) {
        return switch (state) {
            case State.Task task -> task.recovery();
            case State.Parallel parallel -> parallel.recovery();
            case State.ForEach each -> each.recovery();
            default -> Recovery.NONE;
        };
    }

    private static <T> @Nullable T first(
            List<T> rules, java.util.function.Function<T, List<String>> errors, StateError error) {
        for (var rule : rules) {
            if (errors.apply(rule).stream().anyMatch(name -> matches(name, error.error()))) {
                return rule;
            }
        }
        return null;
    }

    private static boolean matches(String name, String error) {
        boolean late = error.equals(StateError.TIMEOUT) || error.equals(StateError.HEARTBEAT);
        return switch (name) {
            case "States.ALL" -> !error.equals(StateError.RUNTIME) && !error.equals(StateError.DATA_LIMIT);
            case StateError.TASK_FAILED ->
                !late && !error.equals(StateError.RUNTIME) && !error.equals(StateError.DATA_LIMIT);
            case StateError.TIMEOUT -> late;
            default -> name.equals(error);
        };
    }
}
