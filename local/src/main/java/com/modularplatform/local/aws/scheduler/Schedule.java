package com.modularplatform.local.aws.scheduler;

import com.modularplatform.local.aws.delivery.Parcel;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it was declared, and when it is due.
 *
 * @param fields the request's members, told back by GetSchedule
 * @param due the next time, null when there is none any more
 */
record Schedule(
        String group,
        String name,
        Map<String, @Nullable Object> fields,
        Expression expression,
        Instant created,
        Instant changed,
        @Nullable Instant due) {

    /** Reads a request's members, refusing what is not supported. */
    static Schedule of(String name, Fields request, Instant created, Instant now) {
        request.only(
                "ActionAfterCompletion",
                "ClientToken",
                "Description",
                "EndDate",
                "FlexibleTimeWindow",
                "GroupName",
                "ScheduleExpression",
                "ScheduleExpressionTimezone",
                "StartDate",
                "State",
                "Target");
        var target = request.object("Target")
                .only("Arn", "RoleArn", "Input", "DeadLetterConfig", "RetryPolicy", "SqsParameters");
        Parcel.check(target.text("Arn"));
        target.text("RoleArn");
        Parcel.to(target, "");
        var window = request.object("FlexibleTimeWindow").only("Mode", "MaximumWindowInMinutes");
        switch (window.text("Mode")) {
            case "OFF" -> {}
            case "FLEXIBLE" -> {
                if (window.number("MaximumWindowInMinutes", 0) < 1) {
                    throw new AwsError("ValidationException", "MaximumWindowInMinutes is needed when Mode is FLEXIBLE");
                }
            }
            default -> throw new AwsError("ValidationException", "FlexibleTimeWindow's Mode is OFF or FLEXIBLE");
        }
        var fields = new LinkedHashMap<>(request.tree());
        fields.remove("ClientToken");
        fields.putIfAbsent("State", "ENABLED");
        fields.putIfAbsent("ScheduleExpressionTimezone", "UTC");
        fields.putIfAbsent("ActionAfterCompletion", "NONE");
        var start = date(fields.get("StartDate"));
        var expression = Expression.of(
                request.text("ScheduleExpression"),
                String.valueOf(fields.get("ScheduleExpressionTimezone")),
                start == null ? now : start);
        var schedule = new Schedule(request.text("GroupName", "default"), name, fields, expression, created, now, null);
        var from = start != null && start.isAfter(now) ? start.minusMillis(1) : now.minusMillis(1);
        return schedule.dueAt(
                expression instanceof Expression.At(var time) ? schedule.spread(time) : schedule.next(from));
    }

    Schedule dueAt(@Nullable Instant time) {
        return new Schedule(group, name, fields, expression, created, changed, time);
    }

    /** The next time after another, within its dates and spread over its window. */
    @Nullable
    Instant next(Instant after) {
        var next = expression.after(after);
        var end = date(fields.get("EndDate"));
        if (next.isEmpty() || (end != null && next.get().isAfter(end))) {
            return null;
        }
        return spread(next.get());
    }

    boolean enabled() {
        return "ENABLED".equals(fields.get("State"));
    }

    boolean goesWhenDone() {
        return "DELETE".equals(fields.get("ActionAfterCompletion"));
    }

    String key() {
        return group + "/" + name;
    }

    Fields target() {
        return new Fields(fields).object("Target");
    }

    private Instant spread(Instant time) {
        int minutes = new Fields(fields).object("FlexibleTimeWindow").number("MaximumWindowInMinutes", 0);
        return minutes == 0
                ? time
                : time.plusSeconds(ThreadLocalRandom.current().nextInt(minutes * 60));
    }

    private static @Nullable Instant date(@Nullable Object value) {
        return value instanceof Number seconds ? Instant.ofEpochMilli((long) (seconds.doubleValue() * 1000)) : null;
    }

    Map<String, @Nullable Object> kept() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", name);
        tree.put("fields", fields);
        tree.put("created", created.toString());
        tree.put("changed", changed.toString());
        tree.put("due", due == null ? null : due.toString());
        return tree;
    }

    static Schedule restored(Map<String, @Nullable Object> tree) {
        var fields = new Fields(tree);
        var changed = Instant.parse(fields.text("changed"));
        var schedule = of(fields.text("name"), fields.object("fields"), Instant.parse(fields.text("created")), changed);
        var due = fields.textOrNull("due");
        return schedule.dueAt(due == null ? null : Instant.parse(due));
    }
}
