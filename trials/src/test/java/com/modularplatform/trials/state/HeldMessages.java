package com.modularplatform.trials.state;

import com.modularplatform.kernel.json.Json;
import com.modularplatform.trials.door.House;
import com.modularplatform.trials.door.Patience;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Takes a function's messages out of its queue unhandled, so that a trial may send them when and as often as it likes. */
final class HeldMessages implements AutoCloseable {
    private static final byte[] ALL_DONE = "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final int BATCH = 10;

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

    HeldMessages(String function) {
        House.platform().disturb(next -> (name, event) -> {
            if (!name.equals(function)) {
                return next.invoke(name, event);
            }
            bodies.addAll(bodies(event));
            return ALL_DONE;
        });
    }

    private static List<String> bodies(byte[] event) {
        return Json.object(new String(event, StandardCharsets.UTF_8)).get("Records") instanceof List<?> records
                ? records.stream()
                        .map(record -> String.valueOf(((Map<?, ?>) record).get("body")))
                        .toList()
                : List.of();
    }

    /** Waits until so many came. */
    List<String> await(int count) {
        Patience.await().until(() -> bodies.size() >= count);
        return List.copyOf(bodies);
    }

    /** Lets messages through again. */
    @Override
    public void close() {
        House.platform().disturb(next -> next);
    }

    /** Sends messages to a queue, ten at a time; all of a ten are seen together. */
    static void send(String queue, List<String> bodies) {
        var platform = House.platform();
        try (var clients = platform.clients();
                var queues = clients.queues()) {
            for (int from = 0; from < bodies.size(); from += BATCH) {
                var ten = bodies.subList(from, Math.min(from + BATCH, bodies.size()));
                queues.sendMessageBatch(r -> r.queueUrl(platform.resource(queue))
                        .entries(IntStream.range(0, ten.size())
                                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                                        .id(String.valueOf(i))
                                        .messageBody(ten.get(i))
                                        .delaySeconds(1)
                                        .build())
                                .toList()));
            }
        }
    }
}
