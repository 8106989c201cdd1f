package com.modularplatform.functions.candidates;

import static com.modularplatform.kernel.http.Response.created;

import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.domain.resumes.UploadedResume;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Matches;
import com.modularplatform.kernel.json.Range;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The candidate asks for an address to upload a large resume to. */
record AskForUpload(Platform platform) implements Endpoint<AskForUpload.Body> {
    record Body(
            @Size(max = 255) String fileName,
            String contentType,
            @Range(min = 1, max = Uploads.MOST_BYTES) long size,

            @Matches(value = "[A-Za-z0-9+/]{43}=", hint = "must be a SHA-256 in base64") @Nullable
            String sha256,

            @Nullable Boolean isDefault) {}

    record View(ResumeId resumeId, String uploadUrl, String method, Map<String, String> headers, Instant expiresAt) {}

    @Override
    public Response handle(Request<Body> request) {
        var body = request.body();
        var contentType = Uploads.announced(body.contentType());
        var person = request.personId();
        var id = new ResumeId(request.newId());
        UploadResume.checkRoom(platform, person, id);
        var resume = new UploadedResume(
                id,
                person,
                body.fileName(),
                contentType,
                body.size(),
                Reading.PENDING,
                Uploads.place(person, id).quarantine(),
                null,
                null,
                null,
                request.now(),
                request.now());
        platform.resumes().add(resume);
        UploadResume.makeDefault(platform, person, id, Boolean.TRUE.equals(body.isDefault()), request.now());
        var ticket = platform.documents()
                .upload(resume.objectKey(), contentType, body.size(), body.sha256(), Uploads.TICKET_LIFE);
        return created(
                new View(
                        id, ticket.url(), "PUT", ticket.headers(), request.now().plus(Uploads.TICKET_LIFE)),
                "/api/v1/candidates/me/resumes/" + id);
    }
}
