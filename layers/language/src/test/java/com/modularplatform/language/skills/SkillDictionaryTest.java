package com.modularplatform.language.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillDictionaryTest {
    private static final SkillDictionary DICTIONARY = SkillDictionary.standard();

    @Test
    void knows_the_aliases_of_the_development_set() throws IOException {
        var wrong = rows("aliases.tsv").stream()
                .filter(row -> !DICTIONARY.canonical(row[0]).equals(java.util.Optional.of(row[1])))
                .map(row -> row[0] + " is " + DICTIONARY.canonical(row[0]))
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void tells_alternatives_from_look_alikes_in_the_development_set() throws IOException {
        var wrong = rows("alternatives.tsv").stream()
                .filter(row -> DICTIONARY.alternatives(row[0], row[1]) != row[2].equals("1"))
                .map(row -> row[0] + " and " + row[1])
                .toList();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Python 3.11|Python",
                "ReactJS|React",
                "React.js|React",
                "react js|React",
                "K8S|Kubernetes",
                "Apache Kafka|Apache Kafka",
                "kafka|Apache Kafka",
                "Kubernets|Kubernetes",
                "Amazon Web Services (AWS)|Amazon Web Services",
                "JavaScript (ES6+)|JavaScript",
                "C++17|C++",
                "Java programming language|Java",
                "Django framework|Django",
                "advanced Excel|Microsoft Excel",
                "Künstliche Intelligenz|Artificial intelligence",
                "PostgreSQL 14|PostgreSQL",
                "Node JS|Node.js",
                "dot net core|.NET Core",
                "C sharp|C#",
                "Springboot|Spring Boot",
                "Java 17|Java",
                "nginx reverse proxy|Nginx",
                "numpy arrays|NumPy",
                "ANSI COBOL|COBOL",
                "python programing|Python",
                "Lynux|Linux",
                "Cotlin|Kotlin",
                "Symphony (PHP)|Symfony",
                "kuberneets|Kubernetes",
                "elasticserach|Elasticsearch",
                "recruitmnet|Recruiting",
                "SNS (AWS)|Amazon SNS",
                "NLP (text)|Natural language processing",
                "CV (OpenCV)|OpenCV",
                "cyto-metry (flow)|Flow cytometry",
                "asp .net core|ASP.NET Core",
                "Solid Edge CAD|Solid Edge",
                "Phyton|Python",
                "Jango|Django",
                "Javaentwickler|Java",
                "Win 2019 Server|Windows Server",
                "SAP R/3 MM|SAP",
                "visual merch|Visual merchandising",
                "WooComm|WooCommerce",
                "negotiating contracts|Contract negotiation",
                "Barrierefreiheit|Accessibility",
                "clôture mensuelle|Month-end close"
            })
    void undresses_a_name(String term, String skill) {
        assertThat(DICTIONARY.canonical(term)).contains(skill);
    }

    @Test
    void whatIsPrintedIsNeverReadAsAPartOfItself() {
        assertThat(DICTIONARY.canonicalStrict("nginx reverse proxy")).isEmpty();
        assertThat(DICTIONARY.canonical("Lynux")).isPresent();
        assertThat(DICTIONARY.canonicalStrict("Lynux")).isEmpty();
        assertThat(DICTIONARY.canonicalStrict("Symphony")).isEmpty();
        assertThat(DICTIONARY.canonical("grandmother")).isEmpty();
        assertThat(DICTIONARY.canonical("snowboarding")).isEmpty();
        assertThat(DICTIONARY.alternatives("SOAP notes in nursing", "REST")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Java,JavaScript",
        "C,C++",
        "C,C#",
        "React,JavaScript",
        "Docker,Kubernetes",
        "Django,Python",
        "Java,Java"
    })
    void what_is_merely_related_or_looks_alike_is_no_alternative(String one, String other) {
        assertThat(DICTIONARY.alternatives(one, other)).isFalse();
        assertThat(DICTIONARY.alternatives(other, one)).isFalse();
    }

    @Test
    void knows_what_is_part_of_what() {
        assertThat(DICTIONARY.descends("Django", "Python")).isTrue();
        assertThat(DICTIONARY.descends("Spring Boot", "Java")).isTrue();
        assertThat(DICTIONARY.descends("Python", "Django")).isFalse();
    }

    private static List<String[]> rows(String file) throws IOException {
        try (var stream = Objects.requireNonNull(SkillDictionaryTest.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
