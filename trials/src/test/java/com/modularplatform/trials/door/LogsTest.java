package com.modularplatform.trials.door;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after all others, and looks through what all of them made the platform log. */
@Order(Integer.MAX_VALUE)
class LogsTest {
    private static final String CANARY = "Canary7Wellington";

    @Test
    void what_was_sent_and_answered_stands_in_no_log() {
        sendCanaries();
        var log = Logs.text();

        assertThat(log.lines().filter(line -> line.contains("\"event\":\"request\"")))
                .hasSizeGreaterThan(10);
        assertThat(Api.SECRETS.size()).isGreaterThan(20);
        assertThat(Api.SECRETS.in(log)).isEmpty();
        assertThat(log).doesNotContain(CANARY);
    }

    /** A word that is nowhere else, in every place a request has. */
    private static void sendCanaries() {
        var candidate = House.api().candidate().api();
        var admin = House.api().analyst().api();
        candidate.patch(
                "/api/v1/candidates/me",
                Map.of("headline", CANARY, "phone", "+4915112345678", "summary", CANARY + " can be reached"));
        candidate.patch("/api/v1/users/me", Map.of(CANARY, CANARY));
        candidate.send(
                "PATCH", "/api/v1/users/me", "application/json", ("{\"" + CANARY).getBytes(StandardCharsets.UTF_8));
        candidate.send("PATCH", "/api/v1/users/me", "text/" + CANARY, CANARY.getBytes(StandardCharsets.UTF_8));
        candidate.get("/api/v1/users/%s/presence".formatted(CANARY));
        candidate.get("/api/v1/%s@example.com".formatted(CANARY));
        candidate.get("/v1/marketplace/modules?search=%s&filter[%s]=1&cursor=%s".formatted(CANARY, CANARY, CANARY));
        candidate.with("If-Match", CANARY).with("User-Agent", CANARY).patch("/api/v1/users/me", Map.of());
        House.api().as(CANARY).get("/api/v1/users/me").is(401);
        House.api().post("/api/v1/auth/login", Map.of("email", CANARY + "@example.com", "password", CANARY));
        House.api().post("/api/v1/auth/forgot-password", Map.of("email", CANARY + "@example.com"));
        var cv = "%s Lindqvist\n%s@example.com\n+49 151 12345678\n\nExperience\nDeveloper, %s AB, 2015 - 2020\n"
                .formatted(CANARY, CANARY, CANARY);
        var upload = admin.with("Idempotency-Key", CANARY)
                .form(
                        "/v1/cv-analysis/upload",
                        Api.Part.file(CANARY + ".txt", cv.getBytes(StandardCharsets.UTF_8)),
                        Api.Part.text("job_title", CANARY),
                        Api.Part.text("job_description", CANARY + " in Python"))
                .is(201);
        admin.form(
                "/v1/cv-analysis/upload",
                Api.Part.file(CANARY + ".pdf", ("%PDF-1.4 broken " + CANARY).getBytes(StandardCharsets.UTF_8)),
                Api.Part.text("job_title", CANARY),
                Api.Part.text("job_description", CANARY));
        var path = "/v1/cv-analysis/" + upload.string("data.analysis_id");
        await().until(() ->
                Set.of("completed", "failed").contains(admin.get(path).string("data.status")));
        admin.get(path + "/report.pdf");
        admin.delete(path).is(204);
    }

    @Test
    void a_secret_is_found_wherever_it_stands() {
        var secrets = new Secrets();
        secrets.sent(
                "{\"password\": \"a wholly new password\", \"role\": \"candidate\"}".getBytes(StandardCharsets.UTF_8));
        secrets.received("{\"data\": {\"name\": \"not telling\", \"phone\": \"+4915112345678\"}}"
                .getBytes(StandardCharsets.UTF_8));
        secrets.uploaded("Mara Lindqvist\n".getBytes(StandardCharsets.UTF_8));

        assertThat(secrets.in("""
                {"route": "GET /candidate", "name": "not telling"}
                {"text": "a wholly new password"}
                {"who": "Mara Lindqvist, Python"}
                call +4915112345678
                mail somebody@nowhere.org
                """)).hasSize(4);
    }
}
