package com.modularplatform.domain.market;

import com.modularplatform.core.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's right to use a module.
 *
 * @param expiresAt null for a purchase
 */
public record Licence(
        LicenceId id,
        TenantId tenant,
        ModuleId module,
        String moduleSlug,
        Kind kind,
        boolean active,
        Instant activatedAt,
        @Nullable Instant expiresAt) {

    /** In descending precedence. */
    public enum Kind {
        PURCHASED,
        SUBSCRIPTION,
        TRIAL
    }

    public static Licence trial(LicenceId id, TenantId tenant, Module module, Instant now) {
        return new Licence(
                id,
                tenant,
                module.id(),
                module.slug(),
                Kind.TRIAL,
                true,
                now,
                now.plus(Duration.ofDays(module.trialDays())));
    }

    /** Whether its time is not over. */
    public boolean live(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    /** Days left, rounded up; 0 when over, null when it never ends. */
    public @Nullable Integer daysRemaining(Instant now) {
        if (expiresAt == null) {
            return null;
        }
        long seconds = Duration.between(now, expiresAt).toSeconds();
        return seconds <= 0 ? 0 : (int) ((seconds + 86_399) / 86_400);
    }
}
