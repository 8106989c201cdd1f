package com.modularplatform.kernel.access;

import com.modularplatform.core.CompanyId;
import com.modularplatform.core.MembershipId;
import com.modularplatform.core.TenantId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side of a person: the candidate side (no tenant, no company) or a place in a tenant.
 *
 * @param company null for the candidate side and for a tenant's admin without a company yet
 */
public record Membership(
        MembershipId id,
        @Nullable TenantId tenant,
        @Nullable CompanyId company,
        List<Role> roles) {
    public Membership {
        roles = List.copyOf(roles);
    }

    /** The roles and all they include. */
    public Set<Role> rights() {
        var rights = EnumSet.noneOf(Role.class);
        roles.forEach(role -> rights.addAll(role.implied()));
        return rights;
    }

    public boolean candidate() {
        return roles.contains(Role.CANDIDATE);
    }
}
