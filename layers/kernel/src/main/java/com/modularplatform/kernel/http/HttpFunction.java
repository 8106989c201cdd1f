package com.modularplatform.kernel.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.core.Ids;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.Violation;
import com.modularplatform.kernel.Kernel;
import com.modularplatform.kernel.access.Access;
import com.modularplatform.kernel.access.Admission;
import com.modularplatform.kernel.access.Caller;
import com.modularplatform.kernel.access.Callers;
import com.modularplatform.kernel.access.Quota;
import com.modularplatform.kernel.replay.Replays;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function that serves requests. A subclass is its table of contents: it hands over its {@link Route}s and adds
 * nothing. What happens to every request, in order: the caller is known and counted, their right is checked, the query
 * and the body are read, a repeated request is answered from memory, the endpoint answers, the answer is dressed for its
 * face and one line is logged.
 */
public abstract class HttpFunction implements RequestStreamHandler {
    private static final int MAX_STORED = 350_000;
    private static final String NOBODYS = """
            {"version": "2.0", "routeKey": "HEAD /", "rawPath": "/v1/", "headers": {"accept": "*/*"},
             "requestContext": {"requestId": "priming", "http": {"method": "HEAD", "sourceIp": "127.0.0.1"}}}""";
    private static final Quota UNCOUNTED = new Quota(10, 10, Instant.EPOCH);

    private final Kernel kernel;
    private final Map<String, Served> routes = new HashMap<>();

    private record Served(Route route, Bodies bodies) {}

    protected HttpFunction(Kernel kernel, Route... routes) {
        this.kernel = kernel;
        for (var route : routes) {
            if (this.routes.put(route.key(), new Served(route, new Bodies(route))) != null) {
                throw new IllegalArgumentException("two endpoints for " + route.key());
            }
        }
        kernel.snapshots().before(this::prime);
    }

    /** The table of contents, for the tests that hold it to the template and the OpenAPI files. */
    public final List<Route> routes() {
        return this.routes.values().stream().map(Served::route).toList();
    }

