package com.modularplatform.local.aws;

import org.jspecify.annotations.Nullable;

/** A function's failure, as Lambda reports it: the class of the exception and its message. */
public final class FunctionError extends Exception {
    private static final long serialVersionUID = 1L;

    private final String errorType;

    /**
     * @param errorType what state machines match in {@code ErrorEquals}: the thrown class's full name, or Lambda's own
     *     {@code Lambda.ResourceNotFoundException}, {@code Lambda.TooManyRequestsException}, {@code Sandbox.Timedout}
     * @param errorMessage the exception's message
     */
    public FunctionError(String errorType, @Nullable String errorMessage) {
        super(errorMessage);
        this.errorType = errorType;
    }

    /** The error's name. */
    public String errorType() {
        return errorType;
    }
}
