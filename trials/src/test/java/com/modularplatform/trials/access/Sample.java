package com.modularplatform.trials.access;

import static com.modularplatform.trials.contract.Described.map;

import com.modularplatform.kernel.json.Json;
import com.modularplatform.trials.contract.Described.Operation;
import com.modularplatform.trials.door.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends an operation as its description shows it. */
final class Sample {
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";
    private static final Api.Part FILE =
            Api.Part.file("cv.txt", "Mara Lindqvist\nPython developer".getBytes(StandardCharsets.UTF_8));

    private Sample() {}

    /** With the described example as its body, where it has one. */
    static Api.Answer send(Api api, Operation operation, String path) {
        return send(api, operation, path, Map.of());
    }

    /** The same with fields added to the body, or put in their place. */
    static Api.Answer send(Api api, Operation operation, String path, Map<String, ?> fields) {
        if (!operation.node().containsKey("requestBody")) {
            return fields.isEmpty()
                    ? api.send(operation.method(), path, null, null)
                    : api.send(operation.method(), path, JSON, Json.bytes(fields));
        }
        if (content(operation).containsKey(FORM)) {
            return form(api, path, fields);
        }
        var example = map(map(content(operation).get(JSON)).get("example"));
        var body = new LinkedHashMap<String, @Nullable Object>(example);
        body.putAll(fields);
        return api.send(operation.method(), path, JSON, Json.bytes(body));
    }

    /** With just these fields, in the query, the form or the JSON body as the operation takes them. */
    static Api.Answer bare(Api api, Operation operation, Map<String, Object> fields) {
        if (operation.method().equals("GET")) {
            var query = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return api.get(operation.path() + "?" + query);
        }
        return content(operation).containsKey(FORM)
                ? form(api, operation.path(), fields)
                : api.send(operation.method(), operation.path(), JSON, Json.bytes(fields));
    }

    private static String encoded(Object text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    private static Api.Answer form(Api api, String path, Map<String, ?> fields) {
        var parts = new ArrayList<>(List.of(FILE));
        fields.forEach((name, value) -> parts.add(Api.Part.text(name, String.valueOf(value))));
        return api.form(path, parts.toArray(Api.Part[]::new));
    }

    private static Map<String, @Nullable Object> content(Operation operation) {
        return map(map(operation.node().get("requestBody")).get("content"));
    }

    /** What is left of an answer when ids, times and tokens are taken out: status, names of headers, bytes of the body. */
    static String told(Api.Answer answer) {
        var body = answer.text()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "TIME")
                .replaceAll("X-Amz-[A-Za-z]+=[^&\"]*", "SIGNED")
                .replaceAll("\"next_?[cC]ursor\":\"[^\"]*\"", "CURSOR");
        return "%d %s %s".formatted(answer.status(), answer.headers().keySet(), body);
    }
}
