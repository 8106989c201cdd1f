package com.modularplatform.language.skills;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.language.skills.build.DictionaryBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DictionaryBuilderTest {
    @Test
    void the_file_that_ships_is_what_the_builder_makes_of_the_tables() throws IOException {
        try (var shipped = Objects.requireNonNull(SkillDictionary.class.getResourceAsStream("skills.tsv"))) {
            var same = DictionaryBuilder.build(Path.of("dictionary"))
                    .equals(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(same)
                    .as("run the DictionaryBuilder again; see README.md")
                    .isTrue();
        }
    }

    @Test
    void every_canonical_name_means_itself() {
        var dictionary = SkillDictionary.standard();
        assertThat(dictionary.skills().stream()
                        .filter(skill -> !dictionary.canonical(skill).equals(java.util.Optional.of(skill)))
                        .toList())
                .isEmpty();
    }
}
