package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Concept;
import com.modularplatform.domain.questions.Evaluation;
import com.modularplatform.domain.questions.Evaluation.Limit;
import com.modularplatform.domain.questions.Question;
import com.modularplatform.domain.questions.Questioning;
import com.modularplatform.domain.questions.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Judges an answer: 100 × (0.50 concepts covered + 0.25 relevance + 0.15 clarity + 0.10 specificity). What a good
 * answer says comes from the question's rubric, else from its model answer or key words, else from the nearest
 * question of the bank.
 *
 * <p>Caps: under eight words (under half of a model answer's, where that is fewer) and the question again 20, a row of
 * terms 40. The first two are for answers that say nothing. One that says much of the model answer, as {@link
 * Content#alike} tells, answers however short it is, or, with a word of its own, however much of it the
 * question says too: its cap is lifted step by step and {@link Limit#NONE} reported.
 */
public final class AnswerEvaluator implements Questioning.Evaluator {
    private static final double CONCEPTS = .50;
    private static final double RELEVANCE = .25;
    private static final double CLARITY = .15;
    private static final double SPECIFICITY = .10;

    /** Clarity and specificity count for what is said on the subject: in full from this relevance on. */
    private static final double ON_SUBJECT = .45;

    /** A short answer's score rises towards its cap of 20 by this scale, so that short ones keep their order. */
    private static final double SOFTNESS = 4;

    /** From the first likeness to the model answer on an answer is more than a cap allows, at the second no cap holds. */
    private static final double SAYS_SOMETHING = .3;

    private static final double SAYS_ENOUGH = .6;

    private final QuestionBank bank;

    public AnswerEvaluator(QuestionBank bank) {
        this.bank = bank;
    }

    @Override
    public Evaluation evaluate(Question asked, String text) {
        var answer = Passage.of(text);
        var prompt = Passage.of(asked.text() + " " + (asked.skill() == null ? "" : asked.skill()));
        boolean bare = asked.rubric().equals(Rubric.NONE);
        var near = bare ? bank.nearest(asked) : Optional.of(asked);
        var rubric = near.map(Question::rubric).orElseGet(() -> QuestionMaker.generalRubric(asked.kind()));
        var subject = near.isPresent() && !onlyKeywords(rubric) ? null : bank.subject(asked);
        var limit = Shape.limit(
                answer, Passage.of(asked.text()), Passage.of(asked.skill() == null ? "" : asked.skill()), rubric);

        var concepts = concepts(rubric, prompt);
        var covered = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var concept : concepts) {
            (Coverage.covers(answer, concept) ? covered : missing).add(concept.name());
        }
        var keywords = keywords(answer, rubric, concepts);
        if (limit == Limit.UNANSWERED) {
            return new Evaluation(
                    0,
                    List.of(),
                    concepts.stream().map(Concept::name).toList(),
                    List.of(),
                    0,
                    0,
                    0,
                    limit,
                    Feedback.of(limit, List.of(), missing.isEmpty() ? covered : missing, text, 0));
        }
        var content = near.isPresent()
                ? Content.of(answer, prompt, rubric, concepts, covered.size())
                : new Content(0, Content.toQuestion(answer, prompt), 0);
        double coverage = content.coverage();
        double relevance = content.relevance();
        if (subject != null) {
            double share = near.isPresent() ? .7 : .15;
            double told = near.isPresent() ? coverage : covered.size() / (double) concepts.size();
            double about = subject.relevance(answer);
            coverage = share * told * (near.isPresent() ? 1 : about) + (1 - share) * subject.coverage(answer);
            relevance = near.isPresent() ? .7 * relevance + .3 * about : Math.max(relevance, about);
        }
        double onSubject = Math.min(1, relevance / ON_SUBJECT);
        relevance = round(10 * relevance);
        double clarity = round(onSubject * Manner.clarity(answer, Shape.fewestWords(rubric)));
        double specificity = round(onSubject * Manner.specificity(answer, prompt));
        double score = 100
                * (CONCEPTS * coverage
                        + RELEVANCE * relevance / 10
                        + CLARITY * clarity / 10
                        + SPECIFICITY * specificity / 10);
        double free = Shape.mayLift(limit, answer, prompt)
                ? Math.clamp((content.alike() - SAYS_SOMETHING) / (SAYS_ENOUGH - SAYS_SOMETHING), 0, 1)
                : 0;
        double capped = limited(score, limit, Shape.isShort(answer, rubric));
        score = Math.max(capped, capped + free * (score - capped));
        limit = free > 0 ? Limit.NONE : limit;
        return new Evaluation(
                round(score),
                covered,
                missing,
                keywords,
                clarity,
                relevance,
                specificity,
                limit,
                Feedback.of(limit, covered, missing, text, relevance));
    }

    private static boolean onlyKeywords(Rubric rubric) {
        return rubric.concepts().isEmpty() && rubric.reference() == null;
    }

    /** Beneath its cap an answer still ranks by what it says. */
    private static double limited(double score, Limit limit, boolean isShort) {
        return switch (limit) {
            case NONE -> score;
            case UNANSWERED -> 0;
            case TOO_SHORT -> 20 * (1 - StrictMath.exp(-score / SOFTNESS));
            case REPEATS_QUESTION -> Math.min(20, score * .04);
            case KEYWORD_LIST -> Math.min(isShort ? 20 : 40, score * .18);
        };
    }

    private static List<Concept> concepts(Rubric rubric, Passage prompt) {
        if (!rubric.concepts().isEmpty()) {
            return rubric.concepts();
        }
        if (!rubric.keywords().isEmpty()) {
            return rubric.keywords().stream()
                    .map(word -> new Concept(word, List.of()))
                    .toList();
        }
        String reference = rubric.reference();
        return reference == null ? List.of() : Coverage.conceptsOf(Passage.of(reference), prompt);
    }

    /** Terms of the rubric as it writes them, that stand in the answer. */
    private static List<String> keywords(Passage answer, Rubric rubric, List<Concept> concepts) {
        var found = new LinkedHashSet<String>();
        rubric.keywords().stream().filter(word -> Coverage.says(answer, word)).forEach(found::add);
        for (var concept : concepts) {
            if (concept.name().split(" ").length <= 3 && Coverage.says(answer, concept.name())) {
                found.add(concept.name());
            }
            concept.phrases().stream()
                    .filter(phrase -> phrase.indexOf(' ') < 0 && Coverage.says(answer, phrase))
                    .forEach(found::add);
        }
        return found.stream().limit(12).toList();
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
