package com.modularplatform.functions.marketplace;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.market.Licence;
import com.modularplatform.domain.market.LicenceId;
import com.modularplatform.domain.market.Module;
import com.modularplatform.domain.market.ModuleId;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.AbsentIfNull;
import com.modularplatform.platform.Platform;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One module with all it says of itself. */
record GetModule(Platform platform) implements Endpoint<Endpoint.NoBody> {
    record View(
            ModuleId id,
            String name,
            String slug,
            String description,
            String longDescription,
            String version,
            String category,
            @Nullable String iconUrl,
            List<String> screenshots,
            @Nullable String videoUrl,
            Shelf.Pricing pricing,
            int trialDays,
            List<String> capabilities,
            List<Module.Feature> features,
            Dependencies dependencies,
            Reviews reviews,
            boolean isOwned,
            @Nullable BigDecimal popularity,
            int userCount,
            @AbsentIfNull @Nullable LicenseView license) {}

    record Dependencies(List<String> required, List<String> optional) {}

    record Reviews(@Nullable BigDecimal averageRating, int totalReviews) {}

    record LicenseView(
            LicenceId id,
            Licence.Kind licenseType,
            @Nullable Instant expiresAt) {}

    @Override
    public Response handle(Request<NoBody> request) {
        var m = platform.modules()
                .bySlug(request.pathParameter("slug"))
                .orElseThrow(() -> new Refusal(new Problem.NotFound()));
        var shelf = new Shelf(platform);
        var owned = shelf.owned(shelf.held(request.caller()), m, request.now());
        return ok(new View(
                m.id(),
                m.name(),
                m.slug(),
                m.description(),
                m.longDescription(),
                m.version(),
                m.category(),
                m.iconUrl(),
                m.screenshots(),
                m.videoUrl(),
                Shelf.Pricing.of(m.pricing()),
                m.trialDays(),
                m.capabilities(),
                m.features(),
                new Dependencies(m.requires(), m.optional()),
                new Reviews(null, 0), // there is no way to write a review yet
                owned.isPresent(),
                null,
                shelf.users(m, request.now()),
                owned.map(l -> new LicenseView(l.id(), l.kind(), l.expiresAt())).orElse(null)));
    }
}
