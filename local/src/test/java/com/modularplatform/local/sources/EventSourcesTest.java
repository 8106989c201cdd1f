package com.modularplatform.local.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.modularplatform.local.aws.EmbeddedAws;
import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.aws.Options;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.provision.Clients;
import com.modularplatform.local.template.Blueprint.QueueMapping;
import com.modularplatform.local.template.Blueprint.StreamMapping;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The mappings against the embedded queue and table engines. */
class EventSourcesTest {
    private static EmbeddedAws aws;
    private static SqsClient queues;
    private static DynamoDbClient tables;
    private static DynamoDbStreamsClient streams;

    @BeforeAll
    static void start() {
        aws = EmbeddedAws.start(Options.inMemory((function, event) -> event));
        var clients = new Clients(aws.environment());
        queues = clients.queues();
        tables = clients.tables();
        streams = clients.streams();
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @Test
    void ofTenMessagesWithThreePoisonousSevenAreDoneOnceAndThreeEndAsDeadLetters() {
        var dead = queue(Map.of());
        var queue = queue(Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "600",
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":2}".formatted(arn(dead))));
        send(queue, 10);
        Map<String, AtomicInteger> done = new ConcurrentHashMap<>();

        try (var poller = poller(queue, Optional.of(Duration.ofSeconds(1)), event -> {
            var failures = new ArrayList<Map<String, String>>();
            for (var message : sqs(event).getRecords()) {
                if (Integer.parseInt(message.getBody()) < 3) {
                    failures.add(Map.of("itemIdentifier", message.getMessageId()));
                } else {
                    done.computeIfAbsent(message.getBody(), body -> new AtomicInteger())
                            .incrementAndGet();
                }
            }
            return Json.text(Map.of("batchItemFailures", failures));
        })) {
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> assertThat(size(dead)).isEqualTo(3));
        }

