package com.modularplatform.language.questions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words without meaning of their own, and groups of words with the same one. */
final class Vocabulary {
    private static final Set<String> FUNCTION_WORDS = functionWords();
    private static final Map<String, Set<Integer>> SENSES = senses();

    private Vocabulary() {}

    static boolean isFunctionWord(String word) {
        return word.length() == 1 && !word.equals("c") && !word.equals("r") && !Character.isDigit(word.charAt(0))
                || FUNCTION_WORDS.contains(word);
    }

    /** The numbers of the groups of synonyms a word stands in. */
    static Set<Integer> senses(String word, String stem) {
        var senses = SENSES.get(word);
        return senses != null ? senses : SENSES.getOrDefault(stem, Set.of());
    }

    private static Set<String> functionWords() {
        var words = new HashSet<String>();
        lines("function-words.txt").forEach(line -> words.addAll(List.of(line.split(" "))));
        return Set.copyOf(words);
    }

    private static Map<String, Set<Integer>> senses() {
        var senses = new HashMap<String, Set<Integer>>();
        int number = 0;
        for (String line : lines("thesaurus.txt")) {
            for (String word : line.split(" ")) {
                senses.computeIfAbsent(word, _ -> new HashSet<>()).add(number);
                senses.computeIfAbsent(Stem.of(word), _ -> new HashSet<>()).add(number);
            }
            number++;
        }
        senses.replaceAll((_, numbers) -> Set.copyOf(numbers));
        return Map.copyOf(senses);
    }

    /** The lines of a resource of this package but for blank ones and remarks. */
    static List<String> lines(String resource) {
        try (var in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            var lines = new ArrayList<String>();
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("//")) {
                    lines.add(line.strip());
                }
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
