package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Concept;
import com.modularplatform.language.meaning.Meaning;
import com.modularplatform.language.meaning.WordVectors;
import java.util.ArrayList;
import java.util.List;

/** Whether an answer speaks of a concept, and how much of a model answer it says. */
final class Coverage {
    /** A phrase's words may stand this many words apart, for each of them. */
    private static final int REACH = 6;

    /** So much of a phrase must be there for the concept to count as covered. */
    private static final double ENOUGH = .66;

    /** From this likeness on two words are one. */
    private static final double SAME = .85;

    /** What a word of a model answer weighs that the question says too, of 1. */
    private static final double ASKED = .05;

    /** So much of its likeness to another word a word keeps that the question says. */
    private static final double OF_THE_QUESTION = .2;

    private Coverage() {}

    static boolean covers(Passage answer, Concept concept) {
        if (says(answer, concept.name())) {
            return true;
        }
        for (String phrase : concept.phrases()) {
            if (says(answer, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code answer} says {@code phrase} in its own words: enough of its terms, near each other. */
    static boolean says(Passage answer, String phrase) {
        var wanted = Passage.of(phrase);
        var terms = wanted.terms();
        if (terms.isEmpty()) {
            return !phrase.isBlank() && contains(answer.words(), wanted.words());
        }
        int window = REACH * terms.size() + 2;
        for (var anchor : answer.terms()) {
            if (anchor.likeness(terms.getFirst()) == 0
                    && (terms.size() == 1 || anchor.likeness(terms.getLast()) == 0)) {
                continue;
            }
            double found = 0;
            for (var term : terms) {
                found += nearby(answer, term, anchor.position(), window);
            }
            if (found / terms.size() >= (terms.size() == 1 ? .8 : ENOUGH)) {
                return true;
            }
        }
        return false;
    }

    private static double nearby(Passage answer, Term wanted, int position, int window) {
        double best = 0;
        for (var term : answer.terms()) {
            if (Math.abs(term.position() - position) <= window) {
                best = Math.max(best, term.likeness(wanted));
            }
        }
        return best;
    }

    private static boolean contains(List<String> words, List<String> phrase) {
        return !phrase.isEmpty() && java.util.Collections.indexOfSubList(words, phrase) >= 0;
    }

    /**
     * The share of a model answer's terms that the answer holds, 0 to 1: each by its nearest word there, in spelling or
     * in meaning. What the question says already hardly counts, and does not count for another word: to repeat it is no
     * answer (question demoting; Sultan, Salazar and Sumner 2016, "Fast and Easy Short Answer Grading with High
     * Accuracy"). It counts a little, for model answers that say nothing else.
     */
    static double recall(Passage answer, Passage reference, Passage question) {
        var vectors = WordVectors.standard();
        var said = new ArrayList<Said>();
        for (var term : answer.distinct()) {
            said.add(new Said(term, vectors.meaning(term.text()), question.repeats(term)));
        }
        double all = 0;
        double found = 0;
        for (var term : reference.distinct()) {
            boolean asked = question.repeats(term);
            var meant = vectors.meaning(term.text());
            double best = 0;
            for (var word : said) {
                double like =
                        Math.max(word.term().likeness(term), word.meaning().likeness(meant));
                best = Math.max(best, word.asked() && !asked ? OF_THE_QUESTION * like : like);
            }
            double weight = asked ? ASKED : 1;
            all += weight;
            found += weight * best;
        }
        return all == 0 ? 0 : found / all;
    }

    /** @param asked whether the question says it too */
    private record Said(Term term, Meaning meaning, boolean asked) {}

    /** What a model answer is about, as short readable names: its terms in pairs where they stand side by side. */
    static List<Concept> conceptsOf(Passage reference, Passage question) {
        var concepts = new ArrayList<Concept>();
        var terms = reference.terms();
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            if (question.holds(term) >= SAME || term.text().length() < 3) {
                continue;
            }
            boolean pair = i + 1 < terms.size()
                    && terms.get(i + 1).position() == term.position() + 1
                    && question.holds(terms.get(i + 1)) < SAME;
            String name = pair ? term.text() + " " + terms.get(i + 1).text() : term.text();
            if (concepts.stream().noneMatch(concept -> concept.name().contains(term.text()))) {
                concepts.add(new Concept(name, List.of()));
            }
            if (pair) {
                i++;
            }
        }
        return concepts;
    }
}
