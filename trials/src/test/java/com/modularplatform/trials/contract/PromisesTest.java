package com.modularplatform.trials.contract;

import static com.modularplatform.trials.contract.Described.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.kernel.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final Promises PROMISES = new Promises();
    private static final Map<String, String> HEADERS = Map.of(
            "content-type", "application/json",
            "x-request-id", "r",
            "x-ratelimit-limit", "10",
            "x-ratelimit-remaining", "9",
            "x-ratelimit-reset", "1799999999");
    private static final String PRESENCE = """
            {"userId": "019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d11", "presence": "Away", "lastActiveAt": null}""";

    @Test
    void an_answer_as_described_breaks_nothing() {
        assertThat(presence(200, HEADERS, PRESENCE)).isEmpty();
    }

    @Test
    void a_field_too_many_too_few_or_of_another_kind_is_told() {
        assertThat(presence(200, HEADERS, PRESENCE.replace("null", "null, \"email\": \"a@b.c\"")))
                .singleElement()
                .asString()
                .contains("email");
        assertThat(presence(200, HEADERS, PRESENCE.replace("\"lastActiveAt\": null", "\"x\": 1")))
                .hasSize(2);
        assertThat(presence(200, HEADERS, PRESENCE.replace("Away", "away"))).hasSize(1);
        assertThat(presence(200, HEADERS, PRESENCE.replace("null", "\"yesterday\"")))
                .hasSize(1);
        assertThat(presence(200, HEADERS, PRESENCE.replace("\"Away\"", "null"))).isNotEmpty();
    }

    @Test
    void a_status_a_header_or_a_media_type_that_is_not_described_is_told() {
        assertThat(presence(418, HEADERS, PRESENCE))
                .containsExactly("GET /api/v1/users/{id}/presence 418 is not described");
        var fewer = new HashMap<>(HEADERS);
        fewer.remove("x-request-id");
        assertThat(presence(200, fewer, PRESENCE))
                .containsExactly("GET /api/v1/users/{id}/presence 200 lacks X-Request-Id");
        var html = new HashMap<>(HEADERS);
        html.put("content-type", "text/html");
        assertThat(presence(200, html, PRESENCE)).hasSize(1);
    }

    @Test
    void each_face_has_its_own_error() {
        var camel = """
                {"error": {"code": "NOT_FOUND", "message": "m", "details": []},
                 "meta": {"timestamp": "2026-11-22T12:00:00Z", "requestId": "r"}}""";
        assertThat(PROMISES.broken("GET", "/api/v1/nothing", 404, HEADERS, bytes(camel)))
                .isEmpty();
        assertThat(PROMISES.broken("GET", "/v1/nothing", 404, HEADERS, bytes(camel)))
                .isNotEmpty();
        assertThat(presence(404, HEADERS, camel)).isEmpty();
    }

    @Test
    void the_examples_of_the_description_keep_its_promises() {
        var described = Described.served();
        var checked = described.stream()
                .flatMap(operation -> operation.statuses().stream().flatMap(status -> {
                    var response = map(map(operation.node().get("responses")).get(status));
                    if (response.get("$ref") instanceof String reference) {
                        response = described.at(reference.substring(1));
                    }
                    var example = example(described, response);
                    if (example == null) {
                        return java.util.stream.Stream.<String>empty();
                    }
                    var headers = new HashMap<>(HEADERS);
                    map(response.getOrDefault("headers", Map.of())).keySet().forEach(name -> headers.put(name, "x"));
                    assertThat(PROMISES.broken(
                                    operation.method(),
                                    operation.path(),
                                    Integer.parseInt(status),
                                    headers,
                                    Json.bytes(example)))
                            .isEmpty();
                    return java.util.stream.Stream.of(operation + " " + status);
                }))
                .toList();
        assertThat(checked).hasSizeGreaterThan(300);
    }

    private static @org.jspecify.annotations.Nullable Object example(
            Described described, Map<String, @org.jspecify.annotations.Nullable Object> response) {
        if (!(response.get("content") instanceof Map<?, ?> content) || !content.containsKey("application/json")) {
            return null;
        }
        var media = map(content.get("application/json"));
        if (media.containsKey("example")) {
            return media.get("example");
        }
        var schema = map(media.get("schema"));
        return schema.get("$ref") instanceof String reference
                ? described.at(reference.substring(1)).get("example")
                : null;
    }

    private static java.util.List<String> presence(int status, Map<String, String> headers, String body) {
        return PROMISES.broken(
                "GET", "/api/v1/users/019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d11/presence", status, headers, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
