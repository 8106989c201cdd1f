package com.modularplatform.language.skills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words people put around a skill's name: makers and openers before it, closers after it, and what is written
 * short. They stand in {@code dress.txt}.
 */
record Dress(Set<String> vendors, Set<String> openers, Set<String> closers, Map<String, String> shortened) {
    static final Dress STANDARD = read();

    private static final Pattern VERSION = Pattern.compile("v?\\d{1,4}[a-z]?|x");

    /** Whether a name may follow this word. */
    boolean opens(String word) {
        return openers.contains(word) || vendors.contains(word);
    }

    /** Whether a name may end before this word: a kind of thing, or a version. */
    boolean closes(String word) {
        return closers.contains(word) || isVersion(word);
    }

    static boolean isVersion(String word) {
        return VERSION.matcher(word).matches();
    }

    /** The words with those written short spelled out. */
    List<String> spelledOut(List<String> words) {
        return words.stream().map(word -> shortened.getOrDefault(word, word)).toList();
    }

    private static Dress read() {
        var lists = new HashMap<String, List<String>>();
        try (var file = Objects.requireNonNull(Dress.class.getResourceAsStream("dress.txt"))) {
            List<String> list = List.of();
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("[")) {
                    list = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), _ -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    list.addAll(List.of(line.split(" ")));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Dress(
                set(lists, "vendors"),
                set(lists, "openers"),
                set(lists, "closers"),
                list(lists, "shortened").stream()
                        .map(pair -> pair.split("="))
                        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])));
    }

    private static Set<String> set(Map<String, List<String>> lists, String name) {
        return Set.copyOf(list(lists, name));
    }

    private static List<String> list(Map<String, List<String>> lists, String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }
}
