package com.modularplatform.domain.questions;

/** A question, what was answered (empty when it was skipped) and how that was judged. */
public record Answer(Question question, String text, Evaluation evaluation) {}
