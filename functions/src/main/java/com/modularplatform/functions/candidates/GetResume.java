package com.modularplatform.functions.candidates;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;
import java.time.Duration;

/** One resume with what was read of it. */
record GetResume(Platform platform) implements Endpoint<Endpoint.NoBody> {
    private static final Duration LINK_LIFE = Duration.ofMinutes(5);

    @Override
    public Response handle(Request<NoBody> request) {
        var stored = platform.resumes()
                .get(request.personId(), request.id(ResumeId::new))
                .orElseThrow(() -> new Refusal(new Problem.NotFound()));
        var resume = stored.value();
        var standard = platform.candidates()
                .get(request.personId())
                .map(c -> c.value().defaultResumeId())
                .orElse(null);
        boolean read = resume.status() == Reading.COMPLETED;
        var parsed = read && resume.parsedKey() != null
                ? platform.readings().resume(resume.parsedKey()).orElse(null)
                : null;
        var link = read
                ? platform.documents()
                        .download(resume.objectKey(), resume.objectVersion(), resume.fileName(), LINK_LIFE)
                : null;
        return ok(ResumeView.of(resume, standard, parsed, link)).header("ETag", "\"" + stored.version() + '"');
    }
}
