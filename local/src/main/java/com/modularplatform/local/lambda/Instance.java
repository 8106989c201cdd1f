package com.modularplatform.local.lambda;

import com.modularplatform.local.aws.FunctionError;

/** An execution environment of one function: it serves one event at a time and is kept for the next. */
interface Instance extends AutoCloseable {
    /**
     * Runs the handler to its end or to the deadline. After a {@link FunctionError} of type {@code Sandbox.*} or
     * {@code Runtime.*} the instance is not used again.
     */
    byte[] handle(byte[] event, Invocation invocation) throws FunctionError;

    @Override
    void close();
}
