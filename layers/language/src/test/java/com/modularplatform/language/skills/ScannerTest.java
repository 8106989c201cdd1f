package com.modularplatform.language.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {
    private static final SkillDictionary DICTIONARY = SkillDictionary.standard();

    @Test
    void finds_the_skills_of_a_list() {
        assertThat(skills("Java, C/C++ and SQL; R | Go, Rust\nNode.js, .NET 6, C#"))
                .containsExactly("Java", "C", "C++", "SQL", "R", "Go", "Rust", "Node.js", ".NET", "C#");
    }

    @Test
    void keeps_the_last_skill_before_a_verb() {
        assertThat(skills("Knows SQL and Java well.")).containsExactly("SQL", "Java");
    }

    @Test
    void prefers_the_longest_name() {
        assertThat(skills("React Native with Spring Boot on Google Cloud Platform"))
                .containsExactly("React Native", "Spring Boot", "Google Cloud Platform");
    }

    @Test
    void reads_german_compounds() {
        assertThat(skills("Erfahrener Javaentwickler mit SQL-Kenntnissen und Excelkenntnissen"))
                .containsExactly("Java", "SQL", "Microsoft Excel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The team will go to the office and excel at the rest of the work.",
                "Go and access the word of mouth.",
                "I led R&D teams in the spring and took swift action.",
                "Tform is part of our platform.",
                "https://github.com/java/react and mail python@java.example.com"
            })
    void ordinary_words_are_no_skills(String prose) {
        assertThat(skills(prose)).isEmpty();
    }

    @Test
    void spans_cover_the_words_as_written() {
        var text = "Moved 60 services to Kubernetes with python3.";
        assertThat(DICTIONARY.scan(text).stream().map(m -> text.substring(m.start(), m.end())))
                .containsExactly("Kubernetes", "python3");
    }

    private static List<String> skills(String text) {
        return DICTIONARY.scan(text).stream().map(Mention::skill).toList();
    }
}
