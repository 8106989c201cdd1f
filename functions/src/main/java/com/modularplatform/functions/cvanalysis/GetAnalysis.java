package com.modularplatform.functions.cvanalysis;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;

/** One analysis, as far as it is. */
record GetAnalysis(Platform platform) implements Endpoint<Endpoint.NoBody> {
    @Override
    public Response handle(Request<NoBody> request) {
        var tenant = request.tenant();
        var stored = platform.analyses()
                .get(tenant, request.id(AnalysisId::new))
                .orElseThrow(() -> new Refusal(new Problem.NotFound()));
        var analysis = stored.value();
        if (analysis.status() != Reading.COMPLETED || analysis.resultKey() == null) {
            return ok(AnalysisView.of(analysis, null, null)).version(stored.version());
        }
        var readings = platform.readings();
        var resume = readings.resume(
                readings.resumeKey(Uploads.place(tenant, analysis.id()).kept()));
        var result = readings.read(analysis.resultKey(), AnalysisResult.class);
        if (resume.isEmpty() || result.isEmpty()) {
            throw new Refusal(new Problem.NotFound()); // deleted between the row and its objects
        }
        return ok(AnalysisView.of(analysis, resume.get(), result.get())).version(stored.version());
    }
}
