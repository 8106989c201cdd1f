package com.modularplatform.trials.units;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * AWS's price list in units: a write is one per started KB of the larger of the item before and after, in the table and in every
 * index it stands in; an index whose key changes is written twice; in a transaction all of it counts double. Developer Guide,
 * "DynamoDB read and write operations" and "DynamoDB item sizes and formats".
 */
final class Bill {
    private static final int KB = 1024;
    private static final List<String> INDEXES = List.of("GSI1", "GSI2");

    private Bill() {}

    /** @param before empty where nothing was; {@code after} where nothing is */
    static int write(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        int larger = started(Math.max(size(before), size(after)), KB);
        int units = larger;
        for (var index : INDEXES) {
            var left = key(before, index);
            var entered = key(after, index);
            if (left != null && entered != null && !left.equals(entered)) {
                units += started(size(before), KB) + started(size(after), KB);
            } else if (left != null || entered != null) {
                units += larger;
            }
        }
        return units;
    }

    /** A write whose condition did not hold: what stood there is paid for, the indexes are not. */
    static int refusedWrite(Map<String, AttributeValue> before) {
        return started(size(before), KB);
    }

    /** One strongly consistent read of an item, there or not. */
    static int read(Map<String, AttributeValue> item) {
        return started(size(item), 4 * KB);
    }

    static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(e -> bytes(e.getKey()) + size(e.getValue()))
                .sum();
    }

    private static @Nullable String key(Map<String, AttributeValue> item, String index) {
        return item.containsKey(index + "PK")
                ? item.get(index + "PK").s()
                        + '\n'
                        + Objects.requireNonNull(item.get(index + "SK")).s()
                : null;
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> value.n().length() / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case M -> 3 + value.m().size() + size(value.m());
            case L ->
                3 + value.l().size() + value.l().stream().mapToInt(Bill::size).sum();
            case SS -> value.ss().stream().mapToInt(Bill::bytes).sum();
            case NS -> value.ns().stream().mapToInt(n -> n.length() / 2 + 1).sum();
            case BS ->
                value.bs().stream().mapToInt(b -> b.asByteArrayUnsafe().length).sum();
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("a value of no known type");
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int started(int bytes, int unit) {
        return Math.max(1, (bytes + unit - 1) / unit);
    }
}
