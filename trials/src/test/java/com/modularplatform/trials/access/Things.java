package com.modularplatform.trials.access;

import static com.modularplatform.trials.access.Cast.ANONYMOUS;
import static com.modularplatform.trials.access.Cast.CANDIDATE;
import static com.modularplatform.trials.access.Cast.EMPLOYER_ADMIN;
import static com.modularplatform.trials.access.Cast.INTERVIEWER;
import static com.modularplatform.trials.access.Cast.OTHER_CANDIDATE;
import static com.modularplatform.trials.access.Cast.OTHER_TENANT;
import static com.modularplatform.trials.access.Cast.RECRUITER;
import static com.modularplatform.trials.access.Cast.TENANT_ADMIN;
import static com.modularplatform.trials.contract.Described.list;
import static com.modularplatform.trials.contract.Described.map;
import static java.util.Map.entry;

import com.modularplatform.core.Ids;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.House;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rows of the access matrix: what stands behind each place of an id, and who can see it. A new place needs a row. */
final class Things {
    /**
     * What is asked for by a path.
     *
     * @param make one of it, and its id
     * @param seen by whom, of those who may call at all
     */
    record Thing(Supplier<String> make, Set<Cast> seen) {}

    /**
     * An id within a body or query.
     *
     * @param caller who names it
     * @param foreign an id that is not theirs
     * @param request the whole of the request that names an id
     */
    record Mention(Cast caller, Supplier<String> foreign, Function<String, Map<String, Object>> request) {}

    private static final Thing RESUME = new Thing(Things::resume, EnumSet.of(CANDIDATE));
    private static final Thing ANALYSIS =
            new Thing(() -> analysis(RECRUITER), EnumSet.of(RECRUITER, EMPLOYER_ADMIN, TENANT_ADMIN));

    /** By method and path. */
    static final Map<String, Thing> BY_PATH = Map.ofEntries(
            entry("GET /api/v1/candidates/me/resumes/{id}", RESUME),
            entry("DELETE /api/v1/candidates/me/resumes/{id}", RESUME),
            entry(
                    "GET /api/v1/users/{id}/presence",
                    new Thing(RECRUITER::id, EnumSet.of(INTERVIEWER, RECRUITER, EMPLOYER_ADMIN, TENANT_ADMIN))),
            entry("GET /v1/cv-analysis/{id}", ANALYSIS),
            entry("DELETE /v1/cv-analysis/{id}", ANALYSIS),
            entry("GET /v1/cv-analysis/{id}/report.pdf", ANALYSIS),
            entry("GET /v1/marketplace/modules/{slug}", forAll("cv-analysis")),
            entry("GET /openapi/{name}", forAll("core-api.yaml")),
            entry("GET /docs/{file}", forAll("docs.css")));

    /** By method, path and field. */
    static final Map<String, Mention> IN_REQUESTS = Map.ofEntries(
            entry("POST /api/v1/auth/login membershipId", signIn("membershipId")),
            entry("POST /v1/auth/login membership_id", signIn("membership_id")),
            entry(
                    "POST /api/v1/auth/refresh-token membershipId",
                    new Mention(
                            ANONYMOUS,
                            Things::membership,
                            id -> Map.of("refreshToken", refreshToken(), "membershipId", id))),
            entry(
                    "PATCH /api/v1/candidates/me defaultResumeId",
                    new Mention(OTHER_CANDIDATE, Things::resume, id -> Map.of("defaultResumeId", id))),
            entry(
                    "PATCH /api/v1/candidates/me preferences.blockedCompanyIds",
                    new Mention(
                            OTHER_CANDIDATE,
                            Things::company,
                            id -> Map.of("preferences", Map.of("blockedCompanyIds", List.of(id))))),
            entry(
                    "POST /v1/trials module_id",
                    new Mention(OTHER_TENANT, () -> analysis(RECRUITER), id -> Map.of("module_id", id))),
            entry(
                    "POST /v1/cv-analysis/upload job_id",
                    new Mention(OTHER_TENANT, Things::job, id -> Map.of("job_id", id))),
            entry(
                    "POST /v1/cv-analysis/uploads job_id",
                    new Mention(
                            OTHER_TENANT,
                            Things::job,
                            id -> Map.of("file_name", "a.txt", "content_type", "text/plain", "size", 9, "job_id", id))),
            entry(
                    "GET /v1/cv-analysis/history filter[job_id]",
                    new Mention(OTHER_TENANT, Things::job, id -> Map.of("filter[job_id]", id))),
            entry("GET /api/v1/presence/users ids", new Mention(OTHER_TENANT, RECRUITER::id, id -> Map.of("ids", id))));

    private Things() {}

    private static Thing forAll(String name) {
        return new Thing(() -> name, EnumSet.allOf(Cast.class));
    }

    /** Of the candidate; nothing is read, as its bytes never come. */
    static String resume() {
        return resume(CANDIDATE.api());
    }

    private static String resume(Api api) {
        makeRoom(api);
        return api.post(
                        "/api/v1/candidates/me/resumes/uploads",
                        Map.of("fileName", "cv.txt", "contentType", "text/plain", "size", 100))
                .is(201)
                .string("resumeId");
    }

    /** A person has twenty resumes at most. */
    private static void makeRoom(Api api) {
        var all =
                list(api.get("/api/v1/candidates/me/resumes?fields=id").is(200).at("data"));
        if (all.size() > 10) {
            all.stream()
                    .skip(1)
                    .forEach(resume -> api.delete("/api/v1/candidates/me/resumes/"
                                    + map(resume).get("id"))
                            .is(204));
        }
    }

    static String analysis(Cast caller) {
        return analysis(caller.api()).string("data.analysis_id");
    }

    private static String job() {
        return analysis(RECRUITER.api()).string("data.job_id");
    }

    private static Api.Answer analysis(Api api) {
        var body = new LinkedHashMap<String, Object>();
        body.put("file_name", "cv.txt");
        body.put("content_type", "text/plain");
        body.put("size", 100);
        body.put("job_title", "Developer");
        body.put("job_description", "Python and Django.");
        return api.post("/v1/cv-analysis/uploads", body).is(201);
    }

    private static String membership() {
        return OTHER_TENANT.api().get("/api/v1/users/me").is(200).string("memberships.0.id");
    }

    private static String company() {
        return RECRUITER.api().get("/api/v1/users/me").is(200).string("companyId");
    }

    private static Mention signIn(String field) {
        return new Mention(ANONYMOUS, Things::membership, id -> {
            var credentials = credentials();
            credentials.put(field, id);
            return credentials;
        });
    }

    private static Map<String, Object> credentials() {
        var credentials = new LinkedHashMap<String, Object>();
        credentials.put("email", House.api().candidate().email());
        credentials.put("password", Api.PASSWORD);
        return credentials;
    }

    private static String refreshToken() {
        return House.api().post("/api/v1/auth/login", credentials()).is(200).string("refreshToken");
    }

    /** An id of the same shape that nothing has. */
    static String unknown(String like) {
        return like.matches("[0-9a-f-]{36}") ? Ids.next(Instant.now()) : "no-" + like;
    }
}
