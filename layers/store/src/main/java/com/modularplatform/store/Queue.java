package com.modularplatform.store;

import com.modularplatform.kernel.Aws;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** One SQS queue that we send to. */
public final class Queue {
    private static final int BATCH = 10;
    private static final int MOST_BYTES = 256 * 1024;

    private final SqsClient client;
    private final String url;

    public Queue(SqsClient client, String url) {
        this.client = client;
        this.url = url;
    }

    /** Sends messages; the indexes of those that were not taken come back. */
    public List<Integer> send(List<String> bodies) {
        var failed = new java.util.ArrayList<Integer>();
        for (int from = 0; from < bodies.size(); from += BATCH) {
            var entries = new java.util.ArrayList<SendMessageBatchRequestEntry>();
            for (int i = from; i < Math.min(bodies.size(), from + BATCH); i++) {
                var body = bodies.get(i);
                if (body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES) {
                    throw new IllegalArgumentException("a message of more than 256 KB");
                }
                int index = i;
                entries.add(SendMessageBatchRequestEntry.builder()
                        .id(String.valueOf(index))
                        .messageBody(body)
                        .build());
            }
            Aws.call(() -> client.sendMessageBatch(r -> r.queueUrl(url).entries(entries)))
                    .failed()
                    .forEach(f -> failed.add(Integer.parseInt(f.id())));
        }
        return failed;
    }
}
