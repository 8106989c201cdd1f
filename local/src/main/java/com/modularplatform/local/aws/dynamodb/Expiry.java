package com.modularplatform.local.aws.dynamodb;

import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Calls;
import com.modularplatform.local.aws.wire.Fields;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes items whose time to live is over, once a minute. DynamoDB Local leaves out items that lack a key of an index. A delete is
 * conditional on the attribute, so that an item that was prolonged meanwhile stays, as on AWS; the stream shows it as a plain delete.
 */
public final class Expiry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final String PREFIX = "DynamoDB_20120810.";
    private static final long FIVE_YEARS = 5L * 365 * 24 * 3600;

    private final InstantSource clock;
    private final Calls calls;
    private final URI tables;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("expire items").factory());

    /** @param tables where DynamoDB answers */
    public Expiry(InstantSource clock, Calls calls, URI tables) {
        this.clock = clock;
        this.calls = calls;
        this.tables = tables;
    }

    /** Begins to look. */
    public void resume() {
        timer.scheduleWithFixedDelay(this::sweepQuietly, 60, 60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (AwsError notNow) {
            LOG.warn("Expired items stay until the next minute: {}", notNow.getMessage());
        }
    }

    /** Deletes what is over now, and tells how many items that were. */
    public int sweep() {
        int deleted = 0;
        for (var table : call("ListTables", Map.of()).texts("TableNames")) {
            var live = call("DescribeTimeToLive", Map.of("TableName", table)).object("TimeToLiveDescription");
            if (live.has("AttributeName") && live.text("TimeToLiveStatus").startsWith("ENABL")) {
                deleted += sweep(table, live.text("AttributeName"));
            }
        }
        return deleted;
    }

    private int sweep(String table, String attribute) {
        var keys = call("DescribeTable", Map.of("TableName", table)).object("Table").objects("KeySchema").stream()
                .map(key -> key.text("AttributeName"))
                .toList();
        long now = clock.instant().getEpochSecond();
        var range = Map.of(
                ":now", number(now),
                ":old", number(now - FIVE_YEARS));
        int deleted = 0;
        var scan = new LinkedHashMap<String, @Nullable Object>();
        scan.put("TableName", table);
        scan.put("FilterExpression", "#ttl <= :now AND #ttl > :old");
        scan.put("ExpressionAttributeNames", Map.of("#ttl", attribute));
        scan.put("ExpressionAttributeValues", range);
        Fields page;
        do {
            page = call("Scan", scan);
            for (var item : page.objects("Items")) {
                deleted += delete(table, attribute, keys, item, range) ? 1 : 0;
            }
            scan.put("ExclusiveStartKey", page.tree().get("LastEvaluatedKey"));
        } while (page.has("LastEvaluatedKey"));
        return deleted;
    }

    private boolean delete(
            String table,
            String attribute,
            List<String> keys,
            Fields item,
            Map<String, ? extends @Nullable Object> range) {
        var key = new LinkedHashMap<String, @Nullable Object>();
        keys.forEach(name -> key.put(name, item.tree().get(name)));
        try {
            call(
                    "DeleteItem",
                    Map.of(
                            "TableName", table,
                            "Key", key,
                            "ConditionExpression", "#ttl <= :now AND #ttl > :old",
                            "ExpressionAttributeNames", Map.of("#ttl", attribute),
                            "ExpressionAttributeValues", range));
            return true;
        } catch (AwsError prolonged) {
            if (prolonged.code().equals("ConditionalCheckFailedException")) {
                return false;
            }
            throw prolonged;
        }
    }

    private static Map<String, String> number(long value) {
        return Map.of("N", Long.toString(value));
    }

    private Fields call(String operation, Map<String, ? extends @Nullable Object> input) {
        return new Fields(calls.call(tables, PREFIX + operation, input));
    }
}
