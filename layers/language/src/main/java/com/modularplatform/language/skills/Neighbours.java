package com.modularplatform.language.skills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Skills that a term nobody wrote into the dictionary still points to: a slip of the hand away, cut short, in other
 * forms or another order of the same words. Each way answers only when a single skill is left.
 */
final class Neighbours {
    private static final int SHORTEST_BEGINNING = 6;
    private static final int SHORTEST_CUT = 3;

    private record Spelling(List<String> words, String joined, int skill) {}

    private final List<Spelling> spellings = new ArrayList<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private final List<String> names;

    /** @param file the bytes of a dictionary's file */
    Neighbours(byte[] file, List<String> names) {
        this.names = names.stream().map(name -> Tokens.of(name).joined()).toList();
        DictionaryFile.spellings(file, (words, skill) -> {
            spellings.add(new Spelling(words, String.join("", words), skill));
            if (words.size() > 1) {
                stems.merge(Stems.of(words), skill, (one, other) -> one.equals(other) ? one : -1);
            }
        });
    }

    int count() {
        return spellings.size();
    }

    /**
     * The skill that is heard so (Symphony: Symfony), else the one a spelling of which is a slip away, or in long words
     * two; null for none or several.
     */
    @Nullable
    Integer near(String joined, Function<String, @Nullable Integer> exact) {
        var heard = exact.apply(joined.replace("ph", "f"));
        if (heard != null) {
            return heard;
        }
        var one = only(spelling -> Slip.between(joined, spelling.joined()));
        return one != null
                ? one
                : only(spelling -> Slip.twice(joined, spelling.joined()) || Slip.shuffled(joined, spelling.joined()));
    }

    /** The skill whose words are these in another form or order: "negotiating contracts" is contract negotiation. */
    @Nullable
    Integer reworded(List<String> words) {
        var found = words.size() < 2 ? null : stems.get(Stems.of(words));
        return found == null || found < 0 ? null : found;
    }

    /** The skill of which every word is cut short ("visual merch"), or the one word ("WooComm"). */
    @Nullable
    Integer begun(List<String> words) {
        if (String.join("", words).length() < SHORTEST_BEGINNING
                || words.stream().anyMatch(word -> word.length() < SHORTEST_CUT)) {
            return null;
        }
        return only(spelling -> spelling.words().size() == words.size() && begins(words, spelling.words()));
    }

    private static boolean begins(List<String> words, List<String> whole) {
        for (int i = 0; i < words.size(); i++) {
            if (!whole.get(i).startsWith(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The one skill with such a spelling, or the one with such a name; null for none or several. */
    private @Nullable Integer only(Predicate<Spelling> alike) {
        var found = new HashSet<Integer>();
        var named = new HashSet<Integer>();
        for (var spelling : spellings) {
            if (alike.test(spelling)) {
                found.add(spelling.skill());
                if (names.get(spelling.skill()).equals(spelling.joined())) {
                    named.add(spelling.skill());
                }
            }
        }
        var only = found.size() == 1 ? found : named;
        return only.size() == 1 ? only.iterator().next() : null;
    }

    /** Words without their endings, in one order whatever theirs. */
    private static final class Stems {
        private static final List<String> SILENT =
                List.of("of", "in", "for", "the", "a", "to", "&", "and", "with", "on");
        private static final List<String> ENDINGS = List.of(
                "izations",
                "ization",
                "izing",
                "ements",
                "ement",
                "ations",
                "ation",
                "ating",
                "ments",
                "ment",
                "ings",
                "ions",
                "ing",
                "ion",
                "ies",
                "als",
                "ors",
                "ers",
                "ed",
                "er",
                "or",
                "al",
                "es",
                "e",
                "y",
                "s");

        private static String of(List<String> words) {
            return words.stream()
                    .filter(word -> !SILENT.contains(word))
                    .map(Stems::stem)
                    .sorted()
                    .collect(Collectors.joining(" "));
        }

        private static String stem(String word) {
            for (var ending : ENDINGS) {
                if (word.length() - ending.length() >= 3 && word.endsWith(ending)) {
                    return word.substring(0, word.length() - ending.length());
                }
            }
            return word;
        }
    }
}
