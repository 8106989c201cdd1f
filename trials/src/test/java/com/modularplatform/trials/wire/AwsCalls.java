package com.modularplatform.trials.wire;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Every call that an SDK client of this JVM makes, told to one witness on the caller's own thread. The SDK finds this class by
 * the file {@code software/amazon/awssdk/global/handlers/execution.interceptors}; without a witness nothing happens.
 */
public final class AwsCalls implements ExecutionInterceptor {
    private static final Witness NOBODY = new Witness() {};

    private static volatile Witness witness = NOBODY;

    /**
     * One call.
     *
     * @param function the function that makes it, as the template names it; of other threads their name
     * @param operation as {@code DynamoDb.PutItem}
     */
    public record Call(String function, String operation, SdkRequest request) {}

    /** Sees calls, and may cut them by throwing. */
    public interface Witness {
        /** Before anything is sent; what is returned is sent. */
        default SdkRequest begins(Call call) {
            return call.request();
        }

        /** An answer of one try came; what is thrown makes the SDK believe that it did not. */
        default void arrived(Call call) {}

        /** After the answer came and before the caller has it. */
        default void ended(Call call, SdkResponse response) {}

        /** After the last try failed, or was refused. */
        default void failed(Call call, Throwable reason) {}
    }

    /** Watches until it is closed. */
    public static Watch watch(Witness now) {
        witness = now;
        return () -> witness = NOBODY;
    }

    /** A witness at work. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return witness.begins(call(context.request(), attributes));
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        witness.arrived(call(context.request(), attributes));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        witness.ended(call(context.request(), attributes), context.response());
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        witness.failed(call(context.request(), attributes), context.exception());
    }

    private static Call call(SdkRequest request, ExecutionAttributes attributes) {
        return new Call(
                Thread.currentThread().getName(),
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME) + "."
                        + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                request);
    }
}
