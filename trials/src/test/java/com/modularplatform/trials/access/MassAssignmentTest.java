package com.modularplatform.trials.access;

import static com.modularplatform.trials.contract.Described.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.contract.Described;
import com.modularplatform.trials.contract.Described.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields that nobody may set, put into every write: refused each by name, and nothing is changed by them. */
class MassAssignmentTest {
    private static final Described DESCRIBED = Described.served();

    private static final Map<String, Object> WISHES = Map.ofEntries(
            Map.entry("role", "tenant_admin"),
            Map.entry("roles", List.of("system_admin")),
            Map.entry("tenantId", "019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d11"),
            Map.entry("companyId", "019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d12"),
            Map.entry("userId", "019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d13"),
            Map.entry("personId", "019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d13"),
            Map.entry("id", "019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d14"),
            Map.entry("status", "completed"),
            Map.entry("price", 0),
            Map.entry("matchScore", 100),
            Map.entry("isOwned", true),
            Map.entry("isAdmin", true),
            Map.entry("emailVerified", true),
            Map.entry("licenseType", "purchased"),
            Map.entry("premiumUntil", "2100-01-01T00:00:00Z"),
            Map.entry("highlightedUntil", "2100-01-01T00:00:00Z"),
            Map.entry("expiresAt", "2100-01-01T00:00:00Z"),
            Map.entry("createdAt", "2000-01-01T00:00:00Z"),
            Map.entry("updatedAt", "2000-01-01T00:00:00Z"),
            Map.entry("version", 99),
            Map.entry("__proto__", true));

    static Stream<Operation> writes() {
        return DESCRIBED.stream()
                .filter(operation -> Set.of("POST", "PATCH", "PUT").contains(operation.method()));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void what_is_not_described_is_refused_by_name_and_changes_nothing(Operation operation) {
        var caller = operation.access().contains("anon") ? Cast.ANONYMOUS : Cast.whoMay(operation);
        if (operation.body() == null) {
            var api = operation.path().endsWith("/logout") ? caller.enter() : caller.api();
            assertThat(Sample.send(api, operation, operation.path(), wishes(Set.of()))
                            .status())
                    .as("%s takes no body", operation)
                    .isIn(204, 422);
            return;
        }
        var before = census(caller);
        refused(caller, operation, "", wishes(properties(operation.body()).keySet()));
        properties(operation.body()).forEach((name, property) -> {
            if (!properties(property).isEmpty()) {
                refused(
                        caller,
                        operation,
                        name + ".",
                        Map.of(name, wishes(properties(property).keySet())));
            }
        });
        assertThat(census(caller)).isEqualTo(before);
    }

    private static void refused(Cast caller, Operation operation, String at, Map<String, ?> wishes) {
        var answer = Sample.send(caller.api(), operation, operation.path(), wishes);
        assertThat(answer.status()).as(answer.brief()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        var named = at.isEmpty() ? wishes : map(wishes.values().iterator().next());
        assertThat(answer.faultyFields())
                .containsAll(named.keySet().stream().map(at::concat).toList());
    }

    /** In both casings, but for what is there to be set. */
    private static Map<String, Object> wishes(Set<String> described) {
        var wishes = new LinkedHashMap<String, Object>();
        WISHES.forEach((name, value) -> Stream.of(name, snake(name))
                .filter(spelled -> !described.contains(spelled))
                .forEach(spelled -> wishes.put(spelled, value)));
        return wishes;
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, Map<String, @Nullable Object>> properties(Map<String, @Nullable Object> schema) {
        var properties = new TreeMap<String, Map<String, @Nullable Object>>();
        map(schema.getOrDefault("properties", Map.of())).forEach((name, node) -> {
            var property = map(node);
            properties.put(
                    name,
                    property.get("$ref") instanceof String reference ? DESCRIBED.at(reference.substring(1)) : property);
        });
        return properties;
    }

    /** Everything the caller can read without naming an id, with its version. */
    private static Map<String, String> census(Cast caller) {
        var read = new TreeMap<String, String>();
        DESCRIBED.stream()
                .filter(operation -> operation.method().equals("GET") && caller.may(operation))
                .filter(operation -> !operation.path().contains("{")
                        && operation.parameterNames("query").stream().noneMatch("ids"::equals))
                .filter(operation ->
                        operation.path().startsWith("/api/") || operation.path().startsWith("/v1/"))
                .filter(operation -> !operation.path().contains("openapi"))
                .forEach(operation -> {
                    var answer = caller.api().get(operation.path()).is(200);
                    read.put(
                            operation.path(),
                            Sample.told(answer)
                                    + Objects.toString(answer.headers().get("ETag")));
                });
        return read;
    }
}
