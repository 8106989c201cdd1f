package com.modularplatform.functions.cvanalysis;

import static com.modularplatform.kernel.http.Response.created;

import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.analyses.CvDocumentId;
import com.modularplatform.domain.analyses.JobDescription;
import com.modularplatform.domain.analyses.JobDescriptionId;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Matches;
import com.modularplatform.kernel.json.Range;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recruiter asks for an address to upload a large CV to. */
record AskForUpload(Platform platform) implements Endpoint<AskForUpload.Body> {
    record Body(
            @Size(max = 255) String fileName,
            String contentType,
            @Range(min = 1, max = Uploads.MOST_BYTES) long size,

            @Matches(value = "[A-Za-z0-9+/]{43}=", hint = "must be a SHA-256 in base64") @Nullable
            String sha256,

            @Size(max = 200) @Nullable String jobTitle,
            @Size(max = 50_000) @Nullable String jobDescription,
            @Size(min = 0, max = 50) @Nullable List<@Size(max = 100) String> requiredSkills,
            @Size(min = 0, max = 50) @Nullable List<@Size(max = 100) String> preferredSkills,
            JobDescription.@Nullable Level experienceLevel,
            @Nullable JobDescriptionId jobId)
            implements Desk.JobFields {}

    record View(
            CvDocumentId cvId,
            JobDescriptionId jobId,
            AnalysisId analysisId,
            Reading status,
            String uploadUrl,
            String method,
            Map<String, String> headers,
            Instant expiresAt) {}

    @Override
    public Response handle(Request<Body> request) {
        var body = request.body();
        var desk = new Desk(platform);
        desk.requireLicence(request.tenant(), request.now());
        var contentType = Uploads.announced(body.contentType());
        var job = desk.job(request.tenant(), body, request.newId(), request.now());
        var analysis = desk.open(request, job, body.fileName(), contentType, body.size());
        platform.analyses().add(analysis);
        var ticket = platform.documents()
                .upload(analysis.objectKey(), contentType, body.size(), body.sha256(), Uploads.TICKET_LIFE);
        return created(
                new View(
                        analysis.document(),
                        job.id(),
                        analysis.id(),
                        analysis.status(),
                        ticket.url(),
                        "PUT",
                        ticket.headers(),
                        request.now().plus(Uploads.TICKET_LIFE)),
                "/v1/cv-analysis/" + analysis.id());
    }
}
