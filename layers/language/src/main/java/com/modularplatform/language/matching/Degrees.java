package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.Requirements.Degree;
import com.modularplatform.language.skills.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Degrees as they are written in the languages of the readers, and some as neighbours write them. Read from {@code degrees.txt}. */
public final class Degrees {
    private static final int LONGEST_PHRASE = 6;
    private static final int SHORTEST_HEAD = 3;

    private static final Map<String, Degree> PHRASES = new HashMap<>();
    private static final Map<String, Degree> ENDINGS = new HashMap<>();

    static {
        for (var line : lines()) {
            int colon = line.indexOf(": ");
            var degree = Degree.valueOf(line.substring(0, colon));
            for (var phrase : line.substring(colon + 2).split("; ")) {
                if (phrase.startsWith("-")) {
                    ENDINGS.put(phrase.substring(1), degree);
                } else {
                    PHRASES.put(phrase, degree);
                }
            }
        }
    }

    private Degrees() {}

    /** The highest degree a text names. */
    public static Optional<Degree> highest(String text) {
        return all(text).stream().max(Degree::compareTo);
    }

    /** The lowest degree a text names. */
    public static Optional<Degree> lowest(String text) {
        return all(text).stream().min(Degree::compareTo);
    }

    /** The longest phrase at a word decides; what it covers is not looked at again. */
    private static List<Degree> all(String text) {
        var words = Tokens.of(text).words();
        var found = new ArrayList<Degree>();
        for (int at = 0; at < words.size(); ) {
            int taken = 1;
            for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
                var degree = of(words.subList(at, at + length));
                if (degree != null) {
                    found.add(degree);
                    taken = length;
                    break;
                }
            }
            at += taken;
        }
        return found;
    }

    private static @Nullable Degree of(List<String> words) {
        var known = PHRASES.get(String.join(" ", words));
        return known != null || words.size() > 1 ? known : compound(words.getFirst());
    }

    /** "Zimmerermeister", "Elektrotechniker": German puts the degree at the end. */
    private static @Nullable Degree compound(String word) {
        for (int cut = SHORTEST_HEAD; cut < word.length() - 2; cut++) {
            var degree = ENDINGS.get(word.substring(cut));
            if (degree != null) {
                return degree;
            }
        }
        return null;
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(Degrees.class.getResourceAsStream("degrees.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
