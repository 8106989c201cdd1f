package com.modularplatform.functions.candidates;

import static com.modularplatform.kernel.http.Response.created;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.people.Candidate;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.domain.resumes.UploadedResume;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.FileUpload;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
import com.modularplatform.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The candidate uploads a resume; it is read in the background. The first one becomes the default. */
record UploadResume(Platform platform) implements Endpoint<UploadResume.Body> {
    record Body(FileUpload file, @Nullable Boolean isDefault) {}

    @Override
    public Response handle(Request<Body> request) {
        var file = request.body().file();
        var contentType = Uploads.documentType(file);
        var person = request.personId();
        var id = new ResumeId(request.newId());
        checkRoom(platform, person, id);
        var resume = new UploadedResume(
                id,
                person,
                Uploads.name(file),
                contentType,
                file.bytes().length,
                Reading.PENDING,
                Uploads.place(person, id).quarantine(),
                null,
                null,
                null,
                request.now(),
                request.now());
        // The row before the object: intake must find it, and a row without an object is swept.
        platform.resumes().add(resume);
        Uploads.store(
                platform.documents(),
                resume.objectKey(),
                contentType,
                file,
                () -> platform.resumes().takeBack(resume));
        var standard = makeDefault(
                platform, person, id, Boolean.TRUE.equals(request.body().isDefault()), request.now());
        return created(ResumeView.of(resume, standard, null, null), "/api/v1/candidates/me/resumes/" + id);
    }

    /** A person keeps at most {@value UploadedResume#MOST}. */
    static void checkRoom(Platform platform, PersonId person, ResumeId id) {
        var held = platform.resumes().all(person);
        boolean again = held.stream().anyMatch(r -> r.id().equals(id));
        if (held.size() >= UploadedResume.MOST && !again) {
            throw new Refusal(new Problem.Conflict(
                    "RESUME_LIMIT_REACHED",
                    "You have %d resumes; delete one first.".formatted(held.size()),
                    Map.of("limit", (long) UploadedResume.MOST)));
        }
    }

    /** Makes a resume the default when it is wished or the first; the default afterwards. */
    static @Nullable ResumeId makeDefault(
            Platform platform, PersonId person, ResumeId id, boolean wished, Instant now) {
        var changed = platform.candidates()
                .change(
                        person,
                        OptionalLong.empty(),
                        candidate -> wished || candidate.defaultResumeId() == null
                                ? id.equals(candidate.defaultResumeId())
                                        ? new Table.Change.Nothing<>()
                                        : new Table.Change.To<>(candidate.withDefaultResume(id, now), List.of())
                                : new Table.Change.Nothing<>());
        return switch (changed) {
            case Table.Changed.Done<Candidate>(var stored) -> stored.value().defaultResumeId();
            case Table.Changed.Unchanged<Candidate>(var stored) ->
                stored.value().defaultResumeId();
            case Table.Changed.Missing<Candidate>() -> null;
        };
    }
}
