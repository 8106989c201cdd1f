package com.modularplatform.local.aws.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one stand-in calls an operation of another engine: the same JSON protocol that SDK clients speak. */
public final class Calls implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/any/aws4_request, SignedHeaders=host, Signature=00";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * Performs an operation.
     *
     * @param target such as {@code AmazonSQS.SendMessage}
     * @throws AwsError what the engine refused with, or {@code SdkClientException} when it could not be reached
     */
    public Map<String, @Nullable Object> call(
            URI endpoint, String target, Map<String, ? extends @Nullable Object> input) {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", target)
                .header("Authorization", SIGNED)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(input)))
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var body = Json.object(response.body());
            if (response.statusCode() == 200) {
                return body;
            }
            var type = String.valueOf(body.get("__type"));
            var message = body.containsKey("message") ? body.get("message") : body.get("Message");
            throw new AwsError(type.substring(type.indexOf('#') + 1), String.valueOf(message), response.statusCode());
        } catch (IOException unreachable) {
            throw new AwsError("SdkClientException", String.valueOf(unreachable.getMessage()), 500);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AwsError("SdkClientException", "interrupted", 500);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
