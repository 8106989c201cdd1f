package com.modularplatform.kernel.http;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.Violation;
import com.modularplatform.kernel.json.Codec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query of a request, checked: unknown plain parameters are ignored, unknown filters, sorts and fields are not. */
public final class Query {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    private final Map<String, String> parameters;
    private final Map<String, Object> filters = new LinkedHashMap<>();
    private int limit = DEFAULT_LIMIT;
    private String sort = "";
    private @Nullable Set<String> fields;

    private Query(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static Query read(String raw, Face face, @Nullable Listing listing) {
        var violations = new ArrayList<Violation>();
        var query = new Query(decode(raw, violations));
        if (listing != null) {
            query.list(listing, face, violations);
        }
        if (!violations.isEmpty()) {
            throw new Refusal(new Problem.BadParameters(violations));
        }
        return query;
    }

    private void list(Listing listing, Face face, List<Violation> violations) {
        parameter("limit").ifPresent(text -> {
            if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_LIMIT) {
                limit = Integer.parseInt(text);
            } else {
                violations.add(new Violation("query.limit", "must be from 1 to " + MAX_LIMIT));
            }
        });
        sort = listing.sorts().isEmpty() ? "" : listing.sorts().getFirst();
        parameter("sort").ifPresent(text -> {
            var found = listing.sorts().stream()
                    .filter(s -> sortName(s, face).equals(text))
                    .findFirst();
            found.ifPresentOrElse(
                    s -> sort = s,
                    () -> violations.add(new Violation(
                            "query.sort",
                            listing.sorts().isEmpty()
                                    ? "this list has no sorts"
                                    : "must be one of "
                                            + String.join(
                                                    ", ",
                                                    listing.sorts().stream()
                                                            .map(s -> sortName(s, face))
                                                            .toList()))));
        });
        parameter("fields").ifPresent(text -> {
            var known = face.codec().fields(listing.view());
            var wanted = new LinkedHashSet<String>();
            for (var field : text.split(",")) {
                if (known.contains(field.strip())) {
                    wanted.add(field.strip());
                } else {
                    violations.add(new Violation("query.fields", "may name " + String.join(", ", known)));
                    return;
                }
            }
            wanted.add(face.name(listing.identity()));
            fields = wanted;
        });
        var names = new LinkedHashMap<String, String>();
        listing.filters().keySet().forEach(name -> names.put(face.name(name), name));
        parameters.forEach((parameter, value) -> {
            String name;
            if (parameter.startsWith("filter[")) {
                name = parameter.endsWith("]") ? parameter.substring(7, parameter.length() - 1) : "";
                if (!names.containsKey(name)) {
                    violations.add(new Violation(
                            "query.filter",
                            names.isEmpty()
                                    ? "this list has no filters"
                                    : "may name " + String.join(", ", names.keySet())));
                    return;
                }
            } else {
                name = parameter;
            }
            var known = names.get(name);
            if (known != null) {
                filter(known, "query." + parameter, value, listing, violations);
            }
        });
    }

    private void filter(String name, String field, String value, Listing listing, List<Violation> violations) {
        try {
            var parsed = listing.filter(name).apply(value);
            var earlier = filters.put(name, parsed);
            if (earlier != null && !earlier.equals(parsed)) {
                violations.add(new Violation(field, "is given twice"));
            }
        } catch (IllegalArgumentException e) {
            violations.add(new Violation(field, String.valueOf(e.getMessage())));
        }
    }

    private static String sortName(String sort, Face face) {
        return sort.startsWith("-") ? '-' + face.name(sort.substring(1)) : face.name(sort);
    }

    /** A plain parameter as it was sent; the last one where it was repeated. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** A flag: absent is false; present must be {@code true} or {@code false}. */
    public boolean flag(String name) {
        return parameter(name)
                .map(text -> switch (text) {
                    case "true", "" -> true;
                    case "false" -> false;
                    default ->
                        throw new Refusal(new Problem.BadParameters(
                                List.of(new Violation("query." + name, "must be true or false"))));
                })
                .orElse(false);
    }

    public int limit() {
        return limit;
    }

    /** The order wanted, as the listing writes it. */
    public String sort() {
        return sort;
    }

    /** A filter's parsed value. */
    public <T> Optional<T> filter(String name, Class<T> type) {
        return Optional.ofNullable(filters.get(name)).map(type::cast);
    }

    @Nullable
    Set<String> fields() {
        return fields;
    }

    /** What makes this list another list: a cursor is good for one such string only. */
    String shape() {
        var out = new StringBuilder(sort);
        filters.forEach((name, value) ->
                out.append('\n').append(name).append('=').append(value instanceof Enum<?> e ? Codec.word(e) : value));
        return out.toString();
    }

    private static Map<String, String> decode(String raw, List<Violation> violations) {
        var map = new LinkedHashMap<String, String>();
        if (raw.isEmpty()) {
            return map;
        }
        for (var part : raw.split("&")) {
            int equals = part.indexOf('=');
            var name = percent(equals < 0 ? part : part.substring(0, equals));
            var value = equals < 0 ? "" : percent(part.substring(equals + 1));
            if (name == null || value == null) {
                violations.add(new Violation("query", "is not percent-encoded UTF-8"));
            } else if (!name.isEmpty()) {
                map.put(name, value);
            }
        }
        return map;
    }

    /** Null for what is no percent-encoded UTF-8. */
    private static @Nullable String percent(String text) {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        var bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length()) {
                    return null;
                }
                int high = Character.digit(text.charAt(i + 1), 16);
                int low = Character.digit(text.charAt(i + 2), 16);
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else {
                bytes.put((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "Query" + Arrays.toString(parameters.keySet().toArray());
    }
}
