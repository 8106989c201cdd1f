package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Evaluation.Limit;
import com.modularplatform.domain.questions.Rubric;
import java.util.Set;

/** Answers that are none, by their shape: nothing, too little, the question again, a row of terms. */
final class Shape {
    private static final int FEWEST_WORDS = 8;
    private static final int FEWEST_TERMS = 4;

    /** What has more words is no term but a clause. */
    private static final int LONGEST_TERM = 3;

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
        if (isList(answer) && !asksForNames(rubric)) {
            return Limit.KEYWORD_LIST;
        }
        return isShort(answer, rubric) ? Limit.TOO_SHORT : Limit.NONE;
    }

    /** Whether what is said may lift a cap: not off a row of terms, nor off words that are all the question's. */
    static boolean mayLift(Limit limit, Passage answer, Passage prompt) {
        return !isList(answer) && (limit != Limit.REPEATS_QUESTION || answer.addsTo(prompt));
    }

    /** Fewer words than any answer needs. */
    static boolean isShort(Passage answer, Rubric rubric) {
        return answer.words().size() < fewestWords(rubric);
    }

    /** Eight words; where the model answer is that terse itself, half of its words. */
    static int fewestWords(Rubric rubric) {
        String reference = rubric.reference();
        return reference == null || reference.isBlank()
                ? FEWEST_WORDS
                : Math.clamp((Passage.of(reference).words().size() + 1) / 2, 2, FEWEST_WORDS);
    }

    /** Where the model answer is a short row of names itself, under eight words, names are what answers it. */
    private static boolean asksForNames(Rubric rubric) {
        if (rubric.reference() == null) {
            return false;
        }
        var model = Passage.of(rubric.reference().replaceAll("\\b(and|or)\\b", ","));
        return model.words().size() < FEWEST_WORDS
                && model.segments().size() > 1
                && model.segments().stream().allMatch(length -> length <= LONGEST_TERM);
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
                || text.strip().equals("no answer")
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
     * Next to nothing but the question's words: at least half of them and nothing else, most of them with hardly
     * another, or the same ones twice with few others, none of which the rubric knows. A word that the rubric says and
     * the question does not is news, though it be a synonym of one of the question's.
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
            boolean own = wanted.repeats(term) && !question.repeats(term);
            if (own || question.holds(term) < .8 && skill.holds(term) < .8 && !ABOUT_ASKING.contains(term.text())) {
                news++;
                telling |= own || wanted.holds(term) >= .8;
            }
        }
        var asked = question.distinct();
        double said = asked.stream().filter(term -> answer.holds(term) >= .8).count() / (double) asked.size();
        if (news == 0) {
            return said >= .5;
        }
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

    /** Terms in a row: hardly a word that joins them, or many commas, few such words and nowhere a clause. */
    private static boolean isList(Passage answer) {
        int words = answer.words().size();
        if (answer.distinct().size() < FEWEST_TERMS) {
            return false;
        }
        double share = answer.joints() / (double) words;
        var segments = answer.segments();
        if (share < .12) {
            return segments.size() < 2 || words / (double) segments.size() < LONGEST_TERM;
        }
        return share < .3
                && segments.size() >= FEWEST_TERMS
                && words / (double) segments.size() <= 3.2
                && segments.stream().allMatch(length -> length <= LONGEST_TERM);
    }
}
