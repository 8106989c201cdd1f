package com.modularplatform.local.lambda;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.template.Blueprint.FunctionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One function and its instances: an idle one is taken, else a new one is made, up to the function's limit. */
final class HostedFunction implements AutoCloseable {
    /** Lambda's limit of an event or an answer. */
    private static final int MAX_PAYLOAD = 6 * 1024 * 1024;

    private final FunctionSpec spec;
    private final Supplier<Instance> maker;
    private final Semaphore slots;
    private final Duration patience;
    private final BlockingDeque<Instance> idle = new LinkedBlockingDeque<>();

    /**
     * @param limit instances at once
     * @param patience how long a call waits for a free instance before it is throttled
     */
    HostedFunction(FunctionSpec spec, Supplier<Instance> maker, int limit, Duration patience) {
        this.spec = spec;
        this.maker = maker;
        this.slots = new Semaphore(limit, true);
        this.patience = patience;
    }

    byte[] invoke(byte[] event) throws FunctionError {
        if (event.length > MAX_PAYLOAD) {
            throw new FunctionError(
                    "Lambda.RequestTooLargeException", "The event has %d bytes".formatted(event.length));
        }
        if (!hasSlot()) {
            throw new FunctionError("Lambda.TooManyRequestsException", spec.name() + " has no instance left");
        }
        try {
            return run(event);
        } finally {
            slots.release();
        }
    }

    /** Makes an instance ahead of the first call, as SnapStart's snapshot does. */
    void prime() {
        idle.addFirst(maker.get());
    }

    @Override
    public void close() {
        for (var instance = idle.poll(); instance != null; instance = idle.poll()) {
            instance.close();
        }
    }

    private byte[] run(byte[] event) throws FunctionError {
        var kept = idle.poll();
        var instance = kept == null ? made() : kept;
        try {
            var answer = instance.handle(event, Invocation.begin(spec, Instant.now()));
            idle.addFirst(instance);
            if (answer.length > MAX_PAYLOAD) {
                throw new FunctionError(
                        "Function.ResponseSizeTooLarge", "The answer has %d bytes".formatted(answer.length));
            }
            return answer;
        } catch (FunctionError failed) {
            if (failed.errorType().startsWith("Sandbox.") || failed.errorType().startsWith("Runtime.")) {
                instance.close();
            } else if (!failed.errorType().startsWith("Function.")) {
                idle.addFirst(instance);
            }
            throw failed;
        }
    }

    private Instance made() throws FunctionError {
        try {
            return maker.get();
        } catch (RuntimeException broken) {
            System.getLogger(spec.name()).log(System.Logger.Level.ERROR, "the function does not start", broken);
            throw new FunctionError("Runtime.InitError", String.valueOf(broken.getMessage()));
        }
    }

    private boolean hasSlot() {
        try {
            return slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
