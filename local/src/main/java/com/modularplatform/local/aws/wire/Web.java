package com.modularplatform.local.aws.wire;

import com.modularplatform.local.aws.AwsApi;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interface whose operations are methods and paths.
 *
 * @param api whose faults apply
 * @param serves whether a method and path belong here
 * @param answering does the work
 */
public record Web(AwsApi api, Serves serves, Answering answering) {
    /** Whether a request belongs to the interface. */
    @FunctionalInterface
    public interface Serves {
        /** By method and path, and the first bytes of nothing else. */
        boolean test(String method, String path);
    }

    /** Does the work of a request. */
    @FunctionalInterface
    public interface Answering {
        /** @throws AwsError to refuse */
        Answer answer(Call call);
    }

    /**
     * A request.
     *
     * @param path decoded, without the query
     * @param segments the path's parts, each decoded
     * @param query decoded parameters, the first of each name
     * @param headers by lower-case name, the first of each name
     */
    public record Call(
            String method,
            String path,
            List<String> segments,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body) {}

    /** An answer. */
    public record Answer(int status, String contentType, byte[] body) {
        /** A JSON tree, status 200. */
        public static Answer json(Map<String, ? extends @Nullable Object> tree) {
            return new Answer(200, "application/json", Json.bytes(tree));
        }
    }
}
