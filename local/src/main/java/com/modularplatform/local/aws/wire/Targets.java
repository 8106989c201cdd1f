package com.modularplatform.local.aws.wire;

import com.modularplatform.local.aws.AwsApi;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interface of AWS's JSON protocols 1.0 and 1.1: the operation is named by the header {@code X-Amz-Target}.
 *
 * @param api whose faults apply
 * @param prefix what stands before the dot, such as {@code AWSStepFunctions}
 * @param contentType of the answers, {@code application/x-amz-json-1.0} or {@code 1.1}
 * @param invalid the exception that complaints about fields carry
 * @param operations by name
 */
public record Targets(
        AwsApi api, String prefix, String contentType, String invalid, Map<String, Operation> operations) {
    /** One operation: members in, members out. */
    @FunctionalInterface
    public interface Operation {
        /** @throws AwsError to refuse */
        Map<String, ? extends @Nullable Object> perform(Fields request);
    }
}
