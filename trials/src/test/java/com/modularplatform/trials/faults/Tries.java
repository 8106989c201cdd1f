package com.modularplatform.trials.faults;

import com.modularplatform.trials.wire.AwsCalls;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** Counts how often each request of the platform's functions was sent. */
final class Tries implements AwsCalls.Witness {
    private final Map<SdkRequest, Integer> tries = Collections.synchronizedMap(new IdentityHashMap<>());

    @Override
    public void arrived(AwsCalls.Call call) {
        if (call.function().matches("\\w+(Api|Worker|Task|Trigger)")) {
            tries.merge(call.request(), 1, Integer::sum);
        }
    }

    /** Of the request that was sent most often. */
    int most() {
        synchronized (tries) {
            return Collections.max(tries.values());
        }
    }
}
