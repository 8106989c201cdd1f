package com.modularplatform.local.aws.stepfunctions;

import com.modularplatform.local.aws.stepfunctions.State.Catcher;
import com.modularplatform.local.aws.stepfunctions.State.Flow;
import com.modularplatform.local.aws.stepfunctions.State.Machine;
import com.modularplatform.local.aws.stepfunctions.State.Option;
import com.modularplatform.local.aws.stepfunctions.State.Recovery;
import com.modularplatform.local.aws.stepfunctions.State.Resource;
import com.modularplatform.local.aws.stepfunctions.State.Retrier;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the Amazon States Language strictly: every fault is collected, and a field that is not known is a fault. */
final class Definition {
    private static final List<String> MACHINE = List.of("Comment", "StartAt", "States", "QueryLanguage");
    private static final List<String> COMMON = List.of("Type", "Comment", "QueryLanguage");
    private static final List<String> AFTER = List.of("Output", "Assign", "Next", "End");
    private static final List<String> RECOVERY = List.of("Retry", "Catch");

    private final boolean express;
    private final List<String> faults = new ArrayList<>();

    private Definition(boolean express) {
        this.express = express;
    }

    /** A definition with what is wrong in it. */
    record Reading(@Nullable Machine machine, List<String> faults) {}

    /**
     * Reads a definition.
     *
     * @throws AwsError {@code InvalidDefinition} that tells all faults
     */
    static Machine read(String definition, boolean express) {
        var reading = examine(definition, express);
        if (reading.machine() == null || !reading.faults().isEmpty()) {
            throw new AwsError(
                    "InvalidDefinition", "Invalid State Machine Definition: " + String.join("; ", reading.faults()));
        }
        return reading.machine();
    }

    /** Reads a definition and tells what is wrong instead of refusing. */
    static Reading examine(String definition, boolean express) {
        var reader = new Definition(express);
        Map<String, @Nullable Object> tree;
        try {
            tree = Json.object(definition);
        } catch (AwsError notJson) {
            return new Reading(null, List.of("not JSON: " + notJson.getMessage()));
        }
        if (!"JSONata".equals(tree.get("QueryLanguage"))) {
            reader.faults.add("QueryLanguage must be JSONata, the only one that the embedded AWS speaks");
        }
        reader.known("/", tree, MACHINE, List.of("TimeoutSeconds", "Version"));
        var machine = reader.machine("", tree, Set.of());
        return new Reading(machine, reader.faults);
    }

    private Machine machine(String path, Map<String, @Nullable Object> tree, Set<String> outerVariables) {
        var states = new LinkedHashMap<String, State>();
        if (tree.get("States") instanceof Map<?, ?> declared && !declared.isEmpty()) {
            var assigned = new HashSet<>(outerVariables);
            for (var entry : declared.entrySet()) {
                var name = String.valueOf(entry.getKey());
                if (entry.getValue() instanceof Map<?, ?> fields) {
                    assigned.addAll(names(object(fields).get("Assign")));
                    var state = state(path + "/States/" + name, name, object(fields), assigned);
                    if (state != null) {
                        states.put(name, state);
                    }
                } else {
                    fault(path + "/States/" + name, "must be an object");
                }
            }
        } else {
            fault(path + "/States", "must hold at least one state");
        }
        var startAt = String.valueOf(tree.get("StartAt"));
        if (!states.containsKey(startAt)) {
            fault(path + "/StartAt", "MISSING_TRANSITION_TARGET: no state " + startAt);
        }
        targets(path, states);
        reachable(path, startAt, states);
        return new Machine(startAt, states, template(path, tree, "TimeoutSeconds"));
    }

