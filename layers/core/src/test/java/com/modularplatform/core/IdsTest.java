package com.modularplatform.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");

    @Test
    void a_new_id_is_one_and_knows_its_moment() {
        var id = Ids.next(NOW);

        assertThat(Ids.isId(id)).isTrue();
        assertThat(Ids.madeAt(id)).isEqualTo(NOW);
        assertThat(Ids.next(NOW)).isNotEqualTo(id);
    }

    @Test
    void ids_sort_by_the_time_of_their_making() {
        assertThat(Ids.next(NOW)).isLessThan(Ids.next(NOW.plusMillis(1)));
    }

    @Test
    void a_derived_id_is_the_same_for_the_same_attempt_and_no_other() {
        var id = Ids.derived("person POST /x", "key", NOW);

        assertThat(id).isEqualTo(Ids.derived("person POST /x", "key", NOW));
        assertThat(Ids.isId(id)).isTrue();
        assertThat(Ids.madeAt(id)).isEqualTo(NOW);
        assertThat(id)
                .isNotEqualTo(Ids.derived("person POST /y", "key", NOW))
                .isNotEqualTo(Ids.derived("person POST /x", "key2", NOW))
                .isNotEqualTo(Ids.derived("person POST /x", "key", NOW.plusMillis(1)));
    }

    @Test
    void what_is_no_uuid_v7_in_lower_case_is_no_id() {
        assertThat(Ids.isId("")).isFalse();
        assertThat(Ids.isId("../../etc/passwd")).isFalse();
        assertThat(Ids.isId("f47ac10b-58cc-4372-a567-0e02b2c3d479"))
                .as("version 4")
                .isFalse();
        assertThat(Ids.isId(Ids.next(NOW).toUpperCase(java.util.Locale.ROOT))).isFalse();
    }
}
