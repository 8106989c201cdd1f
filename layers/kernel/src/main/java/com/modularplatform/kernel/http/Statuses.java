package com.modularplatform.kernel.http;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Violation;
import java.util.List;
import java.util.Map;

/** Problems as HTTP tells them: the one switch. A new kind of problem does not compile until it has its line here. */
final class Statuses {
    private Statuses() {}

    static int of(Problem problem) {
        return switch (problem) {
            case Problem.Malformed p -> 400;
            case Problem.BadParameters p -> 400;
            case Problem.BadCursor p -> 400;
            case Problem.Invalid p -> 422;
            case Problem.Unauthenticated p -> 401;
            case Problem.BadCredentials p -> 401;
            case Problem.Forbidden p -> 403;
            case Problem.NotFound p -> 404;
            case Problem.MethodNotAllowed p -> 405;
            case Problem.Conflict p -> 409;
            case Problem.VersionMismatch p -> 412;
            case Problem.TooLarge p -> 413;
            case Problem.UnsupportedMedia p -> 415;
            case Problem.KeyReused p -> 422;
            case Problem.KeyInFlight p -> 409;
            case Problem.TooMany p -> 429;
            case Problem.Unavailable p -> 503;
            case Problem.Internal p -> 500;
        };
    }

    static String code(Problem problem) {
        return switch (problem) {
            case Problem.Malformed p -> "MALFORMED_JSON";
            case Problem.BadParameters p -> "INVALID_PARAMETER";
            case Problem.BadCursor p -> "INVALID_CURSOR";
            case Problem.Invalid p -> "VALIDATION_ERROR";
            case Problem.Unauthenticated(boolean expired) -> expired ? "TOKEN_EXPIRED" : "UNAUTHENTICATED";
            case Problem.BadCredentials p -> p.code();
            case Problem.Forbidden p -> p.code();
            case Problem.NotFound p -> "NOT_FOUND";
            case Problem.MethodNotAllowed p -> "METHOD_NOT_ALLOWED";
            case Problem.Conflict p -> p.code();
            case Problem.VersionMismatch p -> "VERSION_MISMATCH";
            case Problem.TooLarge p -> "PAYLOAD_TOO_LARGE";
            case Problem.UnsupportedMedia p -> p.code();
            case Problem.KeyReused p -> "IDEMPOTENCY_KEY_REUSED";
            case Problem.KeyInFlight p -> "IDEMPOTENCY_IN_FLIGHT";
            case Problem.TooMany p -> "RATE_LIMIT_EXCEEDED";
            case Problem.Unavailable p -> "UNAVAILABLE";
            case Problem.Internal p -> "INTERNAL_ERROR";
        };
    }

    static String message(Problem problem) {
        return switch (problem) {
            case Problem.Malformed p -> p.message();
            case Problem.BadParameters p -> "A parameter of the request is not valid.";
            case Problem.BadCursor p -> "The cursor is not one of this list.";
            case Problem.Invalid p -> "Invalid input parameters";
            case Problem.Unauthenticated(boolean expired) ->
                expired ? "The access token has expired." : "A valid access token is needed.";
            case Problem.BadCredentials p -> p.message();
            case Problem.Forbidden p -> p.message();
            case Problem.NotFound p -> "There is no such resource.";
            case Problem.MethodNotAllowed p -> "This path does not take that method.";
            case Problem.Conflict p -> p.message();
            case Problem.VersionMismatch p -> "The resource has changed since; read it again.";
            case Problem.TooLarge p -> p.message();
            case Problem.UnsupportedMedia p -> p.message();
            case Problem.KeyReused p -> "This Idempotency-Key was used for another request.";
            case Problem.KeyInFlight p -> "The first request with this Idempotency-Key is still running.";
            case Problem.TooMany p -> "Too many requests";
            case Problem.Unavailable p -> "The service is not available at the moment. Try again.";
            case Problem.Internal p -> "Something went wrong on our side.";
        };
    }

    static List<Violation> details(Problem problem) {
        return switch (problem) {
            case Problem.BadParameters p -> p.violations();
            case Problem.Invalid p -> p.violations();
            default -> List.of();
        };
    }

    static Map<String, ?> extras(Problem problem) {
        return switch (problem) {
            case Problem.Forbidden p -> p.extras();
            case Problem.Conflict p -> p.extras();
            case Problem.TooMany p -> Map.of("retryAfter", p.retryAfter().toSeconds());
            default -> Map.of();
        };
    }

    static Map<String, String> headers(Problem problem) {
        return switch (problem) {
            case Problem.Unauthenticated(boolean expired) ->
                Map.of(
                        "WWW-Authenticate",
                        expired
                                ? "Bearer error=\"invalid_token\", error_description=\"expired\""
                                : "Bearer realm=\"modular-platform\"");
            case Problem.BadCredentials p -> Map.of("WWW-Authenticate", "Bearer realm=\"modular-platform\"");
            case Problem.MethodNotAllowed p -> Map.of("Allow", String.join(", ", p.allowed()));
            case Problem.TooMany p ->
                Map.of("Retry-After", String.valueOf(p.retryAfter().toSeconds()));
            case Problem.Unavailable p ->
                Map.of("Retry-After", String.valueOf(p.retryAfter().toSeconds()));
            default -> Map.of();
        };
    }
}
