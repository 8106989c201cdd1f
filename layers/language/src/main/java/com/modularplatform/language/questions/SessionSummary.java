package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Answer;
import com.modularplatform.domain.questions.Evaluation.Limit;
import com.modularplatform.domain.questions.Question.Kind;
import com.modularplatform.domain.questions.Questioning;
import com.modularplatform.domain.questions.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sums a session up from its answers' marks; it recommends what a person may do next and never says to reject. */
public final class SessionSummary implements Questioning.Summarizer {
    private static final double STRONG = 70;
    private static final double FAIR = 50;
    private static final int MOST_SENTENCES = 3;

    @Override
    public Summary summarize(List<Answer> answers) {
        Double overall = mean(answers, answer -> true);
        var answered = answers.stream()
                .filter(answer -> answer.evaluation().limit() != Limit.UNANSWERED)
                .toList();
        var skills = bySkill(answers);
        return new Summary(
                overall == null ? 0 : overall,
                mean(answers, answer -> answer.question().kind() == Kind.TECHNICAL),
                mean(answers, answer -> answer.question().kind() == Kind.BEHAVIORAL),
                communication(answered),
                strengths(answered, skills),
                weaknesses(answers, answered, skills),
                recommendation(overall == null ? 0 : overall, answers.size(), answered.size()));
    }

    private static @Nullable Double mean(List<Answer> answers, Predicate<Answer> which) {
        var mean = answers.stream()
                .filter(which)
                .mapToDouble(answer -> answer.evaluation().score())
                .average();
        return mean.isPresent() ? round(mean.getAsDouble()) : null;
    }

    private static @Nullable Double communication(List<Answer> answered) {
        var mean = answered.stream()
                .mapToDouble(answer -> 10
                        * (.6 * answer.evaluation().clarity()
                                + .4 * answer.evaluation().specificity()))
                .average();
        return mean.isPresent() ? round(mean.getAsDouble()) : null;
    }

    /** Mean scores of the technical questions by skill, in the order asked. */
    private static Map<String, Double> bySkill(List<Answer> answers) {
        var scores = new LinkedHashMap<String, List<Double>>();
        for (var answer : answers) {
            String skill = answer.question().skill();
            if (skill != null && answer.question().kind() == Kind.TECHNICAL) {
                scores.computeIfAbsent(skill, name -> new ArrayList<>())
                        .add(answer.evaluation().score());
            }
        }
        var means = new LinkedHashMap<String, Double>();
        scores.forEach((skill, each) -> means.put(
                skill, each.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
        return means;
    }

    private static List<String> strengths(List<Answer> answered, Map<String, Double> skills) {
        var sentences = new ArrayList<String>();
        var strong = skills.entrySet().stream()
                .filter(skill -> skill.getValue() >= STRONG)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .limit(3)
                .toList();
        if (!strong.isEmpty()) {
            sentences.add("Solid answers on " + Feedback.listed(strong) + ".");
        }
        answered.stream()
                .filter(answer -> answer.question().kind() == Kind.BEHAVIORAL
                        && answer.evaluation().score() >= STRONG)
                .findFirst()
                .ifPresent(answer -> sentences.add("Tells of past work with situation, action and result."));
        Double communication = communication(answered);
        if (communication != null && communication >= 65) {
            sentences.add("Explains clearly and with examples.");
        }
        return sentences.stream().limit(MOST_SENTENCES).toList();
    }

    private static List<String> weaknesses(List<Answer> answers, List<Answer> answered, Map<String, Double> skills) {
        var sentences = new ArrayList<String>();
        int skipped = answers.size() - answered.size();
        if (skipped > 0) {
            sentences.add(
                    skipped == 1 ? "One question was left unanswered." : skipped + " questions were left unanswered.");
        }
        skills.entrySet().stream()
                .filter(skill -> skill.getValue() < FAIR)
                .sorted(Map.Entry.comparingByValue())
                .limit(1)
                .forEach(skill -> sentences.add("The answers on " + skill.getKey() + " left main points out."));
        answered.stream()
                .filter(answer -> !answer.evaluation().missing().isEmpty()
                        && answer.evaluation().score() < STRONG)
                .min(Comparator.comparingDouble(answer -> answer.evaluation().score()))
                .ifPresent(answer -> sentences.add("A follow-up could ask about "
                        + answer.evaluation().missing().getFirst() + "."));
        Double communication = communication(answered);
        if (communication != null && communication < 45) {
            sentences.add("Answers stay general; examples and figures were rare.");
        }
        return sentences.stream().limit(MOST_SENTENCES).toList();
    }

    private static String recommendation(double overall, int asked, int answered) {
        if (answered == 0) {
            return "Nothing was answered, so there is nothing to go by; a person should ask why before deciding anything.";
        }
        if (answered * 2 < asked) {
            return "Fewer than half of the questions were answered; a conversation would show more than these marks do.";
        }
        if (overall >= STRONG) {
            return "Strong answers overall. A technical conversation could go straight into depth.";
        }
        if (overall >= FAIR) {
            return "Good ground in most subjects. A conversation should go into the points named above.";
        }
        return "The answers left much open. A person should look at them, and at the CV, before deciding how to go on.";
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
