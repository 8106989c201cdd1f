package com.modularplatform.kernel.http;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.json.Faults;
import com.modularplatform.kernel.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the body of one route into its record. */
final class Bodies {
    private static final int MAX_JSON = 5_000_000;
    private static final int MAX_BINARY = 4_500_000;

    private final Class<?> type;
    private final boolean multipart;
    private final boolean patch;
    private final boolean allOptional;
    private final Map<String, Class<?>> kinds = new HashMap<>();

    /** A body that was read: the record, and the tree it came from, which tells one request from another. */
    record Read(Object value, @Nullable Object tree) {}

    Bodies(Route route) {
        type = route.bodyType();
        patch = route.method().equals("PATCH");
        boolean files = false;
        boolean optional = true;
        var face = Face.of(route.path());
        for (var component : type.getRecordComponents()) {
            files |= component.getType() == FileUpload.class;
            optional &= component.getType() == com.modularplatform.kernel.json.Patch.class
                    || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            kinds.put(face.name(component.getName()), component.getType());
        }
        multipart = files;
        allOptional = optional;
    }

    Read read(HttpEvent event, Face face) {
        var bytes = event.body();
        if (type == Endpoint.RawBody.class) {
            return new Read(new Endpoint.RawBody(bytes), null);
        }
        if (event.method().equals("GET") || event.method().equals("HEAD")) {
            return new Read(new Endpoint.NoBody(), null);
        }
        var contentType = event.header("content-type");
        var mediaType = mediaType(contentType);
        if (multipart) {
            limit(bytes, MAX_BINARY);
            if (!mediaType.equals("multipart/form-data")) {
                throw media("multipart/form-data");
            }
            return bind(Multipart.read(bytes, contentType, kinds::get), face);
        }
        limit(bytes, MAX_JSON);
        if (bytes.length == 0 && allOptional) {
            return bind(new LinkedHashMap<>(), face);
        }
        boolean json =
                mediaType.equals("application/json") || (patch && mediaType.equals("application/merge-patch+json"));
        if (!json) {
            throw media(patch ? "application/json or application/merge-patch+json" : "application/json");
        }
        try {
            return bind(Json.parse(bytes), face);
        } catch (Json.NotJson e) {
            throw new Refusal(new Problem.Malformed(Objects.requireNonNull(e.getMessage())));
        }
    }

    private Read bind(@Nullable Object tree, Face face) {
        var faults = new Faults();
        var value = face.codec().read(tree, type, faults);
        if (value == null) {
            throw new Refusal(new Problem.Invalid(faults.list()));
        }
        return new Read(value, tree);
    }

    private static void limit(byte[] bytes, int max) {
        if (bytes.length > max) {
            throw new Refusal(new Problem.TooLarge(
                    max == MAX_BINARY
                            ? "A body of at most 4.5 MB is taken here; send a larger file by the presigned upload."
                            : "A JSON body of at most 5 MB is taken here."));
        }
    }

    private static Refusal media(String wanted) {
        return new Refusal(
                new Problem.UnsupportedMedia("UNSUPPORTED_MEDIA_TYPE", "Send this request as %s.".formatted(wanted)));
    }

    private static String mediaType(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** What tells this request from another with the same key: its parsed parts, not its bytes. */
    static String fingerprint(HttpEvent event, @Nullable Object tree) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Json.canonical(event.pathParameters().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .collect(LinkedHashMap::new, (m, e) -> m.put(e.getKey(), e.getValue()), Map::putAll)));
            digest.update(Json.canonical(hashable(tree)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static @Nullable Object hashable(@Nullable Object tree) throws NoSuchAlgorithmException {
        return switch (tree) {
            case FileUpload file ->
                Map.of(
                        "name",
                        file.fileName(),
                        "sha256",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(file.bytes())));
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                for (var entry : map.entrySet()) {
                    copy.put((String) entry.getKey(), hashable(entry.getValue()));
                }
                yield copy;
            }
            case List<?> list -> {
                var copy = new java.util.ArrayList<@Nullable Object>();
                for (var item : list) {
                    copy.add(hashable(item));
                }
                yield copy;
            }
            case null, default -> tree;
        };
    }
}
