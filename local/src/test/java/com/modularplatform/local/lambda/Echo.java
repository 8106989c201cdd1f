package com.modularplatform.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.local.aws.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A handler that does what its event says: {@code throw}, {@code sleep}, else tells what it knows of itself. */
public final class Echo implements RequestStreamHandler {
    private int calls;

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var event = Json.object(input.readAllBytes());
        if (event.containsKey("throw")) {
            throw new IllegalStateException(String.valueOf(event.get("throw")));
        }
        if (event.get("sleep") instanceof Number millis) {
            try {
                Thread.sleep(millis.longValue());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        calls++;
        var answer = Map.of(
                "calls",
                calls,
                "function",
                context.getFunctionName(),
                "greeting",
                String.valueOf(System.getenv("GREETING")),
                "hurried",
                context.getRemainingTimeInMillis() <= 2_000);
        output.write(Json.text(answer).getBytes(StandardCharsets.UTF_8));
    }
}
