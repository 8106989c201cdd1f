package com.modularplatform.functions.candidates;

import static com.modularplatform.kernel.http.Response.noContent;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
import com.modularplatform.store.Table;
import java.util.List;
import java.util.OptionalLong;

/** The candidate deletes a resume, the file and all that was read of it. */
record DeleteResume(Platform platform) implements Endpoint<Endpoint.NoBody> {
    @Override
    public Response handle(Request<NoBody> request) {
        var person = request.personId();
        var id = request.id(ResumeId::new);
        var stored = platform.resumes().get(person, id).orElseThrow(() -> new Refusal(new Problem.NotFound()));
        var expected = request.expectedVersion();
        if (expected.isPresent() && expected.getAsLong() != stored.version()) {
            throw new Refusal(new Problem.VersionMismatch());
        }
        // First the row, so that no reading that runs now can bring anything back; then the objects.
        platform.resumes().delete(person, id, request.now());
        platform.candidates()
                .change(
                        person,
                        OptionalLong.empty(),
                        candidate -> id.equals(candidate.defaultResumeId())
                                ? new Table.Change.To<>(candidate.withDefaultResume(null, request.now()), List.of())
                                : new Table.Change.Nothing<>());
        Uploads.place(person, id).prefixes().forEach(platform.documents()::eraseAll);
        return noContent();
    }
}
