package com.modularplatform.language.requirements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The lists of phrases in {@code phrases.txt}, each as one pattern. */
final class Phrases {
    private static final Map<String, List<String>> LISTS = read();

    private Phrases() {}

    /** Any phrase of a list, in any capitals. */
    static Pattern of(String list) {
        return Pattern.compile("(?iu)" + String.join("|", Objects.requireNonNull(LISTS.get(list), list)));
    }

    private static Map<String, List<String>> read() {
        var lists = new HashMap<String, List<String>>();
        try (var file = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"))) {
            List<String> list = new ArrayList<>();
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("[") && line.endsWith("]")) {
                    list = lists.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    list.add(line);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(lists);
    }
}
