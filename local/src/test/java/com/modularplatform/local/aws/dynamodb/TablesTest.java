package com.modularplatform.local.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Clients;
import com.modularplatform.local.aws.SharedAws;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class TablesTest {
    private static final String TABLE = "tables-test";
    private static final DynamoDbClient TABLES = Clients.of(SharedAws.get(), AwsApi.DYNAMODB, DynamoDbClient.builder());
    private static final DynamoDbStreamsClient STREAMS =
            Clients.of(SharedAws.get(), AwsApi.DYNAMODB_STREAMS, DynamoDbStreamsClient.builder());

    @BeforeAll
    static void create() {
        TABLES.createTable(request -> request.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("PK"), attribute("SK"), attribute("GSI1PK"))
                .keySchema(key("PK", "HASH"), key("SK", "RANGE"))
                .globalSecondaryIndexes(index -> index.indexName("GSI1")
                        .keySchema(key("GSI1PK", "HASH"))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL)))
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
        TABLES.updateTimeToLive(request -> request.tableName(TABLE)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expiresAt")));
    }

    @Test
    void a_transaction_is_all_or_nothing_and_says_which_part_refused() {
        put("t", "1", Map.of());
        assertThatThrownBy(() ->
                        TABLES.transactWriteItems(request -> request.transactItems(absent("t", "2"), absent("t", "1"))))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        cancelled -> assertThat(cancelled.cancellationReasons())
                                .extracting(CancellationReason::code)
                                .containsExactly("None", "ConditionalCheckFailed"));
        assertThat(get("t", "2")).isEmpty();
    }

    @Test
    void the_stream_tells_changes_in_order() {
        put("s", "1", Map.of("v", text("a")));
        put("s", "1", Map.of("v", text("b")));
        TABLES.deleteItem(request -> request.tableName(TABLE).key(Map.of("PK", text("s"), "SK", text("1"))));
        var told = records().stream()
                .filter(record -> record.dynamodb().keys().get("PK").s().equals("s"))
                .map(Record::eventName)
                .toList();
        assertThat(told).containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
    }

    @Test
    void items_whose_time_is_over_are_deleted_also_those_without_a_key_of_an_index() {
        long now = Instant.now().getEpochSecond();
        put("x", "over", Map.of("expiresAt", number(now - 10)));
        put("x", "over and indexed", Map.of("expiresAt", number(now - 10), "GSI1PK", text("g")));
        put("x", "later", Map.of("expiresAt", number(now + 3600)));
        put("x", "long ago", Map.of("expiresAt", number(5)));
        put("x", "never", Map.of());
        SharedAws.get().expireItems();
        assertThat(List.of(get("x", "over"), get("x", "over and indexed"))).allMatch(Map::isEmpty);
        assertThat(List.of(get("x", "later"), get("x", "long ago"), get("x", "never")))
                .noneMatch(Map::isEmpty);
    }

    private static List<Record> records() {
        var stream = TABLES.describeTable(request -> request.tableName(TABLE))
                .table()
                .latestStreamArn();
        var shard = STREAMS.describeStream(request -> request.streamArn(stream))
                .streamDescription()
                .shards()
                .getFirst()
                .shardId();
        var iterator = STREAMS.getShardIterator(request ->
                        request.streamArn(stream).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        return STREAMS.getRecords(request -> request.shardIterator(iterator)).records();
    }

    private static void put(String partition, String sort, Map<String, AttributeValue> more) {
        TABLES.putItem(request -> request.tableName(TABLE).item(item(partition, sort, more)));
    }

    private static Map<String, AttributeValue> get(String partition, String sort) {
        return TABLES.getItem(request -> request.tableName(TABLE).key(Map.of("PK", text(partition), "SK", text(sort))))
                .item();
    }

    private static TransactWriteItem absent(String partition, String sort) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(TABLE)
                        .item(item(partition, sort, Map.of()))
                        .conditionExpression("attribute_not_exists(PK)")
                        .build())
                .build();
    }

    private static Map<String, AttributeValue> item(String partition, String sort, Map<String, AttributeValue> more) {
        var item = new java.util.HashMap<>(more);
        item.put("PK", text(partition));
        item.put("SK", text(sort));
        return item;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType("S")
                .build();
    }

    private static KeySchemaElement key(String name, String type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
