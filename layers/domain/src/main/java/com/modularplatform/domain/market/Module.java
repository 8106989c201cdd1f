package com.modularplatform.domain.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module that is sold. The catalogue comes with the platform's release.
 *
 */
public record Module(
        ModuleId id,
        String name,
        String slug,
        String description,
        String longDescription,
        String version,
        String category,
        String iconUrl,
        Pricing pricing,
        int trialDays,
        List<String> capabilities,
        List<Feature> features,
        List<String> requires,
        List<String> optional,
        List<String> screenshots,
        @Nullable String videoUrl,
        Instant createdAt) {
    public Module {
        capabilities = List.copyOf(capabilities);
        features = List.copyOf(features);
        requires = List.copyOf(requires);
        optional = List.copyOf(optional);
        screenshots = List.copyOf(screenshots);
    }

    /** USD; null where it is not sold that way. */
    public record Pricing(
            @Nullable BigDecimal onetime,
            @Nullable BigDecimal monthly,
            @Nullable BigDecimal annual) {}

    public record Feature(String name, String description) {}
}
