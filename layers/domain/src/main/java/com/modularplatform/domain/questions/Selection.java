package com.modularplatform.domain.questions;

import java.util.List;

/**
 * What questions a session wants. Equal selections give equal questions.
 *
 * @param skills the job's skills, most important first
 * @param gaps skills the job asks for and the candidate's CV does not show
 * @param level the job's level
 * @param difficulty shifts the level of the technical questions
 * @param count how many questions, 1 to 30
 * @param preferGaps whether gaps are asked about before other skills
 * @param seed varies the choice among equally fitting questions
 */
public record Selection(
        List<String> skills,
        List<String> gaps,
        Level level,
        Difficulty difficulty,
        int count,
        boolean preferGaps,
        long seed) {
    public Selection {
        skills = List.copyOf(skills);
        gaps = List.copyOf(gaps);
        if (count < 1 || count > 30) {
            throw new IllegalArgumentException("count must be 1 to 30, was " + count);
        }
    }
}
