package com.modularplatform.local.aws.stepfunctions;

import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.aws.wire.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Task tokens that somebody waits for. An answer is on disk before its sender is told so, that a restart cannot lose it. */
final class Callbacks {
    private static final String KEY = "answer/";

    private final Ledger ledger;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> early = new ConcurrentHashMap<>();

    Callbacks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A task waiting for its token. */
    static final class Waiting {
        private final CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
        private volatile long lastBeat = System.nanoTime();

        CompletableFuture<@Nullable Object> answer() {
            return answer;
        }

        long lastBeat() {
            return lastBeat;
        }
    }

    /** Takes up an answer that a former process accepted. */
    boolean restore(String key, Map<String, @Nullable Object> value) {
        if (!key.startsWith(KEY)) {
            return false;
        }
        early.put(key.substring(KEY.length()), value);
        return true;
    }

    /** Begins to wait. */
    Waiting expect(String token) {
        var task = new Waiting();
        waiting.put(token, task);
        var answer = early.remove(token);
        if (answer != null) {
            complete(task, answer);
        }
        return task;
    }

    /** Waits no longer. The answer stays on disk until the next start, since where the execution went on to may not be there yet. */
    void forget(String token) {
        waiting.remove(token);
    }

    /** Drops the answers from before the restart that nobody will ask for. */
    void dropUnless(Set<String> tokens) {
        for (var token : List.copyOf(early.keySet())) {
            if (!tokens.contains(token)) {
                early.remove(token);
                ledger.removeSoon(KEY + token);
            }
        }
    }

    /** The task succeeded with this output, a JSON text. */
    void succeed(String token, String output) {
        Object tree;
        try {
            tree = Json.read(output);
        } catch (AwsError notJson) {
            throw new AwsError("InvalidOutput", "Invalid JSON: " + notJson.getMessage());
        }
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("output", tree);
        answer(token, answer);
    }

    /** The task failed. */
    void fail(String token, String error, String cause) {
        answer(token, new LinkedHashMap<>(Map.of("error", error, "cause", cause)));
    }

    /** The task is still being worked on. */
    void beat(String token) {
        known(token).lastBeat = System.nanoTime();
    }

    private void answer(String token, Map<String, @Nullable Object> answer) {
        var task = known(token);
        if (task.answer.isDone()) {
            throw timedOut();
        }
        ledger.put(KEY + token, answer);
        complete(task, answer);
    }

    private Waiting known(String token) {
        var task = waiting.get(token);
        if (task == null) {
            throw timedOut();
        }
        return task;
    }

    private static AwsError timedOut() {
        return new AwsError("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
    }

    private static void complete(Waiting task, Map<String, @Nullable Object> answer) {
        if (answer.containsKey("error")) {
            task.answer.completeExceptionally(
                    new StateError(String.valueOf(answer.get("error")), String.valueOf(answer.get("cause"))));
        } else {
            task.answer.complete(answer.get("output"));
        }
    }
}
