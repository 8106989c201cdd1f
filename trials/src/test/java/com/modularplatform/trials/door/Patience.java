package com.modularplatform.trials.door;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waiting for what comes by itself: far longer than it takes anywhere, since waiting ends as soon as it came. */
public final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private Patience() {}

    /** Begins a wait; {@code until} and {@code untilAsserted} end it. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST);
    }
}
