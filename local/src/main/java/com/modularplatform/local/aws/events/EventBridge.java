package com.modularplatform.local.aws.events;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.delivery.Deliveries;
import com.modularplatform.local.aws.delivery.Parcel;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.aws.wire.Ledger;
import com.modularplatform.local.aws.wire.Targets;
import com.modularplatform.local.aws.wire.Targets.Operation;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;

/** The interface {@code AWSEvents}: what is put on a bus goes to the targets of every rule whose pattern it matches. */
public final class EventBridge implements AutoCloseable {
    private static final String DEFAULT = "default";
    private static final String RULE = "rule/";
    private static final String BUS = "bus/";
    private static final int LARGEST_ENTRY = 1_048_576;

    private final InstantSource clock;
    private final String region;
    private final String account;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Map<String, Bus> buses = new TreeMap<>();

    private static final class Bus {
        private final Machine machine = Machine.builder().build();
        private final Map<String, Rule> rules = new TreeMap<>();
    }

    private record Rule(
            String bus,
            String name,
            Map<String, @Nullable Object> settings,
            Map<String, Map<String, @Nullable Object>> targets) {
        String pattern() {
            return String.valueOf(settings.get("EventPattern"));
        }

        boolean enabled() {
            return !"DISABLED".equals(settings.get("State"));
        }

        String key() {
            return RULE + bus + "/" + name;
        }
    }

    public EventBridge(InstantSource clock, String region, String account, Ledger ledger, Deliveries deliveries) {
        this.clock = clock;
        this.region = region;
        this.account = account;
        this.ledger = ledger;
        this.deliveries = deliveries;
        buses.put(DEFAULT, new Bus());
        ledger.found().forEach(this::restore);
    }

    /** What the server routes here. */
    public Targets targets() {
        var operations = new LinkedHashMap<String, Operation>();
        operations.put("PutEvents", request -> putEvents(request.tree()));
        operations.put("PutRule", this::putRule);
        operations.put("DeleteRule", this::deleteRule);
        operations.put("DescribeRule", this::describeRule);
        operations.put("ListRules", this::listRules);
        operations.put("EnableRule", request -> enable(request, "ENABLED"));
        operations.put("DisableRule", request -> enable(request, "DISABLED"));
        operations.put("PutTargets", this::putTargets);
        operations.put("RemoveTargets", this::removeTargets);
        operations.put("ListTargetsByRule", this::listTargets);
        operations.put("TestEventPattern", this::test);
        operations.put("CreateEventBus", this::createBus);
        operations.put("DescribeEventBus", this::describeBus);
        operations.put("ListEventBuses", this::listBuses);
        return new Targets(
                AwsApi.EVENT_BRIDGE, "AWSEvents", "application/x-amz-json-1.1", "ValidationException", operations);
    }

    /** Puts an event of AWS's own on the default bus. */
    public void publish(
            String source, String detailType, List<String> resources, Map<String, ? extends @Nullable Object> detail) {
        dispatch(DEFAULT, event(UUID.randomUUID().toString(), source, detailType, clock.instant(), resources, detail));
    }

    /** PutEvents, for callers in this process too. */
    public Map<String, @Nullable Object> putEvents(Map<String, @Nullable Object> input) {
        var request = new Fields(input).only("Entries");
        var entries = request.objects("Entries");
        if (entries.isEmpty() || entries.size() > 10) {
            throw new AwsError("ValidationException", "Entries must hold 1 to 10 events");
        }
        var answers = new ArrayList<Map<String, @Nullable Object>>();
        int failed = 0;
        for (var entry : entries) {
            var answer = put(entry);
            failed += answer.containsKey("ErrorCode") ? 1 : 0;
            answers.add(answer);
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("FailedEntryCount", failed);
        tree.put("Entries", answers);
        return tree;
    }

    @Override
    public void close() {
        ledger.close();
    }

    private Map<String, @Nullable Object> put(Fields entry) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        try {
            entry.only("Time", "Source", "Resources", "DetailType", "Detail", "EventBusName", "TraceHeader");
            var source = entry.text("Source");
            if (source.startsWith("aws.")) {
                throw new AwsError("NotAuthorizedForSourceException", "Not authorized for the source.");
            }
            if (Json.bytes(entry.tree()).length > LARGEST_ENTRY) {
                throw new AwsError("ValidationException", "Total size of the entry is over 1 MB");
            }
            var time = entry.tree().get("Time") instanceof Number seconds
                    ? Instant.ofEpochMilli((long) (seconds.doubleValue() * 1000))
                    : clock.instant();
            Map<String, @Nullable Object> detail;
            try {
                detail = Json.object(entry.text("Detail"));
            } catch (AwsError notJson) {
                throw new AwsError("MalformedDetail", "Detail is malformed.");
            }
            var id = UUID.randomUUID().toString();
            dispatch(
                    busName(entry.text("EventBusName", DEFAULT)),
                    event(id, source, entry.text("DetailType"), time, entry.texts("Resources"), detail));
            answer.put("EventId", id);
        } catch (AwsError refused) {
            answer.put("ErrorCode", refused.code());
            answer.put("ErrorMessage", refused.getMessage());
        }
        return answer;
    }

