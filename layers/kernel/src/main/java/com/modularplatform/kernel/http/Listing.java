package com.modularplatform.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a list may be asked: its filters, sorts and fields, in camelCase; the kernel speaks the caller's casing.
 *
 * @param view the record of one row: its components are the fields {@code fields} may name
 * @param filters name → parser of its value, which throws {@link IllegalArgumentException} with a sentence
 * @param sorts what may be asked for, first the default, {@code -} before a name is descending
 * @param identity the field that is always returned
 */
public record Listing(Class<?> view, Map<String, Function<String, ?>> filters, List<String> sorts, String identity) {
    /** A list of these rows, in the orders named. */
    public static Listing of(Class<? extends Record> view, String... sorts) {
        return new Listing(view, Map.of(), List.of(sorts), "id");
    }

    /** Also filtered by {@code name=…} or {@code filter[name]=…}. */
    public Listing filter(String name, Function<String, ?> parser) {
        var more = new LinkedHashMap<>(filters);
        more.put(name, parser);
        return new Listing(view, more, sorts, identity);
    }

    /** The parser of a filter that is there. */
    Function<String, ?> filter(String name) {
        return Objects.requireNonNull(filters.get(name));
    }

    /** Rows are told apart by another field than {@code id}. */
    public Listing identifiedBy(String field) {
        return new Listing(view, filters, sorts, field);
    }

    /** A parser for the words of an enum. */
    public static <E extends Enum<E>> Function<String, E> words(Class<E> type) {
        return text -> {
            for (var constant : type.getEnumConstants()) {
                if (com.modularplatform.kernel.json.Codec.word(constant).equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("must be one of "
                    + String.join(
                            ", ",
                            java.util.Arrays.stream(type.getEnumConstants())
                                    .map(com.modularplatform.kernel.json.Codec::word)
                                    .toList()));
        };
    }

    /** A parser for text of at most so many characters. */
    public static Function<String, String> text(int max) {
        return text -> {
            if (text.codePointCount(0, text.length()) > max) {
                throw new IllegalArgumentException("must have at most %,d characters".formatted(max));
            }
            return text.strip();
        };
    }

    /** Parses a moment such as {@code 2025-11-07T12:00:00Z}. */
    public static java.time.Instant moment(String text) {
        try {
            return java.time.Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("must be a time such as 2025-11-07T12:00:00Z", e);
        }
    }

    /** A parser for numbers within bounds. */
    public static Function<String, java.math.BigDecimal> number(int min, int max) {
        return text -> {
            try {
                var number = new java.math.BigDecimal(text);
                if (text.length() <= 20
                        && number.compareTo(java.math.BigDecimal.valueOf(min)) >= 0
                        && number.compareTo(java.math.BigDecimal.valueOf(max)) <= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw new IllegalArgumentException("must be a number from %d to %d".formatted(min, max));
        };
    }
}
