package com.modularplatform.functions.candidates;

import static com.modularplatform.kernel.access.Access.CANDIDATE;
import static com.modularplatform.kernel.http.Route.delete;
import static com.modularplatform.kernel.http.Route.get;
import static com.modularplatform.kernel.http.Route.patch;
import static com.modularplatform.kernel.http.Route.post;

import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;

/** {@code /api/v1/candidates/*}. */
public final class CandidatesApi extends HttpFunction {
    public CandidatesApi() {
        this(Platform.of(Environment.system()));
    }

    public CandidatesApi(Platform platform) {
        super(
                platform.kernel(),
                get("/api/v1/candidates/me", CANDIDATE, new GetProfile(platform)),
                patch("/api/v1/candidates/me", CANDIDATE, new ChangeProfile(platform)),
                get("/api/v1/candidates/me/resumes", CANDIDATE, new ListResumes(platform)),
                post("/api/v1/candidates/me/resumes", CANDIDATE, new UploadResume(platform)),
                post("/api/v1/candidates/me/resumes/uploads", CANDIDATE, new AskForUpload(platform)),
                get("/api/v1/candidates/me/resumes/{id}", CANDIDATE, new GetResume(platform)),
                delete("/api/v1/candidates/me/resumes/{id}", CANDIDATE, new DeleteResume(platform)));
    }
}
