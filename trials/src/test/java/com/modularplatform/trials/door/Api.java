package com.modularplatform.trials.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.kernel.json.Json;
import com.modularplatform.trials.contract.Promises;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A client of the API as a stranger would write one. Every answer it gets is held to the OpenAPI document. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Promises PROMISES = new Promises();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** What went to and fro, for {@link LogsTest}. */
    static final Secrets SECRETS = new Secrets();

    /** Of everybody here. */
    public static final String PASSWORD = "SecurePass123!";

    /** The module's id. */
    public static final String CV_ANALYSIS = "01970000-0000-7000-8000-000000000001";

    private final URI base;
    private final @Nullable String token;
    private final Map<String, String> headers;
    private final boolean trusting;

    /** Of a platform, as nobody. */
    public Api(URI base) {
        this(base, null, Map.of(), false);
    }

    private Api(URI base, @Nullable String token, Map<String, String> headers, boolean trusting) {
        this.base = base;
        this.token = token;
        this.headers = headers;
        this.trusting = trusting;
    }

    /** The same, signed in with another token; null for nobody. */
    public Api as(@Nullable String other) {
        return new Api(base, other, headers, trusting);
    }

    /** The same, holding no answer to the document: when a function dies the gateway answers in words of its own. */
    public Api trusting() {
        return new Api(base, token, headers, true);
    }

    /** The same with one more header. */
    public Api with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(base, token, more, trusting);
    }

    /** An answer; {@link #at} walks its JSON. */
    public record Answer(int status, Map<String, String> headers, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** As much of it as a failed trial needs to show. */
        public String brief() {
            return text().substring(0, Math.min(300, text().length()));
        }

        public @Nullable Object json() {
            try {
                return Json.parse(bytes);
            } catch (Json.NotJson e) {
                throw new AssertionError("not JSON: " + text(), e);
            }
        }

        /** {@code data.tokens.access}, {@code data.0.id}. */
        public @Nullable Object at(String path) {
            Object node = json();
            for (var step : path.split("\\.")) {
                node = switch (node) {
                    case Map<?, ?> map -> map.get(step);
                    case List<?> list -> list.get(Integer.parseInt(step));
                    case null, default -> throw new AssertionError("no " + path + " in " + text());
                };
            }
            return node;
        }

        public String string(String path) {
            return String.valueOf(at(path));
        }

        public String code() {
            return string("error.code");
        }

        public List<String> faultyFields() {
            return ((List<?>) Objects.requireNonNull(at("error.details")))
                    .stream()
                            .map(d -> String.valueOf(((Map<?, ?>) d).get("field")))
                            .toList();
        }

        public Answer is(int expected) {
            assertThat(status).as(brief()).isEqualTo(expected);
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", Json.bytes(body));
    }

    public Answer post(String path) {
        return send("POST", path, null, null);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, "application/json", Json.bytes(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer send(String method, String path, @Nullable String type, byte @Nullable [] body) {
        if ("application/json".equals(type) && body != null) {
            SECRETS.sent(body);
        }
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        if (type != null) {
            request.header("content-type", type);
        }
        request.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var told = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> told.put(name, String.join(", ", values)));
            var answer = new Answer(response.statusCode(), told, response.body());
            if (told.getOrDefault("Content-Type", "").startsWith("application/json") && !path.contains("openapi")) {
                SECRETS.received(answer.bytes());
            }
            var plain = path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?'));
            if (!trusting) {
                assertThat(PROMISES.broken(method, plain, answer.status(), lower(told), answer.bytes()))
                        .as("%s %s → %d %s", method, path, answer.status(), answer.brief())
                        .isEmpty();
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> lower(Map<String, String> told) {
        var lower = new HashMap<String, String>();
        told.forEach((name, value) -> lower.put(name.toLowerCase(java.util.Locale.ROOT), value));
        return lower;
    }

    /** A part of a form: text, or a file. */
    public record Part(String name, @Nullable String fileName, byte[] bytes) {
        public static Part text(String name, String value) {
            return new Part(name, null, value.getBytes(StandardCharsets.UTF_8));
        }

        public static Part file(String fileName, byte[] bytes) {
            return new Part("file", fileName, bytes);
        }
    }

    public Answer form(String path, Part... parts) {
        return form(path, "boundary-" + System.nanoTime(), parts);
    }

    public Answer form(String path, String boundary, Part... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            SECRETS.uploaded(part.bytes());
            var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                    .formatted(
                            boundary,
                            part.name(),
                            part.fileName() == null ? "" : "; filename=\"" + part.fileName() + "\"");
            out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            out.writeBytes(part.bytes());
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, out.toByteArray());
    }

    // ---- people
    // ------------------------------------------------------------------------------------------------------

    public static String newEmail() {
        return "person%d.%d@example.com".formatted(PEOPLE.incrementAndGet(), System.nanoTime());
    }

    /** Somebody who registered, and the client that speaks for them. */
    public record Person(String id, String email, Api api) {
        /** Their access token. */
        public String token() {
            return Objects.requireNonNull(api.token);
        }
    }

    public Person candidate() {
        return person("candidate");
    }

    public Person person(String role) {
        var email = newEmail();
        var answer = as(null).post("/api/v1/auth/register", registration(email, role))
                .is(201);
        return new Person(answer.string("userId"), email, as(answer.string("token")));
    }

    public static Map<String, Object> registration(String email, String role) {
        var body = new LinkedHashMap<String, Object>();
        body.put("email", email);
        body.put("password", PASSWORD);
        body.put("firstName", "Ada");
        body.put("lastName", "Lovelace");
        body.put("role", role);
        return body;
    }

    public static Map<String, Object> tenantRegistration(String email, String tenant) {
        var body = new LinkedHashMap<String, Object>();
        body.put("email", email);
        body.put("password", PASSWORD);
        body.put("first_name", "John");
        body.put("last_name", "Doe");
        body.put("tenant_name", tenant);
        return body;
    }

    /** The admin of a new tenant. */
    public Person tenantAdmin() {
        var email = newEmail();
        var answer = as(null).post("/v1/auth/register", tenantRegistration(email, "Acme " + PEOPLE.get()))
                .is(201);
        return new Person(answer.string("data.user.id"), email, as(answer.string("data.tokens.access")));
    }

    /** The admin of a new tenant that tries the CV analysis. */
    public Person analyst() {
        var person = tenantAdmin();
        person.api().post("/v1/trials", Map.of("module_id", CV_ANALYSIS)).is(201);
        return person;
    }
}
