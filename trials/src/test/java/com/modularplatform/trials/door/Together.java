package com.modularplatform.trials.door;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many doing one thing at once. */
public final class Together {
    private Together() {}

    /** Begins all of them before any is waited for; the results in the order of their beginning. */
    public static <T> List<T> times(int times, Callable<T> action) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(action));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
