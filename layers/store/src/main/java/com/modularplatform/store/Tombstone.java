package com.modularplatform.store;

import java.time.Duration;
import java.time.Instant;

/** What is left of something deleted, for those who follow a list by its changes: its id, for 30 days. */
public record Tombstone(String id, Instant updatedAt) {
    static final Duration KEPT = Duration.ofDays(30);
}
