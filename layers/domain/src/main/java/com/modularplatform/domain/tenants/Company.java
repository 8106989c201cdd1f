package com.modularplatform.domain.tenants;

import com.modularplatform.core.CompanyId;
import com.modularplatform.core.TenantId;
import java.time.Instant;

/** A company within a tenant: the employer that candidates see. */
public record Company(CompanyId id, TenantId tenant, String name, Instant createdAt, Instant updatedAt) {}
