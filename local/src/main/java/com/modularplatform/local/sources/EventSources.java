package com.modularplatform.local.sources;

import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.provision.Clients;
import com.modularplatform.local.template.Blueprint;
import com.modularplatform.local.template.Blueprint.StreamMapping;
import com.modularplatform.local.template.Expressions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** All mappings of a blueprint, polling from now until they are closed. */
public final class EventSources implements AutoCloseable {
    private final List<AutoCloseable> pollers = new ArrayList<>();
    private final SqsClient queues;
    private final DynamoDbStreamsClient streams;

    /**
     * @param names knows where the queues and streams are
     * @param retryAfter when a message is shown again whose function failed; as its queue has it when empty
     */
    public EventSources(
            Blueprint blueprint,
            Expressions names,
            Clients clients,
            InvokeLambda functions,
            Optional<Duration> retryAfter) {
        queues = clients.queues();
        streams = clients.streams();
        for (var mapping : blueprint.queueMappings()) {
            var url = names.lookUp(mapping.queue()).orElseThrow();
            var arn = names.lookUp(mapping.queue() + ".Arn").orElseThrow();
            pollers.add(new QueuePoller(mapping, url, arn, queues, functions, retryAfter));
        }
        for (var mapping : blueprint.streamMappings()) {
            var stream = names.lookUp(mapping.table() + ".StreamArn").orElseThrow();
            pollers.add(new StreamPoller(mapping, stream, streams, functions, failed -> tell(names, mapping, failed)));
        }
    }

    @Override
    public void close() {
        for (var poller : pollers) {
            try {
                poller.close();
            } catch (Exception stuck) {
                System.getLogger("sources").log(System.Logger.Level.WARNING, "a poller did not stop", stuck);
            }
        }
        queues.close();
        streams.close();
    }

    private void tell(Expressions names, StreamMapping mapping, StreamPoller.FailedBatch failed) {
        mapping.failures().flatMap(names::lookUp).ifPresent(url -> {
            var request = new LinkedHashMap<String, Object>();
            request.put("requestId", UUID.randomUUID().toString());
            request.put(
                    "functionArn", names.lookUp(mapping.function() + ".Alias").orElseThrow());
            request.put("condition", failed.condition());
            request.put("approximateInvokeCount", failed.attempts());
            var batch = new LinkedHashMap<String, Object>();
            batch.put("shardId", failed.shard());
            batch.put("startSequenceNumber", failed.first());
            batch.put("endSequenceNumber", failed.last());
            batch.put("batchSize", failed.size());
            batch.put("streamArn", failed.stream());
            var body = new LinkedHashMap<String, Object>();
            body.put("requestContext", request);
            body.put("version", "1.0");
            body.put("timestamp", Instant.now().toString());
            body.put("DDBStreamBatchInfo", batch);
            queues.sendMessage(message -> message.queueUrl(url).messageBody(Json.text(body)));
        });
    }
}
