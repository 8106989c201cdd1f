package com.modularplatform.kernel.http;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body as the tree of an object, so that it is bound and checked as any other body: texts
 * as strings, a repeated name or a JSON array as a list, files as {@link FileUpload}s.
 */
final class Multipart {
    private static final int MAX_PARTS = 100;
    private static final int MAX_NAME = 255;
    private static final int MAX_PART_HEADERS = 4 * 1024;

    private Multipart() {}

    static Map<String, @Nullable Object> read(byte[] body, String contentType, RecordTypes types) {
        var boundary = new ParameterParser().parse(contentType, ';').get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw malformed("The multipart body has no boundary.");
        }
        var fields = new LinkedHashMap<String, List<Object>>();
        try {
            var input = MultipartInput.builder()
                    .setInputStream(new ByteArrayInputStream(body))
                    .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                    .setMaxPartHeaderSize(MAX_PART_HEADERS)
                    .get();
            input.setHeaderCharset(StandardCharsets.UTF_8);
            int parts = 0;
            for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
                if (++parts > MAX_PARTS) {
                    throw malformed("The multipart body has more than %d parts.".formatted(MAX_PARTS));
                }
                part(input, fields);
            }
            if (parts == 0) {
                throw malformed("The multipart body has no parts.");
            }
        } catch (FileUploadException e) {
            throw malformed("The multipart body is not well-formed.");
        } catch (UncheckedIOException | IOException e) {
            throw malformed("The multipart body is cut off.");
        } catch (IllegalArgumentException e) {
            throw malformed("The boundary is not one of this body.");
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, values) -> tree.put(name, value(values, types.kind(name))));
        return tree;
    }

    /** What the body's record wants of a field. */
    interface RecordTypes {
        @Nullable
        Class<?> kind(String field);
    }

    private static void part(MultipartInput input, Map<String, List<Object>> fields) throws IOException {
        var headers = headers(input.readHeaders());
        var out = new ByteArrayOutputStream();
        input.readBodyData(out);
        var disposition = new ParameterParser().parse(headers.getOrDefault("content-disposition", ""), ';');
        var name = disposition.get("name");
        if (name == null || name.isEmpty()) {
            throw malformed("A part of the multipart body has no name.");
        }
        var extended = disposition.get("filename*");
        boolean file = disposition.containsKey("filename") || extended != null;
        Object value = file
                ? new FileUpload(
                        fileName(extended == null ? disposition.get("filename") : decoded(extended)),
                        headers.getOrDefault("content-type", "application/octet-stream"),
                        out.toByteArray())
                : out.toString(StandardCharsets.UTF_8);
        fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    private static Map<String, String> headers(String block) {
        var headers = new LinkedHashMap<String, String>();
        for (var line : block.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    /** {@code UTF-8''name%20with%20escapes} (RFC 5987). */
    private static String decoded(String extended) {
        int quote = extended.lastIndexOf('\'');
        return URLDecoder.decode(extended.substring(quote + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String fileName(@Nullable String given) {
        if (given == null) {
            return "";
        }
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .limit(MAX_NAME)
                .forEach(clean::appendCodePoint);
        var name = clean.toString().strip();
        return name.equals(".") || name.equals("..") ? "" : name;
    }

    private static @Nullable Object value(List<Object> values, @Nullable Class<?> kind) {
        if (kind == List.class) {
            if (values.size() == 1
                    && values.getFirst() instanceof String text
                    && text.strip().startsWith("[")) {
                try {
                    return Json.parse(text);
                } catch (Json.NotJson e) {
                    return text; // the binder says that it must be a list
                }
            }
            return values;
        }
        var value = values.getLast();
        if (value instanceof String text && kind != String.class && kind != null) {
            var word = text.strip();
            if (word.isEmpty()) {
                return null;
            }
            if (word.equals("true") || word.equals("false")) {
                return Boolean.valueOf(word);
            }
            return word.matches("-?\\d{1,18}") && Number.class.isAssignableFrom(box(kind))
                    ? (Object) Long.valueOf(word)
                    : word;
        }
        return values.size() > 1 ? values : value;
    }

    private static Class<?> box(Class<?> kind) {
        return kind.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(kind).wrap().returnType()
                : kind;
    }

    private static Refusal malformed(String message) {
        return new Refusal(new Problem.Malformed(message));
    }
}
