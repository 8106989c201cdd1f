package com.modularplatform.local.aws.stepfunctions;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How many items of a Map may fail: an item that did shows its error in its place, until there are too many. */
final class Tolerance {
    private final double count;
    private final double percentage;
    private final int items;
    private final AtomicInteger failed = new AtomicInteger();

    Tolerance(double count, double percentage, int items) {
        this.count = count;
        this.percentage = percentage;
        this.items = items;
    }

    @Nullable
    Object bear(StateError error) {
        if (count == 0 && percentage == 0) {
            throw error;
        }
        int failures = failed.incrementAndGet();
        boolean within = (count > 0 && failures <= count) || (percentage > 0 && failures * 100.0 / items <= percentage);
        if (!within) {
            throw new StateError(
                    "States.ExceedToleratedFailureThreshold", failures + " items failed; " + error.cause());
        }
        return error.output();
    }
}
