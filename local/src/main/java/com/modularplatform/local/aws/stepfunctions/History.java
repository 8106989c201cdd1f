package com.modularplatform.local.aws.stepfunctions;

import com.modularplatform.local.aws.wire.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What happened in an execution, as {@code GetExecutionHistory} tells it. */
final class History {
    private final InstantSource clock;
    private final BiConsumer<Long, Map<String, @Nullable Object>> kept;
    private final List<Map<String, @Nullable Object>> events = new ArrayList<>();

    /** @param kept told of each event with its id */
    History(InstantSource clock, BiConsumer<Long, Map<String, @Nullable Object>> kept) {
        this.clock = clock;
        this.kept = kept;
    }

    synchronized void restore(Map<String, @Nullable Object> event) {
        events.add(event);
    }

    synchronized List<Map<String, @Nullable Object>> events() {
        return List.copyOf(events);
    }

    void add(String type, @Nullable String detailsName, Map<String, ? extends @Nullable Object> details) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        synchronized (this) {
            long id = events.size() + 1L;
            event.put("id", id);
            event.put("previousEventId", id - 1);
            event.put("timestamp", seconds(clock.instant()));
            event.put("type", type);
            if (detailsName != null) {
                event.put(detailsName, details);
            }
            events.add(event);
            kept.accept(id, event);
        }
    }

    void entered(State state, @Nullable Object input) {
        var details = new LinkedHashMap<String, @Nullable Object>();
        details.put("name", state.name());
        details.put("input", Json.text(input));
        details.put("inputDetails", Map.of("truncated", false));
        add(type(state) + "StateEntered", "stateEnteredEventDetails", details);
    }

    void exited(State state, @Nullable Object output) {
        var details = new LinkedHashMap<String, @Nullable Object>();
        details.put("name", state.name());
        details.put("output", Json.text(output));
        details.put("outputDetails", Map.of("truncated", false));
        add(type(state) + "StateExited", "stateExitedEventDetails", details);
    }

    void task(String type, State.Resource resource, Map<String, ? extends @Nullable Object> more) {
        var details = new LinkedHashMap<String, @Nullable Object>();
        details.put("resourceType", resource.type());
        details.put("resource", resource.name());
        details.putAll(more);
        var name = Character.toLowerCase(type.charAt(0)) + type.substring(1) + "EventDetails";
        add(type, name, details);
    }

    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    private static String type(State state) {
        return switch (state) {
            case State.Pass _ -> "Pass";
            case State.Succeed _ -> "Succeed";
            case State.Fail _ -> "Fail";
            case State.Wait _ -> "Wait";
            case State.Choice _ -> "Choice";
            case State.Task _ -> "Task";
            case State.Parallel _ -> "Parallel";
            case State.ForEach _ -> "Map";
        };
    }
}
