package com.modularplatform.local.aws.stepfunctions;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Calls;
import com.modularplatform.local.aws.wire.Fields;
import com.modularplatform.local.aws.wire.Ledger;
import com.modularplatform.local.aws.wire.Targets;
import com.modularplatform.local.aws.wire.Targets.Operation;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The interface {@code AWSStepFunctions}: state machines and their executions, Standard and Express. */
public final class StepFunctions implements AutoCloseable {
    private static final String MACHINE = "machine/";
    private static final String REVISION = "revision/";
    private static final String INVALID = "ValidationException";

    private final InstantSource clock;
    private final String arnPrefix;
    private final Ledger ledger;
    private final Executions executions;
    private final Map<String, DeclaredMachine> machines = new ConcurrentHashMap<>();
    private final Map<String, DeclaredMachine> revisions = new ConcurrentHashMap<>();

    /**
     * @param queues where SQS answers
     * @param tables where DynamoDB answers
     * @param putEvents the event bus's PutEvents
     */
    public StepFunctions(
            InstantSource clock,
            String region,
            String account,
            Ledger ledger,
            Calls calls,
            InvokeLambda invoker,
            URI queues,
            URI tables,
            UnaryOperator<Map<String, @Nullable Object>> putEvents) {
        this.clock = clock;
        this.arnPrefix = "arn:aws:states:" + region + ":" + account + ":stateMachine:";
        this.ledger = ledger;
        var integrations = new Integrations(
                invoker,
                (target, input) -> calls.call(queues, target, input),
                (target, input) -> calls.call(tables, target, input),
                putEvents);
        this.executions = new Executions(clock, ledger, integrations);
        executions.startsOthersBy((arn, name, input) -> executions.start(machine(arn), name, input));
        ledger.found().forEach(this::restore);
    }

    /** Goes on with the executions that ran when the process ended; called when functions and queues answer. */
    public void resume() {
        executions.resume(revisions::get);
    }

    /** What the server routes here. */
    public Targets targets() {
        var operations = new LinkedHashMap<String, Operation>();
        operations.put("CreateStateMachine", this::create);
        operations.put("UpdateStateMachine", this::update);
        operations.put("DeleteStateMachine", this::delete);
        operations.put("DescribeStateMachine", this::describe);
        operations.put("DescribeStateMachineForExecution", this::describeForExecution);
        operations.put("ListStateMachines", this::list);
        operations.put("ValidateStateMachineDefinition", this::validate);
        operations.put("StartExecution", this::start);
        operations.put("StartSyncExecution", this::startSync);
        operations.put("DescribeExecution", this::describeExecution);
        operations.put("GetExecutionHistory", this::history);
        operations.put("ListExecutions", this::listExecutions);
        operations.put("StopExecution", this::stop);
        operations.put("SendTaskSuccess", this::succeed);
        operations.put("SendTaskFailure", this::fail);
        operations.put("SendTaskHeartbeat", this::beat);
        return new Targets(
                AwsApi.STEP_FUNCTIONS, "AWSStepFunctions", "application/x-amz-json-1.0", INVALID, operations);
    }

    /** Starts an execution for a rule or a schedule. */
    public void start(String machineArn, String input) {
        executions.start(machine(machineArn), null, input);
    }

    @Override
    public void close() {
        executions.close();
    }

    private void restore(String key, Map<String, @Nullable Object> value) {
        if (key.startsWith(MACHINE)) {
            var machine = DeclaredMachine.restored(key.substring(MACHINE.length()), value);
            machines.put(machine.arn(), machine);
            revisions.put(machine.revision(), machine);
        } else if (key.startsWith(REVISION)) {
            var machine = DeclaredMachine.restored(String.valueOf(value.get("arn")), value);
            revisions.put(machine.revision(), machine);
        } else {
            executions.restore(key, value);
        }
    }

