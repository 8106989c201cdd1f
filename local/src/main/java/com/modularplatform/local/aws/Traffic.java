package com.modularplatform.local.aws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each operation was asked for, whatever became of it, for trials that count. Safe for use by many threads. */
public final class Traffic {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** One more request. */
    public void count(String operation) {
        counts.computeIfAbsent(operation, first -> new LongAdder()).increment();
    }

    /**
     * Requests since the start. Objects and queues are not counted.
     *
     * @param operation by target ({@code DynamoDB_20120810.UpdateItem}) or by method and path ({@code GET /pool/.well-known/jwks.json})
     */
    public long of(String operation) {
        var count = counts.get(operation);
        return count == null ? 0 : count.sum();
    }
}
