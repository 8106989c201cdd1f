package com.modularplatform.functions.docs;

import com.modularplatform.kernel.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The files beside this class that may be sent, each with its kind and a version made of its bytes. */
final class Site {
    private static final Map<String, String> KINDS = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "yaml", "application/yaml",
            "txt", "text/plain; charset=utf-8");

    private final Map<String, Sent> read = new ConcurrentHashMap<>();

    private record Sent(String kind, byte[] bytes, long version) {
        Sent(String kind, byte[] bytes) {
            this(kind, bytes, hash(bytes));
        }

        private static long hash(byte[] bytes) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return ByteBuffer.wrap(digest).getLong() >>> 8; // an ETag of at most eighteen digits
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The file as an answer. The name is one of ours, never a caller's. */
    Response send(String name) {
        var file = read.computeIfAbsent(name, Site::load);
        return Response.file(file.kind(), file.bytes())
                .version(file.version())
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static Sent load(String name) {
        return new Sent(Objects.requireNonNull(KINDS.get(name.substring(name.lastIndexOf('.') + 1))), bytes(name));
    }

    /** @throws NullPointerException when there is no such file */
    static byte[] bytes(String name) {
        try (var stream = Site.class.getResourceAsStream("site/" + name)) {
            return Objects.requireNonNull(stream, () -> "no file " + name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
