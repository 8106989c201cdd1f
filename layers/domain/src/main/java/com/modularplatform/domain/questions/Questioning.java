package com.modularplatform.domain.questions;

import java.util.List;

/** The seam between sessions and the question engine: functions without clock, network or state a caller could see. */
public final class Questioning {
    private Questioning() {}

    /** Chooses questions; the same selection gives the same questions. */
    @FunctionalInterface
    public interface Selector {
        /** @return exactly {@code selection.count()} different questions */
        List<Question> select(Selection selection);
    }

    /** Judges one answer. */
    @FunctionalInterface
    public interface Evaluator {
        /** @param answer what the candidate wrote; empty when the question was skipped */
        Evaluation evaluate(Question question, String answer);
    }

    /** Sums a session up. */
    @FunctionalInterface
    public interface Summarizer {
        /** @param answers in the order asked, skipped ones with an empty text */
        Summary summarize(List<Answer> answers);
    }
}
