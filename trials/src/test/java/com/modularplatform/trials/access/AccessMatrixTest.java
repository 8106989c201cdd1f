package com.modularplatform.trials.access;

import static com.modularplatform.trials.contract.Described.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.contract.Described;
import com.modularplatform.trials.contract.Described.Operation;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.House;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation × everybody × what is theirs, what is another's and what is nobody's. */
class AccessMatrixTest {
    private static final Described DESCRIBED = Described.served();

    static Stream<Operation> operations() {
        return DESCRIBED.stream();
    }

    static Stream<Operation> operationsOnIds() {
        return operations().filter(operation -> operation.path().contains("{"));
    }

    /** What an example says and others of this house would feel. */
    private static final Map<String, Map<String, Object>> GENTLER = Map.of(
            "POST /api/v1/auth/logout", Map.of("everywhere", false),
            "POST /v1/auth/register", Map.of("tenant_name", "Somebody's own"));

    /** An operation that ends sessions is tried in a session of its own. */
    private static Api.Answer send(Cast one, Operation operation, String path) {
        var api = operation.path().endsWith("/logout") ? one.enter() : one.api();
        return Sample.send(api, operation, path, GENTLER.getOrDefault(operation.toString(), Map.of()));
    }

    private static String path(Operation operation, String id) {
        return operation.path().replaceAll("\\{[^}]*}", id);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void who_may_not_is_turned_away_and_who_may_is_let_in(Operation operation) {
        var path = path(operation, "019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d11");
        for (var one : Cast.values()) {
            var answer = send(one, operation, path);
            var what = "%s by %s → %d %s".formatted(operation, one, answer.status(), answer.brief());
            if (one.may(operation)) {
                assertThat(answer.status() == 401 || answer.status() == 403 ? answer.code() : "")
                        .as(what)
                        .isNotIn("UNAUTHENTICATED", "FORBIDDEN");
            } else {
                assertThat(answer.status()).as(what).isEqualTo(one == Cast.ANONYMOUS ? 401 : 403);
                assertThat(answer.code()).as(what).isEqualTo(one == Cast.ANONYMOUS ? "UNAUTHENTICATED" : "FORBIDDEN");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operationsOnIds")
    void a_foreign_id_answers_as_an_unknown_one(Operation operation) {
        var thing = Objects.requireNonNull(Things.BY_PATH.get(operation.toString()), "a row for " + operation);
        for (var one : Cast.values()) {
            var id = thing.make().get();
            var unknown = Sample.send(one.api(), operation, path(operation, Things.unknown(id)));
            var answer = Sample.send(one.api(), operation, path(operation, id));
            var what = "%s by %s → %d %s".formatted(operation, one, answer.status(), answer.brief());
            if (one.may(operation)) {
                assertThat(unknown.status()).as(what).isEqualTo(404);
            }
            if (one.may(operation) && thing.seen().contains(one)) {
                assertThat(answer.status()).as(what).isNotIn(401, 403, 404);
            } else {
                assertThat(Sample.told(answer)).as(what).isEqualTo(Sample.told(unknown));
            }
        }
    }

    @Test
    void every_id_within_a_request_has_a_row() {
        var named = new TreeSet<String>();
        operations().forEach(operation -> {
            operation.parameters().stream()
                    .filter(parameter -> "query".equals(parameter.get("in")))
                    .filter(parameter -> isId(map(parameter.get("schema"))) || "ids".equals(parameter.get("name")))
                    .forEach(parameter -> named.add(operation + " " + parameter.get("name")));
            if (operation.body() != null) {
                ids(operation.body()).forEach(field -> named.add(operation + " " + field));
            }
        });
        assertThat(Things.IN_REQUESTS.keySet()).containsExactlyInAnyOrderElementsOf(named);
    }

    private static boolean isId(Map<String, @Nullable Object> schema) {
        return "uuid".equals(schema.get("format"))
                || schema.get("items") instanceof Map<?, ?> items && "uuid".equals(items.get("format"));
    }

    private static List<String> ids(Map<String, @Nullable Object> schema) {
        var found = new ArrayList<String>();
        map(schema.getOrDefault("properties", Map.of())).forEach((name, node) -> {
            var property = map(node).get("$ref") instanceof String reference
                    ? DESCRIBED.at(reference.substring(1))
                    : map(node);
            if (isId(property)) {
                found.add(name);
            }
            ids(property).forEach(inner -> found.add(name + "." + inner));
        });
        return found;
    }

    static Set<String> mentions() {
        return Things.IN_REQUESTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void a_foreign_id_within_a_request_answers_as_an_unknown_one(String row) {
        var mention = Objects.requireNonNull(Things.IN_REQUESTS.get(row));
        var operation =
                operations().filter(o -> row.startsWith(o + " ")).findFirst().orElseThrow();
        var foreign = mention.foreign().get();
        var unknown = Things.unknown(foreign);
        var answer =
                Sample.bare(mention.caller().api(), operation, mention.request().apply(foreign));
        var nothing =
                Sample.bare(mention.caller().api(), operation, mention.request().apply(unknown));

        assertThat(Sample.told(answer)).isEqualTo(Sample.told(nothing));
        assertThat(answer.status()).isIn(200, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/internal/events/publish",
                "/v1/internal/modules/cv-analysis/capabilities",
                "/v1/internal",
                "/api/v1/admin/tenants",
                "/api/v1/admin/analytics",
                "/v1/admin",
                "/admin",
                "/_mailbox"
            })
    void inner_doors_are_shut_to_everybody(String path) {
        for (var one : Cast.values()) {
            assertThat(one.api().get(path).status()).as("%s by %s", path, one).isIn(401, 403, 404);
            assertThat(one.api().post(path, Map.of("event_type", "x")).status())
                    .as("%s by %s", path, one)
                    .isIn(401, 403, 404);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANONYMOUS", "CANDIDATE", "TENANT_ADMIN"})
    void a_path_that_leads_nowhere_tells_nothing(Cast one) {
        var nothing = one.api().get("/api/v1/nothing").is(404);
        assertThat(nothing.code()).isEqualTo("NOT_FOUND");
        assertThat(House.api().delete("/api/v1/users/me").is(405).headers()).containsKey("Allow");
    }
}
