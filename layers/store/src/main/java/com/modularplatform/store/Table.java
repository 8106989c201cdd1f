package com.modularplatform.store;

import com.modularplatform.core.Page;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.kernel.Aws;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The platform's one DynamoDB table: items by {@link Key}, conditional writes, lists. Reads by key are strongly consistent.
 * What depends on the state of the table is decided by the condition of the write, never by a read before it.
 */
public final class Table {
    private static final int MAX_TRIES = 40;
    private static final int MAX_PAGES = 5;
    private static final String ABSENT = "attribute_not_exists(PK)";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DynamoDbClient client;
    private final String name;

    public Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    DynamoDbClient client() {
        return client;
    }

    String name() {
        return name;
    }

    static Map<String, AttributeValue> key(Key key) {
        return Map.of(Items.PK, AttributeValue.fromS(key.pk()), Items.SK, AttributeValue.fromS(key.sk()));
    }

    /** The record under a key, as it is now: 1 RRU per 4 KB. */
    public <T extends Record> Optional<Items.Stored<T>> get(Key key, Class<T> type) {
        var item = Aws.call(() ->
                        client.getItem(r -> r.tableName(name).key(key(key)).consistentRead(true)))
                .item();
        return item == null || item.isEmpty() ? Optional.empty() : Optional.of(Items.stored(item, type));
    }