    /**
     * What the first request of an instance would wait for, done before it: the pool's keys and a verification, a read of the
     * table, the secret, and the way of a request that no route takes.
     */
    public final void prime() {
        var all = routes();
        if (all.stream().anyMatch(route -> route.access().tokenRead())) {
            kernel.tokens().get().prime();
        }
        kernel.callers().get().prime();
        if (all.stream()
                .anyMatch(route -> route.replayable() || route.endpoint().listing() != null)) {
            Objects.requireNonNull(kernel.vault().get());
        }
        try {
            var event = HttpEvent.read(new ByteArrayInputStream(NOBODYS.getBytes(StandardCharsets.UTF_8)));
            new Serving(event, Duration.ofSeconds(1)).answer().write(OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        long started = System.nanoTime();
        var event = HttpEvent.read(input);
        var deadline = Duration.ofMillis(context.getRemainingTimeInMillis());
        var answer = new Serving(event, deadline).answer();
        answer.write(output);
        var line = new LinkedHashMap<String, Object>();
        line.put("route", event.routeKey());
        line.put("status", (long) answer.status());
        line.put("ms", (System.nanoTime() - started) / 1_000_000);
        line.put("request", event.requestId());
        kernel.log().info("request", line);
    }

    /** One request on its way. */
    private final class Serving {
        private final HttpEvent event;
        private final Duration deadline;
        private final Face face;
        private final Instant now = kernel.clock().instant();
        private Quota quota = UNCOUNTED;
        private @Nullable Query query;

        Serving(HttpEvent event, Duration deadline) {
            this.event = event;
            this.deadline = deadline;
            this.face = Face.of(event.path());
        }

        Answer answer() {
            Answer answer;
            try {
                answer = serve();
            } catch (Refusal refusal) {
                tell(refusal);
                answer = dress(Response.refused(refusal.problem()), null);
            } catch (RuntimeException | StackOverflowError e) {
                kernel.log().error("failure", e, Map.of("route", event.routeKey(), "request", event.requestId()));
                answer = dress(Response.refused(new Problem.Internal()), null);
            }
            var reset = quota == UNCOUNTED ? nextMinute() : quota.reset();
            return answer.with("X-Request-Id", event.requestId())
                    .with("X-RateLimit-Limit", String.valueOf(quota.limit()))
                    .with("X-RateLimit-Remaining", String.valueOf(Math.max(0, quota.remaining())))
                    .with("X-RateLimit-Reset", String.valueOf(reset.getEpochSecond()));
        }

        /** Refusals that somebody else caused. */
        private void tell(Refusal refusal) {
            if (refusal.getCause() != null) {
                kernel.log()
                        .error(
                                "refused",
                                refusal.getCause(),
                                Map.of("route", event.routeKey(), "request", event.requestId()));
            }
        }

        private Instant nextMinute() {
            return Instant.ofEpochSecond((now.getEpochSecond() / 60 + 1) * 60);
        }

        private Answer serve() {
            var served = routes.get(event.routeKey());
            if (served == null) {
                served = routes.get("$default");
            }
            if (served == null) {
                throw new Refusal(new Problem.NotFound());
            }
            var route = served.route();
            var caller = caller(route.access());
            if (!route.access().permits(caller)) {
                throw new Refusal(
                        caller instanceof Caller.Anonymous
                                ? new Problem.Unauthenticated(false)
                                : new Problem.Forbidden());
            }
            var listing = route.endpoint().listing();
            query = Query.read(event.query(), face, listing);
            var position = listing == null ? null : position(caller);
            var body = served.bodies().read(event, face);
            var key = event.headers().get("idempotency-key");
            if (key == null || !route.replayable()) {
                return dress(handle(route, caller, body, null, position), caller);
            }
            return once(route, caller, body, checked(key));
        }

        private Caller caller(Access access) {
            var anonymous = new Caller.Anonymous(address(event.sourceIp()));
            var token = access.tokenRead() ? bearer() : null;
            if (token != null) {
                try {
                    var admission =
                            kernel.callers().get().admit(kernel.tokens().get().verify(token, now), now);
                    if (!(admission instanceof Admission.Ended)) {
                        return admitted(admission);
                    }
                    if (access.leaving()) {
                        return admitted(kernel.callers().get().admit(anonymous, now));
                    }
                } catch (Refusal refusal) {
                    if (refusal.problem() instanceof Problem.Unauthenticated) {
                        admitted(kernel.callers().get().admit(anonymous, now));
                    }
                    throw refusal;
                }
                admitted(kernel.callers().get().admit(anonymous, now));
                throw new Refusal(new Problem.Unauthenticated(false));
            }
            return access.counted() ? admitted(kernel.callers().get().admit(anonymous, now)) : anonymous;
        }

        private Caller admitted(Admission admission) {
            return switch (admission) {
                case Admission.Admitted(var caller, var left) -> {
                    quota = left;
                    yield caller;
                }
                case Admission.Spent(var left) -> throw spent(left);
                case Admission.Ended() -> throw new Refusal(new Problem.Unauthenticated(false));
            };
        }

        private Refusal spent(Quota left) {
            quota = left;
            var wait = Duration.between(now, left.reset());
            return new Refusal(new Problem.TooMany(Duration.ofSeconds(Math.max(1, wait.toSeconds() + 1))));
        }

        private void count(@Nullable String name) {
            if (name == null) {
                admitted(kernel.callers().get().admit(new Caller.Anonymous(address(event.sourceIp())), now));
                return;
            }
            try {
                quota = kernel.callers().get().count(name, now);
            } catch (Callers.Spent e) {
                throw spent(e.quota());
            }
        }

        /** The token of an {@code Authorization: Bearer} header; any other scheme is no token. */
        private @Nullable String bearer() {
            var header = event.header("authorization");
            if (header.isEmpty()) {
                return null;
            }
            if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
                return "";
            }
            return header.substring(7).strip();
        }

        /** Where a list goes on: the cursor opens for this caller, this route and these filters only. */
        private @Nullable String position(Caller caller) {
            var cursor = query().parameter("cursor").orElse("");
            if (cursor.isEmpty()) {
                return null;
            }
            try {
                return kernel.vault()
                        .get()
                        .open(
                                "cursor",
                                cursorContext(caller),
                                Base64.getUrlDecoder().decode(cursor))
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new Refusal(new Problem.BadCursor()));
            } catch (IllegalArgumentException e) {
                throw new Refusal(new Problem.BadCursor());
            }
        }

        private String cursorContext(Caller caller) {
            return caller.scope() + '\n' + event.routeKey() + '\n' + event.path() + '\n' + query().shape();
        }

        private Query query() {
            if (query == null) {
                throw new IllegalStateException("the query is read before it is used");
            }
            return query;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Response handle(
                Route route,
                Caller caller,
                Bodies.Read body,
                Request.@Nullable Attempt attempt,
                @Nullable String position) {
            var request = new Request(event, face, caller, body.value(), query(), now, attempt, position, this::count);
            try {
                return ((Endpoint) route.endpoint()).handle(request);
            } catch (Refusal refusal) {
                throw refusal.problem() instanceof Problem.Invalid(var violations)
                        ? new Refusal(new Problem.Invalid(violations.stream()
                                .map(v -> new Violation(face.name(v.field()), v.message()))
                                .toList()))
                        : refusal;
            }
        }

        private String checked(String key) {
            boolean good = !key.isEmpty() && key.length() <= 255 && key.chars().allMatch(c -> c > 0x20 && c < 0x7F);
            if (!good) {
                throw new Refusal(new Problem.BadParameters(List.of(
                        new Violation("header.Idempotency-Key", "must be 1 to 255 printable ASCII characters"))));
            }
            return key;
        }

        /** Runs a request with an Idempotency-Key at most once to its end. */
        private Answer once(Route route, Caller caller, Bodies.Read body, String key) {
            var scope = caller.scope() + '\n' + route.key();
            var claim = new Replays.Claim(
                    Ids.hash(scope + '\n' + key), Bodies.fingerprint(event, body.tree()), now.plus(deadline));
            return switch (kernel.replays().get().claim(claim, now)) {
                case Replays.Outcome.Answered(var sealed) ->
                    kernel.vault()
                            .get()
                            .open("replay", claim.name(), sealed)
                            .map(Answer::ofStored)
                            .map(answer -> answer.with("Idempotent-Replayed", "true"))
                            .orElseThrow(() -> new IllegalStateException("a stored answer does not open"));
                case Replays.Outcome.Running() -> throw new Refusal(new Problem.KeyInFlight());
                case Replays.Outcome.Other() -> throw new Refusal(new Problem.KeyReused());
                case Replays.Outcome.Ours(var first) ->
                    run(route, caller, body, claim, new Request.Attempt(scope, key, first));
            };
        }

        private Answer run(Route route, Caller caller, Bodies.Read body, Replays.Claim claim, Request.Attempt attempt) {
            Answer answer;
            try {
                answer = dress(handle(route, caller, body, attempt, null), caller);
            } catch (Refusal refusal) {
                tell(refusal);
                answer = dress(Response.refused(refusal.problem()), caller);
            } catch (RuntimeException e) {
                kernel.replays().get().release(claim);
                throw e;
            }
            boolean kept = answer.status() < 500
                    && answer.status() != 401
                    && answer.status() != 429
                    && !answer.binary()
                    && answer.body().length <= MAX_STORED;
            if (kept) {
                kernel.replays()
                        .get()
                        .answer(claim, kernel.vault().get().seal("replay", claim.name(), answer.stored()), now);
            } else {
                kernel.replays().get().release(claim);
            }
            return answer;
        }

        private Answer dress(Response response, @Nullable Caller caller) {
            String next = null;
            if (response.content() instanceof Response.Content.Many(var page)
                    && page.next() != null
                    && caller != null) {
                next = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(kernel.vault()
                                .get()
                                .seal(
                                        "cursor",
                                        cursorContext(caller),
                                        page.next().getBytes(StandardCharsets.UTF_8)));
            }
            var answer = Envelope.dress(
                    response, face, event.path(), event.requestId(), now, query == null ? null : query.fields(), next);
            boolean unchanged = event.method().equals("GET")
                    && answer.status() == 200
                    && response.version().isPresent()
                    && Envelope.unchanged(
                            event.header("if-none-match"), response.version().getAsLong());
            return unchanged
                    ? new Answer(304, Map.of("ETag", answer.headers().get("ETag")), new byte[0], false)
                    : answer;
        }
    }

    /** An IPv4 address as it is, an IPv6 one by its /64, the smallest net a customer gets. */
    static String address(String ip) {
        if (ip.indexOf(':') < 0) {
            return ip;
        }
        try {
            var bytes = java.net.InetAddress.getByName(ip).getAddress();
            if (bytes.length == 4) {
                return java.net.InetAddress.getByAddress(bytes).getHostAddress();
            }
            var net = new StringBuilder();
            for (int i = 0; i < 8; i += 2) {
                net.append(Integer.toHexString(((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF)))
                        .append(':');
            }
            return net.append(":/64").toString();
        } catch (java.net.UnknownHostException e) {
            return "unknown";
        }
    }
}
