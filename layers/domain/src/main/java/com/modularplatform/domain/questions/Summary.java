package com.modularplatform.domain.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole session in figures and sentences.
 *
 * @param overall mean of all questions' scores, one decimal
 * @param technical mean of the technical ones; null without one
 * @param behavioral mean of the behavioral ones; null without one
 * @param communication mean of 10 × (0.6 clarity + 0.4 specificity) over the answered; null when nothing was answered
 * @param strengths at most three sentences
 * @param weaknesses at most three sentences
 * @param recommendation what a person may do with it; it never says to reject
 */
public record Summary(
        double overall,
        @Nullable Double technical,
        @Nullable Double behavioral,
        @Nullable Double communication,
        List<String> strengths,
        List<String> weaknesses,
        String recommendation) {
    public Summary {
        strengths = List.copyOf(strengths);
        weaknesses = List.copyOf(weaknesses);
    }
}
