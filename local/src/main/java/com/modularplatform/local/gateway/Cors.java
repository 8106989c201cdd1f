package com.modularplatform.local.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The gateway's own CORS: it answers preflights itself and its headers stand in place of those a function sets.
 *
 * @param maxAge how long browsers keep a preflight's answer, in seconds
 */
record Cors(List<String> origins, List<String> methods, List<String> headers, List<String> exposed, int maxAge) {

    /** The answer to a preflight; empty when the request is none. */
    Optional<HttpAnswer> preflight(String method, Map<String, String> requestHeaders) {
        if (!method.equals("OPTIONS")
                || !requestHeaders.containsKey("origin")
                || !requestHeaders.containsKey("access-control-request-method")) {
            return Optional.empty();
        }
        var allowed = isAllowed(requestHeaders.get("origin"))
                ? Map.of(
                        "access-control-allow-origin", requestHeaders.get("origin"),
                        "access-control-allow-methods", String.join(",", methods),
                        "access-control-allow-headers", String.join(",", headers),
                        "access-control-max-age", Integer.toString(maxAge))
                : Map.<String, String>of();
        return Optional.of(new HttpAnswer(204, allowed, List.of(), new byte[0]));
    }

    /** What every answer to a cross-origin request carries. */
    Map<String, String> answerHeaders(Map<String, String> requestHeaders) {
        var origin = requestHeaders.getOrDefault("origin", "");
        return isAllowed(origin)
                ? Map.of(
                        "access-control-allow-origin",
                        origin,
                        "access-control-expose-headers",
                        String.join(",", exposed))
                : Map.of();
    }

    private boolean isAllowed(String origin) {
        return origins.contains("*") || origins.contains(origin.toLowerCase(Locale.ROOT));
    }
}
