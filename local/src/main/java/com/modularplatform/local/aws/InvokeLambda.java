package com.modularplatform.local.aws;

/** How the stand-ins call a function: the host decides where and in what process it runs. */
@FunctionalInterface
public interface InvokeLambda {
    /**
     * Runs a function to its end.
     *
     * @param functionName the name alone, without the rest of an ARN and without an alias
     * @param event the JSON event
     * @return the JSON answer; {@code null} as four letters where the function returns nothing
     * @throws FunctionError when the function failed, timed out or does not exist
     */
    byte[] invoke(String functionName, byte[] event) throws FunctionError;
}
