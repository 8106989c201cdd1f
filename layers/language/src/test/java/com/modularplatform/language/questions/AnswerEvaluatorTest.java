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
        assertThat(EVALUATOR.evaluate(HASH_MAP, "No answer").score()).isZero();
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
        assertThat(answers.correlation(EVALUATOR, "R", "gpo")).isGreaterThanOrEqualTo(.89);
        assertThat(answers.correlation(EVALUATOR, "K", "gpo")).isGreaterThanOrEqualTo(.83);
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
        assertThat(GradedAnswers.SHORT.correlation(EVALUATOR, "R", "s")).isGreaterThanOrEqualTo(.45);
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
        var terse = EVALUATOR.evaluate(asked, "people who wait");
        assertThat(terse.limit()).isEqualTo(Limit.TOO_SHORT);
        assertThat(terse.score()).isLessThanOrEqualTo(20);
    }

    @Test
    void aShortAnswerThatSaysWhatTheModelAnswerSaysIsNotCapped() {
        var asked = given(
                "What does final mean on a variable?",
                "The variable can be assigned only once, so its value never changes after that, and the compiler checks it.");
        var complete = EVALUATOR.evaluate(asked, "Assigned once, its value never changes.");
        assertThat(complete.limit()).isEqualTo(Limit.NONE);
        assertThat(complete.score()).isGreaterThan(35);
        var vague = EVALUATOR.evaluate(asked, "It is a special kind.");
        assertThat(vague.limit()).isEqualTo(Limit.TOO_SHORT);
        assertThat(vague.score()).isLessThanOrEqualTo(20);
    }

    @Test
    void aWordOfTheModelAnswerIsNoEchoThoughItMeansWhatTheQuestionNames() {
        var asked = given("What is an instance of a class?", "An object that was made from the class.");
        assertThat(EVALUATOR
                        .evaluate(asked, "An instance of a class is an object.")
                        .score())
                .isGreaterThan(EVALUATOR
                                .evaluate(asked, "An instance of a class is an instance.")
                                .score()
                        + 30);
    }

    @Test
    void theQuestionAgainIsCappedThoughTheModelAnswerIsMadeOfItsWords() {
        var asked = given("Which is faster to search by index, an array or a linked list?", "The array.");
        var echo = EVALUATOR.evaluate(asked, "An array or a linked list, which is faster to search by index?");
        assertThat(echo.limit()).isEqualTo(Limit.REPEATS_QUESTION);
        assertThat(echo.score()).isLessThanOrEqualTo(20);
    }

    @Test
    void clausesWithoutJointsAreNoRowOfTermsAndNamesAnswerAModelAnswerOfNames() {
        var clauses =
                given("What does the gateway do with a token?", "It verifies the signature and refuses old tokens.");
        assertThat(EVALUATOR
                        .evaluate(
                                clauses,
                                "reads header fields, checks signature against key, rejects expired tokens early")
                        .limit())
                .isEqualTo(Limit.NONE);
        String names = "fields, constructors, methods, nested types";
        assertThat(EVALUATOR
                        .evaluate(given("What may a class contain?", "Fields, constructors and methods."), names)
                        .limit())
                .isEqualTo(Limit.NONE);
        assertThat(EVALUATOR
                        .evaluate(
                                given(
                                        "How does a class work?",
                                        "It groups data with the code that works on it, and objects are made from it."),
                                names)
                        .limit())
                .isEqualTo(Limit.KEYWORD_LIST);
    }

    private static Question given(String question, String reference) {
        return Question.given("Programming", question, new Rubric(List.of(), reference, List.of()));
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
