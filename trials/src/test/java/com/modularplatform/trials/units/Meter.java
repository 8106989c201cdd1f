package com.modularplatform.trials.units;

import com.modularplatform.trials.wire.AwsCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Adds up what one function asks of the table. Writes are priced by what stood there before and stands there after, looked up
 * beside the request; DynamoDB Local's own figure is used for queries alone, because it prices transactions too low.
 */
final class Meter implements AwsCalls.Witness {
    private static final int IN_A_TRANSACTION = 2;

    private final String function;
    private final DynamoDbClient table;
    private final String name;
    private final ThreadLocal<Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> before =
            new ThreadLocal<>();
    private final ThreadLocal<Boolean> looking = ThreadLocal.withInitial(() -> false);
    private Units sum = Units.NONE;

    /** @param table a client of one's own to look with */
    Meter(String function, DynamoDbClient table, String name) {
        this.function = function;
        this.table = table;
        this.name = name;
    }

    synchronized Units sum() {
        return sum;
    }

    private synchronized void add(double reads, double writes) {
        sum = sum.plus(new Units(reads, writes));
    }

    private boolean counts(AwsCalls.Call call) {
        return call.function().equals(function) && call.operation().startsWith("DynamoDb.") && !looking.get();
    }

    @Override
    public SdkRequest begins(AwsCalls.Call call) {
        if (!counts(call)) {
            return call.request();
        }
        var images = new HashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
        written(call.request()).forEach(key -> images.put(key, item(key)));
        before.set(images);
        return call.request() instanceof QueryRequest query
                ? query.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build()
                : call.request();
    }

    @Override
    public void ended(AwsCalls.Call call, SdkResponse response) {
        if (!counts(call)) {
            return;
        }
        switch (response) {
            case GetItemResponse got -> {
                boolean strong = Boolean.TRUE.equals(((GetItemRequest) call.request()).consistentRead());
                add(Bill.read(got.item()) * (strong ? 1 : 0.5), 0);
            }
            case QueryResponse page -> {
                var query = (QueryRequest) call.request();
                double least = Boolean.TRUE.equals(query.consistentRead()) ? 1 : 0.5;
                // What is counted besides is what other trials left waiting.
                boolean counting = query.select() == Select.COUNT;
                add(counting ? least : Math.max(least, page.consumedCapacity().capacityUnits()), 0);
            }
            default -> {
                var images = before.get();
                if (images.isEmpty()) {
                    throw new AssertionError("no price is known for " + call.operation());
                }
                int times = call.request() instanceof TransactWriteItemsRequest ? IN_A_TRANSACTION : 1;
                images.forEach((key, image) -> add(0, times * Bill.write(image, item(key))));
            }
        }
    }

    @Override
    public void failed(AwsCalls.Call call, Throwable reason) {
        if (counts(call)) {
            int times = call.request() instanceof TransactWriteItemsRequest ? IN_A_TRANSACTION : 1;
            before.get().values().forEach(image -> add(0, times * Bill.refusedWrite(image)));
        }
    }

    private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        looking.set(true);
        try {
            return table.getItem(r -> r.tableName(name).key(key).consistentRead(true))
                    .item();
        } finally {
            looking.set(false);
        }
    }

    private static List<Map<String, AttributeValue>> written(SdkRequest request) {
        return switch (request) {
            case PutItemRequest put -> List.of(key(put.item()));
            case UpdateItemRequest update -> List.of(update.key());
            case DeleteItemRequest delete -> List.of(delete.key());
            case TransactWriteItemsRequest all ->
                all.transactItems().stream().map(Meter::written).toList();
            default -> List.of();
        };
    }

    private static Map<String, AttributeValue> written(TransactWriteItem item) {
        return item.put() != null
                ? key(item.put().item())
                : item.update() != null
                        ? item.update().key()
                        : item.delete() != null
                                ? item.delete().key()
                                : item.conditionCheck().key();
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("PK", item.get("PK"), "SK", item.get("SK"));
    }
}
