package com.modularplatform.domain.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is held against. Each part may be empty; the evaluator uses what there is.
 *
 * @param concepts what a good answer says, each of equal weight
 * @param reference a model answer
 * @param keywords single terms a good answer uses
 */
public record Rubric(List<Concept> concepts, @Nullable String reference, List<String> keywords) {
    /** Nothing is known about good answers. */
    public static final Rubric NONE = new Rubric(List.of(), null, List.of());

    public Rubric {
        concepts = List.copyOf(concepts);
        keywords = List.copyOf(keywords);
    }
}
