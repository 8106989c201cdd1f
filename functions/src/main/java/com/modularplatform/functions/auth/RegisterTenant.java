package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.created;

import com.modularplatform.core.CompanyId;
import com.modularplatform.core.MembershipId;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.tenants.Company;
import com.modularplatform.domain.tenants.Tenant;
import com.modularplatform.kernel.access.Membership;
import com.modularplatform.kernel.access.Role;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Email;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.kernel.json.Verbatim;
import com.modularplatform.outbound.Identity;
import com.modularplatform.store.Accounts;
import java.util.List;

/** A tenant registers: its first company comes with it, and the caller is the admin of both. */
record RegisterTenant(Entrance entrance) implements Endpoint<RegisterTenant.Body> {
    record Body(
            @Email String email,
            @Verbatim @Size(max = 256) String password,
            @Size(max = 100) String firstName,
            @Size(min = 0, max = 100) String lastName,
            @Size(min = 2, max = 100) String tenantName) {}

    record UserView(PersonId id, String email, String firstName, String lastName) {}

    record TenantView(TenantId id, String name, String slug) {}

    record TokensView(String access, String refresh) {}

    record View(UserView user, TenantView tenant, TokensView tokens) {}

    @Override
    public Response handle(Request<Body> request) {
        var body = request.body();
        var now = request.now();
        var person = new PersonId(request.newId());
        var app = Identity.App.PLATFORM;
        var registered =
                entrance.register(app, body.email(), body.password(), person, now, () -> newcomer(request, person));
        var account = registered.account();
        Tenant tenant = registered.tenant().orElseThrow();
        var signed = registered.inside().signed();
        return created(new View(
                new UserView(person, account.email(), account.firstName(), account.lastName()),
                new TenantView(tenant.id(), tenant.name(), tenant.slug()),
                new TokensView(signed.access(), entrance.refreshTokens().seal(app, signed))));
    }

    private static Accounts.Newcomer newcomer(Request<Body> request, PersonId person) {
        var body = request.body();
        var now = request.now();
        var tenant = Newcomers.tenant(new TenantId(request.newId()), body.tenantName(), now);
        var company = new Company(new CompanyId(request.newId()), tenant.id(), body.tenantName(), now, now);
        var side = new Membership(
                new MembershipId(request.newId()),
                tenant.id(),
                company.id(),
                List.of(Role.TENANT_ADMIN, Role.EMPLOYER_ADMIN));
        return new Accounts.Newcomer(
                Newcomers.account(person, body.email(), body.firstName(), body.lastName(), now),
                List.of(side),
                null,
                new Accounts.Founding(tenant, company),
                null,
                Newcomers.registered(request.newId(), person, now));
    }
}
