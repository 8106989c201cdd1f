package com.modularplatform.functions.cvanalysis;

import static com.modularplatform.kernel.http.Response.list;

import com.modularplatform.domain.analyses.Analysis;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Listing;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.AbsentIfNull;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Analyses;
import com.modularplatform.store.Tombstone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tenant's past analyses. */
record ListAnalyses(Platform platform) implements Endpoint<Endpoint.NoBody> {
    /** {@code present} rows show a null score; what is left of a deleted one is its id alone. */
    sealed interface Row {
        record Present(
                AnalysisId id,
                String cvFilename,
                String jobTitle,
                @Nullable BigDecimal matchScore,
                Reading status,
                Instant createdAt)
                implements Row {}

        record Gone(
                String id,
                boolean deleted,
                @AbsentIfNull @Nullable Instant updatedAt) implements Row {}
    }

    @Override
    public Listing listing() {
        return Listing.of(Row.Present.class, "-createdAt", "createdAt", "matchScore", "-matchScore")
                .filter("minScore", Listing.number(0, 100))
                .filter("status", Listing.words(Reading.class))
                .filter("jobId", Listing.text(36))
                .filter("updatedSince", Listing::moment);
    }

    @Override
    public Response handle(Request<NoBody> request) {
        var tenant = request.tenant();
        var since = request.query().filter("updatedSince", Instant.class);
        var keep = keep(request);
        if (since.isPresent()) {
            return list(platform.analyses()
                    .changedSince(tenant, since.get(), request.page(), keep)
                    .map(change -> switch (change) {
                        case Analyses.Change.Present(var analysis) -> row(analysis);
                        case Analyses.Change.Gone(var tombstone) -> gone(tombstone);
                    }));
        }
        var page = request.page().sort().endsWith("matchScore")
                ? platform.analyses().byScore(tenant, request.page(), keep)
                : platform.analyses().byTime(tenant, request.page(), keep);
        return list(page.map(ListAnalyses::row));
    }

    private static Predicate<Analysis> keep(Request<?> request) {
        var least = request.query().filter("minScore", BigDecimal.class);
        var status = request.query().filter("status", Reading.class);
        var job = request.query().filter("jobId", String.class);
        return a -> (least.isEmpty() || (a.score() != null && a.score().compareTo(least.get()) >= 0))
                && (status.isEmpty() || a.status() == status.get())
                && (job.isEmpty() || a.job().id().value().equals(job.get()));
    }

    private static Row row(Analysis a) {
        return new Row.Present(a.id(), a.fileName(), a.job().title(), a.score(), a.status(), a.createdAt());
    }

    private static Row gone(Tombstone t) {
        return new Row.Gone(t.id(), true, t.updatedAt());
    }
}
