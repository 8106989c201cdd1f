package com.modularplatform.platform;

import com.modularplatform.kernel.Log;
import com.modularplatform.kernel.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** Lambda's SnapStart, which speaks CRaC. Priming that fails is told and costs the first request what it did not save. */
final class SnapStart implements Snapshots {
    /** The context's own references are weak. */
    private static final List<Resource> KEPT = new CopyOnWriteArrayList<>();

    private final Log log;

    SnapStart(Log log) {
        this.log = log;
    }

    @Override
    public void before(Runnable priming) {
        var resource = new Priming(priming, log);
        KEPT.add(resource);
        Core.getGlobalContext().register(resource);
    }

    private record Priming(Runnable work, Log log) implements Resource {
        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("priming", e, Map.of());
            }
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) {
            // Connections of the snapshot are dead; the HTTP client opens new ones by itself.
        }
    }
}
