package com.modularplatform.kernel;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What a fault of AWS means to a caller: after the SDK's own bounded retries, throttling, server errors and silence are
 * {@link Problem.Unavailable}; everything else is a defect of ours and passes through.
 */
public final class Aws {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private Aws() {}

    public static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException e) {
            if (e.isThrottlingException() || e.statusCode() >= 500) {
                throw unavailable(e);
            }
            throw e;
        } catch (SdkClientException e) {
            throw unavailable(e);
        }
    }

    private static Refusal unavailable(RuntimeException cause) {
        return new Refusal(new Problem.Unavailable(RETRY), cause);
    }
}
