package com.modularplatform.kernel;

import com.modularplatform.kernel.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One JSON line an event, for machines. Lines hold ids, routes and measures; no body, token, e-mail, name or path, and no
 * message of an exception, which could quote one.
 */
public final class Log {
    private static final int FRAMES = 12;
    private static final int CAUSES = 4;

    private final Consumer<String> sink;

    /** @param sink takes whole lines without their end */
    public Log(Consumer<String> sink) {
        this.sink = sink;
    }

    /** @param members values are strings, numbers or booleans of ours */
    public void line(String level, String event, Map<String, ?> members) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("level", level);
        line.put("event", event);
        line.putAll(members);
        sink.accept(Json.text(line));
    }

    public void info(String event, Map<String, ?> members) {
        line("INFO", event, members);
    }

    public void warn(String event, Map<String, ?> members) {
        line("WARN", event, members);
    }

    /** What went wrong, by classes and frames alone. */
    public void error(String event, Throwable thrown, Map<String, ?> members) {
        var trace = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < CAUSES; depth++, cause = cause.getCause()) {
            trace.append(depth == 0 ? "" : " <- ").append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                trace.append(" at ")
                        .append(frames[i].getClassName())
                        .append('.')
                        .append(frames[i].getMethodName())
                        .append(':')
                        .append(frames[i].getLineNumber());
            }
        }
        var line = new LinkedHashMap<String, Object>(members);
        line.put("thrown", trace.toString());
        line("ERROR", event, line);
    }
}
