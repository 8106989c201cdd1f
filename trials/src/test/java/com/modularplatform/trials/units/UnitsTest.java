package com.modularplatform.trials.units;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.local.LocalPlatform;
import com.modularplatform.local.template.Blueprint.RouteSpec;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Documents;
import com.modularplatform.trials.door.House;
import com.modularplatform.trials.door.MailedLinks;
import com.modularplatform.trials.door.Patience;
import com.modularplatform.trials.door.Readme;
import com.modularplatform.trials.wire.AwsCalls;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Calls every operation once and holds what it cost to its goal and to the README's table. Measured is the usual case: the
 * caller's window of the minute runs already, what an instance remembers for seconds is known, nothing conflicts.
 */
class UnitsTest {
    /** What an operation of a kind may cost, the caller's row among it: 1 WRU. */
    private enum Kind {
        /** Touches nothing but the count of who asks. */
        STILL(0, 1),
        /** One item by its id. */
        READ(1, 1),
        /** One query that may be stale. */
        LIST(0.5, 1),
        /** One new item that enters at most two indexes. */
        CREATE(0, 4),
        /** One item read and written, in no index. */
        CHANGE(1, 2);

        private final Units goal;

        Kind(double reads, double writes) {
            goal = new Units(reads, writes);
        }
    }

    private static final String GOES_AND_STAYS =
            "it goes and its tombstone comes in one transaction, 2 WRU each and again for each index";

    private record Cost(Units units, Kind kind, String why) {
        String row(String operation) {
            return "| %s | %s | %s | %s |"
                    .formatted(
                            operation.replaceFirst(" (.*)", " `$1`"),
                            Units.text(units.reads()),
                            Units.text(units.writes()),
                            why);
        }
    }

    private final LocalPlatform platform = House.platform();
    private final Api api = House.api();
    private final Map<String, Cost> costs = new TreeMap<>(UnitsTest::byPath);

    @Test
    void every_operation_costs_what_the_readme_says_and_no_more_than_its_goal_without_a_reason() throws Exception {
        strangers();
        people();
        candidates();
        tenants();

        assertThat(costs.keySet())
                .as("an operation without a row")
                .containsExactlyInAnyOrderElementsOf(platform.blueprint().routes().stream()
                        .map(RouteSpec::key)
                        .filter(key -> !key.equals("$default"))
                        .toList());
        assertThat(costs)
                .allSatisfy((operation, cost) -> assertThat(cost.units().within(cost.kind().goal))
                        .as(
                                "%s costs %s; its goal is %s; a reason is given: %s",
                                operation, cost.units(), cost.kind().goal, cost.why())
                        .isEqualTo(cost.why().isEmpty()));
        Readme.holds(
                "units",
                UnitsTest.class,
                "| operation | RRU | WRU | why more than its goal |\n|---|---|---|---|\n"
                        + costs.entrySet().stream()
                                .map(e -> e.getValue().row(e.getKey()) + '\n')
                                .collect(joining()));
    }

    private void strangers() {
        still("GET /docs", "/docs");
        still("GET /docs/{proxy+}", "/docs/docs.css");
        still("GET /health", "/health");
        still("GET /openapi/{name}", "/openapi/core-api.yaml");
        still("GET /v1/openapi.json", "/v1/openapi.json");
        still("GET /v1/openapi.yaml", "/v1/openapi.yaml");
    }

    private void still(String operation, String path) {
        cost(operation, Kind.STILL, "", () -> api.get(path).is(200));
    }

