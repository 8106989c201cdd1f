package com.modularplatform.trials.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.modularplatform.domain.questions.Question;
import com.modularplatform.domain.questions.Questioning;
import com.modularplatform.domain.questions.Rubric;
import com.modularplatform.language.questions.AnswerEvaluator;
import com.modularplatform.language.questions.QuestionBank;
import java.util.ArrayList;
import java.util.List;

/** {@code {id, skill, question, reference?, keywords?, answer}} to {@code {id, score}}, 0 to 100. */
record AnswerTask(Questioning.Evaluator evaluator) implements JsonLines.Answer {
    AnswerTask() {
        this(new AnswerEvaluator(QuestionBank.load()));
    }

    @Override
    public void to(JsonNode question, ObjectNode answer) {
        List<String> keywords = new ArrayList<>();
        question.path("keywords").forEach(keyword -> keywords.add(keyword.asText()));
        String reference = question.path("reference").asText("");
        var rubric = new Rubric(List.of(), reference.isBlank() ? null : reference, keywords);
        String skill = question.path("skill").asText("");
        var asked = Question.given(skill.isBlank() ? null : skill, JsonLines.Answer.text(question, "question"), rubric);
        answer.put(
                "score",
                evaluator
                        .evaluate(asked, JsonLines.Answer.text(question, "answer"))
                        .score());
    }
}
