package com.modularplatform.store;

import com.modularplatform.core.CompanyId;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.tenants.Company;
import java.util.Optional;

/** Companies of tenants. */
public final class Companies {
    private final Table table;

    public Companies(Table table) {
        this.table = table;
    }

    public Optional<Company> get(TenantId tenant, CompanyId company) {
        return table.get(Keys.company(tenant, company.value()), Company.class).map(Items.Stored::value);
    }
}
