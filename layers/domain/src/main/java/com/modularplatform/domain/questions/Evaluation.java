package com.modularplatform.domain.questions;

import java.util.List;

/**
 * How an answer was judged.
 *
 * @param score 0 to 100, one decimal
 * @param covered names of the concepts the answer speaks of
 * @param missing names of the concepts it does not
 * @param keywordsFound the terms of the rubric met in the answer, as the rubric writes them
 * @param clarity 0 to 10: sentences, their length, their connection
 * @param relevance 0 to 10: how much of the answer is about the question
 * @param specificity 0 to 10: examples, numbers, names, reasons
 * @param limit what capped the score, if anything did
 * @param feedback one to three sentences for the reader of the report
 */
public record Evaluation(
        double score,
        List<String> covered,
        List<String> missing,
        List<String> keywordsFound,
        double clarity,
        double relevance,
        double specificity,
        Limit limit,
        String feedback) {
    public Evaluation {
        covered = List.copyOf(covered);
        missing = List.copyOf(missing);
        keywordsFound = List.copyOf(keywordsFound);
    }

    /** Why a score could not go higher. */
    public enum Limit {
        NONE,
        /** Nothing was answered: 0. */
        UNANSWERED,
        /** Fewer than eight words: at most 20. */
        TOO_SHORT,
        /** The question said again: at most 20. */
        REPEATS_QUESTION,
        /** Terms without sentences: at most 40. */
        KEYWORD_LIST
    }
}
