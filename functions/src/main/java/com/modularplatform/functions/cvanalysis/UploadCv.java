package com.modularplatform.functions.cvanalysis;

import static com.modularplatform.kernel.http.Response.created;

import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.analyses.CvDocumentId;
import com.modularplatform.domain.analyses.JobDescription;
import com.modularplatform.domain.analyses.JobDescriptionId;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.FileUpload;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recruiter uploads a CV to hold it against a job; it is read in the background. */
record UploadCv(Platform platform) implements Endpoint<UploadCv.Body> {
    record Body(
            FileUpload file,
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
            int estimatedTimeSeconds) {}

    @Override
    public Response handle(Request<Body> request) {
        var body = request.body();
        var desk = new Desk(platform);
        desk.requireLicence(request.tenant(), request.now());
        var contentType = Uploads.documentType(body.file());
        var job = desk.job(request.tenant(), body, request.newId(), request.now());
        var file = body.file();
        var analysis = desk.open(request, job, Uploads.name(file), contentType, file.bytes().length);
        // The row before the object: intake must find it, and a row without an object is swept.
        platform.analyses().add(analysis);
        Uploads.store(
                platform.documents(),
                analysis.objectKey(),
                contentType,
                file,
                () -> platform.analyses().takeBack(analysis));
        return created(
                new View(
                        analysis.document(),
                        job.id(),
                        analysis.id(),
                        analysis.status(),
                        platform.analyses().estimatedSeconds()),
                "/v1/cv-analysis/" + analysis.id());
    }
}
