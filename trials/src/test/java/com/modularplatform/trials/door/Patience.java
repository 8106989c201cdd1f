package com.modularplatform.trials.door;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waiting for what comes by itself: far longer than it takes anywhere, since waiting ends as soon as it came. */
public final class Patience {
    /** What is begun before is over within the minute. */
    private static final int LATE = 50;

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private Patience() {}

    /** Waits until some seconds of this clock minute, in which quotas are counted, are left. */
    public static void awaitRoomInTheMinute() {
        await().until(() -> LocalTime.now(ZoneOffset.UTC).getSecond() < LATE);
    }

    /** Begins a wait; {@code until} and {@code untilAsserted} end it. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST);
    }
}
