package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Concept;
import com.modularplatform.domain.questions.Rubric;
import com.modularplatform.language.meaning.Meaning;
import com.modularplatform.language.meaning.WordVectors;
import java.util.List;

/**
 * What an answer says, held against what was wanted.
 *
 * @param coverage how much of it, 0 to 1
 * @param relevance how near the answer is to it, 0 to 1
 * @param alike how much answer and model answer say the same, 0 to 1; 0 where there is no model answer
 */
record Content(double coverage, double relevance, double alike) {
    /** Of likeness to a model answer, the share of its words that are there; the rest is nearness in meaning. */
    private static final double BY_WORDS = .55;

    /** So alike is any answer on the subject, and so alike one that says it all: nobody says every word. */
    private static final double NOTHING_SAID = .05;

    private static final double ALL_SAID = .8;

    /** So alike is any text, and so alike one on the very matter. */
    private static final double ANY_TEXT = .1;

    private static final double SAME_MATTER = .55;

    /** What it costs to have nothing new to say, and how many times the model answer's terms is enough of it. */
    private static final double NO_NEWS = .1;

    private static final double ENOUGH_NEWS = .7;

    /** So many of the key words count as all of them. */
    private static final double WHOLE_KEYWORDS = .8;

    /** How much of the coverage key words may decide where there is a model answer too. */
    private static final double BY_KEYWORDS = .25;

    /** This share of what the question itself means is taken out before answer and model answer are compared. */
    private static final double QUESTION_OUT = .7;

    /** Likeness up to the first is chance, from the second on it is the subject. */
    private static final double CHANCE = .12;

    private static final double SUBJECT = .54;

    /** A question says less than a model answer: likeness to it counts for so much more. */
    private static final double QUESTION_SAYS_LESS = .05;

    private static final double WORDS_FOR_NEARNESS = .75;
    private static final double MOST_WORDS_FOR_NEARNESS = .5;

    /** Beneath one: unlike answers fall faster than like ones rise. */
    private static final double STEEPNESS = 1.6;

    private static final double TERMS_WITHOUT_MODEL = 8;

    /** An answer about its subject spends this share of its terms on it; the rest joins and illustrates. */
    private static final double ON_SUBJECT = .4;

    /**
     * Coverage and relevance of a model answer are both read from how alike the two are; they differ in where likeness
     * begins to count and where it is enough.
     *
     * @param covered how many of {@code concepts} the answer speaks of
     */
    static Content of(Passage answer, Passage prompt, Rubric rubric, List<Concept> concepts, int covered) {
        double share = concepts.isEmpty() ? 0 : covered / (double) concepts.size();
        String wanted = wanted(rubric, concepts);
        if (!rubric.concepts().isEmpty()) {
            double near = nearness(answer, prompt, wanted, share);
            return new Content(share, Math.max(near, words(answer, prompt, wanted)), 0);
        }
        double known = Math.min(1, share / WHOLE_KEYWORDS);
        String reference = rubric.reference();
        if (reference == null || reference.isBlank()) {
            double near = nearness(answer, prompt, wanted, known);
            return new Content(.6 * known + .4 * near * amount(answer, prompt, TERMS_WITHOUT_MODEL), near, 0);
        }
        var model = Passage.of(reference);
        double alike = BY_WORDS * Coverage.recall(answer, model, prompt)
                + (1 - BY_WORDS) * Math.max(0, likeness(answer, prompt, reference));
        double said = share(alike, NOTHING_SAID, ALL_SAID);
        double words =
                rubric.keywords().isEmpty() ? said : (1 - BY_KEYWORDS) * said + BY_KEYWORDS * Math.max(said, known);
        double news =
                amount(answer, prompt, ENOUGH_NEWS * Math.max(3, model.terms().size()));
        return new Content(words * (1 - NO_NEWS * (1 - news)), share(alike, ANY_TEXT, SAME_MATTER), alike);
    }

    /** How near an answer is to a question of which nothing else is known, 0 to 1. */
    static double toQuestion(Passage answer, Passage prompt) {
        return ramp(meaning(answer.text()).likeness(meaning(prompt.text())) + QUESTION_SAYS_LESS);
    }

    /** The likeness of what is wanted, raised by how much of it is said, 0 to 1. */
    private static double nearness(Passage answer, Passage prompt, String wanted, double recall) {
        return ramp(likeness(answer, prompt, wanted) + WORDS_FOR_NEARNESS * Math.min(recall, MOST_WORDS_FOR_NEARNESS));
    }

    /** The likeness in meaning of answer and what is wanted, mostly of what the question does not say already. */
    private static double likeness(Passage answer, Passage prompt, String wanted) {
        var asked = meaning(prompt.text());
        var said = meaning(answer.text()).without(asked, QUESTION_OUT);
        return said.likeness(meaning(wanted).without(asked, QUESTION_OUT));
    }

    private static double ramp(double like) {
        return StrictMath.pow(share(like, CHANCE, SUBJECT), STEEPNESS);
    }

    /** How far {@code value} is on its way from the one to the other, 0 to 1. */
    private static double share(double value, double from, double to) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }

    /** How many of {@code enough} terms the answer adds to the question's own, 0 to 1. */
    private static double amount(Passage answer, Passage prompt, double enough) {
        long news = answer.distinct().stream()
                .filter(term -> prompt.holds(term) < .8)
                .count();
        return Math.min(1, news / enough);
    }

    /** The share of the answer's terms that belong to the subject; the question's own words count half. */
    private static double words(Passage answer, Passage prompt, String wanted) {
        var about = Passage.of(wanted);
        var terms = answer.distinct();
        double found = 0;
        for (var term : terms) {
            double own = about.holds(term);
            found += own >= .8 ? own : prompt.holds(term) >= .8 ? .5 : 0;
        }
        return terms.isEmpty() ? 0 : Math.min(1, found / terms.size() / ON_SUBJECT);
    }

    private static String wanted(Rubric rubric, List<Concept> concepts) {
        var wanted = new StringBuilder();
        concepts.forEach(concept -> wanted.append(concept.name())
                .append(". ")
                .append(String.join(". ", concept.phrases()))
                .append(". "));
        return wanted.append(String.join(". ", rubric.keywords()))
                .append(". ")
                .append(rubric.reference() == null ? "" : rubric.reference())
                .toString();
    }

    private static Meaning meaning(String text) {
        return WordVectors.standard().meaning(text);
    }
}
