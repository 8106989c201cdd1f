package com.modularplatform.trials.access;

import com.modularplatform.core.TenantId;
import com.modularplatform.domain.tenants.Tenant;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Items;
import com.modularplatform.store.Keys;
import com.modularplatform.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Gives a tenant the premium rate, as a paid plan does. */
final class Premium {
    private Premium() {}

    /** For a day from now; functions that know the tenant learn it within five seconds. */
    static void make(Platform platform, TenantId id) {
        var key = Keys.tenant(id);
        platform.table()
                .change(
                        key,
                        Tenant.class,
                        OptionalLong.empty(),
                        t -> new Table.Change.To<>(until(t, Instant.now().plus(Duration.ofDays(1))), List.of()),
                        tenant -> Items.Row.of(key, tenant));
    }

    private static Tenant until(Tenant t, Instant end) {
        return new Tenant(
                t.id(), t.name(), t.slug(), t.code(), t.status(), t.employerJoin(), end, t.createdAt(), t.updatedAt());
    }
}
