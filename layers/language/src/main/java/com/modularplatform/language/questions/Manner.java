package com.modularplatform.language.questions;

import java.util.HashSet;
import java.util.Set;

/** How something is told, whatever it says: clear, and specific. Each 0 to 10. */
final class Manner {
    private static final Set<String> CONNECTORS = Set.of(
            "because",
            "therefore",
            "so",
            "since",
            "however",
            "although",
            "but",
            "first",
            "second",
            "third",
            "then",
            "next",
            "finally",
            "while",
            "whereas",
            "instead",
            "thus",
            "hence",
            "when",
            "if",
            "after",
            "before",
            "also",
            "which",
            "weil",
            "daher",
            "zuerst",
            "dann",
            "parce",
            "donc",
            "ensuite",
            "porque",
            "entonces",
            "primero",
            "depois",
            "portanto");
    private static final Set<String> EXAMPLES = Set.of(
            "example",
            "instance",
            "such",
            "e.g",
            "like",
            "case",
            "once",
            "specifically",
            "namely",
            "project",
            "beispiel",
            "exemple",
            "ejemplo",
            "exemplo",
            "percent",
            "minutes",
            "hours",
            "days",
            "weeks",
            "months",
            "seconds");
    private static final int LONG_SENTENCE = 40;

    private Manner() {}

    /**
     * Sentences of a readable length, joined to each other, without padding.
     *
     * @param fewest words that an answer has that is not short
     */
    static double clarity(Passage answer, int fewest) {
        int words = answer.words().size();
        if (words == 0) {
            return 0;
        }
        double average = words / (double) Math.max(1, answer.sentences().size());
        double clarity = 7.5;
        if (average > LONG_SENTENCE) {
            clarity -= Math.min(3, (average - LONG_SENTENCE) / 15);
        } else if (average < 5) {
            clarity -= 1.5;
        }
        long links =
                answer.words().stream().filter(CONNECTORS::contains).distinct().count();
        clarity += Math.min(2.0, links * .5);
        clarity += answer.sentences().size() > 1 ? .5 : 0;
        var different = new HashSet<>(answer.words());
        double variety = different.size() / (double) words;
        if (words >= 20 && variety < .45) {
            clarity -= (.45 - variety) * 12;
        }
        if (answer.functionShare() < .2) {
            clarity -= 2.5;
        }
        return bounded(clarity * Math.min(1, words / (double) fewest));
    }

    /** Examples, figures, names and reasons, and terms of the trade beyond the question's own. */
    static double specificity(Passage answer, Passage question) {
        double specific = 0;
        int figures = 0;
        int names = 0;
        int own = 0;
        for (var term : answer.distinct()) {
            boolean digit = term.text().chars().anyMatch(Character::isDigit);
            figures += digit ? 1 : 0;
            names += isName(answer.text(), term) ? 1 : 0;
            own += question.holds(term) < .8 ? 1 : 0;
        }
        long examples =
                answer.words().stream().filter(EXAMPLES::contains).distinct().count();
        long reasons = answer.words().stream()
                .filter(word -> word.equals("because") || word.equals("since") || word.equals("therefore"))
                .count();
        specific += Math.min(3, figures)
                + Math.min(2, names * .7)
                + Math.min(2.5, examples * 1.25)
                + Math.min(1.5, (double) reasons);
        specific += Math.min(5, own * .35);
        return bounded(specific);
    }

    /** Capitals within a word, or dots, pluses and underscores: HashMap, SQL, node.js, C++. */
    private static boolean isName(String text, Term term) {
        if (term.text().chars().anyMatch(c -> c == '.' || c == '+' || c == '#' || c == '_')) {
            return true;
        }
        if (term.text().length() < 2) {
            return false;
        }
        String capitals = term.text().toUpperCase(java.util.Locale.ROOT);
        return text.contains(capitals) && !text.equals(text.toUpperCase(java.util.Locale.ROOT));
    }

    private static double bounded(double value) {
        return Math.round(Math.max(0, Math.min(10, value)) * 10) / 10.0;
    }
}
