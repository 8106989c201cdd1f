package com.modularplatform.store;

import com.modularplatform.core.TenantId;
import com.modularplatform.domain.tenants.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tenants. */
public final class Tenants {
    private static final Duration RECENT = Duration.ofSeconds(5);
    private static final int REMEMBERED = 5_000;

    private record Seen(Optional<Tenant> tenant, Instant at) {}

    private final Table table;
    private final Map<TenantId, Seen> seen = new ConcurrentHashMap<>();

    public Tenants(Table table) {
        this.table = table;
    }

    public Optional<Tenant> get(TenantId id) {
        return table.get(Keys.tenant(id), Tenant.class).map(Items.Stored::value);
    }

    /** A tenant as it was at most 5 s ago: one read a tenant, instance and 5 s. */
    public Optional<Tenant> recent(TenantId id, Instant now) {
        var known = seen.get(id);
        if (known != null && known.at().plus(RECENT).isAfter(now)) {
            return known.tenant();
        }
        if (seen.size() > REMEMBERED) {
            seen.clear();
        }
        var tenant = get(id);
        seen.put(id, new Seen(tenant, now));
        return tenant;
    }
}
