package com.modularplatform.local.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.modularplatform.local.template.Expressions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request as a function sees it: API Gateway's payload format 2.0. Header names are lower case, repeated headers and query values
 * are joined by commas, cookies stand apart, and the body is base64 unless its type is one of the few that AWS passes as text.
 *
 * @param path decoded, as HTTP APIs pass it
 * @param query as it was sent, not decoded
 * @param headers lower-case names to joined values, without cookies
 */
record HttpEvent(
        Routes.Match match,
        String requestId,
        String method,
        String path,
        String query,
        String protocol,
        String sourceIp,
        Map<String, String> headers,
        List<String> cookies,
        byte[] body,
        Instant time) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter CLF =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Besides {@code text/*}: all others, also {@code …+json} and a missing type, come as base64. */
    private static final Set<String> TEXT = Set.of("application/json", "application/xml", "application/javascript");

    byte[] toJson() {
        var out = new ByteArrayOutputStream(1024 + body.length * 4 / 3);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("version", "2.0");
            json.writeStringField("routeKey", match.route().key());
            json.writeStringField("rawPath", path);
            json.writeStringField("rawQueryString", query);
            if (!cookies.isEmpty()) {
                json.writeArrayFieldStart("cookies");
                for (var cookie : cookies) {
                    json.writeString(cookie);
                }
                json.writeEndArray();
            }
            writeMap(json, "headers", headers);
            if (!query.isEmpty()) {
                writeMap(json, "queryStringParameters", parameters());
            }
            writeContext(json);
            if (!match.parameters().isEmpty()) {
                writeMap(json, "pathParameters", match.parameters());
            }
            writeBody(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Decoded query parameters; the values of a repeated name are joined by commas. */
    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                parameters.merge(
                        name, equals < 0 ? "" : decoded(pair.substring(equals + 1)), (one, other) -> one + "," + other);
            }
        }
        return parameters;
    }

    private void writeContext(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("accountId", Expressions.ACCOUNT);
        json.writeStringField("apiId", "local");
        json.writeStringField("domainName", headers.getOrDefault("host", "localhost"));
        json.writeStringField("domainPrefix", "local");
        json.writeObjectFieldStart("http");
        json.writeStringField("method", method);
        json.writeStringField("path", path);
        json.writeStringField("protocol", protocol);
        json.writeStringField("sourceIp", sourceIp);
        json.writeStringField("userAgent", headers.getOrDefault("user-agent", ""));
        json.writeEndObject();
        json.writeStringField("requestId", requestId);
        json.writeStringField("routeKey", match.route().key());
        json.writeStringField("stage", "$default");
        json.writeStringField("time", CLF.format(time));
        json.writeNumberField("timeEpoch", time.toEpochMilli());
        json.writeEndObject();
    }

    private void writeBody(JsonGenerator json) throws IOException {
        boolean encoded = body.length > 0 && !isText();
        if (body.length > 0) {
            json.writeStringField(
                    "body",
                    encoded ? Base64.getEncoder().encodeToString(body) : new String(body, StandardCharsets.UTF_8));
        }
        json.writeBooleanField("isBase64Encoded", encoded);
    }

    private boolean isText() {
        var type = headers.getOrDefault("content-type", "")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || TEXT.contains(type);
    }

    private static void writeMap(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (var entry : values.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /** Form decoding; what is not an escape stays as it is. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** A path decoded as an HTTP API does before it reaches a function: a plus stays a plus. */
    static String decodedPath(String path) {
        return path.contains("%") ? decoded(path.replace("+", "%2B")) : path;
    }

    /** Cookies of all {@code Cookie} headers, one an entry. */
    static List<String> cookies(List<String> headers) {
        return headers.stream()
                .flatMap(header -> List.of(header.split(";")).stream())
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .collect(Collectors.toList());
    }
}
