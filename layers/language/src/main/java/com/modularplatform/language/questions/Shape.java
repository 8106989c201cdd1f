package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Evaluation.Limit;
import com.modularplatform.domain.questions.Rubric;
import java.util.Set;

/** Answers that are none, by their shape: nothing, too little, the question again, a row of terms. */
final class Shape {
    private static final int FEWEST_WORDS = 8;
    private static final Set<String> ABOUT_ASKING = Set.of(
            "question",
            "answer",
            "ask",
            "asked",
            "asking",
            "asks",
            "good",
            "great",
            "interesting",
            "explain",
            "describe",
            "think",
            "know",
            "mean",
            "means",
            "tell",
            "talk",
            "say",
            "understand",
            "important",
            "topic",
            "want",
            "please",
            "thank",
            "thanks",
            "difference",
            "about",
            "regarding",
            "really",
            "role",
            "work",
            "works",
            "thing",
            "sure",
            "discuss",
            "understanding",
            "well",
            "wonder",
            "wondering",
            "relevant",
            "matter",
            "subject",
            "happy");

    private Shape() {}

    static Limit limit(Passage answer, Passage question, Rubric rubric) {
        int words = answer.words().size();
        if (words == 0 || isPass(answer)) {
            return Limit.UNANSWERED;
        }
        if (repeats(answer, question)) {
            return Limit.REPEATS_QUESTION;
        }
        if (words < fewest(rubric)) {
            return Limit.TOO_SHORT;
        }
        return isList(answer) ? Limit.KEYWORD_LIST : Limit.NONE;
    }

    /** Eight words; where the model answer is short itself, half of its words say as much. */
    private static int fewest(Rubric rubric) {
        String reference = rubric.reference();
        if (reference == null || reference.isBlank()) {
            return FEWEST_WORDS;
        }
        return Math.clamp((Passage.of(reference).words().size() + 1) / 2, 2, FEWEST_WORDS);
    }

    /** "I don't know", "no idea", "n/a" and little else. */
    private static boolean isPass(Passage answer) {
        String text = answer.text().toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
        boolean says = text.contains("don't know")
                || text.contains("dont know")
                || text.contains("no idea")
                || text.contains("not answered")
                || text.contains("do not know")
                || text.contains("can't remember")
                || text.contains("no clue")
                || text.contains("not sure what")
                || text.strip().equals("n/a")
                || text.strip().equals("pass")
                || text.strip().equals("skip")
                || text.contains("keine ahnung")
                || text.contains("weiß nicht")
                || text.contains("ne sais pas")
                || text.contains("no sé")
                || text.contains("não sei");
        return says && answer.distinct().size() <= 8;
    }

    private static boolean repeats(Passage answer, Passage question) {
        if (question.terms().isEmpty() || answer.terms().isEmpty()) {
            return false;
        }
        int news = 0;
        var terms = answer.distinct();
        for (var term : terms) {
            news += question.holds(term) < .8 && !ABOUT_ASKING.contains(term.text()) ? 1 : 0;
        }
        if (news == 0) {
            return true;
        }
        int old = 0;
        for (var term : question.distinct()) {
            old += answer.holds(term) >= .8 ? 1 : 0;
        }
        double said = old / (double) question.distinct().size();
        return said >= .75 && news <= Math.max(1, terms.size() * .15) && terms.size() >= 3;
    }

    private static boolean isList(Passage answer) {
        double share = answer.functionShare();
        int words = answer.words().size();
        if (share < .12) {
            return true;
        }
        var segments = answer.segments();
        double length = words / (double) segments.size();
        return share < .3 && segments.size() >= 4 && length <= 3.2;
    }
}
