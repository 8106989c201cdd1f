package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Level;
import com.modularplatform.domain.questions.Question;
import com.modularplatform.domain.questions.Question.Kind;
import com.modularplatform.domain.questions.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions about skills the bank does not know: {@code bank/any-skill.txt}, with the skill's name put in. */
final class QuestionMaker {
    private static final String PLACE = "{skill}";
    private static final Map<Kind, Rubric> GENERAL = general();
    private static final List<Question> PATTERNS =
            BankReader.read("any-skill.txt", QuestionBank.sharedConcepts(), new java.util.HashMap<>());

    private QuestionMaker() {}

    static List<Question> about(String skill, Kind kind) {
        var made = new ArrayList<Question>();
        for (var pattern : PATTERNS) {
            if (pattern.kind() == kind) {
                made.add(filled(pattern, skill));
            }
        }
        return made;
    }

    /** One more question when bank and patterns are used up: the {@code number}-th project, decision or problem. */
    static Question furtherQuestion(String skill, Kind kind, Level level, int number) {
        var patterns = about(skill, kind);
        var pattern = patterns.get(number % patterns.size());
        String again = number < patterns.size()
                ? ""
                : " Take another example than before"
                        + (number < 2 * patterns.size() ? "." : ", the one from longest ago.");
        return new Question(
                pattern.id() + "-" + number,
                pattern.skill(),
                level,
                kind,
                pattern.text() + again,
                pattern.rubric(),
                pattern.followUps(),
                null);
    }

    /** What any good answer of a kind has. */
    static Rubric generalRubric(Kind kind) {
        return GENERAL.getOrDefault(kind, Rubric.NONE);
    }

    private static Question filled(Question pattern, String skill) {
        return new Question(
                BankReader.key(skill) + "-" + pattern.id(),
                skill,
                pattern.level(),
                pattern.kind(),
                pattern.text().replace(PLACE, skill),
                pattern.rubric(),
                pattern.followUps().stream()
                        .map(text -> text.replace(PLACE, skill))
                        .toList(),
                null);
    }

    private static Map<Kind, Rubric> general() {
        var shared = QuestionBank.sharedConcepts();
        return Map.of(
                Kind.TECHNICAL, new Rubric(shared.getOrDefault("knowledge", List.of()), null, List.of()),
                Kind.BEHAVIORAL, new Rubric(shared.getOrDefault("story", List.of()), null, List.of()),
                Kind.COMMUNICATION, new Rubric(shared.getOrDefault("plain", List.of()), null, List.of()));
    }
}