    private Map<String, @Nullable Object> event(
            String id,
            String source,
            String detailType,
            Instant time,
            List<String> resources,
            Map<String, ? extends @Nullable Object> detail) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("version", "0");
        event.put("id", id);
        event.put("detail-type", detailType);
        event.put("source", source);
        event.put("account", account);
        event.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", region);
        event.put("resources", resources);
        event.put("detail", detail);
        return event;
    }

    private void dispatch(String busName, Map<String, @Nullable Object> event) {
        var json = Json.text(event);
        var parcels = new ArrayList<Parcel>();
        synchronized (this) {
            var bus = bus(busName);
            List<String> matching;
            try {
                matching = bus.machine.rulesForJSONEvent(json);
            } catch (Exception unmatched) {
                throw new AwsError("ValidationException", "the event cannot be matched: " + unmatched.getMessage());
            }
            for (var name : matching) {
                for (var target :
                        Objects.requireNonNull(bus.rules.get(name)).targets().values()) {
                    var fields = new Fields(target);
                    parcels.add(Parcel.to(fields, fields.text("Input", json)));
                }
            }
        }
        parcels.forEach(deliveries::send);
    }

    private synchronized Map<String, @Nullable Object> putRule(Fields request) {
        request.only("Name", "EventPattern", "State", "Description", "RoleArn", "Tags", "EventBusName");
        var busName = busName(request.text("EventBusName", DEFAULT));
        var bus = bus(busName);
        var name = request.text("Name");
        var pattern = request.text("EventPattern");
        checkPattern(pattern);
        var settings = new LinkedHashMap<String, @Nullable Object>();
        settings.put("EventPattern", pattern);
        settings.put("State", request.text("State", "ENABLED"));
        settings.put("Description", request.textOrNull("Description"));
        var old = bus.rules.get(name);
        var rule = new Rule(busName, name, settings, old == null ? new LinkedHashMap<>() : old.targets());
        if (old != null) {
            unmatch(bus, old);
        }
        bus.rules.put(name, rule);
        match(bus, rule);
        keep(rule);
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("RuleArn", arn(rule));
        return tree;
    }

    private static void checkPattern(String pattern) {
        try {
            var complaint = JsonRuleCompiler.check(pattern);
            if (complaint != null) {
                throw new AwsError("InvalidEventPatternException", "Event pattern is not valid. Reason: " + complaint);
            }
        } catch (RuntimeException wrong) {
            throw wrong instanceof AwsError told
                    ? told
                    : new AwsError(
                            "InvalidEventPatternException",
                            "Event pattern is not valid. Reason: " + wrong.getMessage());
        }
    }

    private static void match(Bus bus, Rule rule) {
        if (!rule.enabled()) {
            return;
        }
        try {
            bus.machine.addRule(rule.name(), rule.pattern());
        } catch (IOException wrong) {
            throw new AwsError(
                    "InvalidEventPatternException", "Event pattern is not valid. Reason: " + wrong.getMessage());
        }
    }

    private static void unmatch(Bus bus, Rule rule) {
        if (!rule.enabled()) {
            return;
        }
        try {
            bus.machine.deleteRule(rule.name(), rule.pattern());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized Map<String, @Nullable Object> deleteRule(Fields request) {
        request.only("Name", "EventBusName", "Force");
        var bus = bus(busName(request.text("EventBusName", DEFAULT)));
        var rule = bus.rules.get(request.text("Name"));
        if (rule != null) {
            if (!rule.targets().isEmpty()) {
                throw new AwsError("ValidationException", "Rule can't be deleted since it has targets.");
            }
            unmatch(bus, rule);
            bus.rules.remove(rule.name());
            ledger.remove(rule.key());
        }
        return new LinkedHashMap<>();
    }

    private synchronized Map<String, @Nullable Object> describeRule(Fields request) {
        request.only("Name", "EventBusName");
        return describe(rule(request, "Name"));
    }

    private Map<String, @Nullable Object> describe(Rule rule) {
        var tree = new LinkedHashMap<>(rule.settings());
        tree.values().removeIf(value -> value == null);
        tree.put("Name", rule.name());
        tree.put("Arn", arn(rule));
        tree.put("EventBusName", rule.bus());
        return tree;
    }

    private synchronized Map<String, @Nullable Object> listRules(Fields request) {
        request.only("NamePrefix", "EventBusName", "NextToken", "Limit");
        var prefix = request.text("NamePrefix", "");
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(
                "Rules",
                bus(busName(request.text("EventBusName", DEFAULT))).rules.values().stream()
                        .filter(rule -> rule.name().startsWith(prefix))
                        .map(this::describe)
                        .toList());
        return tree;
    }

    private synchronized Map<String, @Nullable Object> enable(Fields request, String state) {
        request.only("Name", "EventBusName");
        var rule = rule(request, "Name");
        var bus = bus(rule.bus());
        unmatch(bus, rule);
        rule.settings().put("State", state);
        match(bus, rule);
        keep(rule);
        return new LinkedHashMap<>();
    }

    private synchronized Map<String, @Nullable Object> putTargets(Fields request) {
        request.only("Rule", "EventBusName", "Targets");
        var rule = rule(request, "Rule");
        for (var target : request.objects("Targets")) {
            target.only("Id", "Arn", "RoleArn", "Input", "SqsParameters", "RetryPolicy", "DeadLetterConfig");
            Parcel.check(target.text("Arn"));
            Parcel.to(target, "");
            rule.targets().put(target.text("Id"), target.tree());
        }
        if (rule.targets().size() > 5) {
            throw new AwsError("LimitExceededException", "The requested resource exceeds the maximum number allowed.");
        }
        keep(rule);
        return noFailures();
    }

    private synchronized Map<String, @Nullable Object> removeTargets(Fields request) {
        request.only("Rule", "EventBusName", "Ids", "Force");
        var rule = rule(request, "Rule");
        request.texts("Ids").forEach(rule.targets()::remove);
        keep(rule);
        return noFailures();
    }

    private static Map<String, @Nullable Object> noFailures() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("FailedEntryCount", 0);
        tree.put("FailedEntries", List.of());
        return tree;
    }

    private synchronized Map<String, @Nullable Object> listTargets(Fields request) {
        request.only("Rule", "EventBusName", "NextToken", "Limit");
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("Targets", List.copyOf(rule(request, "Rule").targets().values()));
        return tree;
    }

    private Map<String, @Nullable Object> test(Fields request) {
        request.only("EventPattern", "Event");
        checkPattern(request.text("EventPattern"));
        var machine = Machine.builder().build();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        try {
            machine.addRule("asked", request.text("EventPattern"));
            tree.put("Result", !machine.rulesForJSONEvent(request.text("Event")).isEmpty());
        } catch (Exception wrong) {
            throw new AwsError("ValidationException", String.valueOf(wrong.getMessage()));
        }
        return tree;
    }

    private synchronized Map<String, @Nullable Object> createBus(Fields request) {
        request.only("Name", "Description", "Tags");
        var name = request.text("Name");
        if (buses.putIfAbsent(name, new Bus()) != null) {
            throw new AwsError("ResourceAlreadyExistsException", "Event bus " + name + " already exists.");
        }
        ledger.put(BUS + name, Map.of());
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("EventBusArn", busArn(name));
        return tree;
    }

    private synchronized Map<String, @Nullable Object> describeBus(Fields request) {
        request.only("Name");
        var name = busName(request.text("Name", DEFAULT));
        bus(name);
        return bus(name, new LinkedHashMap<>());
    }

    private synchronized Map<String, @Nullable Object> listBuses(Fields request) {
        request.only("NamePrefix", "NextToken", "Limit");
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(
                "EventBuses",
                buses.keySet().stream()
                        .filter(name -> name.startsWith(request.text("NamePrefix", "")))
                        .map(name -> bus(name, new LinkedHashMap<>()))
                        .toList());
        return tree;
    }

    private Map<String, @Nullable Object> bus(String name, Map<String, @Nullable Object> tree) {
        tree.put("Name", name);
        tree.put("Arn", busArn(name));
        return tree;
    }

    private String busArn(String name) {
        return "arn:aws:events:" + region + ":" + account + ":event-bus/" + name;
    }

    private String arn(Rule rule) {
        var path = rule.bus().equals(DEFAULT) ? rule.name() : rule.bus() + "/" + rule.name();
        return "arn:aws:events:" + region + ":" + account + ":rule/" + path;
    }

    private static String busName(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }

    private Bus bus(String name) {
        var bus = buses.get(name);
        if (bus == null) {
            throw new AwsError("ResourceNotFoundException", "Event bus " + name + " does not exist.");
        }
        return bus;
    }

    private Rule rule(Fields request, String member) {
        var busName = busName(request.text("EventBusName", DEFAULT));
        var rule = bus(busName).rules.get(request.text(member));
        if (rule == null) {
            throw new AwsError(
                    "ResourceNotFoundException",
                    "Rule " + request.text(member) + " does not exist on EventBus " + busName + ".");
        }
        return rule;
    }

    private void keep(Rule rule) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("bus", rule.bus());
        tree.put("name", rule.name());
        tree.put("settings", rule.settings());
        tree.put("targets", List.copyOf(rule.targets().values()));
        ledger.put(rule.key(), tree);
    }

    private void restore(String key, Map<String, @Nullable Object> value) {
        if (key.startsWith(BUS)) {
            buses.putIfAbsent(key.substring(BUS.length()), new Bus());
            return;
        }
        var fields = new Fields(value);
        var targets = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        fields.objects("targets").forEach(target -> targets.put(target.text("Id"), target.tree()));
        var rule = new Rule(
                fields.text("bus"),
                fields.text("name"),
                fields.object("settings").tree(),
                targets);
        var bus = buses.computeIfAbsent(rule.bus(), name -> new Bus());
        bus.rules.put(rule.name(), rule);
        match(bus, rule);
    }
}
