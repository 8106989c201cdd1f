package com.modularplatform.language.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.reading.ExplicitRequirements;
import com.modularplatform.domain.reading.Requirements;
import com.modularplatform.domain.reading.Requirements.Degree;
import com.modularplatform.domain.reading.Requirements.SkillWish;
import com.modularplatform.language.skills.SkillDictionary;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsFromTextTest {
    private static final RequirementsFromText READER = new RequirementsFromText(SkillDictionary.standard());

    @Test
    void reads_an_english_advertisement() {
        var read = read("""
            Senior Python Developer

            Our company has been in business for over 20 years.

            Requirements:
            - 5+ years of professional experience with Python and Django
            - Docker; Kubernetes is a plus
            - Bachelor's degree in Computer Science or equivalent

            Nice to have:
            - Experience with AWS, Terraform

            What we offer
            - Slack, Jira and free Java
            """);
        assertThat(read.title()).isEqualTo("Senior Python Developer");
        assertThat(read.years()).isEqualTo(5);
        assertThat(read.level()).isEqualTo("senior");
        assertThat(read.education()).isEqualTo(Degree.BACHELOR);
        assertThat(names(read, true)).containsExactly("Python", "Django", "Docker");
        assertThat(names(read, false)).containsExactly("Kubernetes", "Amazon Web Services", "Terraform");
    }

    @Test
    void a_sentence_that_leads_to_a_list_says_what_the_list_is_about() {
        var read = read("""
            Backend Engineer

            We keep backups for notaries and run payroll for a zoo.

            Please have
            – no less than four years of Java
            – strong PostgreSQL

            Please don't worry if you haven't got
            – solid Kafka
            – Redis
            but tell us if you do.

            We pay well, on time and with private health insurance.
            """);
        assertThat(read.years()).isEqualTo(4);
        assertThat(names(read, true)).containsExactly("Java", "PostgreSQL");
        assertThat(names(read, false)).containsExactly("Apache Kafka", "Redis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It helps if you have used Kafka, but we can teach you.",
                "If you have seen Kafka before, great.",
                "Kafka is welcome but not necessary.",
                "A bonus would be a first encounter with Kafka.",
                "Schön wäre außerdem Sicherheit in Kafka.",
                "Ein Plus, aber kein Muss: Kafka.",
                "Kafka würde nicht schaden, schadet nicht.",
                "Kafka serait un vrai plus.",
                "Kafka suma puntos.",
                "Ideally you bring solid Kafka."
            })
    void a_wish_is_no_demand(String wish) {
        var read = read("We need Java and PostgreSQL. " + wish);
        assertThat(names(read, true)).containsExactly("Java", "PostgreSQL");
        assertThat(names(read, false)).containsExactly("Apache Kafka");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You bring three to five years of experience in Java.|3",
                "We require between three and five years of Java experience.|3",
                "Eight or more years in platform roles are what we need, experience with Java.|8",
                "Mindestens zwei Jahre Berufserfahrung mit Java.|2",
                "Au moins cinq ans d'expérience en Java.|5",
                "Al menos tres años de experiencia en Java.|3",
                "Pelo menos quatro anos de experiência com Java.|4",
                "Almeno due anni di esperienza con Java.|2",
                "Minstens vijf jaar ervaring met Java.|5"
            })
    void years_are_the_lower_bound(String sentence, int years) {
        assertThat(read(sentence).years()).isEqualTo(years);
    }

    @Test
    void a_bound_from_above_asks_for_no_years() {
        assertThat(read("You have up to 3 years of experience with Java.").years())
                .isNull();
    }

    @Test
    void reads_a_german_advertisement() {
        var read = read("""
            Java-Entwickler (m/w/d)
            Ihr Profil
            Abgeschlossenes Studium der Informatik
            Mindestens 3 Jahre Berufserfahrung mit Java und SQL
            Kenntnisse in Docker sind von Vorteil
            Idealerweise Erfahrung mit Kafka
            Wir bieten
            Flexible Arbeitszeiten mit Jira
            """);
        assertThat(read.years()).isEqualTo(3);
        assertThat(read.education()).isEqualTo(Degree.BACHELOR);
        assertThat(names(read, true)).containsExactly("Java", "SQL");
        assertThat(names(read, false)).containsExactly("Docker", "Apache Kafka");
    }

    @Test
    void reads_a_french_advertisement() {
        var read = read("""
            Développeur Full Stack confirmé (H/F)
            Profil recherché :
            De formation Bac+5, vous justifiez de 3 à 5 ans d'expérience.
            Maîtrise de JavaScript, React et Node.js indispensable.
            La connaissance de Docker serait un plus.
            """);
        assertThat(read.years()).isEqualTo(3);
        assertThat(read.level()).isEqualTo("mid");
        assertThat(read.education()).isEqualTo(Degree.MASTER);
        assertThat(names(read, true)).contains("JavaScript", "React", "Node.js");
        assertThat(names(read, false)).containsExactly("Docker");
    }

    @Test
    void reads_a_spanish_advertisement() {
        var read =
                read("Buscamos un Ingeniero de Datos con al menos cuatro años de experiencia en Python, Spark y SQL. "
                        + "Se valorará experiencia con Airflow. Titulación universitaria.");
        assertThat(read.years()).isEqualTo(4);
        assertThat(read.education()).isEqualTo(Degree.BACHELOR);
        assertThat(names(read, true)).containsExactly("Python", "Apache Spark", "SQL");
        assertThat(names(read, false)).containsExactly("Apache Airflow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Must have Java and Spring, nice to have Kotlin, Docker.|Java,Spring|Kotlin,Docker",
                "Java required, Kotlin a plus|Java|Kotlin",
                "5 years of Java, experience with Kafka preferred|Java|Apache Kafka",
                "Experience with Kafka, RabbitMQ or Pulsar is a plus||Apache Kafka,RabbitMQ,Apache Pulsar",
                "Ideally you know Terraform||Terraform",
                "You know Go; Rust would be a bonus|Go|Rust",
                "No experience with COBOL required||"
            })
    void a_sentence_says_what_is_a_must(String sentence, String required, String preferred) {
        var read = read(sentence);
        assertThat(String.join(",", names(read, true))).isEqualTo(required == null ? "" : required);
        assertThat(String.join(",", names(read, false))).isEqualTo(preferred == null ? "" : preferred);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "At least five years of experience in sales|5",
                "3-5 years' experience as an accountant|3",
                "Minimum of 10+ years of industry experience|10",
                "mehrjährige Berufserfahrung, mindestens 2 Jahre|2",
                "expérience de 4 ans minimum|4",
                "You must be 18 years old|",
                "A family company with 30 years of history|",
                "2 years of experience with SQL and 7 years of experience in software|7"
            })
    void reads_years(String sentence, Integer years) {
        assertThat(read(sentence).years()).isEqualTo(years);
    }

    @Test
    void the_company_s_own_years_and_what_is_not_required_ask_for_nothing() {
        var read = read("""
            Full Stack Engineer
            Acme is a leading provider of payment software with 15 years of experience in the market.
            Requirements
            3+ years of software development experience
            Experience using Git and Docker. Python would be nice, but is not required.
            """);
        assertThat(read.years()).isEqualTo(3);
        assertThat(names(read, true)).contains("Git", "Docker").doesNotContain("Python");
        assertThat(names(read, false)).containsExactly("Python");
    }

    @Test
    void a_first_sentence_may_be_the_title() {
        assertThat(read("Senior GIS Analyst. You bring eight years of experience.")
                        .title())
                .isEqualTo("Senior GIS Analyst");
        assertThat(read("Senior GIS Analyst. You bring eight years of experience.")
                        .level())
                .isEqualTo("senior");
        assertThat(read("We love maps. You bring eight years of experience.").title())
                .isNull();
        assertThat(read("Great people. You bring eight years of experience.").title())
                .isNull();
    }

    @Test
    void explicit_fields_win_and_correct() {
        var read = READER.understand(
                "Junior Java Developer\nRequirements:\n2 years of experience with Java, Spring\nNice to have:\nDocker",
                new ExplicitRequirements("Python Developer", List.of("py", "postgres"), null, "senior", 6));
        assertThat(read.title()).isEqualTo("Python Developer");
        assertThat(read.level()).isEqualTo("senior");
        assertThat(read.years()).isEqualTo(6);
        assertThat(names(read, true)).containsExactly("Python", "PostgreSQL");
        assertThat(names(read, false)).containsExactly("Docker");
        assertThat(read.skills().getFirst().explicit()).isTrue();
    }

    @Test
    void a_mark_behind_a_dash_is_no_heading() {
        var read = read("""
            Lead DevOps Engineer, contract

            Key skills:
            Terraform – essential
            Kubernetes - required
            Datadog – desirable

            You'll have 8+ years in infrastructure roles with at least 2 leading a team.
            """);
        assertThat(names(read, true)).startsWith("Terraform", "Kubernetes");
        assertThat(names(read, false)).containsExactly("Datadog");
        assertThat(read.years()).isEqualTo(8);
    }

    @Test
    void what_is_said_of_one_holds_for_the_next_that_goes_likewise() {
        var read = read("""
            Junior Engineer

            You know React. TypeScript would be lovely but we'll teach you. Ditto Cypress. We don't use Angular.
            """);
        assertThat(names(read, true)).containsExactly("React");
        assertThat(names(read, false)).containsExactly("TypeScript", "Cypress");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Must: 3+ years managing engineers, a past as a developer| 3",
                "1 year in a SOC or two years in system administration| 1",
                "We ask for 5 years of systems programming (C or Rust), at least 1 year of Rust.| 5",
                "Essential: two years since qualifying incl. a rotation| 2",
                "Seven years or more of turning data into decisions, the last two leading others.| 7",
                "React und TypeScript, und zwar seit mindestens drei Jahren im Beruf.| 3",
                "Five-plus years of product management.| 5",
                "Muss: 3 J. Berufserfahrung in der Instandhaltung.| 3"
            })
    void years_are_the_candidates_however_they_are_put(String line, int years) {
        assertThat(read("A title\n\n" + line).years()).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "We have protected hospitals for 9 years.",
        "Our espresso machines last thirty years.",
        "Fixed term 3 years.",
        "Up to 3 years of Java"
    })
    void years_of_somebody_else_are_not(String line) {
        assertThat(read("A title\n\nYou know Java.\n" + line).years()).isNull();
    }

    @Test
    void spans_point_at_the_words() {
        var read = read("We need k8s and Postgres.");
        assertThat(read.skills().stream().map(wish -> wish.span().of(read.text())))
                .containsExactly("k8s", "Postgres");
    }

    @Test
    void a_megabyte_takes_no_longer_than_linear() {
        var line = "Must have Java and 5+ years of experience with Spring, nice to have Kafka, a plus and required and"
                + " preferred\n";
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        read(line.repeat(10_000));
        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(8_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nice: Intercom, Looker.|Looker",
                "Muss: Hydraulik. Kann: Terraform; CNC-Kenntnisse; SAP PM.|SAP PM",
                "What's negotiable: Crossplane, Istio.|Istio",
                "You know Java. Cassandra preferred.|Apache Cassandra",
                "Experience with Concur is welcome; so is event planning.|Event planning",
                "Photoshop and video editing are handy.|Video editing",
                "Knowledge of GAAP / NetSuite a plus|NetSuite"
            })
    void a_word_of_wishing_governs_its_whole_list(String text, String wish) {
        assertThat(names(read("A title\n\n" + text.replace(" / ", "\n")), false))
                .contains(wish);
    }

    @Test
    void what_is_not_sought_is_not_asked() {
        var read = read("Entwickler\n\nDu kannst React.\n\nWas wir nicht suchen: Angular-Profis.");
        assertThat(names(read, true)).containsExactly("React");
        assertThat(names(read, false)).isEmpty();
    }

    private static Requirements read(String text) {
        return READER.understand(text, ExplicitRequirements.NONE);
    }

    private static List<String> names(Requirements read, boolean required) {
        return read.skills().stream()
                .filter(wish -> wish.required() == required)
                .map(SkillWish::name)
                .toList();
    }
}
