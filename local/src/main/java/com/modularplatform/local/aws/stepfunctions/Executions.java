package com.modularplatform.local.aws.stepfunctions;

import com.modularplatform.local.aws.stepfunctions.Execution.Status;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.aws.wire.Ledger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All executions: starts them, one virtual thread each, ends them in time, and takes them up again after a restart from the state they
 * had entered. A task of that state runs once more unless it only waits for its token; branches and items inside it begin anew.
 */
final class Executions implements AutoCloseable {
    private static final int KEPT = 10_000;
    private static final String EXECUTION = "execution/";
    private static final String EVENT = "event/";

    private final InstantSource clock;
    private final Ledger ledger;
    private final Callbacks callbacks;
    private final Integrations integrations;
    private final Map<String, Execution> executions = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, @Nullable Object>>> foundEvents = new LinkedHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("execution timeouts").factory());
    private @Nullable Starter starter;
    private volatile boolean closing;

    Executions(InstantSource clock, Ledger ledger, Integrations integrations) {
        this.clock = clock;
        this.ledger = ledger;
        this.callbacks = new Callbacks(ledger);
        this.integrations = integrations;
    }

    /** Something that can start an execution of a machine named by ARN. */
    @FunctionalInterface
    interface Starter {
        Execution start(String machineArn, @Nullable String name, String input);
    }

    void startsOthersBy(Starter starting) {
        this.starter = starting;
    }

    Callbacks callbacks() {
        return callbacks;
    }

    /** Takes up one line of the ledger. */
    void restore(String key, Map<String, @Nullable Object> value) {
        if (key.startsWith(EXECUTION)) {
            var arn = key.substring(EXECUTION.length());
            var history = history(arn, false);
            foundEvents.getOrDefault(arn, List.of()).forEach(history::restore);
            executions.put(arn, Execution.restored(arn, value, history));
        } else if (key.startsWith(EVENT)) {
            var arn = key.substring(EVENT.length(), key.lastIndexOf('/'));
            var execution = executions.get(arn);
            if (execution == null) {
                foundEvents.computeIfAbsent(arn, none -> new ArrayList<>()).add(value);
            } else {
                execution.history().restore(value);
            }
        } else {
            callbacks.restore(key, value);
        }
    }

    /** Goes on with what ran when the process ended. */
    void resume(DeclaredMachines machines) {
        foundEvents.clear();
        callbacks.dropUnless(executions.values().stream()
                .map(Execution::position)
                .filter(position -> position != null && position.token() != null)
                .map(Position::token)
                .collect(Collectors.toSet()));
        for (var execution : executions.values()) {
            var position = execution.position();
            if (execution.status() == Status.RUNNING && position != null) {
                var declared = machines.revision(execution.revision());
                if (declared == null) {
                    conclude(execution, Status.FAILED, null, StateError.RUNTIME, "its state machine is gone");
                } else {
                    begin(declared, execution, position);
                }
            }
        }
    }

    /** Where machines of former revisions are found. */
    @FunctionalInterface
    interface DeclaredMachines {
        @Nullable
        DeclaredMachine revision(String revision);
    }

    /** Starts an execution; the same name and input while it runs is the same execution. */
    Execution start(DeclaredMachine declared, @Nullable String wishedName, String input) {
        if (input.getBytes(StandardCharsets.UTF_8).length > Run.LARGEST) {
            throw new AwsError("ValidationException", "input has a length greater than 262144 bytes");
        }
        Object tree;
        try {
            tree = Json.read(input);
        } catch (AwsError notJson) {
            throw new AwsError(
                    "InvalidExecutionInput", "Invalid State Machine Execution Input: '" + notJson.getMessage() + "'");
        }
        var name = wishedName == null ? UUID.randomUUID().toString() : wishedName;
        if (!name.matches("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]{1,80}")) {
            throw new AwsError("InvalidName", "Invalid Name: '" + name + "'");
        }
        var arn = arn(declared, name);
        var fresh = new Execution(
                arn,
                name,
                declared.arn(),
                declared.revision(),
                input,
                clock.instant(),
                history(arn, declared.express()));
        var first = new Position(declared.machine().startAt(), tree, new LinkedHashMap<>(), clock.instant());
        fresh.at(first);
        var earlier = declared.express() ? null : executions.putIfAbsent(arn, fresh);
        if (earlier != null) {
            if (earlier.status() == Status.RUNNING && earlier.input().equals(input)) {
                return earlier;
            }
            throw new AwsError("ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'");
        }
        fresh.history()
                .add(
                        "ExecutionStarted",
                        "executionStartedEventDetails",
                        Map.of(
                                "input",
                                input,
                                "inputDetails",
                                Map.of("truncated", false),
                                "roleArn",
                                declared.roleArn()));
        if (!declared.express()) {
            ledger.put(EXECUTION + arn, fresh.kept());
        }
        begin(declared, fresh, first);
        forgetOldest();
        return fresh;
    }

    Execution get(String arn) {
        var execution = executions.get(arn);
        if (execution == null) {
            throw new AwsError("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
        }
        return execution;
    }

    /** The executions of a machine, newest first. */
    List<Execution> of(String machineArn) {
        return executions.values().stream()
                .filter(execution -> execution.machineArn().equals(machineArn))
                .sorted((one, other) -> other.started().compareTo(one.started()))
                .toList();
    }

    /** Stops an execution. */
    Instant stop(String arn, @Nullable String error, @Nullable String cause) {
        conclude(get(arn), Status.ABORTED, null, error, cause);
        return clock.instant();
    }

    @Override
    public void close() {
        closing = true;
        timer.shutdownNow();
        ledger.close();
    }

    private void begin(DeclaredMachine declared, Execution execution, Position from) {
        var machine = declared.machine();
        var thread = Thread.ofVirtual()
                .name("execution " + execution.name())
                .unstarted(() -> run(declared, execution, from));
        execution.runs(thread);
        if (machine.timeout() instanceof Number seconds) {
            var left = Duration.between(clock.instant(), execution.started().plusSeconds(seconds.longValue()));
            var timeout = timer.schedule(
                    () -> conclude(execution, Status.TIMED_OUT, null, StateError.TIMEOUT, "The execution timed out."),
                    Math.max(0, left.toMillis()),
                    TimeUnit.MILLISECONDS);
            execution.end().whenComplete((ended, none) -> timeout.cancel(false));
        }
        thread.start();
    }

    private void run(DeclaredMachine declared, Execution execution, Position from) {
        boolean durable = !declared.express();
        var around = new Run.Surroundings(clock, this::perform, execution.history(), callbacks, position -> {
            execution.at(position);
            if (durable) {
                ledger.put(EXECUTION + execution.arn(), execution.kept());
            }
        });
        try {
            var output = new Run(around, context(declared, execution)).run(declared.machine(), from);
            conclude(execution, Status.SUCCEEDED, Json.text(output), null, null);
        } catch (StateError error) {
            conclude(execution, Status.FAILED, null, error.error(), error.cause());
        } catch (InterruptedException stopped) {
            // whoever interrupted has concluded it already, or the process is ending and it goes on after the next
            // start
        } catch (RuntimeException broken) {
            if (!closing) {
                conclude(execution, Status.FAILED, null, StateError.RUNTIME, String.valueOf(broken));
            }
        }
    }

    private @Nullable Object perform(State.Resource resource, @Nullable Object arguments) throws Exception {
        if (resource.kind() != State.Resource.Kind.START_EXECUTION) {
            return integrations.perform(resource, arguments);
        }
        if (!(arguments instanceof Map<?, ?> members) || !members.containsKey("StateMachineArn")) {
            throw new StateError(StateError.RUNTIME, "StateMachineArn is needed");
        }
        Execution child;
        try {
            child = Objects.requireNonNull(starter)
                    .start(
                            String.valueOf(members.get("StateMachineArn")),
                            (String) members.get("Name"),
                            members.containsKey("Input") ? text(members.get("Input")) : "{}");
        } catch (AwsError refused) {
            throw new StateError("StepFunctions." + refused.code() + "Exception", refused.getMessage());
        }
        var result = new LinkedHashMap<String, @Nullable Object>();
        if (!resource.sync()) {
            result.put("ExecutionArn", child.arn());
            result.put("StartDate", child.started().toString());
            return result;
        }
        var ended = child.end().get();
        ended.describe()
                .forEach((name, value) -> result.put(
                        Character.toUpperCase(name.charAt(0)) + name.substring(1),
                        value instanceof Instant time
                                ? time.toEpochMilli()
                                : value instanceof Status status ? status.name() : value));
        if (ended.status() != Status.SUCCEEDED) {
            throw new StateError(StateError.TASK_FAILED, Json.text(result));
        }
        if (resource.arn().endsWith(":2")) {
            result.put("Output", Json.read(String.valueOf(result.get("Output"))));
        }
        return result;
    }

    private void conclude(
            Execution execution, Status how, @Nullable String output, @Nullable String error, @Nullable String cause) {
        if (closing || !execution.finish(how, output, error, cause, clock.instant())) {
            return;
        }
        var details = new LinkedHashMap<String, @Nullable Object>();
        if (how == Status.SUCCEEDED) {
            details.put("output", output);
            details.put("outputDetails", Map.of("truncated", false));
            execution.history().add("ExecutionSucceeded", "executionSucceededEventDetails", details);
        } else {
            details.put("error", error);
            details.put("cause", cause);
            switch (how) {
                case FAILED -> execution.history().add("ExecutionFailed", "executionFailedEventDetails", details);
                case TIMED_OUT ->
                    execution.history().add("ExecutionTimedOut", "executionTimedOutEventDetails", details);
                default -> execution.history().add("ExecutionAborted", "executionAbortedEventDetails", details);
            }
        }
        if (executions.containsKey(execution.arn())) {
            ledger.put(EXECUTION + execution.arn(), execution.kept());
        }
        execution.ended();
    }

    private Map<String, @Nullable Object> context(DeclaredMachine declared, Execution execution) {
        var about = new LinkedHashMap<String, @Nullable Object>();
        about.put("Id", execution.arn());
        about.put("Input", Json.read(execution.input()));
        about.put("Name", execution.name());
        about.put("RoleArn", declared.roleArn());
        about.put("StartTime", execution.started().toString());
        about.put("RedriveCount", 0);
        var context = new LinkedHashMap<String, @Nullable Object>();
        context.put("Execution", about);
        context.put("StateMachine", Map.of("Id", declared.arn(), "Name", declared.name()));
        return context;
    }

    private History history(String arn, boolean express) {
        return new History(clock, (id, event) -> {
            if (!express) {
                ledger.putSoon(EVENT + arn + "/" + id, event);
            }
        });
    }

    private void forgetOldest() {
        if (executions.size() <= KEPT) {
            return;
        }
        executions.values().stream()
                .filter(execution -> execution.status() != Status.RUNNING)
                .sorted((one, other) -> one.started().compareTo(other.started()))
                .limit(KEPT / 10)
                .toList()
                .forEach(old -> {
                    executions.remove(old.arn());
                    ledger.removeSoon(EXECUTION + old.arn());
                    for (int id = 1; id <= old.history().events().size(); id++) {
                        ledger.removeSoon(EVENT + old.arn() + "/" + id);
                    }
                });
    }

    private static String arn(DeclaredMachine declared, String name) {
        return declared.express()
                ? declared.arn().replace(":stateMachine:", ":express:") + ":" + name + ":" + UUID.randomUUID()
                : declared.arn().replace(":stateMachine:", ":execution:") + ":" + name;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : Json.text(value);
    }
}
