package com.modularplatform.functions.cvanalysis;

import static com.modularplatform.kernel.http.Response.noContent;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;

/** A recruiter deletes an analysis: the document, the result and the report. */
record DeleteAnalysis(Platform platform) implements Endpoint<Endpoint.NoBody> {
    @Override
    public Response handle(Request<NoBody> request) {
        var tenant = request.tenant();
        var id = request.id(AnalysisId::new);
        var stored = platform.analyses().get(tenant, id).orElseThrow(() -> new Refusal(new Problem.NotFound()));
        var expected = request.expectedVersion();
        if (expected.isPresent() && expected.getAsLong() != stored.version()) {
            throw new Refusal(new Problem.VersionMismatch());
        }
        // First the row, so that no reading that runs now can bring anything back; then the objects.
        platform.analyses().delete(tenant, id, request.now());
        Uploads.place(tenant, id).prefixes().forEach(platform.documents()::eraseAll);
        return noContent();
    }
}
