package com.modularplatform.kernel.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.kernel.Log;
import com.modularplatform.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Handles the messages of an SQS queue one by one: one that fails goes back alone ({@code ReportBatchItemFailures}), the
 * others are done. Every message may come again, so handling it twice must be as handling it once.
 */
public abstract class QueueFunction implements RequestStreamHandler {
    private final Log log;

    protected QueueFunction(Log log) {
        this.log = log;
    }

    /** @throws RuntimeException when the message shall come again */
    protected abstract void handle(String body);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var failures = new ArrayList<Object>();
        if (Json.object(input).get("Records") instanceof List<?> records) {
            for (var each : records) {
                if (each instanceof Map<?, ?> message) {
                    one(message, failures);
                }
            }
        }
        output.write(Json.bytes(Map.of("batchItemFailures", failures)));
    }

    private void one(Map<?, ?> message, List<Object> failures) {
        var id = String.valueOf(message.get("messageId"));
        try {
            handle(String.valueOf(message.get("body")));
        } catch (RuntimeException e) {
            log.error("message failed", e, Map.of("message", id));
            failures.add(Map.of("itemIdentifier", id));
        }
    }
}
