package com.modularplatform.local.aws.stepfunctions;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** How long a task may take in all, and between two signs of life. */
final class Patience {
    /** How often waiting looks at the clock again. */
    static final Duration LOOK = Duration.ofMillis(250);

    private final long deadline;
    private final @Nullable Duration heartbeat;

    Patience(@Nullable Duration timeout, @Nullable Duration heartbeat) {
        this.deadline = timeout == null ? Long.MAX_VALUE : System.nanoTime() + timeout.toNanos();
        this.heartbeat = heartbeat;
    }

    /** Does work on a thread of its own, which is interrupted when patience ends. */
    <T> @Nullable T result(Callable<@Nullable T> work) throws InterruptedException {
        var task = new FutureTask<>(work);
        var thread = Thread.startVirtualThread(task);
        boolean done = false;
        try {
            var result = deadline == Long.MAX_VALUE
                    ? task.get()
                    : task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            done = true;
            return result;
        } catch (TimeoutException late) {
            throw new StateError(StateError.TIMEOUT, "The task timed out.");
        } catch (ExecutionException failed) {
            done = true;
            throw Fan.failure(failed.getCause());
        } finally {
            if (!done) {
                thread.interrupt();
            }
        }
    }

    /** Waits for a token to come back. */
    @Nullable
    Object answer(Callbacks.Waiting waiting) throws InterruptedException {
        Future<@Nullable Object> answer = waiting.answer();
        while (true) {
            long now = System.nanoTime();
            if (deadline != Long.MAX_VALUE && now >= deadline) {
                throw new StateError(StateError.TIMEOUT, "The task timed out.");
            }
            if (heartbeat != null && now - waiting.lastBeat() >= heartbeat.toNanos()) {
                throw new StateError(StateError.HEARTBEAT, "The task sent no heartbeat in time.");
            }
            long left = deadline == Long.MAX_VALUE ? LOOK.toNanos() : deadline - now;
            try {
                return answer.get(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                // look at both limits again
            } catch (ExecutionException failed) {
                throw Fan.failure(failed.getCause());
            }
        }
    }
}
