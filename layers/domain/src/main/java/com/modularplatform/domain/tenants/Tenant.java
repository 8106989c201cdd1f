package com.modularplatform.domain.tenants;

import com.modularplatform.core.TenantId;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer organisation.
 *
 * @param slug unique, for addresses; {@code code} unique, what people type to join
 * @param employerJoin whether employers may join by the code
 * @param premiumUntil while it lies ahead the tenant's people have the premium quota
 */
public record Tenant(
        TenantId id,
        String name,
        String slug,
        String code,
        Status status,
        Join employerJoin,
        @Nullable Instant premiumUntil,
        Instant createdAt,
        Instant updatedAt) {
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    public enum Join {
        CLOSED,
        APPROVAL,
        OPEN
    }

    public boolean premium(Instant now) {
        return premiumUntil != null && premiumUntil.isAfter(now);
    }

    /** {@code Müller & Söhne GmbH} as {@code muller-sohne-gmbh}: 3–63 of a–z, 0–9 and single hyphens. */
    public static String slugOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.substring(0, Math.min(plain.length(), 58)).replaceAll("-$", "");
        return cut.length() >= 3 ? cut : cut.isEmpty() ? "tenant" : "tenant-" + cut;
    }
}
