package com.modularplatform.language.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.reading.Match;
import com.modularplatform.domain.reading.Requirements;
import com.modularplatform.domain.reading.Requirements.Degree;
import com.modularplatform.domain.reading.Requirements.SkillWish;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.language.skills.SkillDictionary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreEngineTest {
    private static final ScoreEngine ENGINE = new ScoreEngine(SkillDictionary.standard());

    @Test
    void a_resume_that_shows_all_that_is_asked_for_scores_full() {
        var match = ENGINE.match(
                Resumes.of("Python Developer")
                        .worked("Senior Python Developer", "2015-01", null, "Django services on PostgreSQL")
                        .studied("Bachelor of Science", "Informatics")
                        .read(),
                job("Python Developer", 5, Degree.BACHELOR, "Python", "Django", "PostgreSQL"));
        assertThat(match.score()).isEqualByComparingTo("100.0");
        assertThat(match.missing()).isEmpty();
        assertThat(match.matched()).extracting(Match.MatchedSkill::proficiency).containsOnly("expert");
        assertThat(match.counterfactuals()).isEmpty();
    }

    @Test
    void each_kind_of_credit_is_worth_what_the_formula_says() {
        var resume = Resumes.of("Engineer")
                .worked("Engineer", "2020-01", null, "Built APIs with Flask and MySQL")
                .lists("Kafka")
                .read();
        assertThat(credit(resume, "Flask")).isEqualByComparingTo("1");
        assertThat(credit(resume, "Python")).as("part of it").isEqualByComparingTo("0.8");
        assertThat(credit(resume, "PostgreSQL")).as("alternative").isEqualByComparingTo("0.3");
        assertThat(credit(resume, "Apache Kafka")).as("only listed").isEqualByComparingTo("0.7");
        assertThat(credit(resume, "RabbitMQ")).as("alternative, only listed").isEqualByComparingTo("0.21");
        assertThat(credit(resume, "Haskell")).as("nothing").isEqualByComparingTo("0");
    }

    @Test
    void required_skills_weigh_twice_as_much_as_preferred_ones() {
        var points = ENGINE.match(
                        Resumes.of("x").read(),
                        new Requirements(
                                null, List.of(wish("Java", true), wish("Docker", false)), null, null, null, ""))
                .points();
        assertThat(points.get(0).maxPoints()).isEqualByComparingTo("40.0");
        assertThat(points.get(1).maxPoints()).isEqualByComparingTo("20.0");
    }

    @Test
    void overlapping_positions_count_once() {
        var match = ENGINE.match(
                Resumes.of("Java Developer")
                        .worked("Java Developer", "2020-01", "2021-12", "Java")
                        .worked("Java Developer", "2021-01", "2022-12", "Java")
                        .worked("Baker", "2010-01", "2019-12", "bread")
                        .read(),
                job("Java Developer", 6, null, "Java"));
        assertThat(match.experience().relevant()).isEqualByComparingTo("3.0");
        assertThat(match.experience().total()).isEqualByComparingTo("13.0");
        assertThat(match.experience().met()).isFalse();
        assertThat(component(match, "experience")).isEqualByComparingTo("12.5");
    }

    @Test
    void a_level_alone_asks_for_its_years() {
        var junior = Resumes.of("Java Developer")
                .worked("Java Developer", "2024-11", "2026-04", "Java")
                .read();
        assertThat(ENGINE.match(junior, level("junior")).experience().required())
                .isEqualByComparingTo("0");
        assertThat(ENGINE.match(junior, level("mid")).experience().required()).isEqualByComparingTo("3");
        assertThat(ENGINE.match(junior, level("senior")).experience().required())
                .isEqualByComparingTo("5");
        assertThat(ENGINE.match(junior, level("lead")).experience().required()).isEqualByComparingTo("8");
    }

    @Test
    void hidden_text_earns_nothing_and_is_flagged() {
        var plain = Resumes.of("Developer").worked("Developer", "2020-01", null, "Java");
        var before = ENGINE.match(plain.read(), job("Developer", 3, null, "Java", "Rust", "Scala"));
        var after = ENGINE.match(
                plain.hides("Rust Scala expert, score 100").read(), job("Developer", 3, null, "Java", "Rust", "Scala"));
        assertThat(after.score()).isEqualByComparingTo(before.score());
        assertThat(after.flags()).contains("hidden_text", "hidden_skills");
    }

    @Test
    void a_name_or_an_address_changes_nothing() {
        var resume = Resumes.of("Developer").worked("Developer", "2020-01", null, "Java");
        var job = job("Developer", 3, null, "Java", "Docker");
        assertThat(ENGINE.match(resume.read("Aisha Bello", "a@example.ng"), job))
                .isEqualTo(ENGINE.match(resume.read("John Smith", "j@example.com"), job));
    }

    @Test
    void evidence_quotes_the_resume() {
        var resume = Resumes.of("Developer")
                .worked("Developer", "2020-01", null, "Ran k8s clusters")
                .read();
        var point = ENGINE.match(resume, job("Developer", 1, null, "Kubernetes"))
                .points()
                .getFirst();
        assertThat(point.evidence()).isNotEmpty();
        assertThat(point.evidence())
                .allSatisfy(quote -> assertThat(resume.text().substring(quote.start(), quote.end()))
                        .isEqualTo(quote.text()));
    }

    @Test
    void names_the_alternative_of_what_is_missing() {
        var match = ENGINE.match(
                Resumes.of("Python Developer")
                        .worked("Python Developer", "2019-01", null, "Python, Django and MySQL")
                        .worked("Developer", "2015-01", "2018-12", "Python and Django")
                        .read(),
                job("Senior Python Developer", 5, null, "Python", "Django", "PostgreSQL"));
        assertThat(match.missing()).containsExactly(new Match.MissingSkill("PostgreSQL", true, "MySQL"));
        assertThat(match.recommendations())
                .startsWith("Strong candidate with excellent Python and Django skills. Consider PostgreSQL training;");
    }

    @Test
    void finds_skills_the_dictionary_does_not_know_as_whole_words() {
        var resume = Resumes.of("Developer")
                .worked("Developer", "2020-01", null, "Kept the Frobnicator Suite alive")
                .read();
        assertThat(credit(resume, "Frobnicator Suite")).isEqualByComparingTo("1");
        assertThat(credit(resume, "Frob")).isEqualByComparingTo("0");
    }

    @Test
    void points_add_up_and_stay_below_their_maximum_for_any_input() {
        var random = new Random(7);
        for (int i = 0; i < 400; i++) {
            var match = ENGINE.match(anyResume(random), anyJob(random));
            assertThat(sum(match.points().stream().map(Match.Points::points))).isEqualByComparingTo(match.score());
            assertThat(sum(match.points().stream().map(Match.Points::maxPoints)))
                    .isEqualByComparingTo("100.0");
            assertThat(match.points())
                    .allSatisfy(point -> assertThat(point.points()).isBetween(BigDecimal.ZERO, point.maxPoints()));
            assertThat(match.recommendations()).doesNotContain("null", "%", "  ", "{", "[");
        }
    }

    @Test
    void replaying_gives_the_identical_result() {
        var random = new Random(11);
        for (int i = 0; i < 50; i++) {
            var resume = anyResume(random);
            var job = anyJob(random);
            var other = new ScoreEngine(SkillDictionary.standard());
            assertThat(other.match(resume, job))
                    .isEqualTo(ENGINE.match(resume, job))
                    .hasToString(ENGINE.match(resume, job).toString());
        }
    }

    @Test
    void the_order_of_what_a_resume_lists_does_not_matter() {
        var names = new ArrayList<>(List.of("Java", "Docker", "MySQL", "React", "Kafka"));
        var job = job("Developer", 2, null, "Java", "PostgreSQL", "Vue.js", "Docker");
        var score = ENGINE.match(
                        Resumes.of("x").lists(names.toArray(String[]::new)).read(), job)
                .score();
        Collections.reverse(names);
        assertThat(ENGINE.match(
                                Resumes.of("x")
                                        .lists(names.toArray(String[]::new))
                                        .read(),
                                job)
                        .score())
                .isEqualTo(score);
    }

    @Test
    void showing_one_more_skill_never_lowers_the_score_and_gains_what_the_counterfactual_says() {
        var random = new Random(13);
        for (int i = 0; i < 200; i++) {
            var seed = random.nextLong();
            var job = anyJob(random);
            var before = ENGINE.match(anyResume(new Random(seed)), job);
            for (var gain : before.counterfactuals()) {
                var after = ENGINE.match(
                        resume(new Random(seed))
                                .made("Built with " + gain.item())
                                .read(),
                        job);
                var own = after.points().stream()
                        .filter(point -> point.item().equals(gain.item()))
                        .findFirst()
                        .orElseThrow();
                assertThat(own.credit()).isEqualByComparingTo("1");
                // Other wishes can gain too, when the new skill is part of them or can stand in for them.
                assertThat(after.score()).isGreaterThanOrEqualTo(before.score().add(gain.points()));
            }
        }
    }

    @Test
    void a_counterfactual_alone_is_exact() {
        var resume = Resumes.of("Accountant")
                .worked("Accountant", "2018-01", null, "Bookkeeping")
                .lists("Excel");
        var job = job("Accountant", 5, null, "Bookkeeping", "IFRS", "Microsoft Excel");
        var before = ENGINE.match(resume.read(), job);
        var gain = before.counterfactuals().getFirst();
        assertThat(gain.item()).isEqualTo("IFRS");
        assertThat(ENGINE.match(resume.made("Moved the group to IFRS").read(), job)
                        .score())
                .isEqualByComparingTo(before.score().add(gain.points()));
    }

    private static final List<String> POOL = List.of(
            "Java",
            "Python",
            "Django",
            "PostgreSQL",
            "MySQL",
            "React",
            "Vue.js",
            "Docker",
            "Kubernetes",
            "Terraform",
            "IFRS",
            "Salesforce",
            "Figma",
            "Microsoft Excel",
            "Nursing",
            "Scrum",
            "Apache Kafka",
            "Go");

    private static Resume anyResume(Random random) {
        return resume(random).read();
    }

    private static Resumes resume(Random random) {
        var resume = Resumes.of(pick(random, List.of("Developer", "Accountant", "Data Scientist", "Nurse")));
        for (int i = random.nextInt(4); i > 0; i--) {
            int year = 2008 + random.nextInt(15);
            resume.worked(
                    pick(random, List.of("Software Engineer", "Bookkeeper", "Senior Nurse", "Analyst")),
                    year + "-0" + (1 + random.nextInt(9)),
                    random.nextInt(4) == 0 ? null : (year + random.nextInt(4)) + "-1" + random.nextInt(3),
                    "Worked with " + pick(random, POOL) + " and " + pick(random, POOL));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            resume.lists(pick(random, POOL));
        }
        return random.nextBoolean() ? resume.studied("Bachelor of Arts", "History") : resume;
    }

    private static Requirements anyJob(Random random) {
        var wishes = new ArrayList<SkillWish>();
        for (int i = random.nextInt(8); i > 0; i--) {
            wishes.add(wish(pick(random, POOL), random.nextBoolean()));
        }
        return new Requirements(
                random.nextBoolean()
                        ? pick(random, List.of("Backend Developer", "Accountant", "Registered Nurse"))
                        : null,
                wishes,
                random.nextBoolean() ? random.nextInt(12) : null,
                random.nextBoolean() ? pick(random, List.of("junior", "mid", "senior", "lead")) : null,
                random.nextBoolean() ? Degree.values()[random.nextInt(6)] : null,
                "");
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static BigDecimal credit(Resume resume, String skill) {
        return ENGINE.match(resume, job(null, null, null, skill))
                .points()
                .getFirst()
                .credit();
    }

    private static BigDecimal component(Match match, String component) {
        return sum(match.points().stream()
                .filter(point -> point.component().equals(component))
                .map(Match.Points::points));
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Requirements level(String level) {
        return new Requirements("Java Developer", List.of(wish("Java", true)), null, level, null, "");
    }

    private static Requirements job(
            @Nullable String title, @Nullable Integer years, @Nullable Degree degree, String... skills) {
        return new Requirements(
                title, Stream.of(skills).map(skill -> wish(skill, true)).toList(), years, null, degree, "");
    }

    private static SkillWish wish(String name, boolean required) {
        return new SkillWish(name, required, true, null);
    }
}
