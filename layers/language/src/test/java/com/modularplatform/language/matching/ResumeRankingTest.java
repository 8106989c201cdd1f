package com.modularplatform.language.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.modularplatform.language.matching.ResumeRanking.Candidate;
import com.modularplatform.language.skills.SkillDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResumeRankingTest {
    private static final ResumeRanking RANKING = new ResumeRanking(SkillDictionary.standard());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JOB = """
        Financial Accountant
        You prepare the monthly close, reconcile the general ledger and report under IFRS.
        """;

    @Test
    void people_of_the_trade_come_before_others_even_when_they_use_other_words() {
        var order = RANKING.order(JOB, candidates());
        assertThat(order.subList(0, 4)).containsExactlyInAnyOrder("a1", "a2", "a3", "a4");
    }

    @Test
    void the_order_does_not_depend_on_the_order_given() {
        var shuffled = new ArrayList<>(candidates());
        Collections.shuffle(shuffled, new Random(5));
        assertThat(RANKING.order(JOB, shuffled)).isEqualTo(RANKING.order(JOB, candidates()));
    }

    @Test
    void every_resume_is_in_the_order_once() {
        assertThat(RANKING.order("", candidates()))
                .containsExactlyInAnyOrderElementsOf(
                        candidates().stream().map(Candidate::id).toList());
        assertThat(RANKING.order(JOB, List.of())).isEmpty();
    }

    @Test
    void an_examiners_resumes_written_in_other_words_than_the_jobs_come_first() throws IOException {
        double sum = 0;
        int jobs = 0;
        try (var lines = new BufferedReader(new InputStreamReader(
                ResumeRankingTest.class.getResourceAsStream("examiner-resumes.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum += gain(JSON.readTree(line));
                jobs++;
            }
        }
        // Plain BM25 reaches .53 here, since two of the others in each set are made of the job's words.
        assertThat(sum / jobs).as("nDCG@50").isGreaterThanOrEqualTo(.71);
    }

    @Test
    void what_every_advertisement_says_draws_nobody() {
        var talk = """
            We are a growing company with short decision paths and a modern workplace.
            We offer an attractive salary, a pension, flexible hours and training.
            You communicate well, work independently and keep calm under pressure.
            Please send your application with your salary expectations.
            """;
        var order = RANKING.order(
                "You reconcile the ledger, file tax returns and prepare the monthly close.\n" + talk,
                candidates().stream()
                        .map(one -> one.id().startsWith("a") ? one : new Candidate(one.id(), one.text() + "\n" + talk))
                        .toList());
        assertThat(order.subList(0, 4)).containsExactlyInAnyOrder("a1", "a2", "a3", "a4");
    }

    @Test
    void a_long_advertisement_finds_its_trade_in_long_resumes() {
        var order = RANKING.order("""
                Backend engineer for our payments team. You build services with Java, Spring Boot and PostgreSQL, put
                them into Docker and Kubernetes, write tests with JUnit, review code and watch them with Prometheus.
                You know Kafka, REST, Git and Maven, and have worked with Hibernate and Jenkins before.
                We are a growing company with short decision paths. We offer flexible hours and training.
                """, LONG);
        assertThat(order.getFirst()).isEqualTo("java");
        assertThat(order.getLast()).isEqualTo("nurse");
    }

    private static final String EVERYBODY = """
            Reliable and flexible, good communication, able to work under pressure and meet deadlines.
            Prepared reports and documentation for management and coordinated with other teams.
            Languages English and French. Hobbies reading, music and cricket. References on request.
            I declare that the above is true to the best of my knowledge.
            """;
    private static final List<Candidate> LONG = List.of(
            new Candidate(
                    "nurse",
                    EVERYBODY + "Ward nurse, wound care, triage, medication rounds, patient records.\n" + EVERYBODY),
            new Candidate(
                    "web",
                    EVERYBODY + "Front end of a shop with JavaScript, CSS, React and Git.\n" + EVERYBODY.repeat(2)),
            new Candidate(
                    "java",
                    EVERYBODY.repeat(2)
                            + "Skills Java, Spring, Hibernate, Maven, JUnit, PostgreSQL, Jenkins, Kafka.\n"
                            + EVERYBODY),
            new Candidate(
                    "sales", EVERYBODY + "Sold software to banks, payments and cards, key accounts.\n" + EVERYBODY));

    private static double gain(JsonNode set) {
        var relevance = new HashMap<String, Integer>();
        var given = new ArrayList<Candidate>();
        set.path("resumes").forEach(resume -> {
            relevance.put(resume.path("id").asText(), resume.path("relevance").asInt());
            given.add(new Candidate(
                    resume.path("id").asText(), resume.path("text").asText()));
        });
        var found = RANKING.order(set.path("job").asText(), given).stream()
                .map(relevance::get)
                .toList();
        var best = found.stream().sorted(Comparator.reverseOrder()).toList();
        return discounted(found) / discounted(best);
    }

    private static double discounted(List<Integer> relevance) {
        return IntStream.range(0, Math.min(50, relevance.size()))
                .mapToDouble(i -> (Math.pow(2, relevance.get(i)) - 1) / Math.log(i + 2))
                .sum();
    }

    private static List<Candidate> candidates() {
        return List.of(
                new Candidate("n1", "Registered Nurse\nPatient care on an intensive care ward, medication and triage."),
                new Candidate(
                        "a1",
                        "Senior Accountant\n"
                                + "Monthly close and reconciliation of the general ledger, IFRS reporting, audits and tax"
                                + " returns."),
                new Candidate(
                        "d1",
                        "Java Developer\nBuilt services with Spring Boot and PostgreSQL and reported to the lead."),
                new Candidate(
                        "a2",
                        "Bookkeeper\n"
                                + "Accounts payable and receivable, bank reconciliation, tax returns, audits,"
                                + " QuickBooks."),
                new Candidate("c1", "Head Chef\nLed a kitchen of twelve, menus and food safety."),
                new Candidate(
                        "a3", "Accounting Clerk\nInvoices, tax returns and payroll, assisted audits and the close."),
                new Candidate("t1", "Teacher\nTaught mathematics and physics, lesson planning, parents' evenings."),
                new Candidate(
                        "a4", "Tax Accountant\nTax returns, audits and payroll for small companies in QuickBooks."));
    }
}
