package com.modularplatform.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Why a request is refused: the one family of faults. The kernel alone turns them into statuses, by an exhaustive switch,
 * so a new kind without a status does not compile. Raise one with {@code throw new Refusal(problem)}.
 */
public sealed interface Problem {
    /** The body is not JSON, or not the form it says it is. */
    record Malformed(String message) implements Problem {}

    /** Query, header or path values that break a rule. */
    record BadParameters(List<Violation> violations) implements Problem {}

    /** A cursor that is broken, tampered with, or of another query or caller. */
    record BadCursor() implements Problem {}

    /** A body that parses but breaks rules: every one of them. */
    record Invalid(List<Violation> violations) implements Problem {
        public Invalid(String field, String message) {
            this(List.of(new Violation(field, message)));
        }
    }

    /** No token, or none that is good; {@code expired} when nothing but its expiry is wrong. */
    record Unauthenticated(boolean expired) implements Problem {}

    /** A sign-in or a secret that does not fit; {@code code} says which kind, never why. */
    record BadCredentials(String code, String message) implements Problem {}

    /** Known who, but not allowed. */
    record Forbidden(String code, String message, Map<String, ?> extras) implements Problem {
        public Forbidden() {
            this("FORBIDDEN", "You may not do this.", Map.of());
        }
    }

    /** Not there, or not theirs to see. */
    record NotFound() implements Problem {}

    /** The path is there, the method is not. */
    record MethodNotAllowed(List<String> allowed) implements Problem {}

    /** The state of things does not allow it. {@code extras} stand beside the code, in the face's casing. */
    record Conflict(String code, String message, Map<String, ?> extras) implements Problem {}

    /** {@code If-Match} names another version than there is. */
    record VersionMismatch() implements Problem {}

    /** Larger than is taken here; the message says what is. */
    record TooLarge(String message) implements Problem {}

    /** Not a kind of content that is taken here. */
    record UnsupportedMedia(String code, String message) implements Problem {}

    /** The Idempotency-Key was used for another request. */
    record KeyReused() implements Problem {}

    /** The first request with this Idempotency-Key still runs. */
    record KeyInFlight() implements Problem {}

    /** The quota of the minute is spent. */
    record TooMany(Duration retryAfter) implements Problem {}

    /** Something we depend on does not answer; trying again may help. */
    record Unavailable(Duration retryAfter) implements Problem {}

    /** Our own fault. The cause is logged, never told. */
    record Internal() implements Problem {}
}
