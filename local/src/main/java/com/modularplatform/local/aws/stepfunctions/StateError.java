package com.modularplatform.local.aws.stepfunctions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error inside an execution: what Retry and Catch match by name. */
final class StateError extends RuntimeException {
    static final String TIMEOUT = "States.Timeout";
    static final String HEARTBEAT = "States.HeartbeatTimeout";
    static final String TASK_FAILED = "States.TaskFailed";
    static final String RUNTIME = "States.Runtime";
    static final String DATA_LIMIT = "States.DataLimitExceeded";
    static final String QUERY = "States.QueryEvaluationError";

    private static final long serialVersionUID = 1L;

    private final String error;

    StateError(String error, @Nullable String cause) {
        super(cause == null ? "" : cause, null, false, false);
        this.error = error;
    }

    String error() {
        return error;
    }

    String cause() {
        return String.valueOf(getMessage());
    }

    /** As {@code $states.errorOutput} shows it. */
    Map<String, @Nullable Object> output() {
        var output = new LinkedHashMap<String, @Nullable Object>();
        output.put("Error", error);
        output.put("Cause", cause());
        return output;
    }
}