    /** Writes a row where none is; false when another one is there. */
    public boolean add(Items.Row row) {
        var item = signed(row);
        return Aws.call(() -> {
            try {
                client.putItem(r -> r.tableName(name)
                        .item(item)
                        .conditionExpression(ABSENT)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return isOurs(item, e);
            }
        });
    }

    /** A row as an item no other write makes alike: two that write the same in the same millisecond must be told apart. */
    private static Map<String, AttributeValue> signed(Items.Row row) {
        var item = Items.item(row);
        item.put(Items.WRITE, AttributeValue.fromS(Long.toString(RANDOM.nextLong(), Character.MAX_RADIX)));
        return item;
    }

    /** Whether what stands there is what was to be written: then an earlier try was done, only its answer was lost. */
    private static boolean isOurs(Map<String, AttributeValue> item, ConditionalCheckFailedException refused) {
        return refused.hasItem() && refused.item().equals(item);
    }

    /** Writes a row whatever was there. */
    public void put(Items.Row row) {
        Aws.call(() -> client.putItem(r -> r.tableName(name).item(Items.item(row))));
    }

    /** Deletes what is under a key; false when nothing was. */
    public boolean delete(Key key) {
        return Aws.call(() -> {
            try {
                client.deleteItem(r -> r.tableName(name).key(key(key)).conditionExpression("attribute_exists(PK)"));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    /** Deletes what was added and not changed since. */
    public void takeBack(Key key) {
        Aws.call(() -> {
            try {
                return client.deleteItem(r -> r.tableName(name)
                        .key(key(key))
                        .conditionExpression("#v = :first")
                        .expressionAttributeNames(Map.of("#v", Items.VERSION))
                        .expressionAttributeValues(Map.of(":first", AttributeValue.fromN("1"))));
            } catch (ConditionalCheckFailedException e) {
                return e;
            }
        });
    }

    /** What a change makes of a record. */
    public sealed interface Change<T> {
        /** The new value and what happened with it; key, indexes, version and events of its row are set elsewhere. */
        record To<T>(T value, List<DomainEvent> events) implements Change<T> {}

        record Nothing<T>() implements Change<T> {}
    }

    /** What came of a change. */
    public sealed interface Changed<T> {
        record Done<T>(Items.Stored<T> now) implements Changed<T> {}

        /** The change had nothing to do. */
        record Unchanged<T>(Items.Stored<T> now) implements Changed<T> {}

        record Missing<T>() implements Changed<T> {}
    }

    /**
     * Changes one record, however many change it at the same time: read, apply, write if nobody was faster, else again.
     *
     * @param expected the version the caller wants to change; another one is {@link Problem.VersionMismatch}
     * @param change applied to the newest value each time, so it must only compute
     * @param row the row of a new value
     */
    public <T extends Record> Changed<T> change(
            Key key, Class<T> type, OptionalLong expected, Function<T, Change<T>> change, Function<T, Items.Row> row) {
        return change(get(key, type), key, type, expected, change, row);
    }

    /** Changes a record that was just read or written: it is not read again unless somebody was faster. */
    public <T extends Record> Changed<T> change(
            Key key, Class<T> type, Items.Stored<T> known, Function<T, Change<T>> change, Function<T, Items.Row> row) {
        return change(Optional.of(known), key, type, OptionalLong.empty(), change, row);
    }

    private <T extends Record> Changed<T> change(
            Optional<Items.Stored<T>> known,
            Key key,
            Class<T> type,
            OptionalLong expected,
            Function<T, Change<T>> change,
            Function<T, Items.Row> row) {
        var found = known;
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            if (found.isEmpty()) {
                return new Changed.Missing<>();
            }
            var stored = found.get();
            if (expected.isPresent() && expected.getAsLong() != stored.version()) {
                throw new Refusal(new Problem.VersionMismatch());
            }
            switch (change.apply(stored.value())) {
                case Change.Nothing<T>() -> {
                    return new Changed.Unchanged<>(stored);
                }
                case Change.To<T>(T value, var events) -> {
                    var next = row.apply(value).version(stored.version() + 1).tells(stored.events(), events);
                    if (replace(next, stored.version())) {
                        return new Changed.Done<>(new Items.Stored<>(value, next.version(), next.events()));
                    }
                }
            }
            pause(tries);
            found = get(key, type);
        }
        throw new Refusal(new Problem.Unavailable(Duration.ofSeconds(1)));
    }

    private boolean replace(Items.Row row, long version) {
        var item = signed(row);
        return Aws.call(() -> {
            try {
                client.putItem(r -> r.tableName(name)
                        .item(item)
                        .conditionExpression("version = :version")
                        .expressionAttributeValues(Map.of(":version", AttributeValue.fromN(String.valueOf(version))))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return isOurs(item, e);
            }
        });
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, Math.min(100, 4L << Math.min(tries, 5))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(new Problem.Unavailable(Duration.ofSeconds(1)));
        }
    }

    /**
     * A page of a list of one type.
     *
     * @param keep filter off the key
     */
    public <T extends Record> Page<Items.Stored<T>> list(
            @Nullable String index,
            Keys.Range range,
            Class<T> type,
            int limit,
            boolean descending,
            @Nullable String position,
            Predicate<T> keep) {
        return query(index, range, limit, descending, position, item -> {
            var stored = Items.stored(item, type);
            return keep.test(stored.value()) ? Optional.of(stored) : Optional.empty();
        });
    }

    /**
     * A page of a list: one query, or a few where a filter off the key leaves too little; then a position is returned.
     *
     * @param index null for the table itself, else {@code GSI1} or {@code GSI2}; an index is eventually consistent
     * @param position {@link Page#next} of the page before
     * @param reader empty for an item that does not belong in the list
     */
    public <T> Page<T> query(
            @Nullable String index,
            Keys.Range range,
            int limit,
            boolean descending,
            @Nullable String position,
            Function<Map<String, AttributeValue>, Optional<T>> reader) {
        var rows = new ArrayList<T>();
        String at = position;
        for (int pages = 0; pages < MAX_PAGES; pages++) {
            var request = ask(index, range, limit + 1, descending, start(at));
            var items = Aws.call(() -> client.query(request));
            for (var item : items.items()) {
                if (rows.size() == limit) {
                    return new Page<>(rows, at);
                }
                at = Positions.of(item, index);
                reader.apply(item).ifPresent(rows::add);
            }
            if (items.lastEvaluatedKey() == null || items.lastEvaluatedKey().isEmpty()) {
                return new Page<>(rows, null);
            }
            if (rows.size() == limit) {
                return new Page<>(rows, at);
            }
        }
        return new Page<>(rows, at);
    }

    private static @Nullable Map<String, AttributeValue> start(@Nullable String position) {
        return position == null ? null : Positions.read(position);
    }

    private QueryRequest ask(
            @Nullable String index,
            Keys.Range range,
            int limit,
            boolean descending,
            @Nullable Map<String, AttributeValue> start) {
        var prefix = index == null ? "" : index;
        var values = new java.util.HashMap<String, AttributeValue>();
        values.put(":pk", AttributeValue.fromS(range.pk()));
        var condition = prefix + "PK = :pk";
        if (range.from() != null) {
            condition += " AND " + prefix + "SK >= :sk";
            values.put(":sk", AttributeValue.fromS(range.from()));
        } else if (!range.prefix().isEmpty()) {
            condition += " AND begins_with(" + prefix + "SK, :sk)";
            values.put(":sk", AttributeValue.fromS(range.prefix()));
        }
        return QueryRequest.builder()
                .tableName(name)
                .indexName(index)
                .limit(limit)
                .scanIndexForward(!descending)
                .consistentRead(index == null)
                .keyConditionExpression(condition)
                .expressionAttributeValues(values)
                .exclusiveStartKey(start)
                .build();
    }

    /** How many items of an index stand at or after a sort key; eventually consistent. */
    public int countFrom(String index, String pk, String fromSk) {
        return Aws.call(() -> client.query(r -> r.tableName(name)
                        .indexName(index)
                        .select(Select.COUNT)
                        .keyConditionExpression("%1$sPK = :pk AND %1$sSK >= :sk".formatted(index))
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(pk), ":sk", AttributeValue.fromS(fromSk)))))
                .count();
    }

    /** One write of a transaction. */
    public sealed interface Write {
        /** Only where nothing is. */
        record Add(Items.Row row) implements Write {}

        /** Only over this version. */
        record Replace(Items.Row row, long version) implements Write {}

        record Put(Items.Row row) implements Write {}

        record Delete(Key key) implements Write {}

        /** An item in DynamoDB's own words, where nothing is. */
        record AddItem(Map<String, AttributeValue> item) implements Write {}

        /** An update in DynamoDB's own words. */
        record Update(Key key, String update, String condition, Map<String, AttributeValue> values) implements Write {}
    }

    /**
     * All writes or none (2 WRU an item).
     *
     * @return indexes of the writes whose condition did not hold; empty: all is written
     */
    public List<Integer> transact(List<Write> writes) {
        for (int tries = 0; ; tries++) {
            try {
                Aws.call(() -> client.transactWriteItems(
                        r -> r.transactItems(writes.stream().map(this::item).toList())));
                return List.of();
            } catch (TransactionCanceledException e) {
                var failed = new ArrayList<Integer>();
                boolean conflict = false;
                for (int i = 0; i < e.cancellationReasons().size(); i++) {
                    var code = e.cancellationReasons().get(i).code();
                    if ("ConditionalCheckFailed".equals(code)) {
                        failed.add(i);
                    } else if (code != null && !"None".equals(code)) {
                        conflict = true;
                    }
                }
                if (!failed.isEmpty()) {
                    return failed;
                }
                if (!conflict || tries >= MAX_TRIES) {
                    throw new Refusal(new Problem.Unavailable(Duration.ofSeconds(1)));
                }
                pause(tries);
            }
        }
    }

    private TransactWriteItem item(Write write) {
        return switch (write) {
            case Write.Add(var row) ->
                TransactWriteItem.builder()
                        .put(p -> p.tableName(name).item(Items.item(row)).conditionExpression(ABSENT))
                        .build();
            case Write.AddItem(var item) ->
                TransactWriteItem.builder()
                        .put(p -> p.tableName(name).item(item).conditionExpression(ABSENT))
                        .build();
            case Write.Replace(var row, var version) ->
                TransactWriteItem.builder()
                        .put(p -> p.tableName(name)
                                .item(Items.item(row))
                                .conditionExpression("version = :version")
                                .expressionAttributeValues(
                                        Map.of(":version", AttributeValue.fromN(String.valueOf(version)))))
                        .build();
            case Write.Put(var row) ->
                TransactWriteItem.builder()
                        .put(p -> p.tableName(name).item(Items.item(row)))
                        .build();
            case Write.Delete(var key) ->
                TransactWriteItem.builder()
                        .delete(d -> d.tableName(name).key(key(key)))
                        .build();
            case Write.Update(var key, var update, var condition, var values) ->
                TransactWriteItem.builder()
                        .update(u -> u.tableName(name)
                                .key(key(key))
                                .updateExpression(update)
                                .conditionExpression(condition)
                                .expressionAttributeValues(values))
                        .build();
        };
    }
}
