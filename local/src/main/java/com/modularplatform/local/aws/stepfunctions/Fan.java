package com.modularplatform.local.aws.stepfunctions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Work done side by side on virtual threads; the first failure stops the rest. */
final class Fan {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private Fan() {}

    /** Results in the order of the work, at most so many at a time. */
    static List<@Nullable Object> out(List<Callable<@Nullable Object>> work, int atATime) throws InterruptedException {
        var free = new Semaphore(Math.max(1, atATime));
        var futures = new ArrayList<Future<@Nullable Object>>();
        try {
            var done = new ExecutorCompletionService<@Nullable Object>(THREADS);
            for (var each : work) {
                futures.add(done.submit(() -> {
                    free.acquire();
                    try {
                        return each.call();
                    } finally {
                        free.release();
                    }
                }));
            }
            for (int i = 0; i < work.size(); i++) {
                done.take().get();
            }
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
        var results = new ArrayList<@Nullable Object>();
        futures.forEach(future -> results.add(future.resultNow()));
        return results;
    }

    static StateError failure(@Nullable Throwable cause) {
        return cause instanceof StateError error ? error : new StateError(StateError.RUNTIME, String.valueOf(cause));
    }
}
