package com.modularplatform.language.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
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

    @Test
    void a_sentence_that_wishes_for_a_word_means_the_skill() {
        assertThat(skills("Spark is a plus. Swift would be nice to have. Go ist von Vorteil. Rust est un atout."))
                .containsExactly("Apache Spark", "Swift", "Go", "Rust");
        assertThat(skills(
                        "Access is through the yard. Go is what we say. Rust is a problem. Spark is what we look for."))
                .isEmpty();
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

    @Test
    void headings_of_a_resume_are_no_skills() {
        assertThat(skills("EDUCATION\nExperience\nLanguages\nPublications\nFormation\nProjects\nSkills\nTraining"))
                .isEmpty();
    }

    @Test
    void a_mention_lies_within_the_text_and_after_the_one_before_for_any_input() {
        var random = new Random(3);
        var pieces = List.of(
                "Java",
                "C++",
                ".NET",
                " ",
                "\n",
                ",",
                "/",
                "&",
                "and ",
                "R",
                "Go",
                "\u0301",
                "ﬁ",
                "ß",
                "日本",
                "\ud83d\ude00",
                "#",
                "++",
                "Spring Boot",
                "@",
                "://",
                "www.",
                "developer",
                "Excelkenntnisse",
                "\u200b",
                "İ",
                "(",
                ")",
                ".",
                "2024",
                "React Native");
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            int last = 0;
            for (var mention : DICTIONARY.scan(text.toString())) {
                assertThat(mention.start()).isGreaterThanOrEqualTo(last);
                assertThat(mention.end()).isGreaterThan(mention.start()).isLessThanOrEqualTo(text.length());
                last = mention.end();
            }
        }
    }

    @Test
    void the_time_grows_no_faster_than_the_text() {
        for (var unit :
                List.of("Java, Go and Rust ", "a", "spring ", "machine learning ", "C ", "x.y/", "\n", "and ")) {
            var small = unit.repeat(100_000 / unit.length());
            var large = unit.repeat(1_000_000 / unit.length());
            fastest(small);
            assertThat(fastest(large)).as(unit).isLessThan(40 * Math.max(fastest(small), 10_000_000));
        }
    }

    /** Processor time of this thread in nanoseconds, so that a busy machine makes no difference. */
    private static long fastest(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = threads.getCurrentThreadCpuTime();
            DICTIONARY.scan(text);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
