package com.modularplatform.domain.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job asks for, as understood.
 *
 * @param title the job's title, null when unknown
 * @param skills required and preferred skills, in the order they were met, each once
 * @param years required years of relevant experience; null when the job names none
 * @param level junior, mid, senior or lead; null when the job names none
 * @param education the lowest degree asked for; null when the job names none
 * @param text the job text the spans count in
 */
public record Requirements(
        @Nullable String title,
        List<SkillWish> skills,
        @Nullable Integer years,
        @Nullable String level,
        @Nullable Degree education,
        String text) {
    public Requirements {
        skills = List.copyOf(skills);
    }

    /**
     * @param name canonical name, or as written when the dictionary does not know it
     * @param required false: preferred
     * @param explicit whether the caller named it; false: read out of the text
     * @param span where the text names it; null when only the caller did
     */
    public record SkillWish(
            String name,
            boolean required,
            boolean explicit,
            @Nullable Span span) {}

    /** Degrees in ascending order. */
    public enum Degree {
        SECONDARY,
        VOCATIONAL,
        ASSOCIATE,
        BACHELOR,
        MASTER,
        DOCTORATE
    }
}
