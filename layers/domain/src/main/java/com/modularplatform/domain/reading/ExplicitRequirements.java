package com.modularplatform.domain.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller said of a job in fields of its own; it wins over what the text says.
 *
 * @param title the job's title
 * @param requiredSkills null when nothing was said, empty when there are none
 * @param preferredSkills null when nothing was said
 * @param level junior, mid, senior or lead
 * @param years required years of experience
 */
public record ExplicitRequirements(
        @Nullable String title,
        @Nullable List<String> requiredSkills,
        @Nullable List<String> preferredSkills,
        @Nullable String level,
        @Nullable Integer years) {
    public static final ExplicitRequirements NONE = new ExplicitRequirements(null, null, null, null, null);
}
