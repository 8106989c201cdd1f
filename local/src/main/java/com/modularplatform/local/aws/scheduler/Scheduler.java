package com.modularplatform.local.aws.scheduler;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.delivery.Deliveries;
import com.modularplatform.local.aws.delivery.Parcel;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.aws.wire.Ledger;
import com.modularplatform.local.aws.wire.Web;
import com.modularplatform.local.aws.wire.Web.Answer;
import com.modularplatform.local.aws.wire.Web.Call;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The interface of EventBridge Scheduler. The clock is looked at five times a second; what fell due while the process was down is started
 * once when it is up again.
 */
public final class Scheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final String GROUP = "group/";
    private static final String SCHEDULE = "schedule/";
    private static final String DEFAULT = "default";

    private final InstantSource clock;
    private final String arnPrefix;
    private final String account;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Map<String, Instant> groups = new TreeMap<>();
    private final Map<String, Schedule> schedules = new TreeMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("scheduler").factory());

    public Scheduler(InstantSource clock, String region, String account, Ledger ledger, Deliveries deliveries) {
        this.clock = clock;
        this.account = account;
        this.arnPrefix = "arn:aws:scheduler:" + region + ":" + account + ":";
        this.ledger = ledger;
        this.deliveries = deliveries;
        groups.put(DEFAULT, clock.instant());
        ledger.found().forEach(this::restore);
    }

    /** Begins to start what is due. */
    public void resume() {
        timer.scheduleWithFixedDelay(this::startDue, 0, 200, TimeUnit.MILLISECONDS);
    }

    /** What the server routes here. */
    public Web web() {
        return new Web(
                AwsApi.SCHEDULER,
                (method, path) -> path.equals("/schedules")
                        || path.startsWith("/schedules/")
                        || path.equals("/schedule-groups")
                        || path.startsWith("/schedule-groups/"),
                this::answer);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        ledger.close();
    }

    private synchronized Answer answer(Call call) {
        boolean named = call.segments().size() == 2;
        var name = named ? call.segments().get(1) : "";
        var request = new Fields(Json.object(call.body()));
        var tree = call.segments().get(0).equals("schedules")
                ? schedules(call, named, name, request)
                : groups(call, named, name, request);
        return Answer.json(tree);
    }

    private Map<String, @Nullable Object> schedules(Call call, boolean named, String name, Fields request) {
        var key = call.query().getOrDefault("groupName", DEFAULT) + "/" + name;
        return switch (call.method() + (named ? " one" : " all")) {
            case "POST one" -> create(name, request);
            case "GET one" -> describe(known(key));
            case "PUT one" -> update(name, request);
            case "DELETE one" -> delete(key);
            case "GET all" -> list(call.query());
            default -> throw unknown(call);
        };
    }

    private Map<String, @Nullable Object> create(String name, Fields request) {
        checkName(name);
        var now = clock.instant();
        var schedule = Schedule.of(name, request, now, now);
        if (!groups.containsKey(schedule.group())) {
            throw missing("Schedule group " + schedule.group());
        }
        if (schedules.containsKey(schedule.key())) {
            throw new AwsError("ConflictException", "Schedule " + name + " already exists.", 409);
        }
        keep(schedule);
        return arn(schedule);
    }

    private Map<String, @Nullable Object> update(String name, Fields request) {
        var old = known(request.text("GroupName", DEFAULT) + "/" + name);
        var schedule = Schedule.of(name, request, old.created(), clock.instant());
        keep(schedule);
        return arn(schedule);
    }

    private Map<String, @Nullable Object> delete(String key) {
        known(key);
        schedules.remove(key);
        ledger.remove(SCHEDULE + key);
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> list(Map<String, String> query) {
        var prefix = query.getOrDefault("NamePrefix", "");
        var found = schedules.values().stream()
                .filter(schedule ->
                        query.getOrDefault("ScheduleGroup", schedule.group()).equals(schedule.group()))
                .filter(schedule -> schedule.name().startsWith(prefix))
                .filter(schedule -> query.getOrDefault(
                                "State", String.valueOf(schedule.fields().get("State")))
                        .equals(schedule.fields().get("State")))
                .toList();
        int from = Integer.parseInt(query.getOrDefault("NextToken", "0"));
        int to = Math.min(found.size(), from + Integer.parseInt(query.getOrDefault("MaxResults", "100")));
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(
                "Schedules",
                found.subList(Math.min(from, to), to).stream()
                        .map(this::summary)
                        .toList());
        if (to < found.size()) {
            tree.put("NextToken", Integer.toString(to));
        }
        return tree;
    }

    private Map<String, @Nullable Object> summary(Schedule schedule) {
        var tree = describe(schedule);
        tree.keySet()
                .retainAll(
                        List.of("Arn", "Name", "GroupName", "State", "CreationDate", "LastModificationDate", "Target"));
        tree.put("Target", Map.of("Arn", schedule.target().text("Arn")));
        return tree;
    }

    private Map<String, @Nullable Object> describe(Schedule schedule) {
        var tree = new LinkedHashMap<>(schedule.fields());
        tree.putAll(new LinkedHashMap<>(Map.of(
                "Arn", arnOf(schedule),
                "Name", schedule.name(),
                "GroupName", schedule.group(),
                "CreationDate", schedule.created(),
                "LastModificationDate", schedule.changed())));
        return tree;
    }

    private Map<String, @Nullable Object> groups(Call call, boolean named, String name, Fields request) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        switch (call.method() + (named ? " one" : " all")) {
            case "POST one" -> {
                request.only("ClientToken", "Tags");
                checkName(name);
                if (groups.putIfAbsent(name, clock.instant()) != null) {
                    throw new AwsError("ConflictException", "Schedule group " + name + " already exists.", 409);
                }
                ledger.put(GROUP + name, Map.of("created", groups.get(name).toString()));
                tree.put("ScheduleGroupArn", groupArn(name));
            }
            case "GET one" -> tree.putAll(group(name));
            case "DELETE one" -> {
                group(name);
                groups.remove(name);
                schedules.values().stream()
                        .filter(schedule -> schedule.group().equals(name))
                        .toList()
                        .forEach(schedule -> delete(schedule.key()));
                ledger.remove(GROUP + name);
            }
            case "GET all" ->
                tree.put(
                        "ScheduleGroups",
                        groups.keySet().stream().map(this::group).toList());
            default -> throw unknown(call);
        }
        return tree;
    }

    private Map<String, @Nullable Object> group(String name) {
        var created = groups.get(name);
        if (created == null) {
            throw missing("Schedule group " + name);
        }
        return new LinkedHashMap<>(Map.of(
                "Arn", groupArn(name),
                "Name", name,
                "State", "ACTIVE",
                "CreationDate", created,
                "LastModificationDate", created));
    }

    private synchronized void startDue() {
        var now = clock.instant();
        var due = schedules.values().stream()
                .filter(schedule -> schedule.enabled()
                        && schedule.due() != null
                        && !schedule.due().isAfter(now))
                .toList();
        for (var schedule : due) {
            try {
                start(schedule, now);
            } catch (RuntimeException broken) {
                LOG.error("Schedule {} could not be started", schedule.key(), broken);
            }
        }
    }

    private void start(Schedule schedule, Instant now) {
        var scheduled = schedule.due() == null ? now : schedule.due();
        deliveries.send(Parcel.to(schedule.target(), payload(schedule, scheduled)));
        var next = schedule.dueAt(schedule.expression() instanceof Expression.At ? null : schedule.next(now));
        if (next.due() == null && schedule.goesWhenDone()) {
            delete(schedule.key());
        } else {
            keep(next);
        }
    }

    private String payload(Schedule schedule, Instant scheduled) {
        var time = scheduled.truncatedTo(ChronoUnit.SECONDS).toString();
        var input = schedule.target().textOrNull("Input");
        if (input != null) {
            return input.replace("<aws.scheduler.schedule-arn>", arnOf(schedule))
                    .replace("<aws.scheduler.scheduled-time>", time)
                    .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
                    .replace("<aws.scheduler.attempt-number>", "1");
        }
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.scheduler");
        event.put("account", account);
        event.put("time", time);
        event.put("region", arnPrefix.split(":")[3]);
        event.put("resources", List.of(arnOf(schedule)));
        event.put("detail", "{}");
        return Json.text(event);
    }

    private void keep(Schedule schedule) {
        ledger.put(SCHEDULE + schedule.key(), schedule.kept());
        schedules.put(schedule.key(), schedule);
    }

    private void restore(String key, Map<String, @Nullable Object> value) {
        if (key.startsWith(GROUP)) {
            groups.put(key.substring(GROUP.length()), Instant.parse(String.valueOf(value.get("created"))));
        } else {
            var schedule = Schedule.restored(value);
            schedules.put(schedule.key(), schedule);
        }
    }

    private Map<String, @Nullable Object> arn(Schedule schedule) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("ScheduleArn", arnOf(schedule));
        return tree;
    }

    private String arnOf(Schedule schedule) {
        return arnPrefix + "schedule/" + schedule.key();
    }

    private String groupArn(String name) {
        return arnPrefix + "schedule-group/" + name;
    }

    private Schedule known(String key) {
        var schedule = schedules.get(key);
        if (schedule == null) {
            throw missing("Schedule " + key.substring(key.indexOf('/') + 1));
        }
        return schedule;
    }

    private static void checkName(String name) {
        if (!name.matches("[0-9a-zA-Z-_.]{1,64}")) {
            throw new AwsError("ValidationException", "Invalid name " + name);
        }
    }

    private static AwsError missing(String what) {
        return new AwsError("ResourceNotFoundException", what + " does not exist.", 404);
    }

    private static AwsError unknown(Call call) {
        return new AwsError(
                "UnknownOperationException",
                "not supported by the embedded AWS: " + call.method() + " " + call.path(),
                404);
    }
}
