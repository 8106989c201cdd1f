package com.modularplatform.trials.conformance;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A table as the platform uses it: one key pair, one index, a stream, a time to live. */
@Conformance
class TablesConformanceTest {
    private final String table = Subject.unique("table");
    private DynamoDbClient dynamoDb;
    private DynamoDbStreamsClient streams;

    @BeforeAll
    void makeTheTable() {
        dynamoDb = Subject.current().client("dynamodb", DynamoDbClient.builder());
        streams = Subject.current().client("dynamodbstreams", DynamoDbStreamsClient.builder());
        dynamoDb.createTable(request -> request.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("PK"), text("SK"), text("GSI1PK"), text("GSI1SK"))
                .keySchema(key("PK", KeyType.HASH), key("SK", KeyType.RANGE))
                .globalSecondaryIndexes(index -> index.indexName("GSI1")
                        .keySchema(key("GSI1PK", KeyType.HASH), key("GSI1SK", KeyType.RANGE))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL)))
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
        dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(table));
    }

    @Test
    void a_conditional_write_lets_one_of_many_win() throws Exception {
        var won = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(n -> () -> putIfAbsent("race", n))
                    .toList();
            for (var attempt : threads.invokeAll(attempts)) {
                if (attempt.get()) {
                    won.incrementAndGet();
                }
            }
        }
        assertThat(won).hasValue(1);
    }

    private boolean putIfAbsent(String id, int n) {
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(Map.of("PK", s(id), "SK", s("x"), "n", n(n)))
                    .conditionExpression("attribute_not_exists(PK)"));
            return true;
        } catch (ConditionalCheckFailedException lost) {
            return false;
        }
    }

    @Test
    void a_refused_write_shows_what_stood_in_its_way() {
        put("shown", "x", Map.of("version", n(7)));

        var refused = catchThrowableOfType(
                ConditionalCheckFailedException.class,
                () -> dynamoDb.updateItem(request -> request.tableName(table)
                        .key(Map.of("PK", s("shown"), "SK", s("x")))
                        .updateExpression("SET version = version + :one")
                        .conditionExpression("version = :seen")
                        .expressionAttributeValues(Map.of(":one", n(1), ":seen", n(6)))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));

        assertThat(refused.item()).containsEntry("version", n(7));
    }

    @Test
    void counters_lose_no_addition() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(java.util.Collections.nCopies(100, this::addOne))) {
                done.get();
            }
        }
        assertThat(get("counter", "x")).containsEntry("count", n(100));
    }

    private Object addOne() {
        return dynamoDb.updateItem(request -> request.tableName(table)
                .key(Map.of("PK", s("counter"), "SK", s("x")))
                .updateExpression("ADD #count :one")
                .expressionAttributeNames(Map.of("#count", "count"))
                .expressionAttributeValues(Map.of(":one", n(1)))
                .returnValues(ReturnValue.UPDATED_NEW));
    }

    @Test
    void a_transaction_writes_all_or_nothing_and_says_which_item_refused() {
        put("taken", "x", Map.of());

        var cancelled = catchThrowableOfType(
                TransactionCanceledException.class,
                () -> dynamoDb.transactWriteItems(
                        request -> request.transactItems(putNew("free", "x"), putNew("taken", "x"))));

        assertThat(cancelled.cancellationReasons())
                .extracting(reason -> reason.code())
                .containsExactly("None", "ConditionalCheckFailed");
        assertThat(get("free", "x")).isEmpty();
    }

    @Test
    void a_transaction_repeated_with_its_token_is_applied_once() {
        var token = Subject.unique("token");
        for (int i = 0; i < 2; i++) {
            dynamoDb.transactWriteItems(
                    request -> request.clientRequestToken(token).transactItems(increase("once", 1)));
        }
        assertThat(get("once", "x")).containsEntry("count", n(1));

        assertThatThrownBy(() -> dynamoDb.transactWriteItems(
                        request -> request.clientRequestToken(token).transactItems(increase("once", 2))))
                .isInstanceOf(IdempotentParameterMismatchException.class);
    }

    @Test
    void an_index_is_read_in_order_by_pages_and_both_ways() {
        for (int i = 0; i < 7; i++) {
            put("indexed-" + i, "x", Map.of("GSI1PK", s("list"), "GSI1SK", s("2026-11-0" + (i + 1))));
        }
        var seen = new ArrayList<String>();
        await().untilAsserted(() -> {
            seen.clear();
            Map<String, AttributeValue> from = Map.of();
            do {
                var start = from;
                var page = dynamoDb.query(request -> request.tableName(table)
                        .indexName("GSI1")
                        .keyConditionExpression("GSI1PK = :list AND GSI1SK BETWEEN :first AND :last")
                        .expressionAttributeValues(
                                Map.of(":list", s("list"), ":first", s("2026-11-02"), ":last", s("2026-11-06")))
                        .scanIndexForward(false)
                        .exclusiveStartKey(start.isEmpty() ? null : start)
                        .limit(2));
                page.items().forEach(item -> seen.add(item.get("PK").s()));
                from = page.lastEvaluatedKey();
            } while (!from.isEmpty());
            assertThat(seen).containsExactly("indexed-5", "indexed-4", "indexed-3", "indexed-2", "indexed-1");
        });
    }

    @Test
    void items_without_the_index_key_are_not_in_the_index() {
        put("sparse", "x", Map.of("GSI1SK", s("alone")));
        put("dense", "x", Map.of("GSI1PK", s("sparse-list"), "GSI1SK", s("a")));

        await().untilAsserted(() -> assertThat(dynamoDb.query(request -> request.tableName(table)
                                .indexName("GSI1")
                                .keyConditionExpression("GSI1PK = :list")
                                .expressionAttributeValues(Map.of(":list", s("sparse-list"))))
                        .items())
                .extracting(item -> item.get("PK").s())
                .containsExactly("dense"));
    }

    @Test
    void the_stream_tells_every_change_once_in_order_with_both_images() {
        put("streamed", "x", Map.of("n", n(1)));
        put("streamed", "x", Map.of("n", n(2)));
        dynamoDb.deleteItem(request -> request.tableName(table).key(Map.of("PK", s("streamed"), "SK", s("x"))));
        dynamoDb.transactWriteItems(request -> request.transactItems(increase("streamed-too", 1)));

        await().untilAsserted(() -> {
            assertThat(changesOf("streamed"))
                    .extracting(change -> change.eventNameAsString())
                    .containsExactly("INSERT", "MODIFY", "REMOVE");
            assertThat(changesOf("streamed-too")).hasSize(1);
        });
        var modified = changesOf("streamed").get(1).dynamodb();
        assertThat(modified.oldImage()).containsEntry("n", n(1));
        assertThat(modified.newImage()).containsEntry("n", n(2));
    }

    private List<Record> changesOf(String id) {
        var arn = dynamoDb.describeTable(request -> request.tableName(table))
                .table()
                .latestStreamArn();
        var changes = new ArrayList<Record>();
        for (var shard : streams.describeStream(request -> request.streamArn(arn))
                .streamDescription()
                .shards()) {
            var iterator = streams.getShardIterator(request -> request.streamArn(arn)
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .shardIterator();
            for (int empty = 0; iterator != null && empty < 2; ) {
                var from = iterator;
                var read = streams.getRecords(request -> request.shardIterator(from));
                changes.addAll(read.records());
                empty = read.records().isEmpty() ? empty + 1 : 0;
                iterator = read.nextShardIterator();
            }
        }
        changes.removeIf(change -> !change.dynamodb().keys().get("PK").s().equals(id));
        return changes;
    }

    @Test
    void the_attribute_that_ends_an_items_life_is_kept() {
        dynamoDb.updateTimeToLive(request -> request.tableName(table)
                .timeToLiveSpecification(ttl -> ttl.attributeName("expiresAt").enabled(true)));

        var described =
                dynamoDb.describeTimeToLive(request -> request.tableName(table)).timeToLiveDescription();
        assertThat(described.attributeName()).isEqualTo("expiresAt");
        assertThat(described.timeToLiveStatus()).isIn(TimeToLiveStatus.ENABLED, TimeToLiveStatus.ENABLING);
    }

    @Test
    void a_query_by_key_prefix_reads_the_items_of_one_partition() {
        put("partition", "A#1", Map.of());
        put("partition", "A#2", Map.of());
        put("partition", "B#1", Map.of());

        assertThat(dynamoDb.query(request -> request.tableName(table)
                                .keyConditionExpression("PK = :pk AND begins_with(SK, :prefix)")
                                .expressionAttributeValues(Map.of(":pk", s("partition"), ":prefix", s("A#")))
                                .consistentRead(true))
                        .items())
                .extracting(item -> item.get("SK").s())
                .containsExactly("A#1", "A#2");
    }

    private void put(String pk, String sk, Map<String, AttributeValue> more) {
        var item = new java.util.HashMap<>(more);
        item.put("PK", s(pk));
        item.put("SK", s(sk));
        dynamoDb.putItem(request -> request.tableName(table).item(item));
    }

    private Map<String, AttributeValue> get(String pk, String sk) {
        return dynamoDb.getItem(request -> request.tableName(table)
                        .key(Map.of("PK", s(pk), "SK", s(sk)))
                        .consistentRead(true))
                .item();
    }

    private TransactWriteItem putNew(String pk, String sk) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(Map.of("PK", s(pk), "SK", s(sk)))
                        .conditionExpression("attribute_not_exists(PK)")
                        .build())
                .build();
    }

    private TransactWriteItem increase(String pk, int by) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(Map.of("PK", s(pk), "SK", s("x")))
                        .updateExpression("ADD #count :by")
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(Map.of(":by", n(by)))
                        .build())
                .build();
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue n(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType("S")
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
