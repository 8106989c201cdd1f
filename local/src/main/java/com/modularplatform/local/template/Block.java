package com.modularplatform.local.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A map of the template that is read word by word: whatever nobody asked for is refused by {@link #done}, so that no property is
 * ignored unnoticed.
 */
final class Block {
    private final String place;
    private final Map<String, Object> values;
    private final Set<String> unread;

    Block(String place, Object map) {
        if (!(map instanceof Map<?, ?> found)) {
            throw new TemplateFault(place + " should be a map");
        }
        this.place = place;
        this.values = new LinkedHashMap<>();
        found.forEach((key, value) -> values.put((String) key, value));
        this.unread = new LinkedHashSet<>(values.keySet());
    }

    String place() {
        return place;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    Optional<Object> value(String key) {
        unread.remove(key);
        return Optional.ofNullable(values.get(key));
    }

    Object must(String key) {
        return value(key).orElseThrow(() -> new TemplateFault(place + " lacks " + key));
    }

    Optional<String> text(String key) {
        return value(key).map(value -> {
            if (value instanceof Call || value instanceof Map || value instanceof List) {
                throw new TemplateFault("%s.%s should be plain text here".formatted(place, key));
            }
            return value.toString();
        });
    }

    String mustText(String key) {
        return text(key).orElseThrow(() -> new TemplateFault(place + " lacks " + key));
    }

    int number(String key, int otherwise) {
        return text(key).map(Integer::valueOf).orElse(otherwise);
    }

    boolean flag(String key) {
        return text(key).map(Boolean::valueOf).orElse(false);
    }

    Optional<Block> block(String key) {
        return value(key).map(value -> new Block(place + "." + key, value));
    }

    /** Each entry of a map, read and checked by the given reader. */
    <T> Map<String, T> each(String key, Function<Block, T> reader) {
        var read = new LinkedHashMap<String, T>();
        block(key)
                .ifPresent(block -> block.values.forEach((name, value) -> {
                    var entry = new Block(block.place + "." + name, value);
                    read.put(name, reader.apply(entry));
                    entry.done();
                }));
        return read;
    }

    /** Each entry of a list of maps, read and checked by the given reader. */
    <T> List<T> items(String key, Function<Block, T> reader) {
        return list(key).stream()
                .map(value -> {
                    var entry = new Block(place + "." + key, value);
                    var read = reader.apply(entry);
                    entry.done();
                    return read;
                })
                .toList();
    }

    /** A list of plain values; empty when it is absent. */
    List<Object> list(String key) {
        return value(key)
                .map(value -> {
                    if (!(value instanceof List<?> list)) {
                        throw new TemplateFault("%s.%s should be a list".formatted(place, key));
                    }
                    return List.<Object>copyOf(list);
                })
                .orElse(List.of());
    }

    /** Words that matter on AWS only (encryption, alarms, permissions …): known, with nothing to do here. */
    Block onAws(String... keys) {
        for (var key : keys) {
            unread.remove(key);
        }
        return this;
    }

    /** Refuses what nobody read. */
    void done() {
        if (!unread.isEmpty()) {
            throw new TemplateFault(
                    "%s has %s, which the local platform does not know".formatted(place, String.join(", ", unread)));
        }
    }
}
