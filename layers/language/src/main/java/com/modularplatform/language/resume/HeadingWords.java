package com.modularplatform.language.resume;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that tell a heading's kind where its whole wording is none we know. */
final class HeadingWords {
    private static final String FILL = "FILL";

    /** The words that say a kind, the more telling kinds first. */
    private static final Map<Section.Kind, Set<String>> TELLING = new LinkedHashMap<>();

    /** Words that may fill a heading beside those that say its kind. */
    private static final Set<String> FILLING = new HashSet<>();

    static {
        for (var line : Words.lines("heading-words.txt")) {
            var words = List.of(line.split(" "));
            var into = words.getFirst().equals(FILL)
                    ? FILLING
                    : TELLING.computeIfAbsent(Section.Kind.valueOf(words.getFirst()), _ -> new HashSet<>());
            into.addAll(words.subList(1, words.size()));
        }
    }

    private HeadingWords() {}

    /** The kind all of a text's words agree on, as in "Relevant professional experience". */
    static Section.@Nullable Kind telling(String text) {
        var words = List.of(Fold.of(text).split(" "));
        for (var kind : TELLING.entrySet()) {
            if (words.stream().anyMatch(kind.getValue()::contains)) {
                boolean all = words.stream()
                        .allMatch(word -> FILLING.contains(word)
                                || TELLING.values().stream().anyMatch(other -> other.contains(word)));
                return all ? kind.getKey() : null;
            }
        }
        return null;
    }
}
