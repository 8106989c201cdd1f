package com.modularplatform.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodecTest {
    enum Mode {
        FULL_TIME,
        PART_TIME
    }

    record Inner(
            @Size(max = 5) String shortName,
            @Range(min = 0, max = 60) @Nullable BigDecimal years) {}

    record Body(
            @Email String email,
            @Size(min = 0, max = 10) String lastName,
            Mode workMode,
            @Size(max = 2) List<Inner> skills,
            @Nullable Boolean flag,
            @Verbatim @Size(max = 20) @Nullable String password,
            @Nullable Instant startsAt,
            @Nullable PersonId friend) {}

    record Patched(Patch<@Size(max = 3) String> headline, Patch<Integer> age, Patch<List<String>> tags) {}

    private static Object json(String text) throws Json.NotJson {
        return Json.parse(text);
    }

    @Test
    void a_body_is_read_trimmed_normalised_and_in_the_faces_casing() throws Exception {
        var faults = new Faults();
        var body = Codec.SNAKE.read(json("""
                        {"email": " Ada@Example.COM ", "last_name": "", "work_mode": "part_time",
                         "skills": [{"short_name": "Jo\u0308", "years": 2.5}], "password": "  keep  ",
                         "starts_at": "2025-11-07T12:00:00.5Z", "friend": "x"}"""), Body.class, faults);

        assertThat(faults.list()).isEmpty();
        assertThat(body.email()).isEqualTo("ada@example.com");
        assertThat(body.lastName()).isEmpty();
        assertThat(body.workMode()).isEqualTo(Mode.PART_TIME);
        assertThat(body.skills().getFirst().shortName()).isEqualTo("Jö");
        assertThat(body.password()).isEqualTo("  keep  ");
        assertThat(body.flag()).isNull();
        assertThat(body.friend()).isEqualTo(new PersonId("x"));
    }

    @Test
    void every_fault_is_told_at_once_by_the_callers_names() throws Exception {
        var faults = new Faults();
        var body = Codec.CAMEL.read(json("""
                        {"email": "nobody", "workMode": "sometimes", "skills": [{"shortName": "too long", "years": 61}, {}],
                         "role": "admin", "flag": "yes"}"""), Body.class, faults);

        assertThat(body).isNull();
        assertThat(faults.list())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "email",
                        "workMode",
                        "skills[0].shortName",
                        "skills[0].years",
                        "skills[1].shortName",
                        "role",
                        "flag",
                        "lastName");
    }

    @Test
    void blank_is_missing_and_control_characters_are_refused() throws Exception {
        var faults = new Faults();
        Codec.CAMEL.read(json("{\"shortName\": \"   \"}"), Inner.class, faults);
        assertThat(faults.list()).containsExactly(new Violation("shortName", "is required"));

        faults = new Faults();
        Codec.CAMEL.read(json("{\"shortName\": \"a\\u0000b\"}"), Inner.class, faults);
        assertThat(faults.list()).hasSize(1);
    }

    @Test
    void a_patch_tells_absent_null_and_value_apart() throws Exception {
        var faults = new Faults();
        var patch = Codec.CAMEL.read(json("{\"headline\": \"abc\", \"age\": null}"), Patched.class, faults);

        assertThat(patch.headline().over("old")).isEqualTo("abc");
        assertThat(patch.age().over(7)).isNull();
        assertThat(patch.tags().over(List.of("kept"))).containsExactly("kept");
    }

    @Test
    void what_is_stored_comes_back_and_forgives_what_is_new_or_gone() {
        var inner = new Inner("Go", new BigDecimal("1.5"));
        var tree = Codec.STORED.object(inner);
        assertThat(Codec.STORED.stored(tree, Inner.class)).isEqualTo(inner);

        assertThat(Codec.STORED.stored(Map.of("shortName", "Go", "later", 1L), Inner.class))
                .isEqualTo(new Inner("Go", null));
        assertThatThrownBy(() -> Codec.STORED.stored(Map.of("shortName", "Go", "years", "many"), Inner.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("many");
    }

    record Lists(List<String> always, @Nullable List<String> perhaps) {}

    @Test
    void a_stored_list_that_was_null_comes_back_as_null_and_one_that_is_new_as_empty() {
        var lists = new Lists(List.of(), null);
        assertThat(Codec.STORED.stored(Codec.STORED.object(lists), Lists.class)).isEqualTo(lists);
        assertThat(Codec.STORED.stored(Map.of(), Lists.class)).isEqualTo(lists);
        var empty = new Lists(List.of("a"), List.of());
        assertThat(Codec.STORED.stored(Codec.STORED.object(empty), Lists.class)).isEqualTo(empty);
    }

    @Test
    void answers_show_null_and_leave_out_what_is_absent() {
        record View(
                String a,
                @Nullable String b,
                @AbsentIfNull @Nullable String c,
                Instant at) {}

        assertThat(Codec.SNAKE.object(new View("x", null, null, Instant.parse("2025-11-07T12:00:00.9Z"))))
                .containsOnlyKeys("a", "b", "at")
                .containsEntry("at", "2025-11-07T12:00:00Z");
    }

    @Test
    void json_with_double_names_depth_or_trailing_content_is_no_json() {
        assertThatThrownBy(() -> Json.parse("{\"a\":1,\"a\":2}")).isInstanceOf(Json.NotJson.class);
        assertThatThrownBy(() -> Json.parse("[".repeat(200) + "]".repeat(200))).isInstanceOf(Json.NotJson.class);
        assertThatThrownBy(() -> Json.parse("{} {}")).isInstanceOf(Json.NotJson.class);
        assertThatThrownBy(() -> Json.parse("")).isInstanceOf(Json.NotJson.class);
    }

    @Test
    void equal_bodies_have_equal_canonical_bytes() throws Exception {
        assertThat(Json.canonical(json("{\"a\": 1.0, \"b\": [2, {\"d\": 1, \"c\": null}]}")))
                .isEqualTo(Json.canonical(json("{ \"b\":[2,{\"c\":null,\"d\":1.00}],\"a\":1 }")));
    }
}
