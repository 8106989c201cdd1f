package com.modularplatform.trials.access;

import static com.modularplatform.trials.contract.Described.list;
import static com.modularplatform.trials.contract.Described.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.contract.Described.Operation;
import com.modularplatform.trials.door.Api;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lists tell: the described fields, as few of them as are asked for, and never a secret or a contact. */
class FieldsTest {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|hash|token|salt|^pk$|^sk$|gsi|expiresat$).*");
    private static final Pattern CONTACT =
            Pattern.compile("[\\w.+-]+@(?!masked\\.com)[\\w-]+\\.\\w+|\\+\\d[\\d ()-]{7,}");

    static Stream<Operation> lists() {
        return ForgedIdsTest.lists();
    }

    private static String path(Operation operation) {
        return operation.path()
                + (operation.parameterNames("query").contains("ids") ? "?ids=" + Cast.RECRUITER.id() + "&" : "?");
    }

    private static Api reader(Operation operation) {
        Things.resume();
        Things.analysis(Cast.RECRUITER);
        return operation.path().contains("candidates") ? Cast.CANDIDATE.api() : Cast.RECRUITER.api();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_tells_what_is_asked_for_and_the_id(Operation operation) {
        var api = reader(operation);
        var whole = rows(api.get(path(operation)).is(200));
        assertThat(whole).isNotEmpty();
        var described = new TreeSet<>(operation.words("fields"));
        assertThat(whole).allSatisfy(row -> assertThat(described).containsAll(row.keySet()));
        var id = described.contains("id") ? "id" : "userId";
        for (var field : described) {
            var rows = rows(api.get(path(operation) + "fields=" + field).is(200));
            assertThat(rows)
                    .as(field)
                    .allSatisfy(row -> assertThat(List.of(field, id)).containsAll(row.keySet()));
            assertThat(rows).as(field).allSatisfy(row -> assertThat(row).containsKey(id));
            assertThat(rows.getFirst().get(field)).isEqualTo(whole.getFirst().get(field));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_field_that_is_not_described_cannot_be_asked_for(Operation operation) {
        var api = reader(operation);
        for (var field : List.of(
                "tenantId",
                "tenant_id",
                "password",
                "passwordHash",
                "token",
                "secret",
                "PK",
                "record",
                "*",
                "id,events",
                "id.x",
                "__proto__",
                "")) {
            var answer = api.get(path(operation) + "fields=" + field);
            assertThat(answer.status())
                    .as("fields=%s → %s", field, answer.brief())
                    .isEqualTo(400);
            assertThat(answer.code()).isEqualTo("INVALID_PARAMETER");
            assertThat(answer.faultyFields()).containsExactly("query.fields");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_holds_no_secret_and_no_contact(Operation operation) {
        var answer = reader(operation).get(path(operation)).is(200);
        assertThat(names(answer.json())).noneMatch(SECRET.asMatchPredicate());
        assertThat(CONTACT.matcher(answer.text()).find()).as(answer.brief()).isFalse();
    }

    private static List<Map<String, ? extends Object>> rows(Api.Answer answer) {
        return list(answer.at("data")).stream()
                .<Map<String, ? extends Object>>map(row -> map(row))
                .toList();
    }

    private static Stream<String> names(Object tree) {
        return switch (tree) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .flatMap(e -> Stream.concat(Stream.of(String.valueOf(e.getKey())), names(e.getValue())));
            case List<?> items -> items.stream().flatMap(FieldsTest::names);
            case null, default -> Stream.empty();
        };
    }
}
