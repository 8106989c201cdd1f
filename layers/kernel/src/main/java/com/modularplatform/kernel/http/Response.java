package com.modularplatform.kernel.http;

import com.modularplatform.core.Page;
import com.modularplatform.core.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answers, before it is dressed for its face.
 *
 * @param content what is told
 * @param version of the one item the answer shows; becomes its ETag
 * @param self path of the resource, for {@code links.self}; null: the request's
 * @param meta further members of {@code meta}, in camelCase
 */
public record Response(
        int status,
        Content content,
        OptionalLong version,
        @Nullable String self,
        Map<String, String> headers,
        Map<String, Object> meta) {

    /** What an answer holds. */
    public sealed interface Content {
        record Nothing() implements Content {}

        /** One resource: a view record. */
        record One(Object view) implements Content {}

        /** A page of view records. */
        record Many(Page<?> page) implements Content {}

        /** A value that stands for itself, without envelope on either face. */
        record Bare(Object value) implements Content {}

        /** A file. */
        record File(String contentType, byte[] bytes) implements Content {}

        record Refused(Problem problem) implements Content {}
    }

    private static Response of(int status, Content content) {
        return new Response(status, content, OptionalLong.empty(), null, Map.of(), Map.of());
    }

    public static Response ok(Object view) {
        return of(200, new Content.One(view));
    }

    /** Something with an address was made. */
    public static Response created(Object view, String location) {
        return of(201, new Content.One(view)).header("Location", location).self(location);
    }

    /** Something without an address of its own was made. */
    public static Response created(Object view) {
        return of(201, new Content.One(view));
    }

    /** Others will finish it. */
    public static Response accepted(Object view) {
        return of(202, new Content.One(view));
    }

    /** Others will see to it, and there is nothing to tell. */
    public static Response taken() {
        return of(202, new Content.Nothing());
    }

    public static Response noContent() {
        return of(204, new Content.Nothing());
    }

    public static Response list(Page<?> page) {
        return of(200, new Content.Many(page));
    }

    public static Response bare(Object value) {
        return of(200, new Content.Bare(value));
    }

    public static Response file(String contentType, byte[] bytes) {
        return of(200, new Content.File(contentType, bytes));
    }

    static Response refused(Problem problem) {
        return of(Statuses.of(problem), new Content.Refused(problem));
    }

    /** The version of the one item this view depends on; makes the ETag, and a 304 where the caller has it already. */
    public Response version(long version) {
        return new Response(status, content, OptionalLong.of(version), self, headers, meta);
    }

    public Response header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, content, version, self, more, meta);
    }

    public Response self(String path) {
        return new Response(status, content, version, path, headers, meta);
    }

    public Response meta(String name, Object value) {
        var more = new LinkedHashMap<>(meta);
        more.put(name, value);
        return new Response(status, content, version, self, headers, more);
    }

    /** Offered for saving under this name (RFC 6266, an ASCII form beside the UTF-8 one). */
    public Response attachment(String fileName) {
        var ascii = new StringBuilder();
        fileName.codePoints()
                .forEach(
                        c -> ascii.append(c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '%' ? (char) c : '_'));
        var utf8 = java.net.URLEncoder.encode(fileName, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return header("Content-Disposition", "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, utf8));
    }
}
