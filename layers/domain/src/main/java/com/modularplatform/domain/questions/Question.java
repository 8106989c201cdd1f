package com.modularplatform.domain.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it may be asked in a screening or an interview.
 *
 * @param id stable over versions of the bank; a question of a caller's own may use any id
 * @param skill canonical skill name; null when the question belongs to no skill
 * @param text what the candidate reads
 * @param rubric what a good answer says
 * @param followUps what an interviewer may ask next, in order; never part of the score
 * @param source who wrote it, when it was not us, for the attribution
 */
public record Question(
        String id,
        @Nullable String skill,
        Level level,
        Kind kind,
        String text,
        Rubric rubric,
        List<String> followUps,
        @Nullable String source) {
    public Question {
        followUps = List.copyOf(followUps);
    }

    /** A question of someone's own, known only by its text and what was given with it. */
    public static Question given(@Nullable String skill, String text, Rubric rubric) {
        return new Question("given", skill, Level.MID, Kind.TECHNICAL, text, rubric, List.of(), null);
    }

    /** What a question asks for: knowledge, conduct in the past, or how something is told. */
    public enum Kind {
        TECHNICAL,
        BEHAVIORAL,
        COMMUNICATION
    }
}
