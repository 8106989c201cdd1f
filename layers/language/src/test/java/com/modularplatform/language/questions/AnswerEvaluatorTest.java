package com.modularplatform.language.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.questions.Evaluation;
import com.modularplatform.domain.questions.Evaluation.Limit;
import com.modularplatform.domain.questions.Question;
import com.modularplatform.domain.questions.Question.Kind;
import com.modularplatform.domain.questions.Rubric;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerEvaluatorTest {
    private static final QuestionBank BANK = QuestionBank.load();
    private static final AnswerEvaluator EVALUATOR = new AnswerEvaluator(BANK);
    private static final Question HASH_MAP = BANK.about("Java").stream()
            .filter(question -> question.text().contains("HashMap store"))
            .findFirst()
            .orElseThrow();
    private static final String GOOD =
            "A HashMap takes the hash code of the key to choose a bucket in an array. When two keys collide they share the bucket as a"
                    + " linked list, which becomes a tree when it grows, and equals tells them apart. Once the load factor of 0.75 is"
                    + " passed the table is resized. It is not thread safe, so I use ConcurrentHashMap for shared caches.";

    @Test
    void theScoreIsTheWeightedSumOfItsParts() {
        var marks = EVALUATOR.evaluate(HASH_MAP, GOOD);
        int concepts = marks.covered().size() + marks.missing().size();
        double sum = 100
                * (.50 * marks.covered().size() / concepts
                        + .25 * marks.relevance() / 10
                        + .15 * marks.clarity() / 10
                        + .10 * marks.specificity() / 10);
        assertThat(marks.score()).isBetween(sum - .051, sum + .051).isGreaterThan(80);
        assertThat(marks.limit()).isEqualTo(Limit.NONE);
    }

    @Test
    void fewerConceptsGiveFewerPointsAndOneOfThemIsNamed() {
        var marks = EVALUATOR.evaluate(
                HASH_MAP,
                "The map computes a hash of the key and puts the entry into a bucket of an array, so that finding it again is fast.");
        assertThat(marks.score())
                .isLessThan(EVALUATOR.evaluate(HASH_MAP, GOOD).score())
                .isGreaterThan(30);
        assertThat(marks.feedback())
                .contains(marks.covered().getFirst())
                .contains(marks.missing().getFirst());
    }

    @Test
    void nothingIsNothing() {
        assertThat(EVALUATOR.evaluate(HASH_MAP, "").score()).isZero();
        assertThat(EVALUATOR.evaluate(HASH_MAP, "  \n ").limit()).isEqualTo(Limit.UNANSWERED);
        assertThat(EVALUATOR
                        .evaluate(HASH_MAP, "Sorry, I don't know the answer to this one.")
                        .score())
                .isZero();
    }

    @Test
    void fewerThanEightWordsGiveTwentyAtMost() {
        var marks = EVALUATOR.evaluate(HASH_MAP, "Hash, bucket, linked list, equals, resize, ConcurrentHashMap");
        assertThat(marks.score()).isLessThanOrEqualTo(20);
        assertThat(EVALUATOR.evaluate(HASH_MAP, "By the hash code in buckets.").limit())
                .isEqualTo(Limit.TOO_SHORT);
    }

    @Test
    void theQuestionAgainGivesTwentyAtMost() {
        var marks = EVALUATOR.evaluate(
                HASH_MAP,
                "How a HashMap stores and finds its entries: the HashMap stores its entries and it finds them.");
        assertThat(marks.limit()).isEqualTo(Limit.REPEATS_QUESTION);
        assertThat(marks.score()).isLessThanOrEqualTo(20);
    }

    @Test
    void aRowOfTermsGivesFortyAtMost() {
        var marks = EVALUATOR.evaluate(
                HASH_MAP,
                "hash code, bucket, array, collision, linked list, red-black tree, equals, load factor, resize, rehash, ConcurrentHashMap, thread safe");
        assertThat(marks.limit()).isEqualTo(Limit.KEYWORD_LIST);
        assertThat(marks.score()).isLessThanOrEqualTo(40);
    }

    @Test
    void aStoryWithSituationActionAndResultIsAGoodOne() {
        var story = BANK.general(Kind.BEHAVIORAL).getFirst();
        var marks = EVALUATOR.evaluate(
                story,
                "At my last company a nightly export failed and I did not find out why. I decided to ask a colleague from the data team because"
                        + " the customer waited. We looked at the logs together and found a full disk. As a result the export ran an hour later, and"
                        + " I learned to ask after thirty minutes instead of a whole day.");
        assertThat(marks.score()).isGreaterThan(70);
    }

    @Test
    void germanAnswersAreNoKeywordLists() {
        var marks = EVALUATOR.evaluate(
                HASH_MAP,
                "Der Hashwert des Schlüssels bestimmt, in welchem Bucket des Arrays der Eintrag liegt, und bei einer Kollision wird mit equals verglichen.");
        assertThat(marks.limit()).isEqualTo(Limit.NONE);
        assertThat(marks.covered()).isNotEmpty();
    }

    @Test
    void anyTextIsJudgedInTimeAndWithinBounds() {
        for (String text : List.of(
                "a ".repeat(10_000),
                "\uD800",
                "....",
                "1 2 3",
                "x".repeat(20_000),
                "word, ".repeat(3_000),
                "∀x∈ℝ: ⌈x⌉ = −⌊−x⌋ and so on and so forth for all of them")) {
            long start = System.nanoTime();
            Evaluation marks = EVALUATOR.evaluate(HASH_MAP, text);
            assertThat(marks.score()).isBetween(0.0, 100.0);
            assertThat(marks.feedback()).isNotBlank();
            assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
        }
    }

    @Test
    void ourOwnAnswersKeepTheirOrderAndFollowTheirGrades() {
        var answers = GradedAnswers.OWN;
        assertThat(answers.ordering(EVALUATOR, "RK", false)).isGreaterThanOrEqualTo(.97);
        assertThat(answers.ordering(EVALUATOR, "R", false)).isGreaterThanOrEqualTo(.97);
        assertThat(answers.ordering(EVALUATOR, "K", false)).isGreaterThanOrEqualTo(.93);
        assertThat(answers.ordering(EVALUATOR, "", false)).isGreaterThanOrEqualTo(.92);
        assertThat(answers.correlation(EVALUATOR, "R", "gpo")).isGreaterThanOrEqualTo(.86);
        assertThat(answers.correlation(EVALUATOR, "K", "gpo")).isGreaterThanOrEqualTo(.80);
    }

    @Test
    void anExaminersAnswersInOtherWordsKeepTheirOrderAndFollowTheirGrades() {
        var answers = GradedAnswers.EXAMINER;
        assertThat(answers.ordering(EVALUATOR, "RK", false)).isGreaterThanOrEqualTo(.94);
        assertThat(answers.ordering(EVALUATOR, "R", false)).isGreaterThanOrEqualTo(.94);
        assertThat(answers.correlation(EVALUATOR, "RK", "gpoekw")).isGreaterThanOrEqualTo(.55);
        assertThat(answers.correlation(EVALUATOR, "R", "gpoekw")).isGreaterThanOrEqualTo(.55);
    }

    @Test
    void shortAnswersToIntroductoryQuestionsFollowTheirGrades() {
        assertThat(GradedAnswers.SHORT.correlation(EVALUATOR, "R", "s")).isGreaterThanOrEqualTo(.49);
    }

    @Test
    void theShorterTheModelAnswerTheFewerWordsWillDo() {
        var asked = Question.given(
                "Data structures",
                "What is a queue?",
                new Rubric(List.of(), "A list from which the first element in comes out first.", List.of()));
        assertThat(EVALUATOR
                        .evaluate(asked, "the oldest element leaves the list first")
                        .limit())
                .isEqualTo(Limit.NONE);
        assertThat(EVALUATOR.evaluate(asked, "oldest leaves first").limit()).isEqualTo(Limit.TOO_SHORT);
    }

    @Test
    void aShortAnswerInTheRightDirectionBeatsALongOneOnSomethingElse() {
        var asked = Question.given(
                "Kubernetes",
                "What is the role of a liveness probe?",
                new Rubric(
                        List.of(),
                        "It checks if a container is still healthy; if it fails the kubelet restarts the container.",
                        List.of()));
        double terse =
                EVALUATOR.evaluate(asked, "looks whether the pod still works").score();
        var fluent = EVALUATOR.evaluate(
                asked,
                "At my last company we had three offices, because the customers wanted us nearby, and I liked the team.");
        assertThat(terse).isGreaterThan(fluent.score());
        assertThat(fluent.clarity()).as("clear, but not on the subject").isLessThan(3);
    }

    @Test
    void aQuestionOfTheBankGivenByTextAloneIsMarkedByItsRubric() {
        var bare = Question.given("Java", HASH_MAP.text(), Rubric.NONE);
        assertThat(EVALUATOR.evaluate(bare, GOOD).covered())
                .isEqualTo(EVALUATOR.evaluate(HASH_MAP, GOOD).covered());
    }
}
