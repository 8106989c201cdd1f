package com.modularplatform.local.aws.stepfunctions;

import com.modularplatform.local.aws.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One execution: what it was asked, where it is, how it ended. Changed by its own thread and by whoever stops it. */
final class Execution {
    /** How an execution stands. */
    enum Status {
        RUNNING,
        SUCCEEDED,
        FAILED,
        TIMED_OUT,
        ABORTED
    }

    private final String arn;
    private final String name;
    private final String machineArn;
    private final String revision;
    private final String input;
    private final Instant started;
    private final History history;
    private final CompletableFuture<Execution> end = new CompletableFuture<>();

    private Status status = Status.RUNNING;
    private @Nullable String output;
    private @Nullable String error;
    private @Nullable String cause;
    private @Nullable Instant stopped;
    private @Nullable Position position;
    private @Nullable Thread thread;

    Execution(
            String arn,
            String name,
            String machineArn,
            String revision,
            String input,
            Instant started,
            History history) {
        this.arn = arn;
        this.name = name;
        this.machineArn = machineArn;
        this.revision = revision;
        this.input = input;
        this.started = started;
        this.history = history;
    }

    String arn() {
        return arn;
    }

    String name() {
        return name;
    }

    String machineArn() {
        return machineArn;
    }

    String revision() {
        return revision;
    }

    String input() {
        return input;
    }

    Instant started() {
        return started;
    }

    History history() {
        return history;
    }

    CompletableFuture<Execution> end() {
        return end;
    }

    synchronized Status status() {
        return status;
    }

    synchronized @Nullable Position position() {
        return position;
    }

    synchronized void at(Position now) {
        position = now;
    }

    synchronized void runs(Thread worker) {
        thread = worker;
    }

    /** Ends it, unless it ended before. */
    synchronized boolean finish(
            Status how, @Nullable String result, @Nullable String errorName, @Nullable String reason, Instant time) {
        if (status != Status.RUNNING) {
            return false;
        }
        status = how;
        output = result;
        error = errorName;
        cause = reason;
        stopped = time;
        position = null;
        if (thread != null && thread != Thread.currentThread()) {
            thread.interrupt();
        }
        return true;
    }

    void ended() {
        end.complete(this);
    }

    /** As {@code DescribeExecution} tells it. */
    synchronized Map<String, @Nullable Object> describe() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("executionArn", arn);
        tree.put("stateMachineArn", machineArn);
        tree.put("name", name);
        tree.put("status", status);
        tree.put("startDate", started);
        if (stopped != null) {
            tree.put("stopDate", stopped);
        }
        tree.put("input", input);
        tree.put("inputDetails", Map.of("included", true));
        if (output != null) {
            tree.put("output", output);
            tree.put("outputDetails", Map.of("included", true));
        }
        if (error != null) {
            tree.put("error", error);
            tree.put("cause", cause);
        }
        tree.put("redriveCount", 0);
        return tree;
    }

    /** As the ledger keeps it. */
    synchronized Map<String, @Nullable Object> kept() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", name);
        tree.put("machine", machineArn);
        tree.put("revision", revision);
        tree.put("input", input);
        tree.put("started", started.toString());
        tree.put("status", status.name());
        tree.put("output", output);
        tree.put("error", error);
        tree.put("cause", cause);
        tree.put("stopped", stopped == null ? null : stopped.toString());
        if (position != null) {
            var at = new LinkedHashMap<String, @Nullable Object>();
            at.put("state", position.state());
            at.put("input", position.input());
            at.put("variables", position.variables());
            at.put("entered", position.entered().toString());
            at.put("token", position.token());
            at.put("asked", position.asked());
            tree.put("position", at);
        }
        return tree;
    }

    /** From what the ledger kept. */
    static Execution restored(String arn, Map<String, @Nullable Object> tree, History history) {
        var execution = new Execution(
                arn,
                String.valueOf(tree.get("name")),
                String.valueOf(tree.get("machine")),
                String.valueOf(tree.get("revision")),
                String.valueOf(tree.get("input")),
                Instant.parse(String.valueOf(tree.get("started"))),
                history);
        execution.status = Status.valueOf(String.valueOf(tree.get("status")));
        execution.output = (String) tree.get("output");
        execution.error = (String) tree.get("error");
        execution.cause = (String) tree.get("cause");
        execution.stopped = tree.get("stopped") instanceof String time ? Instant.parse(time) : null;
        if (tree.get("position") instanceof Map<?, ?> at) {
            execution.position = new Position(
                    String.valueOf(at.get("state")),
                    at.get("input"),
                    Json.object(Json.bytes(at.get("variables"))),
                    Instant.parse(String.valueOf(at.get("entered"))),
                    (String) at.get("token"),
                    Boolean.TRUE.equals(at.get("asked")));
        }
        if (execution.status != Status.RUNNING) {
            execution.ended();
        }
        return execution;
    }
}
