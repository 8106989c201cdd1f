package com.modularplatform.functions.auth;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.domain.people.Account;
import com.modularplatform.domain.tenants.Tenant;
import java.time.Instant;
import java.util.Map;

/** What is new with every registration. */
final class Newcomers {
    private Newcomers() {}

    static Account account(PersonId person, String email, String firstName, String lastName, Instant now) {
        return new Account(person, email, false, firstName, lastName, "en", "UTC", true, 1, now, now);
    }

    static Tenant tenant(TenantId id, String name, Instant now) {
        var slug = Tenant.slugOf(name);
        return new Tenant(id, name, slug, slug, Tenant.Status.ACTIVE, Tenant.Join.CLOSED, null, now, now);
    }

    static DomainEvent registered(String id, PersonId person, Instant now) {
        return DomainEvent.of(id, "account.registered", now, Map.of("person", person.value()));
    }
}
