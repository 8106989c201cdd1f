package com.modularplatform.kernel.http;

import static com.modularplatform.kernel.access.Access.FREE;
import static com.modularplatform.kernel.access.Access.PUBLIC;
import static com.modularplatform.kernel.access.Access.RECRUITER;
import static com.modularplatform.kernel.http.Route.get;
import static com.modularplatform.kernel.http.Route.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.modularplatform.core.Page;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.Kernel;
import com.modularplatform.kernel.Log;
import com.modularplatform.kernel.Vault;
import com.modularplatform.kernel.access.Admission;
import com.modularplatform.kernel.access.Caller;
import com.modularplatform.kernel.access.Callers;
import com.modularplatform.kernel.access.Quota;
import com.modularplatform.kernel.access.Token;
import com.modularplatform.kernel.access.Tokens;
import com.modularplatform.kernel.json.Json;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.kernel.replay.Replays;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpFunctionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:30Z");

    record Greet() implements Endpoint<Greet.Body> {
        record Body(@Size(max = 5) String firstName) {}

        record View(String id, String helloTo) {}

        @Override
        public Response handle(Request<Body> request) {
            if (request.body().firstName().equals("boom")) {
                throw new IllegalStateException("secret detail");
            }
            if (request.body().firstName().equals("taken")) {
                throw new Refusal(new Problem.Conflict("NAME_TAKEN", "Taken.", Map.of("takenBy", "somebody")));
            }
            return Response.created(new View(request.newId(), request.body().firstName()), "/v1/greetings/1");
        }
    }

    record Numbers() implements Endpoint<Endpoint.NoBody> {
        record Row(String id, int theNumber) {}

        @Override
        public Listing listing() {
            return Listing.of(Row.class, "theNumber", "-theNumber");
        }

        @Override
        public Response handle(Request<NoBody> request) {
            int from = request.page().position() == null
                    ? 0
                    : Integer.parseInt(request.page().position());
            var rows = IntStream.range(from, Math.min(10, from + request.page().limit()))
                    .mapToObj(n -> new Row("n" + n, n))
                    .toList();
            int next = from + rows.size();
            return Response.list(new Page<>(rows, next < 10 ? String.valueOf(next) : null))
                    .version(3);
        }
    }

    record Thing() implements Endpoint<Endpoint.NoBody> {
        @Override
        public Response handle(Request<NoBody> request) {
            return Response.ok(Map.of("a", 1L)).version(7);
        }
    }

    private static final class Served extends HttpFunction {
        Served(Kernel kernel) {
            super(
                    kernel,
                    post("/v1/greetings", PUBLIC, new Greet()),
                    post("/api/v1/greetings", PUBLIC, new Greet()),
                    get("/v1/numbers", PUBLIC, new Numbers()),
                    get("/v1/thing", FREE, new Thing()),
                    get("/v1/hidden", RECRUITER, new Thing()));
        }
    }

    /** Three requests an address. */
    private static final class Counting implements Callers {
        private final Map<String, Integer> counts = new HashMap<>();

        @Override
        public void prime() {
            counts.put("primed", 1);
        }

        @Override
        public Admission admit(Token token, Instant now) {
            return new Admission.Ended();
        }

        @Override
        public Admission admit(Caller.Anonymous anonymous, Instant now) {
            int count = counts.merge(anonymous.address(), 1, Integer::sum);
            var quota = new Quota(8, 8 - count, NOW.plusSeconds(30));
            return count > 8 ? new Admission.Spent(quota) : new Admission.Admitted(anonymous, quota);
        }

        @Override
        public Quota count(String name, Instant now) {
            return new Quota(100, 99, NOW.plusSeconds(30));
        }
    }

    private static final class Remembering implements Replays {
        private final Map<String, Claim> claims = new HashMap<>();
        private final Map<String, byte[]> answers = new HashMap<>();

        @Override
        public Outcome claim(Claim claim, Instant now) {
            var earlier = claims.putIfAbsent(claim.name(), claim);
            if (earlier == null) {
                return new Outcome.Ours(now);
            }
            if (!earlier.fingerprint().equals(claim.fingerprint())) {
                return new Outcome.Other();
            }
            var answer = answers.get(claim.name());
            return answer == null ? new Outcome.Running() : new Outcome.Answered(answer);
        }

        @Override
        public void answer(Claim claim, byte[] sealed, Instant now) {
            answers.put(claim.name(), sealed);
        }

        @Override
        public void release(Claim claim) {
            claims.remove(claim.name());
        }
    }

    private final List<String> lines = new ArrayList<>();
    private final List<Runnable> primings = new ArrayList<>();
    private final Counting callers = new Counting();
    private final HttpFunction function = new Served(kernel(() -> {
        throw new Refusal(new Problem.Unauthenticated(false));
    }));

    private Kernel kernel(Supplier<Tokens> tokens) {
        return new Kernel(
                InstantSource.fixed(NOW),
                tokens,
                new Lasting<>(callers),
                new Lasting<>(new Remembering()),
                new Lasting<>(new Vault(new byte[32])),
                primings::add,
                new Log(lines::add));
    }

    private record Lasting<T>(T value) implements Supplier<T> {
        @Override
        public T get() {
            return value;
        }
    }

    private record Told(
            int status, Map<?, ?> headers, @Nullable Map<?, ?> body) {
        Map<?, ?> error() {
            return (Map<?, ?>) java.util.Objects.requireNonNull(
                    java.util.Objects.requireNonNull(body).get("error"));
        }
    }

    private Told call(String route, String query, Map<String, String> headers, @Nullable String body)
            throws IOException, Json.NotJson {
        var path = route.substring(route.indexOf(' ') + 1);
        var event = new LinkedHashMap<String, Object>();
        event.put("version", "2.0");
        event.put("routeKey", route);
        event.put("rawPath", path);
        event.put("rawQueryString", query);
        event.put("headers", headers);
        event.put(
                "requestContext",
                Map.of(
                        "requestId",
                        "req-1",
                        "authorizer",
                        Map.of("ignored", List.of(1L)),
                        "http",
                        Map.of("method", route.substring(0, route.indexOf(' ')), "sourceIp", "192.0.2.7")));
        if (body != null) {
            event.put("body", body);
        }
        var out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(Json.bytes(event)), out, new Invocation());
        var response = Json.object(out.toString(StandardCharsets.UTF_8));
        return new Told(
                ((Long) java.util.Objects.requireNonNull(response.get("statusCode"))).intValue(),
                (Map<?, ?>) java.util.Objects.requireNonNull(response.get("headers")),
                response.get("body") instanceof String text ? (Map<?, ?>) Json.parse(text) : null);
    }

    private static final Map<String, String> JSON = Map.of("content-type", "application/json");

    @Test
    void priming_opens_the_ways_of_a_request_before_there_is_one() {
        new Served(kernel(new Lasting<>(new Tokens("http://127.0.0.1:1/pool", Set.of("client")))));

        primings.getLast().run();

        assertThat(callers.counts).containsOnlyKeys("primed");
        assertThat(lines).isEmpty();
    }

    @Test
    void each_face_has_its_casing_and_its_envelope() throws Exception {
        var platform = call("POST /v1/greetings", "", JSON, "{\"first_name\": \"Ada\"}");
        assertThat(platform.status()).isEqualTo(201);
        assertThat(platform.headers().get("Location")).isEqualTo("/v1/greetings/1");
        assertThat(((Map<?, ?>) platform.body().get("data")).get("hello_to")).isEqualTo("Ada");
        assertThat(platform.body().get("links")).isEqualTo(Map.of("self", "/v1/greetings/1"));

        var recruiting = call("POST /api/v1/greetings", "", JSON, "{\"firstName\": \"Ada\"}");
        assertThat(recruiting.body().get("helloTo")).isEqualTo("Ada");
    }

    @Test
    void faults_have_their_status_code_and_fields() throws Exception {
        assertThat(call("POST /v1/greetings", "", JSON, "{").status()).isEqualTo(400);
        var invalid = call("POST /v1/greetings", "", JSON, "{\"first_name\": \"too long\", \"tenant_id\": 1}");
        assertThat(invalid.status()).isEqualTo(422);
        assertThat((List<?>) invalid.error().get("details")).hasSize(2);
        assertThat(call("POST /v1/greetings", "", Map.of("content-type", "text/plain"), "x")
                        .status())
                .isEqualTo(415);
        var taken = call("POST /v1/greetings", "", JSON, "{\"first_name\": \"taken\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.error().get("taken_by")).isEqualTo("somebody");
    }

    @Test
    void a_defect_is_told_as_nothing_and_logged_without_its_message() throws Exception {
        var told = call("POST /v1/greetings", "", JSON, "{\"first_name\": \"boom\"}");

        assertThat(told.status()).isEqualTo(500);
        assertThat(told.body().toString()).doesNotContain("secret");
        assertThat(String.join("\n", lines)).contains("IllegalStateException").doesNotContain("secret");
    }

    @Test
    void the_quota_is_told_on_every_answer_and_spent_is_429() throws Exception {
        for (int i = 0; i < 8; i++) {
            var told = call("GET /v1/numbers", "", Map.of(), null);
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.headers().get("X-RateLimit-Remaining")).isEqualTo(String.valueOf(7 - i));
        }
        var spent = call("GET /v1/numbers", "", Map.of(), null);
        assertThat(spent.status()).isEqualTo(429);
        assertThat(spent.headers().get("Retry-After")).isEqualTo("31");
        assertThat(spent.error().get("retry_after")).isEqualTo(31L);
        assertThat(call("GET /v1/thing", "", Map.of(), null).status())
                .as("not counted")
                .isEqualTo(200);
    }

    @Test
    void a_route_for_roles_is_401_without_a_token_and_with_a_bad_one() throws Exception {
        assertThat(call("GET /v1/hidden", "", Map.of(), null).status()).isEqualTo(401);
        var bad = call("GET /v1/hidden", "", Map.of("authorization", "Bearer nonsense"), null);
        assertThat(bad.status()).isEqualTo(401);
        assertThat(bad.headers().get("WWW-Authenticate")).asString().startsWith("Bearer");
    }

    @Test
    void a_list_pages_by_a_sealed_cursor() throws Exception {
        var first = call("GET /v1/numbers", "limit=4&fields=the_number", Map.of(), null);
        var meta = (Map<?, ?>) first.body().get("meta");
        assertThat(((List<?>) first.body().get("data")).getFirst()).isEqualTo(Map.of("id", "n0", "the_number", 0L));
        var cursor = String.valueOf(meta.get("next_cursor"));
        var second = call("GET /v1/numbers", "limit=9&cursor=" + cursor, Map.of(), null);
        assertThat((List<?>) second.body().get("data")).hasSize(6);
        assertThat(((Map<?, ?>) second.body().get("meta")).get("has_next")).isEqualTo(false);

        assertThat(call("GET /v1/numbers", "sort=-the_number&cursor=" + cursor, Map.of(), null)
                        .status())
                .as("another order is another list")
                .isEqualTo(400);
        assertThat(call("GET /v1/numbers", "sort=theNumber", Map.of(), null).status())
                .isEqualTo(400);
        assertThat(call("GET /v1/numbers", "filter[x]=1", Map.of(), null).status())
                .isEqualTo(400);
        assertThat(call("GET /v1/numbers", "limit=%zz", Map.of(), null).status())
                .isEqualTo(400);
    }

    @Test
    void what_the_caller_has_is_not_sent_again() throws Exception {
        assertThat(call("GET /v1/thing", "", Map.of("if-none-match", "\"7\""), null)
                        .status())
                .isEqualTo(304);
        assertThat(call("GET /v1/thing", "", Map.of("if-none-match", "\"6\""), null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void one_key_is_one_answer() throws Exception {
        var headers = Map.of("content-type", "application/json", "idempotency-key", "k1");
        var first = call("POST /v1/greetings", "", headers, "{\"first_name\": \"Ada\"}");
        var again = call("POST /v1/greetings", "", headers, "{ \"first_name\" : \"Ada\" }");
        assertThat(again.body().get("data")).isEqualTo(first.body().get("data"));
        assertThat(again.headers().get("Idempotent-Replayed")).isEqualTo("true");

        var other = call("POST /v1/greetings", "", headers, "{\"first_name\": \"Bob\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.error().get("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void addresses_count_by_what_a_customer_gets() {
        assertThat(HttpFunction.address("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(HttpFunction.address("2001:db8:1:2:3::1")).isEqualTo(HttpFunction.address("2001:db8:1:2:ffff::9"));
        assertThat(HttpFunction.address("2001:db8:1:2::1")).isNotEqualTo(HttpFunction.address("2001:db8:1:3::1"));
        assertThat(HttpFunction.address("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }

    /** A Lambda invocation with time left. */
    private static final class Invocation implements Context {
        @Override
        public String getAwsRequestId() {
            return "r";
        }

        @Override
        public String getLogGroupName() {
            return "g";
        }

        @Override
        public String getLogStreamName() {
            return "s";
        }

        @Override
        public String getFunctionName() {
            return "f";
        }

        @Override
        public String getFunctionVersion() {
            return "1";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "arn";
        }

        @Override
        public @Nullable CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public @Nullable ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 29_000;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 512;
        }

        @Override
        public @Nullable LambdaLogger getLogger() {
            return null;
        }
    }
}
