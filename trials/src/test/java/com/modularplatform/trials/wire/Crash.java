package com.modularplatform.trials.wire;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Ends a function, once, right after one of its calls to AWS was done and before it learns so: what it had begun stays as it is,
 * as when Lambda's sandbox dies. After its n-th call is before its n+1st, so counting up from one meets every boundary.
 */
public final class Crash implements AwsCalls.Witness {
    private final Predicate<AwsCalls.Call> counted;
    private final int at;
    private final AtomicInteger calls = new AtomicInteger();

    /** What the function is told; nothing in it catches this. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        private Killed(String where) {
            super("killed after " + where, null, false, false);
        }
    }

    /**
     * @param counted the calls that count
     * @param at which of them is the last, from one
     */
    public Crash(Predicate<AwsCalls.Call> counted, int at) {
        this.counted = counted;
        this.at = at;
    }

    /** Of a function at its n-th call. */
    public static Crash of(String function, int at) {
        return new Crash(call -> call.function().equals(function), at);
    }

    /** False while the function has not made that many calls. */
    public boolean happened() {
        return calls.get() >= at;
    }

    @Override
    public void ended(AwsCalls.Call call, SdkResponse response) {
        if (counted.test(call) && calls.incrementAndGet() == at) {
            throw new Killed(call.operation());
        }
    }
}