        assertThat(done)
                .hasSize(7)
                .allSatisfy((body, times) -> assertThat(times).hasValue(1));
        assertThat(size(queue)).isZero();
    }

    @Test
    void aBatchWhoseFunctionThrowsComesBackWhole() {
        var queue = queue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "2"));
        send(queue, 2);
        var calls = new AtomicInteger();
        List<String> done = new CopyOnWriteArrayList<>();

        try (var poller = poller(queue, Optional.empty(), event -> {
            if (calls.incrementAndGet() == 1) {
                throw new FunctionError("java.lang.IllegalStateException", "the first call fails");
            }
            sqs(event).getRecords().forEach(message -> done.add(message.getBody()));
            return "null";
        })) {
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> assertThat(done).contains("0", "1"));
        }
    }

    @Test
    void anAnswerThatNamesAStrangerFailsTheWholeBatch() {
        assertThat(BatchFailures.read(bytes("{\"batchItemFailures\":[{\"itemIdentifier\":\"x\"}]}"), Set.of("a")))
                .isEmpty();
        assertThat(BatchFailures.read(bytes("not json"), Set.of("a"))).isEmpty();
        assertThat(BatchFailures.read(bytes("null"), Set.of("a"))).hasValue(Set.of());
        assertThat(BatchFailures.read(bytes("{\"batchItemFailures\":[]}"), Set.of("a")))
                .hasValue(Set.of());
    }

    @Test
    void oneBadRecordDoesNotStopTheStreamAndRowsWithoutEventsNeverReachIt() {
        var table = table();
        List<String> seen = new CopyOnWriteArrayList<>();
        List<StreamPoller.FailedBatch> failed = new CopyOnWriteArrayList<>();
        var stream = tables.describeTable(request -> request.tableName(table))
                .table()
                .latestStreamArn();
        IntStream.range(0, 6).forEach(i -> put(table, "row" + i, i != 4));

        var filter =
                "{\"eventName\":[\"INSERT\",\"MODIFY\"],\"dynamodb\":{\"NewImage\":{\"events\":{\"L\":{\"M\":{\"id\":{\"S\":[{\"exists\":true}]}}}}}}}";
        var mapping = new StreamMapping(
                "Relay", table, true, 100, true, 2, Duration.ofDays(1), false, Optional.empty(), List.of(filter));
        InvokeLambda function = (name, event) -> {
            assertThat(dynamodb(event).getRecords()).allSatisfy(record -> {
                var image = record.getDynamodb().getNewImage();
                assertThat(image.get("none").getNULL()).isTrue();
                assertThat(image.get("noItems").getL()).isEmpty();
                assertThat(image.get("noFields").getM()).isEmpty();
                assertThat(image.get("names").getSS()).containsExactlyInAnyOrder("a", "b");
            });
            var keys = dynamodb(event).getRecords().stream()
                    .map(record -> record.getDynamodb().getKeys().get("PK").getS())
                    .toList();
            if (keys.contains("row2")) {
                throw new FunctionError("java.lang.IllegalStateException", "a record nobody can read");
            }
            seen.addAll(keys);
            return bytes("null");
        };
        try (var poller = new StreamPoller(mapping, stream, streams, function, failed::add)) {
            await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> {
                assertThat(seen).containsExactlyInAnyOrder("row0", "row1", "row3", "row5");
                assertThat(failed).singleElement().satisfies(batch -> {
                    assertThat(batch.size()).isEqualTo(1);
                    assertThat(batch.condition()).isEqualTo("RetryAttemptsExhausted");
                });
            });
        }
    }

    private interface Body {
        String answer(byte[] event) throws FunctionError;
    }

    /** @param retryAfter empty leaves it to the queue when what failed is seen again */
    private static QueuePoller poller(String queue, Optional<Duration> retryAfter, Body body) {
        var mapping = new QueueMapping("Worker", "Queue", 10, true, 5);
        return new QueuePoller(
                mapping, queue, arn(queue), queues, (name, event) -> bytes(body.answer(event)), retryAfter);
    }

    private static String queue(Map<QueueAttributeName, String> attributes) {
        return queues.createQueue(
                        request -> request.queueName("q" + UUID.randomUUID()).attributes(attributes))
                .queueUrl();
    }

    private static void send(String queue, int count) {
        queues.sendMessageBatch(request -> request.queueUrl(queue)
                .entries(IntStream.range(0, count)
                        .mapToObj(Integer::toString)
                        .map(body -> SendMessageBatchRequestEntry.builder()
                                .id("m" + body)
                                .messageBody(body)
                                .build())
                        .toList()));
    }

    private static int size(String queue) {
        var attributes = queues.getQueueAttributes(request -> request.queueUrl(queue)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return attributes.values().stream().mapToInt(Integer::parseInt).sum();
    }

    private static String arn(String queue) {
        return queues.getQueueAttributes(
                        request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    private static String table() {
        var name = "table" + UUID.randomUUID();
        tables.createTable(request -> request.tableName(name)
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(attribute -> attribute.attributeName("PK").attributeType("S"))
                .keySchema(key -> key.attributeName("PK").keyType("HASH"))
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES")));
        return name;
    }

    private static void put(String table, String key, boolean withEvents) {
        var item = new HashMap<>(Map.of(
                "PK", AttributeValue.fromS(key),
                "none", AttributeValue.fromNul(true),
                "noItems", AttributeValue.fromL(List.of()),
                "noFields", AttributeValue.fromM(Map.of()),
                "names", AttributeValue.fromSs(List.of("a", "b"))));
        if (withEvents) {
            var event = AttributeValue.fromM(Map.of("id", AttributeValue.fromS("e-" + key)));
            item.put("events", AttributeValue.fromL(List.of(event)));
        }
        tables.putItem(request -> request.tableName(table).item(item));
    }

    private static SQSEvent sqs(byte[] event) {
        return LambdaEventSerializers.serializerFor(SQSEvent.class, EventSourcesTest.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(event));
    }

    private static DynamodbEvent dynamodb(byte[] event) {
        return LambdaEventSerializers.serializerFor(DynamodbEvent.class, EventSourcesTest.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(event));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
