package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.created;

import com.modularplatform.core.MembershipId;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.people.Candidate;
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
import org.jspecify.annotations.Nullable;

/**
 * A candidate or an employer registers. An employer without a tenant code gets a tenant of their own; a candidate's code
 * adds that tenant's talent pool.
 */
record RegisterPerson(Entrance entrance) implements Endpoint<RegisterPerson.Body> {
    enum Side {
        CANDIDATE,
        EMPLOYER
    }

    record Body(
            @Email String email,
            @Verbatim @Size(max = 256) String password,
            @Size(max = 100) String firstName,
            @Size(min = 0, max = 100) String lastName,
            Side role,
            @Size(min = 3, max = 64) @Nullable String tenantCode) {}

    record View(PersonId userId, String token) {}

    @Override
    public Response handle(Request<Body> request) {
        var body = request.body();
        var person = new PersonId(request.newId());
        var joined = body.tenantCode() == null ? null : joined(body.tenantCode(), body.role());
        var registered = entrance.register(
                Identity.App.RECRUITING,
                body.email(),
                body.password(),
                person,
                request.now(),
                () -> newcomer(request, person, joined));
        return created(new View(person, registered.inside().signed().access()), "/api/v1/users/me");
    }

    /** The tenant a code joins. An unknown code and one that is closed to this side answer alike. */
    private Tenant joined(String code, Side side) {
        return entrance.accounts()
                .byCode(code)
                .filter(t -> t.status() == Tenant.Status.ACTIVE)
                .filter(t -> side == Side.CANDIDATE || t.employerJoin() == Tenant.Join.OPEN)
                .orElseThrow(() -> new Refusal(new Problem.Invalid("tenantCode", "is not a code that can be joined")));
    }

    private static Accounts.Newcomer newcomer(Request<Body> request, PersonId person, @Nullable Tenant joined) {
        var body = request.body();
        var account = Newcomers.account(person, body.email(), body.firstName(), body.lastName(), request.now());
        var side = new MembershipId(request.newId());
        var registered = Newcomers.registered(request.newId(), person, request.now());
        return switch (body.role()) {
            case CANDIDATE ->
                new Accounts.Newcomer(
                        account,
                        List.of(new Membership(side, null, null, List.of(Role.CANDIDATE))),
                        Candidate.fresh(person, request.now()),
                        null,
                        joined == null ? null : joined.id(),
                        registered);
            case EMPLOYER ->
                joined == null
                        ? founder(request, account, side, registered)
                        : new Accounts.Newcomer(
                                account,
                                List.of(new Membership(side, joined.id(), null, List.of(Role.RECRUITER))),
                                null,
                                null,
                                null,
                                registered);
        };
    }

    private static Accounts.Newcomer founder(
            Request<Body> request,
            com.modularplatform.domain.people.Account account,
            MembershipId side,
            com.modularplatform.domain.events.DomainEvent registered) {
        var tenant = Newcomers.tenant(new TenantId(request.newId()), account.fullName(), request.now());
        return new Accounts.Newcomer(
                account,
                List.of(new Membership(side, tenant.id(), null, List.of(Role.TENANT_ADMIN))),
                null,
                new Accounts.Founding(tenant, null),
                null,
                registered);
    }
}
