package com.modularplatform.local.demo;

import com.modularplatform.core.CompanyId;
import com.modularplatform.core.Ids;
import com.modularplatform.core.MembershipId;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.domain.market.Licence;
import com.modularplatform.domain.market.LicenceId;
import com.modularplatform.domain.people.Account;
import com.modularplatform.domain.people.Candidate;
import com.modularplatform.domain.tenants.Company;
import com.modularplatform.domain.tenants.Tenant;
import com.modularplatform.kernel.access.Membership;
import com.modularplatform.kernel.access.Role;
import com.modularplatform.local.DemoLogin;
import com.modularplatform.local.LocalPlatform;
import com.modularplatform.local.Seed;
import com.modularplatform.outbound.Identity;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Accounts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of every role, a tenant with a company, and a trial of the CV analysis. Written through the same repositories and
 * the same identity port as everything else; who is there already, as after a restart on a data folder, stays as they are.
 */
public final class DemoData implements Seed {
    private static final String PASSWORD = "correct horse demo";

    private record Persona(Role role, String firstName, String lastName) {
        String email() {
            return role.name().toLowerCase(Locale.ROOT).replace('_', '.') + "@demo.example.com";
        }
    }

    private static final Persona FOUNDER = new Persona(Role.TENANT_ADMIN, "Theo", "Adebayo");

    private static final List<Persona> OTHERS = List.of(
            new Persona(Role.CANDIDATE, "Carla", "Nowak"),
            new Persona(Role.INTERVIEWER, "Ines", "Vogel"),
            new Persona(Role.RECRUITER, "Ravi", "Menon"),
            new Persona(Role.EMPLOYER_ADMIN, "Emma", "Laurent"),
            new Persona(Role.SYSTEM_ADMIN, "Sam", "Okafor"));

    @Override
    public void seed(LocalPlatform local) {
        var platform = Platform.of(Environment.of(local.environment("AuthApi")));
        var now = platform.clock().instant();
        var tenant = found(platform, now);
        if (tenant.isPresent()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                OTHERS.forEach(persona -> threads.submit(() -> join(platform, persona, tenant.get(), now)));
            }
        }
        local.introduce(login(OTHERS.getFirst()));
        OTHERS.stream().skip(1).map(DemoData::login).forEach(local::introduce);
        local.introduce(login(FOUNDER));
    }

    private static DemoLogin login(Persona persona) {
        return new DemoLogin(persona.role().name().toLowerCase(Locale.ROOT), persona.email(), PASSWORD);
    }

    private record Home(TenantId tenant, CompanyId company) {}

    /** The tenant with its first person; empty when it is there. */
    private static Optional<Home> found(Platform platform, Instant now) {
        var home = new Home(new TenantId(Ids.next(now)), new CompanyId(Ids.next(now)));
        var tenant = new Tenant(
                home.tenant(),
                "Demo Corp",
                "demo-corp",
                "demo-corp",
                Tenant.Status.ACTIVE,
                Tenant.Join.CLOSED,
                null,
                now,
                now);
        var company = new Company(home.company(), home.tenant(), "Demo Corp", now, now);
        var founding = new Accounts.Founding(tenant, company);
        if (!register(platform, FOUNDER, home, founding, now)) {
            return Optional.empty();
        }
        var module = platform.modules().bySlug("cv-analysis").orElseThrow();
        platform.licences()
                .add(
                        Licence.trial(new LicenceId(Ids.next(now)), home.tenant(), module, now),
                        DomainEvent.of(
                                Ids.next(now),
                                "license.activated",
                                now,
                                Map.of("tenant", home.tenant().value())));
        return Optional.of(home);
    }

    private static void join(Platform platform, Persona persona, Home home, Instant now) {
        register(platform, persona, home, null, now);
    }

    /** False when the address is taken. */
    private static boolean register(
            Platform platform, Persona persona, Home home, Accounts.@Nullable Founding founding, Instant now) {
        var person = new PersonId(Ids.next(now));
        if (platform.accounts().hold(persona.email(), person, now) != Accounts.Hold.OURS) {
            return false;
        }
        try {
            platform.identity().create(persona.email(), PASSWORD, person);
        } catch (Identity.PasswordRefused e) {
            throw new IllegalStateException("the pool refuses the demo password", e);
        }
        boolean candidate = persona.role() == Role.CANDIDATE;
        boolean system = persona.role() == Role.SYSTEM_ADMIN;
        var membership = new Membership(
                new MembershipId(Ids.next(now)),
                candidate || system ? null : home.tenant(),
                candidate || system ? null : home.company(),
                List.of(persona.role()));
        platform.accounts()
                .establish(new Accounts.Newcomer(
                        new Account(
                                person,
                                persona.email(),
                                true,
                                persona.firstName(),
                                persona.lastName(),
                                "en",
                                "UTC",
                                true,
                                1,
                                now,
                                now),
                        List.of(membership),
                        candidate ? Candidate.fresh(person, now) : null,
                        founding,
                        null,
                        DomainEvent.of(Ids.next(now), "account.seeded", now, Map.of())));
        return true;
    }
}
