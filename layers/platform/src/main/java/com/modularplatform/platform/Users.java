package com.modularplatform.platform;

import com.modularplatform.core.CompanyId;
import com.modularplatform.core.MembershipId;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.people.Account;
import com.modularplatform.domain.tenants.Company;
import com.modularplatform.domain.tenants.Tenant;
import com.modularplatform.kernel.access.Membership;
import com.modularplatform.kernel.access.Role;
import com.modularplatform.store.Companies;
import com.modularplatform.store.Tenants;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a person to themselves: the one view of a user that several endpoint groups answer with. */
public final class Users {
    private final Tenants tenants;
    private final Companies companies;

    Users(Tenants tenants, Companies companies) {
        this.tenants = tenants;
        this.companies = companies;
    }

    /** A user, as both faces show them. Roles, tenant and company are those of the side the session acts for. */
    public record View(
            String id,
            String email,
            boolean emailVerified,
            String firstName,
            String lastName,
            String locale,
            String timeZone,
            boolean presenceVisible,
            List<Role> roles,
            @Nullable TenantId tenantId,
            @Nullable CompanyId companyId,
            List<MembershipView> memberships,
            Instant createdAt,
            Instant updatedAt) {}

    public record MembershipView(
            MembershipId id,
            String kind,
            @Nullable TenantId tenantId,
            @Nullable String tenantName,
            @Nullable CompanyId companyId,
            @Nullable String companyName,
            List<Role> roles) {}

    public View view(Account account, List<Membership> memberships, @Nullable Membership active, Instant now) {
        return new View(
                account.id().value(),
                account.email(),
                account.emailVerified(),
                account.firstName(),
                account.lastName(),
                account.locale(),
                account.timeZone(),
                account.presenceVisible(),
                active == null ? List.of() : active.roles(),
                active == null ? null : active.tenant(),
                active == null ? null : active.company(),
                memberships.stream().map(m -> view(m, now)).toList(),
                account.createdAt(),
                account.updatedAt());
    }

    private MembershipView view(Membership m, Instant now) {
        var tenant = m.tenant();
        var company = m.company();
        return new MembershipView(
                m.id(),
                m.candidate() ? "candidate" : "employer",
                tenant,
                tenant == null
                        ? null
                        : tenants.recent(tenant, now).map(Tenant::name).orElse(null),
                company,
                tenant == null || company == null
                        ? null
                        : companies.get(tenant, company).map(Company::name).orElse(null),
                m.roles());
    }
}
