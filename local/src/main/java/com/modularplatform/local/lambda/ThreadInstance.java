package com.modularplatform.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.local.aws.FunctionError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A handler object in this JVM, run on a platform thread: work that burns CPU must not starve the virtual threads that serve HTTP.
 * A handler that outlives its deadline is interrupted and left behind; a thread cannot be killed as Lambda kills a process.
 */
record ThreadInstance(RequestStreamHandler handler, ExecutorService threads) implements Instance {
    @Override
    public byte[] handle(byte[] event, Invocation invocation) throws FunctionError {
        var output = new ByteArrayOutputStream(1024);
        var running = threads.submit(() -> {
            Thread.currentThread().setName(invocation.function().name());
            handler.handleRequest(new ByteArrayInputStream(event), output, new LocalContext(invocation));
            return output;
        });
        try {
            var left = Duration.between(Instant.now(), invocation.deadline());
            return running.get(left.toMillis(), TimeUnit.MILLISECONDS).toByteArray();
        } catch (TimeoutException late) {
            running.cancel(true);
            var seconds = invocation.function().timeout().toSeconds();
            throw new FunctionError("Sandbox.Timedout", "Task timed out after %d.00 seconds".formatted(seconds));
        } catch (InterruptedException stopping) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new FunctionError("Sandbox.Stopped", "The host is stopping");
        } catch (ExecutionException thrown) {
            var cause = Objects.requireNonNull(thrown.getCause());
            System.getLogger(invocation.function().name())
                    .log(System.Logger.Level.WARNING, "the function failed", cause);
            throw new FunctionError(cause.getClass().getName(), String.valueOf(cause.getMessage()));
        }
    }

    @Override
    public void close() {
        // nothing is held beyond the object itself
    }
}
