package com.modularplatform.functions.cvanalysis;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;
import java.util.Map;

/** The report of an analysis as a PDF file. */
record GetReport(Platform platform) implements Endpoint<Endpoint.NoBody> {
    @Override
    public Response handle(Request<NoBody> request) {
        var stored = platform.analyses()
                .get(request.tenant(), request.id(AnalysisId::new))
                .orElseThrow(() -> new Refusal(new Problem.NotFound()));
        var analysis = stored.value();
        return switch (analysis.status()) {
            case PENDING, PROCESSING ->
                throw new Refusal(new Problem.Conflict(
                        "ANALYSIS_NOT_READY",
                        "The analysis is still running.",
                        Map.of("status", analysis.status().name().toLowerCase(java.util.Locale.ROOT))));
            case FAILED ->
                throw new Refusal(new Problem.Conflict(
                        "ANALYSIS_FAILED", "The analysis failed, so there is no report.", Map.of()));
            case COMPLETED -> {
                var key = analysis.reportKey();
                var bytes = (key == null
                                ? java.util.Optional.<byte[]>empty()
                                : platform.documents().get(key, null))
                        .orElseThrow(() -> new Refusal(new Problem.NotFound()));
                yield Response.file("application/pdf", bytes)
                        .attachment(name(analysis.fileName()))
                        .version(stored.version());
            }
        };
    }

    private static String name(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName) + " - analysis.pdf";
    }
}
