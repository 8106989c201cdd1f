package com.modularplatform.functions.billing;

import static com.modularplatform.kernel.http.Response.created;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.domain.market.Licence;
import com.modularplatform.domain.market.LicenceId;
import com.modularplatform.domain.market.Module;
import com.modularplatform.domain.market.ModuleId;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Licences;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tenant tries a module: once ever. */
record StartTrial(Platform platform) implements Endpoint<StartTrial.Body> {
    record Body(ModuleId moduleId) {}

    record View(LicenseView license) {}

    record LicenseView(
            LicenceId id,
            ModuleId moduleId,
            Licence.Kind licenseType,
            Instant activatedAt,
            @Nullable Instant expiresAt,
            @Nullable Integer daysRemaining) {}

    @Override
    public Response handle(Request<Body> request) {
        var tenant = request.tenant();
        var module = platform.modules()
                .byId(request.body().moduleId())
                .filter(m -> m.trialDays() > 0)
                .orElseThrow(() -> new Refusal(new Problem.Invalid("moduleId", "is not a module that can be tried")));
        var id = new LicenceId(request.newId());
        check(tenant, module, id, request.now());
        var licence = Licence.trial(id, tenant, module, request.now());
        var activated = DomainEvent.of(
                request.newId(),
                "license.activated",
                request.now(),
                Map.of(
                        "person", request.personId().value(),
                        "tenant", tenant.value(),
                        "module", module.slug(),
                        "license", id.value()));
        if (!platform.licences().add(licence, activated)) {
            throw used(module);
        }
        return created(new View(new LicenseView(
                licence.id(),
                licence.module(),
                licence.kind(),
                licence.activatedAt(),
                licence.expiresAt(),
                licence.daysRemaining(request.now()))));
    }

    /** @param id a run after a crash meets the licence it made itself, and goes on */
    private void check(TenantId tenant, Module module, LicenceId id, Instant now) {
        var held = platform.licences().all(tenant);
        boolean ours = held.stream().anyMatch(l -> l.id().equals(id));
        if (ours) {
            return;
        }
        var inForce = Licences.inForce(held, module.id(), now);
        if (inForce.isPresent() && inForce.get().kind() != Licence.Kind.TRIAL) {
            throw new Refusal(new Problem.Conflict(
                    "ALREADY_LICENSED", "You hold a licence for %s already.".formatted(module.name()), Map.of()));
        }
        if (held.stream().anyMatch(l -> l.module().equals(module.id()) && l.kind() == Licence.Kind.TRIAL)) {
            throw used(module);
        }
        var missing = module.requires().stream()
                .filter(slug -> platform.modules()
                        .bySlug(slug)
                        .flatMap(m -> Licences.inForce(held, m.id(), now))
                        .isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(new Problem.Conflict(
                    "DEPENDENCY_MISSING",
                    "%s needs %s.".formatted(module.name(), String.join(", ", missing)),
                    Map.of("missing", List.copyOf(missing))));
        }
    }

    private static Refusal used(Module module) {
        return new Refusal(new Problem.Conflict(
                "TRIAL_ALREADY_USED", "You have tried %s before.".formatted(module.name()), Map.of()));
    }
}
