package com.modularplatform.core;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} to the kernel. It has no stack trace: it is an answer, not a defect. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        this(problem, null);
    }

    /** @param cause what stands behind it, for the log */
    public Refusal(Problem problem, @Nullable Throwable cause) {
        super(problem.getClass().getSimpleName(), cause, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