    private Map<String, @Nullable Object> create(Fields request) {
        request.only(
                "name",
                "definition",
                "roleArn",
                "type",
                "loggingConfiguration",
                "tags",
                "tracingConfiguration",
                "encryptionConfiguration");
        var name = request.text("name");
        if (!name.matches("[A-Za-z0-9_-]{1,80}")) {
            throw new AwsError("InvalidName", "Invalid Name: '" + name + "'");
        }
        boolean express = express(request.text("type", "STANDARD"));
        var definition = request.text("definition");
        var role = request.text("roleArn");
        var machine = Definition.read(definition, express);
        var arn = arnPrefix + name;
        var fresh = new DeclaredMachine(
                arn,
                name,
                express,
                role,
                definition,
                machine,
                UUID.randomUUID().toString(),
                clock.instant(),
                settings(request));
        var earlier = machines.putIfAbsent(arn, fresh);
        if (earlier != null) {
            if (!earlier.same(definition, role, express)) {
                throw new AwsError("StateMachineAlreadyExists", "State Machine Already Exists: '" + arn + "'");
            }
            return created(earlier);
        }
        revisions.put(fresh.revision(), fresh);
        ledger.put(MACHINE + arn, fresh.kept());
        return created(fresh);
    }

    private static Map<String, @Nullable Object> created(DeclaredMachine machine) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("stateMachineArn", machine.arn());
        tree.put("creationDate", machine.created());
        return tree;
    }

    private static Map<String, @Nullable Object> settings(Fields request) {
        var settings = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("loggingConfiguration", "tracingConfiguration", "encryptionConfiguration")) {
            if (request.has(name)) {
                settings.put(name, request.object(name).tree());
            }
        }
        return settings;
    }

    private static boolean express(String type) {
        return switch (type) {
            case "STANDARD" -> false;
            case "EXPRESS" -> true;
            default -> throw new AwsError(INVALID, "type must be STANDARD or EXPRESS");
        };
    }

    private Map<String, @Nullable Object> update(Fields request) {
        request.only(
                "stateMachineArn",
                "definition",
                "roleArn",
                "loggingConfiguration",
                "tracingConfiguration",
                "encryptionConfiguration");
        var old = machine(request.text("stateMachineArn"));
        var definition = request.text("definition", old.definition());
        var settings = new LinkedHashMap<>(old.settings());
        settings.putAll(settings(request));
        var fresh = new DeclaredMachine(
                old.arn(),
                old.name(),
                old.express(),
                request.text("roleArn", old.roleArn()),
                definition,
                Definition.read(definition, old.express()),
                UUID.randomUUID().toString(),
                old.created(),
                settings);
        keepRevision(old);
        machines.put(fresh.arn(), fresh);
        revisions.put(fresh.revision(), fresh);
        ledger.put(MACHINE + fresh.arn(), fresh.kept());
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("updateDate", clock.instant());
        tree.put(DeclaredMachine.REVISION, fresh.revision());
        return tree;
    }

    /** Running executions go on with the definition they began with, also after a restart. */
    private void keepRevision(DeclaredMachine old) {
        boolean used = executions.of(old.arn()).stream()
                .anyMatch(execution -> execution.status() == Execution.Status.RUNNING
                        && execution.revision().equals(old.revision()));
        if (used) {
            var tree = old.kept();
            tree.put("arn", old.arn());
            ledger.putSoon(REVISION + old.revision(), tree);
        }
    }

    private Map<String, @Nullable Object> delete(Fields request) {
        request.only("stateMachineArn");
        var gone = machines.remove(request.text("stateMachineArn"));
        if (gone != null) {
            keepRevision(gone);
            ledger.remove(MACHINE + gone.arn());
        }
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> describe(Fields request) {
        request.only("stateMachineArn", "includedData");
        return machine(request.text("stateMachineArn")).describe();
    }

    private Map<String, @Nullable Object> describeForExecution(Fields request) {
        request.only("executionArn", "includedData");
        var revision = executions.get(request.text("executionArn")).revision();
        var machine = revisions.get(revision);
        if (machine == null) {
            throw new AwsError("ExecutionDoesNotExist", "its state machine is gone");
        }
        var tree = machine.describe();
        tree.keySet()
                .retainAll(List.of(
                        "stateMachineArn",
                        "name",
                        "definition",
                        "roleArn",
                        "loggingConfiguration",
                        DeclaredMachine.REVISION));
        tree.put("updateDate", machine.created());
        return tree;
    }

    private Map<String, @Nullable Object> list(Fields request) {
        request.only("maxResults", "nextToken");
        var all = machines.values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .map(machine -> {
                    var tree = machine.describe();
                    tree.keySet().retainAll(List.of("stateMachineArn", "name", "type", "creationDate"));
                    return tree;
                })
                .toList();
        return page(request, "stateMachines", all);
    }

    private Map<String, @Nullable Object> validate(Fields request) {
        request.only("definition", "type", "severity", "maxResults");
        var reading = Definition.examine(request.text("definition"), express(request.text("type", "STANDARD")));
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("result", reading.faults().isEmpty() ? "OK" : "FAIL");
        tree.put(
                "diagnostics",
                reading.faults().stream()
                        .map(fault -> Map.of("severity", "ERROR", "code", "SCHEMA_VALIDATION_FAILED", "message", fault))
                        .toList());
        tree.put("truncated", false);
        return tree;
    }

    private Map<String, @Nullable Object> start(Fields request) {
        request.only("stateMachineArn", "name", "input", "traceHeader");
        var execution = executions.start(
                machine(request.text("stateMachineArn")), request.textOrNull("name"), request.text("input", "{}"));
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("executionArn", execution.arn());
        tree.put("startDate", execution.started());
        return tree;
    }

    private Map<String, @Nullable Object> startSync(Fields request) {
        request.only("stateMachineArn", "name", "input", "traceHeader", "includedData");
        var machine = machine(request.text("stateMachineArn"));
        if (!machine.express()) {
            throw new AwsError(
                    "StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
        }
        var execution = executions.start(machine, request.textOrNull("name"), request.text("input", "{}"));
        try {
            var tree = execution.end().get().describe();
            tree.remove("redriveCount");
            tree.put("billingDetails", Map.of("billedMemoryUsedInMB", 64, "billedDurationInMilliseconds", 100));
            return tree;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AwsError("InternalServerError", "interrupted", 500);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, @Nullable Object> describeExecution(Fields request) {
        request.only("executionArn", "includedData");
        return executions.get(standard(request.text("executionArn"))).describe();
    }

    private Map<String, @Nullable Object> history(Fields request) {
        request.only("executionArn", "maxResults", "reverseOrder", "nextToken", "includeExecutionData");
        var events =
                executions.get(standard(request.text("executionArn"))).history().events();
        return page(request, "events", request.flag("reverseOrder") ? events.reversed() : events);
    }

    private Map<String, @Nullable Object> listExecutions(Fields request) {
        request.only("stateMachineArn", "statusFilter", "maxResults", "nextToken");
        var machine = machine(request.text("stateMachineArn"));
        if (machine.express()) {
            throw new AwsError(
                    "StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
        }
        var filter = request.textOrNull("statusFilter");
        var all = executions.of(machine.arn()).stream()
                .filter(execution -> filter == null || execution.status().name().equals(filter))
                .map(execution -> {
                    var tree = execution.describe();
                    tree.keySet()
                            .retainAll(List.of(
                                    "executionArn", "stateMachineArn", "name", "status", "startDate", "stopDate"));
                    return tree;
                })
                .toList();
        return page(request, "executions", all);
    }

    private Map<String, @Nullable Object> stop(Fields request) {
        request.only("executionArn", "error", "cause");
        var time = executions.stop(
                standard(request.text("executionArn")), request.textOrNull("error"), request.textOrNull("cause"));
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("stopDate", time);
        return tree;
    }

    private Map<String, @Nullable Object> succeed(Fields request) {
        request.only("taskToken", "output");
        executions.callbacks().succeed(request.text("taskToken"), request.text("output"));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> fail(Fields request) {
        request.only("taskToken", "error", "cause");
        executions.callbacks().fail(request.text("taskToken"), request.text("error", ""), request.text("cause", ""));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> beat(Fields request) {
        request.only("taskToken");
        executions.callbacks().beat(request.text("taskToken"));
        return new LinkedHashMap<>();
    }

    private DeclaredMachine machine(String arn) {
        var machine = machines.get(arn);
        if (machine == null) {
            throw arn.startsWith("arn:aws:states:")
                    ? new AwsError("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'")
                    : new AwsError("InvalidArn", "Invalid Arn: '" + arn + "'");
        }
        return machine;
    }

    private static String standard(String arn) {
        if (!arn.contains(":execution:")) {
            throw new AwsError(
                    "InvalidArn", "Invalid Arn: only executions of Standard state machines are kept: '" + arn + "'");
        }
        return arn;
    }

    private static Map<String, @Nullable Object> page(Fields request, String name, List<?> all) {
        int limit = request.number("maxResults", 0);
        int size = limit <= 0 ? 100 : Math.min(limit, 1000);
        int from = Integer.parseInt(request.text("nextToken", "0"));
        int to = Math.min(all.size(), from + size);
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(name, all.subList(Math.min(from, to), to));
        if (to < all.size()) {
            tree.put("nextToken", Integer.toString(to));
        }
        return tree;
    }
}
