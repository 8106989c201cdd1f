package com.modularplatform.domain.events;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to an aggregate.
 *
 * @param id its own; a consumer that has seen it drops it
 * @param type of the catalogue, e.g. {@code cv.analysis.completed}
 * @param version of the aggregate right after it
 * @param data ids and plain values; no content, no contact
 */
public record DomainEvent(String id, String type, long version, Instant at, Map<String, String> data) {
    public DomainEvent {
        data = Map.copyOf(data);
    }

    /** An event to be; the store gives it the aggregate's version. */
    public static DomainEvent of(String id, String type, Instant at, Map<String, String> data) {
        return new DomainEvent(id, type, 0, at, data);
    }

    public DomainEvent at(long aggregateVersion) {
        return new DomainEvent(id, type, aggregateVersion, at, data);
    }
}
