package com.modularplatform.functions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.kernel.Kernel;
import com.modularplatform.kernel.Log;
import com.modularplatform.kernel.Snapshots;
import com.modularplatform.kernel.Vault;
import com.modularplatform.kernel.access.Admission;
import com.modularplatform.kernel.access.Caller;
import com.modularplatform.kernel.access.Callers;
import com.modularplatform.kernel.access.Quota;
import com.modularplatform.kernel.access.Token;
import com.modularplatform.kernel.json.Json;
import com.modularplatform.kernel.replay.Replays;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsApiTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final AtomicInteger counted = new AtomicInteger();
    private final DocsApi docs = new DocsApi(kernel(), new Site());

    @Test
    void the_merged_description_holds_both_faces_and_refers_to_nothing_outside() throws IOException {
        var answer = ask("GET", "/v1/openapi.json", "GET /v1/openapi.json", Map.of(), Map.of());
        assertThat(answer.get("statusCode")).isEqualTo(200L);
        var body = (String) answer.get("body");
        var document = Json.object(body);
        assertThat(document.get("openapi")).isEqualTo("3.0.3");
        assertThat(map(document.get("paths"))).containsKeys("/api/v1/users/me", "/v1/cv-analysis/{id}", "/docs");
        assertThat(body).doesNotContain(".yaml#/");
    }

    @Test
    void the_yaml_keeps_words_that_look_like_numbers() throws IOException {
        var yaml = ask("GET", "/v1/openapi.yaml", "GET /v1/openapi.yaml", Map.of(), Map.of());
        assertThat(headers(yaml)).containsEntry("Content-Type", "application/yaml");
        assertThat((String) yaml.get("body")).startsWith("openapi: 3.0.3\n").contains("phone: '+442079460000'");
    }

    @Test
    void a_copy_the_caller_holds_is_not_sent_again() throws IOException {
        var first = ask("GET", "/v1/openapi.json", "GET /v1/openapi.json", Map.of(), Map.of());
        var tag = headers(first).get("ETag");
        var second = ask("GET", "/v1/openapi.json", "GET /v1/openapi.json", Map.of(), Map.of("if-none-match", tag));
        assertThat(second.get("statusCode")).isEqualTo(304L);
        assertThat(second).doesNotContainKey("body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core-api.yaml",
                "ats-api.yaml",
                "comms-api.yaml",
                "monetization-llm-api.yaml",
                "platform-api.yaml"
            })
    void the_sources_are_sent_as_they_stand_in_the_repository(String name) throws IOException {
        var answer = ask("GET", "/openapi/" + name, "GET /openapi/{name}", Map.of("name", name), Map.of());
        assertThat(answer.get("body")).isEqualTo(Files.readString(Path.of("..", "openapi", name)));
        assertThat(counted).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../DocsApi.class", "routes.txt", "openapi.json", "core-api.yaml/", "", "%2e%2e"})
    void no_other_file_is_sent(String name) throws IOException {
        var source = ask("GET", "/openapi/" + name, "GET /openapi/{name}", Map.of("name", name), Map.of());
        var page = ask("GET", "/docs/" + name, "GET /docs/{proxy+}", Map.of("proxy", name), Map.of());
        assertThat(source.get("statusCode")).isEqualTo(404L);
        assertThat(page.get("statusCode")).isEqualTo(404L);
    }

    @Test
    void the_page_loads_only_files_of_ours_and_says_so_to_the_browser() throws IOException {
        var page = ask("GET", "/docs", "GET /docs", Map.of(), Map.of());
        assertThat(headers(page))
                .containsEntry("Content-Type", "text/html; charset=utf-8")
                .hasEntrySatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self'")
                                .doesNotContain("unsafe", "http"));
        var html = (String) page.get("body");
        assertThat(html).doesNotContain("//", "<style", "<script>", " style=");
        var files = java.util.regex.Pattern.compile("(?:src|href)=\"/docs/([^\"]+)\"")
                .matcher(html);
        assertThat(files.results().map(found -> found.group(1)).distinct().toList())
                .hasSize(5)
                .allSatisfy(name -> {
                    var file = ask("GET", "/docs/" + name, "GET /docs/{proxy+}", Map.of("proxy", name), Map.of());
                    assertThat(file.get("statusCode")).as(name).isEqualTo(200L);
                });
        assertThat(counted).hasValue(0);
    }

    @Test
    void health_is_told_without_counting() throws IOException {
        var answer = ask("GET", "/health", "GET /health", Map.of(), Map.of());
        assertThat(Json.object((String) answer.get("body"))).isEqualTo(Map.of("status", "ok", "version", "1.0.0"));
        assertThat(counted).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/v1/users/me | GET, PATCH",
                "PUT | /api/v1/candidates/me/resumes | GET, POST",
                "GET | /api/v1/candidates/me/resumes/uploads | POST",
                "GET | /api/v1/users/me/heartbeat | POST",
                "POST | /v1/cv-analysis/0193/report.pdf | GET",
                "HEAD | /health | GET",
                "POST | /docs | GET"
            })
    void another_method_is_told_the_right_ones(String method, String path, String allowed) throws IOException {
        var answer = ask(method, path, "$default", Map.of(), Map.of("content-type", "text/plain"));
        assertThat(answer.get("statusCode")).isEqualTo(405L);
        assertThat(headers(answer)).containsEntry("Allow", allowed);
        assertThat(code(answer)).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(counted).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/favicon.ico", "/api/v1", "/api/v1/users/me/", "/v1/cv-analysis/", "/v1/nothing"})
    void a_path_that_leads_nowhere_is_404_in_its_envelope(String path) throws IOException {
        var answer = ask("GET", path, "$default", Map.of(), Map.of());
        assertThat(answer.get("statusCode")).isEqualTo(404L);
        assertThat(code(answer)).isEqualTo("NOT_FOUND");
        var meta = map(Json.object((String) answer.get("body")).get("meta"));
        assertThat(meta).containsKey(path.startsWith("/api/") ? "requestId" : "request_id");
    }

    private Map<String, Object> ask(
            String method, String path, String route, Map<String, String> parameters, Map<String, String> headers)
            throws IOException {
        var event = Json.bytes(Map.of(
                "version",
                "2.0",
                "routeKey",
                route,
                "rawPath",
                path,
                "rawQueryString",
                "",
                "headers",
                headers,
                "pathParameters",
                parameters,
                "body",
                method.equals("POST") ? "no json" : "",
                "isBase64Encoded",
                false,
                "requestContext",
                Map.of("requestId", "r-1", "http", Map.of("method", method, "path", path, "sourceIp", "203.0.113.7"))));
        var out = new ByteArrayOutputStream();
        docs.handleRequest(new ByteArrayInputStream(event), out, new Invocation());
        return Json.object(out.toString(StandardCharsets.UTF_8));
    }

    private static Object code(Map<String, Object> answer) {
        return map(Json.object((String) answer.get("body")).get("error")).get("code");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> headers(Map<String, Object> answer) {
        return (Map<String, String>) answer.get("headers");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private Kernel kernel() {
        var callers = new Callers() {
            @Override
            public void prime() {}

            @Override
            public Admission admit(Token token, Instant now) {
                throw new AssertionError("no token was sent");
            }

            @Override
            public Admission admit(Caller.Anonymous anonymous, Instant now) {
                counted.incrementAndGet();
                return new Admission.Admitted(anonymous, new Quota(10, 9, now.plusSeconds(60)));
            }

            @Override
            public Quota count(String name, Instant now) {
                throw new AssertionError("nothing here counts by its own key");
            }
        };
        var replays = new Replays() {
            @Override
            public Outcome claim(Claim claim, Instant now) {
                throw new AssertionError("nothing here is repeated");
            }

            @Override
            public void answer(Claim claim, byte[] sealed, Instant now) {}

            @Override
            public void release(Claim claim) {}
        };
        return new Kernel(
                InstantSource.fixed(NOW),
                () -> {
                    throw new AssertionError("no token was sent");
                },
                () -> callers,
                () -> replays,
                () -> new Vault(new byte[32]),
                Snapshots.NONE,
                new Log(line -> {}));
    }
}