    private void people() {
        for (var face : List.of("/api/v1", "/v1")) {
            boolean recruiting = face.equals("/api/v1");
            var auth = face + "/auth/";
            var email = Api.newEmail();
            var registration =
                    recruiting ? Api.registration(email, "candidate") : Api.tenantRegistration(email, "Units");
            var made = recruiting
                    ? "4 items in one transaction, 2 WRU each; the hold of the address; the session"
                    : "7 items in one transaction, 2 WRU each; the hold of the address; the session";
            cost(
                    "POST " + auth + "register",
                    Kind.CREATE,
                    made,
                    () -> api.post(auth + "register", registration).is(201));
            var in = cost(
                    "POST " + auth + "login",
                    Kind.CHANGE,
                    "the session's row, and whose name is answered",
                    () -> api.post(auth + "login", Map.of("email", email, "password", Api.PASSWORD))
                            .is(200));
            var renewal = recruiting ? "refresh-token" : "refresh";
            var refresh = recruiting
                    ? Map.of("refreshToken", in.string("refreshToken"))
                    : Map.of("refresh", in.string("data.tokens.refresh"));
            cost(
                    "POST " + auth + renewal,
                    Kind.CHANGE,
                    "",
                    () -> api.post(auth + renewal, refresh).is(200));
            var person = api.as(in.string(recruiting ? "accessToken" : "data.tokens.access"));
            var passwords = recruiting
                    ? Map.of("currentPassword", Api.PASSWORD, "newPassword", Api.PASSWORD + "!")
                    : Map.of("current_password", Api.PASSWORD, "new_password", Api.PASSWORD + "!");
            Runnable known =
                    () -> person.post(auth + "change-password", Map.of()).is(422);
            cost(
                    "POST " + auth + "change-password",
                    Kind.CHANGE,
                    "each other session is ended",
                    known,
                    () -> person.post(auth + "change-password", passwords).is(204));
            cost(
                    "POST " + auth + "logout",
                    Kind.CHANGE,
                    "",
                    known,
                    () -> person.post(auth + "logout").is(204));
            var verification = Map.of("token", MailedLinks.token(email, "verify-email"));
            cost(
                    "POST " + auth + "verify-email",
                    Kind.CHANGE,
                    "noted in the account and in the caller's row, which rights look at",
                    () -> api.post(auth + "verify-email", verification).is(204));
            cost(
                    "POST " + auth + "forgot-password",
                    Kind.CHANGE,
                    "",
                    () -> api.post(auth + "forgot-password", Map.of("email", email))
                            .is(202));
            var reset = Map.of(
                    "token",
                    MailedLinks.token(email, "reset-password"),
                    recruiting ? "newPassword" : "new_password",
                    Api.PASSWORD);
            cost(
                    "POST " + auth + "reset-password",
                    Kind.CHANGE,
                    "every session is ended, and the address is confirmed by the way",
                    () -> api.post(auth + "reset-password", reset).is(204));
        }
    }

    private void candidates() {
        var person = api.candidate();
        var ada = person.api();
        var me = "/api/v1/users/me";
        Runnable seen = () -> ada.get(me).is(200);
        twice("GET " + me, Kind.READ, "", () -> ada.get(me).is(200));
        cost(
                "PATCH " + me,
                Kind.CHANGE,
                "",
                seen,
                () -> ada.patch(me, Map.of("firstName", "Ava")).is(200));
        cost(
                "POST " + me + "/heartbeat",
                Kind.CHANGE,
                "whether it is seen stands in the account; within 15 s nothing is written",
                seen,
                () -> ada.post(me + "/heartbeat").is(200));
        twice(
                "GET /api/v1/users/{id}/presence",
                Kind.READ,
                "",
                () -> ada.get("/api/v1/users/" + person.id() + "/presence").is(200));
        twice(
                "GET /api/v1/presence/users",
                Kind.LIST,
                "one strong read for each person asked for",
                () -> ada.get("/api/v1/presence/users?ids=" + person.id()).is(200));
        var profile = "/api/v1/candidates/me";
        var composed = "the name is the account's, and completeness looks at the resumes";
        twice("GET " + profile, Kind.READ, composed, () -> ada.get(profile).is(200));
        Runnable known = () -> ada.get(profile).is(200);
        cost(
                "PATCH " + profile,
                Kind.CHANGE,
                composed,
                known,
                () -> ada.patch(profile, Map.of("headline", "Poet")).is(200));
        var resumes = profile + "/resumes";
        var room = "how many there are, and which is the default";
        var ticket = Map.of("fileName", "cv.txt", "contentType", "text/plain", "size", 10);
        cost(
                "POST " + resumes + "/uploads",
                Kind.CREATE,
                room,
                known,
                () -> ada.post(resumes + "/uploads", ticket).is(201));
        var cv = Api.Part.file("cv.txt", Documents.cv());
        var resume = resumes + "/"
                + cost(
                                "POST " + resumes,
                                Kind.CREATE,
                                room,
                                known,
                                () -> ada.form(resumes, cv).is(201))
                        .string("id");
        Documents.over(ada, resume, "status");
        twice(
                "GET " + resumes + "/{id}",
                Kind.READ,
                "which is the default",
                () -> ada.get(resume).is(200));
        twice(
                "GET " + resumes,
                Kind.LIST,
                "shows at once what was uploaded; which is the default",
                () -> ada.get(resumes).is(200));
        cost(
                "DELETE " + resumes + "/{id}",
                Kind.CHANGE,
                GOES_AND_STAYS,
                known,
                () -> ada.delete(resume).is(204));
    }

