package com.modularplatform.language.matching;

import com.modularplatform.language.skills.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words of job titles: what means the same, what belongs together, what says nothing. Read from {@code
 * titles.txt}.
 */
final class TitleWords {
    /** Words that name what a person does. */
    static final Set<String> ROLES = Set.copyOf(line("roles"));

    /** Words that name a person and nothing else. */
    static final Set<String> EMPTY_ROLES = Set.copyOf(line("empty"));

    private static final List<String> TAILS = line("tails");

    private TitleWords() {}

    /** Word or phrase to what it means; the empty text for words that say nothing. */
    static Map<String, String> synonyms() {
        var synonyms = new HashMap<String, String>();
        line("nothing").forEach(word -> synonyms.put(word, ""));
        for (var line : lines()) {
            int means = line.indexOf(" = ");
            if (means > 0) {
                for (var word : line.substring(means + 3).split("; ")) {
                    synonyms.put(String.join(" ", Tokens.of(word).words()), line.substring(0, means));
                }
            }
        }
        return Map.copyOf(synonyms);
    }

    /** Field to the family it belongs to. */
    static Map<String, String> families() {
        var families = new HashMap<String, String>();
        for (var line : lines()) {
            int means = line.indexOf(" ~ ");
            if (means > 0) {
                for (var word : line.substring(means + 3).split("; ")) {
                    families.put(word, line.substring(0, means));
                }
            }
        }
        return Map.copyOf(families);
    }

    /** "softwareentwickler" is "software" and "entwickler"; most words are themselves. */
    static List<String> apart(String word) {
        for (var tail : TAILS) {
            int head = word.length() - tail.length();
            if (head >= 3 && word.endsWith(tail)) {
                var first = word.substring(0, word.charAt(head - 1) == 's' && head > 5 ? head - 1 : head);
                return List.of(first, tail);
            }
        }
        return List.of(word);
    }

    private static List<String> line(String name) {
        return lines().stream()
                .filter(line -> line.startsWith(name + ": "))
                .flatMap(line -> List.of(line.substring(name.length() + 2).split(" ")).stream())
                .toList();
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(TitleWords.class.getResourceAsStream("titles.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
