package com.modularplatform.local.gateway;

import com.modularplatform.local.aws.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes back to the caller, read from a function's answer by the rules of payload format 2.0.
 *
 * @param cookies values of {@code Set-Cookie}
 */
record HttpAnswer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

    /** The gateway's own answer, in its own bare form. */
    static HttpAnswer bare(int status, String message) {
        var body = "{\"message\":\"" + message + "\"}";
        return new HttpAnswer(
                status, Map.of("content-type", "application/json"), List.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the function's answer is none an HTTP API can send. */
    static Optional<HttpAnswer> read(byte[] json) {
        try {
            if (!(Json.read(json) instanceof Map<?, ?> answer) || !answer.containsKey("statusCode")) {
                // without a status code the whole answer is the body
                return Optional.of(new HttpAnswer(200, Map.of("content-type", "application/json"), List.of(), json));
            }
            int status = Integer.parseInt(String.valueOf(answer.get("statusCode")));
            if (status < 100 || status > 599) {
                return Optional.empty();
            }
            var headers = new LinkedHashMap<String, String>();
            if (answer.get("headers") instanceof Map<?, ?> given) {
                given.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
            }
            var cookies = answer.get("cookies") instanceof List<?> given
                    ? given.stream().map(String::valueOf).toList()
                    : List.<String>of();
            var text = answer.get("body") == null ? "" : String.valueOf(answer.get("body"));
            var body = Boolean.TRUE.equals(answer.get("isBase64Encoded"))
                    ? Base64.getDecoder().decode(text)
                    : text.getBytes(StandardCharsets.UTF_8);
            return Optional.of(new HttpAnswer(status, headers, cookies, body));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }
}
