package com.modularplatform.domain.questions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much experience a question expects, in ascending order. */
public enum Level {
    JUNIOR,
    MID,
    SENIOR;

    /**
     * The level a job names: {@code junior}, {@code mid}, {@code senior} or {@code lead}; anything else counts as
     * mid.
     */
    public static Level of(@Nullable String name) {
        return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
            case "junior", "entry", "intern" -> JUNIOR;
            case "senior", "lead", "principal" -> SENIOR;
            default -> MID;
        };
    }
}
