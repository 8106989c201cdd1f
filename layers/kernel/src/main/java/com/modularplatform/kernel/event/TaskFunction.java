package com.modularplatform.kernel.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.kernel.Log;
import com.modularplatform.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step of a state machine: {@code {"task": …, ids}} in, a small object out. What it throws is retried and then caught by
 * the machine, so its causes are logged here.
 */
public abstract class TaskFunction implements RequestStreamHandler {
    private final Log log;

    protected TaskFunction(Log log) {
        this.log = log;
    }

    /** @param input the members that are strings: ids, and nothing else */
    protected abstract Map<String, ?> handle(String task, Map<String, String> input);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var strings = new LinkedHashMap<String, String>();
        Json.object(input).forEach((name, value) -> {
            if (value instanceof String text) {
                strings.put(name, text);
            }
        });
        var task = strings.getOrDefault("task", "");
        try {
            output.write(Json.bytes(handle(task, strings)));
        } catch (RuntimeException e) {
            log.error("task failed", e, Map.of("task", task));
            throw e;
        }
    }
}
