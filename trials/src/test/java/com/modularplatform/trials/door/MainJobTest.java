package com.modularplatform.trials.door;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The main job: a stranger's CV becomes a profile, a score and a report. */
class MainJobTest {

    private final Api api = House.api();

    @Test
    void a_cv_is_read_scored_explained_and_printed() throws Exception {
        var analyst = api.analyst().api();
        var upload = analyst.form("/v1/cv-analysis/upload", Documents.analysis("mara.txt", Documents.cv()))
                .is(201);
        var path = "/v1/cv-analysis/" + upload.string("data.analysis_id");
        var done = Documents.over(analyst, path, "data.status");

        assertThat(done.string("data.status")).isEqualTo("completed");
        assertThat(done.string("data.cv_document.extracted_data.experience.0.company"))
                .isEqualTo("Nordlys Software AB");
        assertThat(done.string("data.cv_document.extracted_data.skills")).contains("Python", "Django");
        assertThat(done.string("data.skill_matches.missing.0.skill")).isEqualTo("MariaDB");
        assertThat(done.string("data.skill_matches.missing.0.alternative_found"))
                .isIn("MySQL", "PostgreSQL");
        var points = ((List<?>) java.util.Objects.requireNonNull(done.at("data.score_breakdown.points")))
                .stream()
                        .map(p -> new java.math.BigDecimal(String.valueOf(((Map<?, ?>) p).get("points"))))
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        assertThat(points).isEqualByComparingTo(done.string("data.match_score"));

        var report = analyst.get(path + "/report.pdf").is(200);
        assertThat(report.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(report.bytes()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        var history = analyst.get("/v1/cv-analysis/history?min_score=1&fields=match_score")
                .is(200);
        assertThat(history.at("data.0"))
                .isEqualTo(Map.of("id", upload.at("data.analysis_id"), "match_score", done.at("data.match_score")));

        analyst.delete(path).is(204);
        analyst.get(path).is(404);
        var since = analyst.get("/v1/cv-analysis/history?updated_since=2020-01-01T00:00:00Z")
                .is(200);
        assertThat(since.at("data.0.deleted")).isEqualTo(true);
    }

    @Test
    void what_a_job_asks_for_is_read_out_of_its_words_and_corrected_by_lists() throws Exception {
        var analyst = api.analyst().api();
        var words = "We look for 5+ years of Python and Django. Kafka is a plus. A bachelor's degree is required.";

        var read = analysed(analyst, words);
        assertThat(read.at("required_skills")).isEqualTo(List.of("Python", "Django"));
        assertThat(read.at("preferred_skills")).isEqualTo(List.of("Apache Kafka"));
        assertThat(read.string("years")).isEqualTo("5");
        assertThat(read.string("education")).isEqualTo("bachelor");

        var corrected = analysed(analyst, words, Api.Part.text("required_skills", "[\"MariaDB\"]"));
        assertThat(corrected.at("required_skills")).isEqualTo(List.of("MariaDB"));
        assertThat(corrected.at("preferred_skills")).isEqualTo(List.of("Apache Kafka"));
    }

    /** What was understood of a job, and that its skills were looked for. */
    private static Understood analysed(Api caller, String words, Api.Part... more) throws Exception {
        var parts = new ArrayList<>(List.of(
                Api.Part.file("mara.txt", Documents.cv()),
                Api.Part.text("job_title", "Python Developer"),
                Api.Part.text("job_description", words)));
        parts.addAll(List.of(more));
        var id = caller.form("/v1/cv-analysis/upload", parts.toArray(Api.Part[]::new))
                .is(201)
                .string("data.analysis_id");
        var done = Documents.over(caller, "/v1/cv-analysis/" + id, "data.status");
        assertThat(done.at("data.job_description.required_skills"))
                .isEqualTo(done.at("data.score_breakdown.requirements.required_skills"));
        return new Understood(done);
    }

    private record Understood(Api.Answer analysis) {
        @Nullable
        Object at(String field) {
            return analysis.at("data.score_breakdown.requirements." + field);
        }

        String string(String field) {
            return analysis.string("data.score_breakdown.requirements." + field);
        }
    }

    @Test
    void a_candidates_resume_is_read_told_and_deleted() throws Exception {
        var candidate = api.candidate();
        var uploaded = candidate
                .api()
                .form("/api/v1/candidates/me/resumes", Api.Part.file("../../Mara\u202e.txt", Documents.cv()))
                .is(201);
        assertThat(uploaded.string("fileName")).isEqualTo("Mara.txt");
        assertThat(uploaded.at("isDefault")).isEqualTo(true);
        var path = "/api/v1/candidates/me/resumes/" + uploaded.string("id");
        var done = Documents.over(candidate.api(), path, "status");

        assertThat(done.string("parsedData.basics.name")).isEqualTo("Mara Lindqvist");
        assertThat(done.string("parsedData.basics.email")).isEqualTo("mara.lindqvist@example.com");
        assertThat(done.string("parsedData.work.0.startDate")).isEqualTo("2020-03");
        var download = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(done.string("downloadUrl")))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(download.body()).isEqualTo(Documents.cv());
        await().until(() -> House.platform().mailbox().to(candidate.email()).stream()
                .anyMatch(mail -> mail.subject().equals("Your resume was read")));
        assertThat(candidate.api().get("/api/v1/candidates/me").is(200).string("defaultResumeId"))
                .isEqualTo(uploaded.string("id"));

        candidate.api().delete(path).is(204);
        candidate.api().get(path).is(404);
        assertThat(candidate.api().get("/api/v1/candidates/me").is(200).at("defaultResumeId"))
                .isNull();
    }

    @Test
    void a_large_file_goes_by_a_presigned_upload_once_and_exactly() throws Exception {
        var candidate = api.candidate().api();
        var bytes = Documents.cv();
        var body = new LinkedHashMap<String, Object>();
        body.put("fileName", "cv.txt");
        body.put("contentType", "text/plain");
        body.put("size", (long) bytes.length);
        var ticket =
                candidate.post("/api/v1/candidates/me/resumes/uploads", body).is(201);

        assertThat(Documents.put(ticket, "something else".getBytes(StandardCharsets.UTF_8)))
                .isGreaterThanOrEqualTo(400);
        assertThat(Documents.put(ticket, bytes)).isEqualTo(200);
        assertThat(Documents.put(ticket, bytes)).isEqualTo(412);
        var done = Documents.over(candidate, "/api/v1/candidates/me/resumes/" + ticket.string("resumeId"), "status");
        assertThat(done.string("parsedData.basics.name")).isEqualTo("Mara Lindqvist");
    }

    @Test
    void what_is_no_document_is_refused_at_the_door() {
        var candidate = api.candidate().api();
        var path = "/api/v1/candidates/me/resumes";

        assertThat(candidate
                        .form(path, Api.Part.file("cv.pdf", new byte[0]))
                        .is(422)
                        .faultyFields())
                .containsExactly("file");
        assertThat(candidate
                        .form(path, Api.Part.text("isDefault", "true"))
                        .is(422)
                        .faultyFields())
                .containsExactly("file");
        var exe = new byte[4096];
        exe[0] = 'M';
        exe[1] = 'Z';
        assertThat(candidate.form(path, Api.Part.file("cv.docx", exe)).is(415).code())
                .isEqualTo("UNSUPPORTED_DOCUMENT");
        assertThat(candidate
                        .form(
                                path,
                                Api.Part.file(
                                        "cv.pdf", "<html><body>Hello</body></html>".getBytes(StandardCharsets.UTF_8)))
                        .is(415)
                        .code())
                .isEqualTo("UNSUPPORTED_DOCUMENT");
        assertThat(candidate
                        .form(path, Api.Part.file("cv.txt", new byte[4_600_000]))
                        .is(413)
                        .code())
                .isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(candidate.post(path, Map.of("file", "x")).is(415).code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        candidate.get(path).is(200);
    }

    @Test
    void a_damaged_document_ends_as_failed_with_a_reason_and_the_next_one_is_read() throws Exception {
        var analyst = api.analyst().api();
        var broken = new ByteArrayOutputStream();
        broken.writeBytes(
                "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n".getBytes(StandardCharsets.US_ASCII));
        var upload = analyst.form("/v1/cv-analysis/upload", Documents.analysis("cv.pdf", broken.toByteArray()))
                .is(201);
        var next = analyst.form("/v1/cv-analysis/upload", Documents.analysis("cv.txt", Documents.cv()))
                .is(201);

        var failed = Documents.over(analyst, "/v1/cv-analysis/" + upload.string("data.analysis_id"), "data.status");
        assertThat(failed.string("data.status")).isEqualTo("failed");
        assertThat(failed.string("data.failure_reason")).contains("document");
        assertThat(Documents.over(analyst, "/v1/cv-analysis/" + next.string("data.analysis_id"), "data.status")
                        .string("data.status"))
                .isEqualTo("completed");
        assertThat(analyst.get("/v1/cv-analysis/" + upload.string("data.analysis_id") + "/report.pdf")
                        .is(409)
                        .code())
                .isEqualTo("ANALYSIS_FAILED");
    }

    @Test
    void a_foreign_analysis_answers_as_an_unknown_one_and_without_a_licence_nothing_starts() throws Exception {
        var owner = api.analyst().api();
        var id = owner.form("/v1/cv-analysis/upload", Documents.analysis("cv.txt", Documents.cv()))
                .is(201)
                .string("data.analysis_id");
        var stranger = api.tenantAdmin().api();

        var foreign = stranger.get("/v1/cv-analysis/" + id).is(404);
        var unknown = stranger.get("/v1/cv-analysis/" + id.substring(0, 35) + (id.endsWith("0") ? "1" : "0"))
                .is(404);
        assertThat(foreign.at("error")).isEqualTo(unknown.at("error"));
        stranger.delete("/v1/cv-analysis/" + id).is(404);
        assertThat(stranger.form("/v1/cv-analysis/upload", Documents.analysis("cv.txt", Documents.cv()))
                        .is(403)
                        .code())
                .isEqualTo("MODULE_NOT_LICENSED");
        api.candidate().api().get("/v1/cv-analysis/" + id).is(403);
        api.get("/v1/cv-analysis/" + id).is(401);
        owner.get("/v1/cv-analysis/" + id).is(200);
    }

    @Test
    void one_key_is_one_analysis_whatever_the_boundary() throws Exception {
        var analyst = api.analyst().api();
        var once = analyst.with("Idempotency-Key", "k-" + System.nanoTime());
        var bytes = Documents.cv();
        var answers = Together.times(
                20,
                () -> once.form(
                        "/v1/cv-analysis/upload", "b" + System.nanoTime(), Documents.analysis("cv.txt", bytes)));

        assertThat(answers).allMatch(a -> a.status() == 201 || a.status() == 409);
        var ids = answers.stream()
                .filter(a -> a.status() == 201)
                .map(a -> a.string("data.analysis_id"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        var again = once.form("/v1/cv-analysis/upload", Documents.analysis("cv.txt", bytes))
                .is(201);
        assertThat(again.string("data.analysis_id")).isEqualTo(ids.getFirst());
        assertThat(again.headers()).containsEntry("Idempotent-Replayed", "true");
        assertThat(once.form("/v1/cv-analysis/upload", Documents.analysis("other.txt", bytes))
                        .is(422)
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat((List<?>) analyst.get("/v1/cv-analysis/history").at("data")).hasSize(1);
    }

    @Test
    void pages_follow_one_another_and_a_cursor_is_good_for_its_list_alone() throws Exception {
        var analyst = api.analyst().api();
        for (int i = 0; i < 5; i++) {
            analyst.form("/v1/cv-analysis/upload", Documents.analysis("cv%d.txt".formatted(i), Documents.cv()))
                    .is(201);
        }
        var first = analyst.get("/v1/cv-analysis/history?limit=2").is(200);
        var cursor = first.string("meta.next_cursor");
        var second =
                analyst.get("/v1/cv-analysis/history?limit=2&cursor=" + cursor).is(200);
        var third = analyst.get("/v1/cv-analysis/history?limit=2&cursor=" + second.string("meta.next_cursor"))
                .is(200);

        assertThat(List.of(
                        first.string("data.0.cv_filename"),
                        first.string("data.1.cv_filename"),
                        second.string("data.0.cv_filename"),
                        second.string("data.1.cv_filename"),
                        third.string("data.0.cv_filename")))
                .containsExactly("cv4.txt", "cv3.txt", "cv2.txt", "cv1.txt", "cv0.txt");
        assertThat(third.at("meta.has_next")).isEqualTo(false);
        var tampered = cursor.substring(0, cursor.length() - 3) + (cursor.endsWith("AAA") ? "BBB" : "AAA");
        assertThat(analyst.get("/v1/cv-analysis/history?cursor=" + tampered)
                        .is(400)
                        .code())
                .isEqualTo("INVALID_CURSOR");
        analyst.get("/v1/cv-analysis/history?sort=created_at&cursor=" + cursor).is(400);
        api.analyst().api().get("/v1/cv-analysis/history?cursor=" + cursor).is(400);
        assertThat(analyst.get("/v1/cv-analysis/history?filter[nope]=1").is(400).code())
                .isEqualTo("INVALID_PARAMETER");
        analyst.get("/v1/cv-analysis/history?limit=101").is(400);
        analyst.get("/v1/cv-analysis/history?fields=secret").is(400);
    }
}
