package com.modularplatform.language.questions;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words of a subject, for questions of which nothing but the text is known: those of the bank's entries about
 * the skill
 * and about like questions, each weighted by how rare it is in the bank (1 for a word of one entry, towards 0 for
 * common ones).
 */
final class Subject {
    private static final double ENOUGH = 2.6;

    private final Map<String, Double> weights;
    private final Passage prompt;

    private Subject(Map<String, Double> weights, Passage prompt) {
        this.weights = weights;
        this.prompt = prompt;
    }

    /** In how many entries each stem stands. */
    static Map<String, Integer> frequencies(Collection<Passage> entries) {
        var frequencies = new HashMap<String, Integer>();
        for (var entry : entries) {
            stems(entry).forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
        }
        return frequencies;
    }

    static Subject of(Collection<Passage> about, Map<String, Integer> frequencies, int entries, Passage prompt) {
        var weights = new HashMap<String, Double>();
        for (var entry : about) {
            for (String stem : stems(entry)) {
                int in = frequencies.getOrDefault(stem, 1);
                weights.put(stem, Math.max(0, 1 - Math.log(in) / Math.log(Math.max(2, entries / 4.0))));
            }
        }
        return new Subject(weights, prompt);
    }

    /** How much of the subject an answer brings in beyond the question's words, 0 to 1. */
    double coverage(Passage answer) {
        double found = 0;
        int news = 0;
        for (var term : answer.distinct()) {
            if (prompt.holds(term) < .8) {
                found += weights.getOrDefault(term.stem(), 0.0);
                news++;
            }
        }
        double named = named(answer);
        double known = Math.min(1, found / ENOUGH);
        double said = named * Math.min(1, news / 8.0);
        return weights.isEmpty() ? said * .7 : .75 * known + .25 * said;
    }

    /** How much of an answer is about the subject, 0 to 1. */
    double relevance(Passage answer) {
        var terms = answer.distinct();
        if (terms.isEmpty()) {
            return 0;
        }
        double on = 0;
        for (var term : terms) {
            on += prompt.holds(term) >= .8 ? .6 : weights.getOrDefault(term.stem(), 0.0);
        }
        return Math.min(1, on / terms.size() / .4);
    }

    private double named(Passage answer) {
        double named = 0;
        var asked = prompt.distinct();
        for (var term : asked) {
            named += answer.holds(term) >= .8 ? 1 : 0;
        }
        return asked.isEmpty() ? 0 : Math.min(1, named / asked.size() * 1.5);
    }

    private static Set<String> stems(Passage entry) {
        var stems = new HashSet<String>();
        entry.terms().forEach(term -> stems.add(term.stem()));
        return stems;
    }
}