    private static Set<String> names(@Nullable Object assign) {
        var names = new HashSet<String>();
        if (assign instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> names.add(String.valueOf(key)));
        }
        return names;
    }

    private @Nullable State state(String path, String name, Map<String, @Nullable Object> tree, Set<String> variables) {
        var language = tree.get("QueryLanguage");
        if (language != null && !"JSONata".equals(language)) {
            fault(path, "QueryLanguage must be JSONata");
        }
        if (name.length() > 80) {
            fault(path, "a state's name has at most 80 characters");
        }
        return switch (String.valueOf(tree.get("Type"))) {
            case "Pass" -> {
                known(path, tree, COMMON, AFTER);
                yield new State.Pass(name, flow(path, tree, true));
            }
            case "Succeed" -> {
                known(path, tree, COMMON, List.of("Output"));
                yield new State.Succeed(name, template(path, tree, "Output"));
            }
            case "Fail" -> {
                known(path, tree, COMMON, List.of("Error", "Cause"));
                yield new State.Fail(name, template(path, tree, "Error"), template(path, tree, "Cause"));
            }
            case "Wait" -> waiting(path, name, tree);
            case "Choice" -> choice(path, name, tree);
            case "Task" -> task(path, name, tree);
            case "Parallel" -> parallel(path, name, tree, variables);
            case "Map" -> forEach(path, name, tree, variables);
            default -> {
                fault(path + "/Type", "no such type: " + tree.get("Type"));
                yield null;
            }
        };
    }

    private State waiting(String path, String name, Map<String, @Nullable Object> tree) {
        known(path, tree, COMMON, AFTER, List.of("Seconds", "Timestamp"));
        if (tree.containsKey("Seconds") == tree.containsKey("Timestamp")) {
            fault(path, "a Wait has either Seconds or Timestamp");
        }
        return new State.Wait(
                name, template(path, tree, "Seconds"), template(path, tree, "Timestamp"), flow(path, tree, true));
    }

    private State choice(String path, String name, Map<String, @Nullable Object> tree) {
        known(path, tree, COMMON, List.of("Choices", "Default", "Output", "Assign"));
        var options = new ArrayList<Option>();
        for (var option : list(path, tree, "Choices")) {
            known(path + "/Choices", option, List.of("Condition", "Next", "Output", "Assign", "Comment"));
            if (option.get("Condition") instanceof Boolean fixed) {
                options.add(new Option("{% " + fixed + " %}", flow(path + "/Choices", option, false)));
            } else if (Expressions.isExpression(option.get("Condition"))) {
                template(path + "/Choices", option, "Condition");
                options.add(
                        new Option(String.valueOf(option.get("Condition")), flow(path + "/Choices", option, false)));
            } else {
                fault(path + "/Choices", "a Condition is an expression in {% %}");
            }
            if (!(option.get("Next") instanceof String)) {
                fault(path + "/Choices", "a choice needs Next");
            }
        }
        if (options.isEmpty()) {
            fault(path + "/Choices", "must hold at least one choice");
        }
        var otherwise = tree.get("Default") instanceof String next ? next : null;
        return new State.Choice(name, options, otherwise, flow(path, tree, false));
    }

    private State task(String path, String name, Map<String, @Nullable Object> tree) {
        known(
                path,
                tree,
                COMMON,
                AFTER,
                RECOVERY,
                List.of("Resource", "Arguments", "TimeoutSeconds", "HeartbeatSeconds"));
        var arn = String.valueOf(tree.get("Resource"));
        var resource = Resources.of(arn);
        if (resource == null) {
            fault(path + "/Resource", "not supported by the embedded AWS: " + arn);
            resource = new Resource(arn, Resource.Kind.FUNCTION, arn, false, false);
        } else if (express && (resource.callback() || resource.sync())) {
            fault(path + "/Resource", "Express state machines do not support '.sync' and '.waitForTaskToken'");
        }
        return new State.Task(
                name,
                resource,
                template(path, tree, "Arguments"),
                positive(path, tree, "TimeoutSeconds"),
                positive(path, tree, "HeartbeatSeconds"),
                recovery(path, tree),
                flow(path, tree, true));
    }

    private State parallel(String path, String name, Map<String, @Nullable Object> tree, Set<String> variables) {
        known(path, tree, COMMON, AFTER, RECOVERY, List.of("Branches", "Arguments"));
        var branches = new ArrayList<Machine>();
        for (var branch : list(path, tree, "Branches")) {
            known(path + "/Branches", branch, MACHINE);
            branches.add(inner(path + "/Branches[" + branches.size() + "]", branch, variables));
        }
        if (branches.isEmpty()) {
            fault(path + "/Branches", "must hold at least one branch");
        }
        return new State.Parallel(
                name, branches, template(path, tree, "Arguments"), recovery(path, tree), flow(path, tree, true));
    }

    private State forEach(String path, String name, Map<String, @Nullable Object> tree, Set<String> variables) {
        known(
                path,
                tree,
                COMMON,
                AFTER,
                RECOVERY,
                List.of(
                        "Items",
                        "ItemSelector",
                        "ItemProcessor",
                        "MaxConcurrency",
                        "ToleratedFailureCount",
                        "ToleratedFailurePercentage"));
        var processor =
                tree.get("ItemProcessor") instanceof Map<?, ?> map ? object(map) : Map.<String, @Nullable Object>of();
        known(path + "/ItemProcessor", processor, MACHINE, List.of("ProcessorConfig"));
        if (processor.get("ProcessorConfig") instanceof Map<?, ?> config && !"INLINE".equals(config.get("Mode"))) {
            fault(path + "/ItemProcessor/ProcessorConfig", "only Mode INLINE is supported by the embedded AWS");
        }
        return new State.ForEach(
                name,
                template(path, tree, "Items"),
                template(path, tree, "ItemSelector"),
                inner(path + "/ItemProcessor", processor, variables),
                template(path, tree, "MaxConcurrency"),
                template(path, tree, "ToleratedFailureCount"),
                template(path, tree, "ToleratedFailurePercentage"),
                recovery(path, tree),
                flow(path, tree, true));
    }

    /** Inner scopes may read the outer variables, and must not set variables of the same names. */
    private Machine inner(String path, Map<String, @Nullable Object> tree, Set<String> outer) {
        var machine = machine(path, tree, Set.of());
        for (var state : machine.states().values()) {
            for (var flow : flows(state)) {
                for (var name : flow.assign().keySet()) {
                    if (outer.contains(name)) {
                        fault(path, "variable " + name + " is one of the outer scope");
                    }
                }
            }
        }
        return machine;
    }

    private Flow flow(String path, Map<String, @Nullable Object> tree, boolean mustGoOn) {
        var next = tree.get("Next") instanceof String text ? text : null;
        boolean end = Boolean.TRUE.equals(tree.get("End"));
        if (mustGoOn && (next == null) != end) {
            fault(path, "needs either Next or End: true");
        }
        var assign = tree.get("Assign");
        if (assign != null && !(assign instanceof Map)) {
            fault(path + "/Assign", "must be an object");
        }
        template(path, tree, "Assign");
        var variables = assign instanceof Map<?, ?> map ? object(map) : Map.<String, @Nullable Object>of();
        if (variables.containsKey("states")) {
            fault(path + "/Assign", "states is a reserved variable");
        }
        return new Flow(next, template(path, tree, "Output"), variables);
    }

    private Recovery recovery(String path, Map<String, @Nullable Object> tree) {
        var retriers = new ArrayList<Retrier>();
        var retries = tree.containsKey("Retry") ? list(path, tree, "Retry") : List.<Map<String, @Nullable Object>>of();
        for (var retry : retries) {
            known(
                    path + "/Retry",
                    retry,
                    List.of(
                            "ErrorEquals",
                            "IntervalSeconds",
                            "MaxAttempts",
                            "BackoffRate",
                            "MaxDelaySeconds",
                            "JitterStrategy",
                            "Comment"));
            double backoff = number(path + "/Retry", retry, "BackoffRate", 2);
            if (backoff < 1) {
                fault(path + "/Retry", "BackoffRate must be at least 1");
            }
            var jitter = retry.getOrDefault("JitterStrategy", "NONE");
            if (!"FULL".equals(jitter) && !"NONE".equals(jitter)) {
                fault(path + "/Retry", "JitterStrategy is FULL or NONE");
            }
            retriers.add(new Retrier(
                    errors(path + "/Retry", retry, retriers.size() == retries.size() - 1),
                    number(path + "/Retry", retry, "IntervalSeconds", 1),
                    (int) number(path + "/Retry", retry, "MaxAttempts", 3),
                    backoff,
                    number(path + "/Retry", retry, "MaxDelaySeconds", Double.MAX_VALUE),
                    "FULL".equals(jitter)));
        }
        var catchers = new ArrayList<Catcher>();
        var catches = tree.containsKey("Catch") ? list(path, tree, "Catch") : List.<Map<String, @Nullable Object>>of();
        for (var caught : catches) {
            known(path + "/Catch", caught, List.of("ErrorEquals", "Next", "Output", "Assign", "Comment"));
            if (!(caught.get("Next") instanceof String)) {
                fault(path + "/Catch", "needs Next");
            }
            catchers.add(new Catcher(
                    errors(path + "/Catch", caught, catchers.size() == catches.size() - 1),
                    flow(path + "/Catch", caught, false)));
        }
        return new Recovery(retriers, catchers);
    }

    private List<String> errors(String path, Map<String, @Nullable Object> tree, boolean last) {
        if (!(tree.get("ErrorEquals") instanceof List<?> list) || list.isEmpty()) {
            fault(path, "needs ErrorEquals");
            return List.of();
        }
        var names = list.stream().map(String::valueOf).toList();
        if (names.contains("States.ALL") && (names.size() > 1 || !last)) {
            fault(path, "States.ALL stands alone and last");
        }
        return names;
    }

    private double number(String path, Map<String, @Nullable Object> tree, String name, double otherwise) {
        return switch (tree.get(name)) {
            case null -> otherwise;
            case Number number when number.doubleValue() >= 0 -> number.doubleValue();
            default -> {
                fault(path + "/" + name, "must be a number, not negative");
                yield otherwise;
            }
        };
    }

    private @Nullable Object positive(String path, Map<String, @Nullable Object> tree, String name) {
        var value = template(path, tree, name);
        boolean fine = value == State.ABSENT
                || Expressions.isExpression(value)
                || (value instanceof Number number && number.intValue() > 0);
        if (!fine) {
            fault(path + "/" + name, "must be a positive number or an expression");
        }
        return value;
    }

    private @Nullable Object template(String path, Map<String, @Nullable Object> tree, String name) {
        if (!tree.containsKey(name)) {
            return State.ABSENT;
        }
        var value = tree.get(name);
        var complaint = Expressions.complaint(value);
        if (complaint != null) {
            fault(path + "/" + name, complaint);
        }
        return value;
    }

    private List<Map<String, @Nullable Object>> list(String path, Map<String, @Nullable Object> tree, String name) {
        var objects = new ArrayList<Map<String, @Nullable Object>>();
        if (tree.get(name) instanceof List<?> list) {
            for (var element : list) {
                if (element instanceof Map<?, ?> map) {
                    objects.add(object(map));
                } else {
                    fault(path + "/" + name, "must hold objects");
                }
            }
        } else {
            fault(path + "/" + name, "must be a list");
        }
        return objects;
    }

    @SafeVarargs
    private void known(String path, Map<String, @Nullable Object> tree, List<String>... fields) {
        for (var field : tree.keySet()) {
            boolean found = false;
            for (var some : fields) {
                found |= some.contains(field);
            }
            if (!found) {
                fault(path, "field " + field + " is not supported");
            }
        }
    }

    private void targets(String path, Map<String, State> states) {
        for (var state : states.values()) {
            for (var next : nexts(state)) {
                if (!states.containsKey(next)) {
                    fault(path + "/States/" + state.name(), "MISSING_TRANSITION_TARGET: no state " + next);
                }
            }
        }
    }

    private void reachable(String path, String startAt, Map<String, State> states) {
        var seen = new HashSet<String>();
        var open = new ArrayList<>(List.of(startAt));
        while (!open.isEmpty()) {
            var name = open.removeLast();
            var state = states.get(name);
            if (state != null && seen.add(name)) {
                open.addAll(nexts(state));
            }
        }
        for (var name : states.keySet()) {
            if (!seen.contains(name)) {
                fault(path + "/States/" + name, "MISSING_TRANSITION_TARGET: the state is not reachable");
            }
        }
    }

    private static List<String> nexts(State state) {
        var nexts = new ArrayList<String>();
        flows(state).forEach(flow -> {
            if (flow.next() != null) {
                nexts.add(flow.next());
            }
        });
        if (state instanceof State.Choice choice && choice.otherwise() != null) {
            nexts.add(choice.otherwise());
        }
        return nexts;
    }

    private static List<Flow> flows(State state) {
        return switch (state) {
            case State.Pass pass -> List.of(pass.flow());
            case State.Succeed _, State.Fail _ -> List.of();
            case State.Wait waiting -> List.of(waiting.flow());
            case State.Choice choice -> {
                var flows = new ArrayList<>(
                        choice.options().stream().map(Option::flow).toList());
                flows.add(choice.flow());
                yield flows;
            }
            case State.Task task -> with(task.recovery(), task.flow());
            case State.Parallel parallel -> with(parallel.recovery(), parallel.flow());
            case State.ForEach each -> with(each.recovery(), each.flow());
        };
    }

    private static List<Flow> with(Recovery recovery, Flow flow) {
        var flows =
                new ArrayList<>(recovery.catchers().stream().map(Catcher::flow).toList());
        flows.add(flow);
        return flows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    private void fault(String path, String message) {
        faults.add(message + " at " + path);
    }
}
