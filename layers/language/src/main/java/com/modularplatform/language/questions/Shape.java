package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Evaluation.Limit;
import com.modularplatform.domain.questions.Rubric;
import java.util.Set;

/** Answers that are none, by their shape: nothing, too little, the question again, a row of terms. */
final class Shape {
    private static final int FEWEST_WORDS = 8;
    private static final int FEWEST_TERMS = 4;
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

    /** @param skill what the question is about, whose name is no news either; may be empty */
    static Limit limit(Passage answer, Passage question, Passage skill, Rubric rubric) {
        int words = answer.words().size();
        if (words == 0 || isPass(answer)) {
            return Limit.UNANSWERED;
        }
        if (repeats(answer, question, skill, rubric)) {
            return Limit.REPEATS_QUESTION;
        }
        if (isList(answer)) {
            return Limit.KEYWORD_LIST;
        }
        return isShort(answer, rubric) ? Limit.TOO_SHORT : Limit.NONE;
    }

    /** Under eight words; where the model answer is that terse itself, under half of its words. */
    static boolean isShort(Passage answer, Rubric rubric) {
        String reference = rubric.reference();
        int model = reference == null || reference.isBlank()
                ? 2 * FEWEST_WORDS
                : Passage.of(reference).words().size();
        return answer.words().size() < Math.clamp((model + 1) / 2, 2, FEWEST_WORDS);
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

    /**
     * Next to nothing but the question's words: most of them with hardly another, or the same ones twice with few
     * others, none of which the rubric knows.
     */
    private static boolean repeats(Passage answer, Passage question, Passage skill, Rubric rubric) {
        var terms = answer.distinct();
        if (question.terms().isEmpty() || terms.isEmpty()) {
            return false;
        }
        var wanted = wanted(rubric);
        int news = 0;
        boolean telling = false;
        for (var term : terms) {
            if (question.holds(term) < .8 && skill.holds(term) < .8 && !ABOUT_ASKING.contains(term.text())) {
                news++;
                telling |= wanted.holds(term) >= .8;
            }
        }
        if (news == 0) {
            return true;
        }
        var asked = question.distinct();
        double said = asked.stream().filter(term -> answer.holds(term) >= .8).count() / (double) asked.size();
        if (said >= .75 && news <= Math.max(1, terms.size() * .15) && terms.size() >= 3 && !telling) {
            return true;
        }
        long old = answer.terms().stream()
                .filter(term -> question.holds(term) >= .8)
                .count();
        boolean twice = old >= 1.5 * (terms.size() - news) && old >= 3;
        return twice && !telling && said >= .5 && news <= Math.max(1, terms.size() / 2);
    }

    private static Passage wanted(Rubric rubric) {
        var text = new StringBuilder(rubric.reference() == null ? "" : rubric.reference());
        rubric.keywords().forEach(word -> text.append(". ").append(word));
        rubric.concepts()
                .forEach(concept -> text.append(". ")
                        .append(concept.name())
                        .append(". ")
                        .append(String.join(". ", concept.phrases())));
        return Passage.of(text.toString());
    }

    /** Terms in a row: hardly a word that joins them, or many commas and few such words. */
    private static boolean isList(Passage answer) {
        int words = answer.words().size();
        if (answer.distinct().size() < FEWEST_TERMS) {
            return false;
        }
        double share = answer.joints() / (double) words;
        if (share < .12) {
            return true;
        }
        var segments = answer.segments();
        return share < .3 && segments.size() >= FEWEST_TERMS && words / (double) segments.size() <= 3.2;
    }
}
