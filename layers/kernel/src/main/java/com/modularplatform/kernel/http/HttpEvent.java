package com.modularplatform.kernel.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.modularplatform.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the kernel needs of an API Gateway HTTP API event (payload format 2.0), read by streaming: the POJO event costs 230
 * CPU-ms of a cold start.
 *
 * @param routeKey the gateway's route, e.g. {@code GET /v1/cv-analysis/{id}}, or {@code $default}
 * @param headers names in lower case; repeated ones joined by a comma, as the gateway does
 * @param requestId the gateway's id of the request
 */
record HttpEvent(
        String routeKey,
        String method,
        String path,
        String query,
        Map<String, String> headers,
        Map<String, String> pathParameters,
        String sourceIp,
        String requestId,
        byte[] body) {
    private static final byte[] NO_BODY = {};

    static HttpEvent read(InputStream stream) throws IOException {
        var reading = new Reading();
        try (var parser = Json.FACTORY.createParser(stream)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an event");
            }
            reading.event(parser);
        }
        return reading.done();
    }

    String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }

    private static final class Reading {
        private String routeKey = "$default";
        private String method = "";
        private String path = "";
        private String query = "";
        private Map<String, String> headers = Map.of();
        private Map<String, String> pathParameters = Map.of();
        private String sourceIp = "";
        private String requestId = "";
        private String body = "";
        private boolean base64;

        void event(JsonParser parser) throws IOException {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "routeKey" -> routeKey = parser.getValueAsString("$default");
                    case "rawPath" -> path = parser.getValueAsString("");
                    case "rawQueryString" -> query = parser.getValueAsString("");
                    case "headers" -> headers = strings(parser, true);
                    case "pathParameters" -> pathParameters = strings(parser, false);
                    case "body" -> body = parser.getValueAsString("");
                    case "isBase64Encoded" -> base64 = parser.getValueAsBoolean();
                    case "requestContext" -> context(parser);
                    default -> parser.skipChildren();
                }
            }
        }

        private void context(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "requestId" -> requestId = parser.getValueAsString("");
                    case "http" -> {
                        while (parser.nextToken() != JsonToken.END_OBJECT) {
                            var part = parser.currentName();
                            parser.nextToken();
                            switch (part) {
                                case "method" -> method = parser.getValueAsString("");
                                case "sourceIp" -> sourceIp = parser.getValueAsString("");
                                default -> parser.skipChildren();
                            }
                        }
                    }
                    default -> parser.skipChildren();
                }
            }
        }

        private static Map<String, String> strings(JsonParser parser, boolean lowerCase) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return Map.of();
            }
            var map = new HashMap<String, String>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                map.put(lowerCase ? name.toLowerCase(Locale.ROOT) : name, parser.getValueAsString(""));
            }
            return map;
        }

        HttpEvent done() {
            byte[] bytes = body.isEmpty()
                    ? NO_BODY
                    : base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
            return new HttpEvent(routeKey, method, path, query, headers, pathParameters, sourceIp, requestId, bytes);
        }
    }
}
