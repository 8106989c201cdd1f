package com.modularplatform.functions.cvanalysis;

import static com.modularplatform.kernel.access.Access.RECRUITER;
import static com.modularplatform.kernel.http.Route.delete;
import static com.modularplatform.kernel.http.Route.get;
import static com.modularplatform.kernel.http.Route.post;

import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;

/** {@code /v1/cv-analysis/*}. */
public final class CvAnalysisApi extends HttpFunction {
    public CvAnalysisApi() {
        this(Platform.of(Environment.system()));
    }

    public CvAnalysisApi(Platform platform) {
        super(
                platform.kernel(),
                post("/v1/cv-analysis/upload", RECRUITER, new UploadCv(platform)),
                post("/v1/cv-analysis/uploads", RECRUITER, new AskForUpload(platform)),
                get("/v1/cv-analysis/history", RECRUITER, new ListAnalyses(platform)),
                get("/v1/cv-analysis/{id}", RECRUITER, new GetAnalysis(platform)),
                delete("/v1/cv-analysis/{id}", RECRUITER, new DeleteAnalysis(platform)),
                get("/v1/cv-analysis/{id}/report.pdf", RECRUITER, new GetReport(platform)));
    }
}
