package com.modularplatform.local.aws;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Misbehaviour put on by trials while the platform runs: nothing is wrong until told. Safe for use by many threads. */
public final class Faults {
    private final Map<AwsApi, Fault> faults = new ConcurrentHashMap<>();
    private final Random random;

    /** No faults; dice seeded so that a trial can be repeated. */
    public Faults(long seed) {
        this.random = new Random(seed);
    }

    /**
     * How one interface misbehaves.
     *
     * @param latency added before each request
     * @param errorRate share of requests, 0 to 1, answered by a server error without being done
     * @param throttleRate share of requests answered by the interface's throttling error without being done
     * @param dropRate share of requests that are done, then the connection is cut without an answer
     */
    public record Fault(Duration latency, double errorRate, double throttleRate, double dropRate) {
        /** Only slower. */
        public static Fault slow(Duration latency) {
            return new Fault(latency, 0, 0, 0);
        }

        /** Some requests fail. */
        public static Fault failing(double rate) {
            return new Fault(Duration.ZERO, rate, 0, 0);
        }

        /** Some requests are throttled. */
        public static Fault throttling(double rate) {
            return new Fault(Duration.ZERO, 0, rate, 0);
        }

        /** Some answers are lost although the work was done. */
        public static Fault dropping(double rate) {
            return new Fault(Duration.ZERO, 0, 0, rate);
        }
    }

    /** What shall happen to one request. */
    public enum Outcome {
        SERVE,
        FAIL,
        THROTTLE,
        SERVE_AND_DROP
    }

    /** Makes an interface misbehave from now on. */
    public void put(AwsApi api, Fault fault) {
        faults.put(api, fault);
    }

    /** Makes an interface behave again. */
    public void clear(AwsApi api) {
        faults.remove(api);
    }

    /** Makes everything behave again. */
    public void clear() {
        faults.clear();
    }

    /** Decides about one request, after the added latency has passed. */
    public Outcome next(AwsApi api) {
        var fault = faults.get(api);
        if (fault == null) {
            return Outcome.SERVE;
        }
        try {
            Thread.sleep(fault.latency());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        double dice;
        synchronized (random) {
            dice = random.nextDouble();
        }
        if (dice < fault.errorRate()) {
            return Outcome.FAIL;
        }
        if (dice < fault.errorRate() + fault.throttleRate()) {
            return Outcome.THROTTLE;
        }
        return dice < fault.errorRate() + fault.throttleRate() + fault.dropRate()
                ? Outcome.SERVE_AND_DROP
                : Outcome.SERVE;
    }
}
