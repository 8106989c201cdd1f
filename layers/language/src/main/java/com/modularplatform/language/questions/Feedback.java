package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Evaluation.Limit;
import java.util.List;

/** Says in sentences what an answer covered and one thing that was missing. The same answer gets the same words. */
final class Feedback {
    private static final List<String> GOOD = List.of("Good explanation of %s.", "Covers %s well.", "Clear on %s.");
    private static final List<String> NEXT =
            List.of("Consider mentioning %s.", "What was missing is %s.", "It would be stronger with a word on %s.");
    private static final int MOST_NAMED = 3;

    private Feedback() {}

    static String of(Limit limit, List<String> covered, List<String> missing, String answer, double relevance) {
        int choice = Math.floorMod(answer.hashCode(), GOOD.size());
        String one = missing.isEmpty() ? "" : NEXT.get(choice).formatted(missing.getFirst());
        String start =
                switch (limit) {
                    case UNANSWERED -> "This question was not answered.";
                    case TOO_SHORT -> "Too short to judge.";
                    case REPEATS_QUESTION -> "This repeats the question instead of answering it.";
                    case KEYWORD_LIST -> "These are terms without sentences; say how they belong together.";
                    case NONE -> told(covered, missing, choice, relevance);
                };
        return limit == Limit.NONE && missing.isEmpty() || limit == Limit.UNANSWERED && missing.isEmpty()
                ? start
                : (start + " " + one).strip();
    }

    private static String told(List<String> covered, List<String> missing, int choice, double relevance) {
        if (covered.isEmpty()) {
            return relevance < 3
                    ? "The answer stays away from what was asked."
                    : "On the subject, but short of its main points.";
        }
        String good = GOOD.get(choice).formatted(listed(covered.subList(0, Math.min(MOST_NAMED, covered.size()))));
        return missing.isEmpty() ? good + " Nothing essential is missing." : good;
    }

    static String listed(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
