package com.modularplatform.store;

import com.modularplatform.core.TenantId;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.domain.market.Licence;
import com.modularplatform.domain.market.ModuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Licences of tenants. Of each kind there is one a tenant and module, so a second trial meets the first one's key. */
public final class Licences {
    private static final Duration COUNT_KEPT = Duration.ofSeconds(30);
    private static final int ALL = 100;

    private record Counted(int users, Instant at) {}

    private final Table table;
    private final Map<ModuleId, Counted> counts = new ConcurrentHashMap<>();

    public Licences(Table table) {
        this.table = table;
    }

    /** All of a tenant's, lapsed ones too. */
    public List<Licence> all(TenantId tenant) {
        return table.list(null, Keys.licences(tenant), Licence.class, ALL, false, null, l -> true).items().stream()
                .map(Items.Stored::value)
                .toList();
    }

    /** All a tenant ever had of one module. */
    public List<Licence> of(TenantId tenant, ModuleId module) {
        return table
                .list(null, Keys.licences(tenant, module), Licence.class, ALL, false, null, l -> true)
                .items()
                .stream()
                .map(Items.Stored::value)
                .toList();
    }

    /** The licence in force: live ones by precedence, purchased before subscription before trial. */
    public static Optional<Licence> inForce(List<Licence> licences, ModuleId module, Instant now) {
        return licences.stream()
                .filter(l -> l.module().equals(module) && l.live(now))
                .min(Comparator.comparing(Licence::kind));
    }

    /** Adds a licence; false when the tenant had one of that kind for the module, another than this. */
    public boolean add(Licence licence, DomainEvent activated) {
        var key = Keys.licence(licence.tenant(), licence.module(), licence.kind());
        var row = Items.Row.of(key, licence)
                .tells(List.of(), List.of(activated))
                .gsi1(Keys.licenceOfModule(licence.module(), licence.tenant(), licence.expiresAt()));
        return table.add(row)
                || table.get(key, Licence.class)
                        .filter(l -> l.value().id().equals(licence.id()))
                        .isPresent();
    }

    /** How many tenants hold a live licence of a module; at most half a minute old. */
    public int users(ModuleId module, Instant now) {
        var known = counts.get(module);
        if (known != null && known.at().plus(COUNT_KEPT).isAfter(now)) {
            return known.users();
        }
        int users = table.countFrom("GSI1", Keys.licencesOfModule(module), Keys.at(now));
        counts.put(module, new Counted(users, now));
        return users;
    }
}
