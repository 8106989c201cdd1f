package com.modularplatform.domain.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether somebody is here: Online up to 60 s after their last sign of life, Away up to 10 minutes, else Offline. */
public enum Presence {
    ONLINE("Online"),
    AWAY("Away"),
    OFFLINE("Offline");

    private static final Duration ONLINE_FOR = Duration.ofSeconds(60);
    private static final Duration AWAY_FOR = Duration.ofMinutes(10);

    /** Two signs of life within this time are one. */
    public static final Duration PULSE = Duration.ofSeconds(15);

    private final String word;

    Presence(String word) {
        this.word = word;
    }

    /** As the contract writes it. */
    public String word() {
        return word;
    }

    public static Presence at(@Nullable Instant lastActive, Instant now) {
        if (lastActive == null) {
            return OFFLINE;
        }
        var silent = Duration.between(lastActive, now);
        if (silent.compareTo(ONLINE_FOR) <= 0) {
            return ONLINE;
        }
        return silent.compareTo(AWAY_FOR) <= 0 ? AWAY : OFFLINE;
    }
}
