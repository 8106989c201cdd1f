package com.modularplatform.functions.candidates;

import static com.modularplatform.kernel.http.Response.list;

import com.modularplatform.core.Page;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.UploadedResume;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Listing;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The candidate's resumes. They are few, so one query serves every order and filter. */
record ListResumes(Platform platform) implements Endpoint<Endpoint.NoBody> {
    private record Changed(Instant at, ResumeView.Row row) {}

    @Override
    public Listing listing() {
        return Listing.of(ResumeView.Row.class, "-uploadedAt", "uploadedAt", "fileName", "-fileName")
                .filter("status", Listing.words(Reading.class))
                .filter("updatedSince", Listing::moment);
    }

    @Override
    public Response handle(Request<NoBody> request) {
        var person = request.personId();
        var standard = platform.candidates()
                .get(person)
                .map(c -> c.value().defaultResumeId())
                .orElse(null);
        var status = request.query().filter("status", Reading.class);
        var resumes = platform.resumes().all(person).stream()
                .filter(r -> status.isEmpty() || r.status() == status.get())
                .sorted(order(request.page()))
                .toList();
        var since = request.query().filter("updatedSince", Instant.class);
        var rows = since.isPresent()
                ? changes(request, resumes, standard, since.get())
                : resumes.stream().map(r -> ResumeView.Row.of(r, standard)).toList();
        int from = request.page().position() == null
                ? 0
                : Integer.parseInt(request.page().position());
        int to = Math.min(rows.size(), from + request.page().limit());
        return list(new Page<>(rows.subList(Math.min(from, to), to), to < rows.size() ? String.valueOf(to) : null));
    }

    private List<ResumeView.Row> changes(
            Request<?> request,
            List<UploadedResume> resumes,
            com.modularplatform.domain.resumes.@org.jspecify.annotations.Nullable ResumeId standard,
            Instant since) {
        var changed = new ArrayList<Changed>();
        resumes.forEach(r -> changed.add(new Changed(r.updatedAt(), ResumeView.Row.of(r, standard))));
        platform.resumes()
                .gone(request.personId())
                .forEach(t -> changed.add(new Changed(t.updatedAt(), ResumeView.Row.of(t))));
        return changed.stream()
                .filter(c -> !c.at().isBefore(since))
                .sorted(Comparator.comparing(Changed::at)
                        .thenComparing(c -> c.row().id()))
                .map(Changed::row)
                .toList();
    }

    private static Comparator<UploadedResume> order(Request.PageRequest page) {
        Comparator<UploadedResume> by = page.sort().endsWith("fileName")
                ? Comparator.comparing(UploadedResume::fileName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(r -> r.id().value())
                : Comparator.comparing(r -> r.id().value());
        return page.descending() ? by.reversed() : by;
    }
}
