package com.modularplatform.trials.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.contract.Described;
import com.modularplatform.trials.contract.Described.Operation;
import com.modularplatform.trials.door.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tenants and people that a request names, in its query, its headers or its cursor: the session's own win. */
class ForgedIdsTest {
    private static final List<String> NAMES = List.of("tenant", "user", "company", "person", "membership", "role");

    static Stream<Operation> reads() {
        return Described.served().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.path().matches("/(api/)?v1/.*")
                        && !operation.path().contains("openapi"));
    }

    static Stream<Operation> lists() {
        return reads().filter(operation -> operation.parameterNames("query").contains("cursor"));
    }

    private static String path(Operation operation) {
        var thing = Things.BY_PATH.get(operation.toString());
        return thing == null
                ? operation.path()
                        + (operation.parameterNames("query").contains("ids") ? "?ids=" + Cast.RECRUITER.id() : "?")
                : operation.path().replaceAll("\\{[^}]*}", thing.make().get()) + "?";
    }

    private static Cast reader(Operation operation) {
        return operation.path().contains("presence") ? Cast.RECRUITER : Cast.whoMay(operation);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_name_in_the_query_or_in_a_header_is_not_heard(Operation operation) {
        var path = path(operation);
        var api = reader(operation).api();
        var plain = api.get(path);
        var other = Cast.OTHER_TENANT.api().get("/api/v1/users/me").is(200);
        var query = new StringBuilder(path);
        var forged = api;
        for (var name : NAMES) {
            var id = other.string(
                    Map.of("tenant", "tenantId", "company", "companyId").getOrDefault(name, "id"));
            query.append("&%sId=%s&%s_id=%s&%s=%s".formatted(name, id, name, id, name, id));
            for (var header : List.of("X-%s-Id", "X-%s", "X-Forwarded-%s", "X-Auth-Request-%s")) {
                forged = forged.with(header.formatted(name), id);
            }
        }
        forged = forged.with("X-Original-URL", "/api/v1/users/me").with("X-HTTP-Method-Override", "DELETE");

        assertThat(Sample.told(forged.get(query.toString()))).isEqualTo(Sample.told(plain));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_name_within_a_filter_is_refused(Operation operation) {
        var api = reader(operation).api();
        for (var name : List.of("tenantId", "tenant_id", "userId", "PK")) {
            var answer = api.get(path(operation) + "&filter[" + name + "]=x");
            assertThat(answer.is(400).code()).isEqualTo("INVALID_PARAMETER");
        }
    }

    /**
     * A list of which there is more than one page.
     *
     * @param two makes sure that there are two
     * @param query what leads to them
     * @param others parameters that make another list of it
     */
    private record Pages(Cast caller, Cast stranger, Runnable two, String query, Set<String> others) {}

    private static final Map<String, Pages> PAGES = Map.ofEntries(
            entry(
                    "GET /api/v1/candidates/me/resumes",
                    new Pages(
                            Cast.CANDIDATE,
                            Cast.OTHER_CANDIDATE,
                            () -> List.of(Things.resume(), Things.resume()),
                            "",
                            Set.of(
                                    "sort=uploadedAt",
                                    "status=pending",
                                    "filter[status]=pending",
                                    "updatedSince=2020-01-01T00:00:00Z"))),
            entry(
                    "GET /api/v1/presence/users",
                    new Pages(
                            Cast.RECRUITER,
                            Cast.INTERVIEWER,
                            () -> {},
                            "ids=" + Cast.RECRUITER.id() + "," + Cast.TENANT_ADMIN.id(),
                            Set.of(
                                    "ids=" + Cast.INTERVIEWER.id() + "," + Cast.TENANT_ADMIN.id(),
                                    "filter[presence]=Offline"))),
            entry(
                    "GET /v1/cv-analysis/history",
                    new Pages(
                            Cast.RECRUITER,
                            Cast.OTHER_TENANT,
                            () -> List.of(Things.analysis(Cast.RECRUITER), Things.analysis(Cast.RECRUITER)),
                            "",
                            Set.of(
                                    "sort=created_at",
                                    "min_score=1",
                                    "filter[status]=pending",
                                    "updated_since=2020-01-01T00:00:00Z",
                                    "filter[job_id]=019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d11"))),
            entry(
                    "GET /v1/marketplace/modules",
                    new Pages(
                            Cast.RECRUITER,
                            Cast.OTHER_TENANT,
                            () -> {},
                            "",
                            Set.of(
                                    "search=cv",
                                    "category=recruitment",
                                    "filter[category]=recruitment",
                                    "sort=-name"))));

    @ParameterizedTest
    @MethodSource("lists")
    void a_cursor_is_good_for_its_caller_and_its_list_alone(Operation operation) {
        var pages = Objects.requireNonNull(PAGES.get(operation.toString()), "a row for " + operation);
        pages.two().run();
        var path = operation.path() + "?limit=1&" + pages.query();
        var api = pages.caller().api();
        var first = api.get(path).is(200);
        var cursor = first.string("meta." + (path.startsWith("/api/") ? "nextCursor" : "next_cursor"));
        var next = api.get(path + "&cursor=" + cursor).is(200);
        assertThat(next.at("data.0")).isNotEqualTo(first.at("data.0"));

        refused(pages.stranger().api(), path + "&cursor=" + cursor);
        pages.others().forEach(other -> refused(api, path + "&" + other + "&cursor=" + cursor));
        PAGES.forEach((list, otherPages) -> {
            if (!list.equals(operation.toString())) {
                refused(otherPages.caller().api(), list.substring(4) + "?" + otherPages.query() + "&cursor=" + cursor);
            }
        });
        tampered(cursor).forEach(other -> refused(api, path + "&cursor=" + other));
    }

    private static void refused(Api api, String path) {
        var answer = api.get(path);
        assertThat(answer.status()).as("%s → %s", path, answer.brief()).isEqualTo(400);
        assertThat(answer.code()).as(path).isEqualTo("INVALID_CURSOR");
    }

    private static List<String> tampered(String cursor) {
        var tampered = new ArrayList<>(List.of(
                "x",
                "%00",
                "MQ",
                "null",
                cursor + "AA",
                cursor.substring(4),
                cursor.substring(0, cursor.length() - 4)));
        for (int i = 0; i < cursor.length(); i += 5) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            tampered.add(cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
        return tampered;
    }
}
