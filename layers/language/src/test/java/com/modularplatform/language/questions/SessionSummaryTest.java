package com.modularplatform.language.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.questions.Answer;
import com.modularplatform.domain.questions.Difficulty;
import com.modularplatform.domain.questions.Level;
import com.modularplatform.domain.questions.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionSummaryTest {
    private final QuestionBank bank = QuestionBank.load();
    private final AnswerEvaluator evaluator = new AnswerEvaluator(bank);
    private final SessionSummary summaries = new SessionSummary();

    private List<Answer> session(String text) {
        return bank
                .select(new Selection(List.of("Git", "SQL"), List.of(), Level.MID, Difficulty.MEDIUM, 5, false, 1))
                .stream()
                .map(question -> new Answer(question, text, evaluator.evaluate(question, text)))
                .toList();
    }

    @Test
    void anUnansweredSessionScoresNothingAndIsNoRejection() {
        var summary = summaries.summarize(session(""));
        assertThat(summary.overall()).isZero();
        assertThat(summary.communication()).isNull();
        assertThat(summary.weaknesses()).contains("5 questions were left unanswered.");
        assertThat(summary.recommendation()).doesNotContainIgnoringCase("reject");
    }

    @Test
    void theOverallScoreIsTheMeanOfAllQuestions() {
        var answers = session(
                "First I look at the execution plan, because an index may be missing; then I test the change and we release it.");
        double mean = answers.stream()
                .mapToDouble(answer -> answer.evaluation().score())
                .average()
                .orElseThrow();
        assertThat(summaries.summarize(answers).overall()).isBetween(mean - .051, mean + .051);
    }
}
