package com.modularplatform.kernel.http;

import com.modularplatform.core.Problem;
import com.modularplatform.kernel.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dresses answers for their face: the shapes of {@code data}, {@code meta}, {@code links} and {@code error}. */
final class Envelope {
    private static final String API_VERSION = "1.0.0";
    private static final String JSON = "application/json";

    private Envelope() {}

    /** @param nextCursor of a list, sealed already */
    static Answer dress(
            Response response,
            Face face,
            String path,
            String requestId,
            Instant now,
            @Nullable Set<String> fields,
            @Nullable String nextCursor) {
        var headers = new LinkedHashMap<>(response.headers());
        response.version().ifPresent(version -> headers.put("ETag", "\"" + version + "\""));
        return switch (response.content()) {
            case Response.Content.Nothing() -> new Answer(response.status(), headers, new byte[0], false);
            case Response.Content.File(var type, var bytes) -> {
                headers.put("Content-Type", type);
                yield new Answer(response.status(), headers, bytes, !text(type));
            }
            case Response.Content.Bare(var value) ->
                json(response.status(), headers, face.codec().tree(value));
            case Response.Content.Refused(var problem) -> {
                headers.putAll(Statuses.headers(problem));
                yield json(response.status(), headers, error(problem, face, requestId, now));
            }
            case Response.Content.One(var view) -> {
                var tree = face.codec().tree(view);
                if (face == Face.RECRUITING) {
                    yield json(response.status(), headers, tree);
                }
                var body = new LinkedHashMap<String, @Nullable Object>();
                body.put("data", tree);
                body.put("meta", meta(response, face, now));
                body.put("links", links(response, path));
                yield json(response.status(), headers, body);
            }
            case Response.Content.Many(var page) -> {
                var rows = new ArrayList<@Nullable Object>();
                for (var item : page.items()) {
                    rows.add(sparse(face.codec().tree(item), fields));
                }
                var meta = new LinkedHashMap<String, @Nullable Object>();
                meta.put(face.name("hasNext"), nextCursor != null);
                if (nextCursor != null) {
                    meta.put(face.name("nextCursor"), nextCursor);
                }
                meta.putAll(meta(response, face, now));
                var body = new LinkedHashMap<String, @Nullable Object>();
                body.put("data", rows);
                body.put("meta", meta);
                if (face == Face.PLATFORM) {
                    body.put("links", links(response, path));
                }
                yield json(response.status(), headers, body);
            }
        };
    }

    private static boolean text(String type) {
        return type.startsWith("text/")
                || type.contains("json")
                || type.contains("yaml")
                || type.contains("javascript");
    }

    private static Answer json(int status, Map<String, String> headers, @Nullable Object tree) {
        headers.put("Content-Type", JSON);
        return new Answer(status, headers, Json.bytes(tree), false);
    }

    private static @Nullable Object sparse(@Nullable Object row, @Nullable Set<String> fields) {
        if (fields != null && row instanceof Map<?, ?> map) {
            map.keySet().removeIf(name -> !fields.contains(name));
        }
        return row;
    }

    private static Map<String, @Nullable Object> meta(Response response, Face face, Instant now) {
        var meta = new LinkedHashMap<String, @Nullable Object>();
        response.meta()
                .forEach((name, value) -> meta.put(face.name(name), face.codec().tree(value)));
        meta.put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
        meta.put("version", API_VERSION);
        return meta;
    }

    private static Map<String, @Nullable Object> links(Response response, String path) {
        var self = response.self();
        var links = new LinkedHashMap<String, @Nullable Object>();
        links.put("self", self == null ? path : self);
        return links;
    }

    private static Map<String, @Nullable Object> error(Problem problem, Face face, String requestId, Instant now) {
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("code", Statuses.code(problem));
        error.put("message", Statuses.message(problem));
        if (!(problem instanceof Problem.TooMany)) {
            var details = new ArrayList<@Nullable Object>();
            for (var violation : Statuses.details(problem)) {
                var detail = new LinkedHashMap<String, @Nullable Object>();
                detail.put("field", violation.field());
                detail.put("message", violation.message());
                details.add(detail);
            }
            error.put("details", details);
        }
        Statuses.extras(problem)
                .forEach(
                        (name, value) -> error.put(face.name(name), face.codec().tree(value)));
        var meta = new LinkedHashMap<String, @Nullable Object>();
        meta.put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
        meta.put(face.name("requestId"), requestId);
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("error", error);
        body.put("meta", meta);
        return body;
    }

    /** Whether the caller's {@code If-None-Match} names this version. */
    static boolean unchanged(String ifNoneMatch, long version) {
        if (ifNoneMatch.isEmpty()) {
            return false;
        }
        var tag = "\"" + version + "\"";
        return List.of(ifNoneMatch.split(",")).stream()
                .map(String::strip)
                .map(t -> t.startsWith("W/") ? t.substring(2) : t)
                .anyMatch(t -> t.equals(tag) || t.equals("*"));
    }
}
