package com.modularplatform.functions.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.kernel.json.Codec;
import com.modularplatform.kernel.json.Json;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.StreamImages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Relays domain events from the table's stream. A row carries its last events; those its image before did not have are new.
 * A record that fails stops its batch there and comes again, so that no event is lost; consumers drop repeats.
 */
public final class RelayTrigger implements RequestStreamHandler {
    private final Platform platform;

    public RelayTrigger() {
        this(Platform.of(Environment.system()));
    }

    public RelayTrigger(Platform platform) {
        this.platform = platform;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var failures = new ArrayList<Object>();
        var messages = new ArrayList<String>();
        var sequences = new ArrayList<String>();
        if (Json.object(input).get("Records") instanceof List<?> records) {
            for (var each : records) {
                if (each instanceof Map<?, ?> record && record.get("dynamodb") instanceof Map<?, ?> change) {
                    for (var event : news(change)) {
                        messages.add(Json.text(Codec.STORED.object(event)));
                        sequences.add(String.valueOf(change.get("SequenceNumber")));
                    }
                }
            }
        }
        var failed = platform.queue("NOTIFICATIONS_QUEUE_URL").send(messages);
        if (!failed.isEmpty()) {
            // The lowest one is where Lambda begins again.
            failures.add(Map.of("itemIdentifier", sequences.get(failed.getFirst())));
        }
        if (!messages.isEmpty()) {
            platform.log().info("relay", Map.of("events", (long) messages.size(), "failed", (long) failed.size()));
        }
        output.write(Json.bytes(Map.of("batchItemFailures", failures)));
    }

    private static List<DomainEvent> news(Map<?, ?> change) {
        var before = new HashSet<String>();
        StreamImages.events(change.get("OldImage")).forEach(event -> before.add(event.id()));
        return StreamImages.events(change.get("NewImage")).stream()
                .filter(event -> !before.contains(event.id()))
                .toList();
    }
}
