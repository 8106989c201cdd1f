package com.modularplatform.trials.door;

import com.modularplatform.local.LocalOptions;
import com.modularplatform.local.LocalPlatform;

/**
 * The one platform the trials of a JVM share; quotas a thousandfold, so that trials do not meet them by accident, and every
 * interface of AWS ready to be disturbed.
 */
public final class House {
    private static final class Holder {
        private static final LocalPlatform PLATFORM =
                LocalPlatform.start(LocalOptions.forTests().withFaults());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLATFORM::stop));
        }
    }

    private House() {}

    public static LocalPlatform platform() {
        return Holder.PLATFORM;
    }

    public static Api api() {
        return new Api(platform().baseUri());
    }
}