    private void tenants() {
        var acme = api.tenantAdmin().api();
        var modules = "/v1/marketplace/modules";
        twice(
                "GET " + modules,
                Kind.LIST,
                "a licence just bought is shown at once",
                () -> acme.get(modules).is(200));
        twice(
                "GET " + modules + "/{slug}",
                Kind.READ,
                "",
                () -> acme.get(modules + "/cv-analysis").is(200));
        cost(
                "POST /v1/trials",
                Kind.CREATE,
                "the licences held decide",
                () -> acme.post("/v1/trials", Map.of()).is(422),
                () -> acme.post("/v1/trials", Map.of("module_id", Api.CV_ANALYSIS))
                        .is(201));
        var root = "/v1/cv-analysis";
        Runnable known = () -> acme.get(root + "/history").is(200);
        var job = "the licence; a new job is two items in one transaction, 2 WRU each";
        var cv = Documents.analysis("cv.txt", Documents.cv());
        var path = root + "/"
                + cost(
                                "POST " + root + "/upload",
                                Kind.CREATE,
                                job,
                                known,
                                () -> acme.form(root + "/upload", cv).is(201))
                        .string("data.analysis_id");
        Documents.over(acme, path, "data.status");
        var ticket = Map.of(
                "file_name",
                "cv.txt",
                "content_type",
                "text/plain",
                "size",
                10,
                "job_title",
                "x",
                "job_description",
                "y");
        cost(
                "POST " + root + "/uploads",
                Kind.CREATE,
                job,
                known,
                () -> acme.post(root + "/uploads", ticket).is(201));
        twice(
                "GET " + root + "/history",
                Kind.LIST,
                "shows at once what was uploaded",
                () -> acme.get(root + "/history").is(200));
        twice("GET " + root + "/{id}", Kind.READ, "", () -> acme.get(path).is(200));
        twice(
                "GET " + root + "/{id}/report.pdf",
                Kind.READ,
                "",
                () -> acme.get(path + "/report.pdf").is(200));
        cost(
                "DELETE " + root + "/{id}",
                Kind.CHANGE,
                GOES_AND_STAYS,
                known,
                () -> acme.delete(path).is(204));
    }

    /** Measures the second of two alike. */
    private void twice(String operation, Kind kind, String why, Supplier<Api.Answer> action) {
        cost(operation, kind, why, action::get, action);
    }

    private Api.Answer cost(String operation, Kind kind, String why, Supplier<Api.Answer> action) {
        return cost(operation, kind, why, () -> {}, action);
    }

    /** @param before makes the caller known to the function's instance in this very minute */
    private Api.Answer cost(String operation, Kind kind, String why, Runnable before, Supplier<Api.Answer> action) {
        Patience.awaitRoomInTheMinute(); // a window of the quota that turns between two requests costs one write more
        before.run();
        try (var clients = platform.clients();
                var table = clients.tables()) {
            var meter = new Meter(function(operation), table, platform.resource("Table"));
            try (var watch = AwsCalls.watch(meter)) {
                var answer = action.get();
                costs.put(operation, new Cost(meter.sum(), kind, why));
                return answer;
            }
        }
    }

    private String function(String operation) {
        return platform.blueprint().routes().stream()
                .filter(route -> route.key().equals(operation))
                .map(RouteSpec::function)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such operation: " + operation));
    }

    private static int byPath(String one, String other) {
        var a = one.split(" ", 2);
        var b = other.split(" ", 2);
        return (a[1] + ' ' + a[0]).compareTo(b[1] + ' ' + b[0]);
    }
}
