package com.modularplatform.domain.questions;

import java.util.List;

/**
 * One thing a good answer says.
 *
 * @param name how the concept is called in feedback, for instance {@code "transaction isolation"}
 * @param phrases ways of saying it besides its name; any one of them counts
 */
public record Concept(String name, List<String> phrases) {
    public Concept {
        phrases = List.copyOf(phrases);
    }
}
