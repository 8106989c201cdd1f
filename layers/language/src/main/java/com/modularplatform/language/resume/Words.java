package com.modularplatform.language.resume;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The tables of words that tell titles, companies, schools, degrees and places apart; read once. */
final class Words {
    private static final int SEEN_OFTEN = 20;

    /** Letters of the shortest title that ends a compound: "Spoedverpleegkundige". */
    private static final int COMPOUND = 8;

    private static final Map<String, Set<String>> KINDS = kinds();
    private static final Map<String, String> CITIES = new HashMap<>();
    private static final Map<String, String> COUNTRIES = countries();

    static {
        for (var resource : List.of("places.tsv", "places-also.tsv")) {
            for (var line : lines(resource)) {
                int tab = line.indexOf('\t');
                CITIES.merge(Fold.of(line.substring(0, tab)), line.substring(tab + 1), (one, _) -> one);
            }
        }
    }

    private Words() {}

    /** Whether a folded word is of a kind of {@code words.txt}, itself or by its ending. */
    static boolean is(String kind, String word) {
        var known = KINDS.getOrDefault(kind, Set.of());
        if (known.contains(word)) {
            return true;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 1 && hyphen < word.length() - 3 && known.contains(word.substring(hyphen + 1))) {
            return true;
        }
        boolean compounds = kind.equals("TITLE");
        for (int cut = Math.max(2, word.length() - 16); cut < word.length() - 2; cut++) {
            var ending = word.substring(cut);
            if (known.contains("-" + ending) || compounds && ending.length() >= COMPOUND && known.contains(ending)) {
                return true;
            }
        }
        return false;
    }

    static boolean any(String kind, List<String> words) {
        return words.stream().anyMatch(word -> is(kind, word));
    }

    /** ISO code of the country a city of this name is in; null when it is none we know. */
    static @org.jspecify.annotations.Nullable String cityCountry(String folded) {
        return CITIES.get(folded);
    }

    /** ISO code of a country by its name in any of the seven languages; null when it is none. */
    static @org.jspecify.annotations.Nullable String country(String folded) {
        return COUNTRIES.get(folded);
    }

    static List<String> lines(String resource) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Set<String>> kinds() {
        var kinds = new HashMap<String, Set<String>>();
        for (var line : lines("words.txt")) {
            var words = line.split(" ");
            var kind = kinds.computeIfAbsent(words[0], _ -> new HashSet<>());
            for (int i = 1; i < words.length; i++) {
                kind.add(words[i]);
            }
        }
        var titles = Objects.requireNonNull(kinds.get("TITLE"));
        var companies = Objects.requireNonNull(kinds.get("COMPANY"));
        for (var line : lines("title-words.tsv")) {
            int tab = line.indexOf('\t');
            var word = line.substring(0, tab);
            // The rarer ones are as often something else; nouns that end companies' names never tell a title.
            if (Integer.parseInt(line.substring(tab + 1)) >= SEEN_OFTEN && !companies.contains(word)) {
                titles.add(word);
            }
        }
        return kinds;
    }

    private static Map<String, String> countries() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            for (var language : List.of("en", "de", "fr", "es", "pt", "it", "nl")) {
                names.putIfAbsent(Fold.of(country.getDisplayCountry(Locale.of(language))), code);
            }
        }
        names.putAll(Map.of(
                "uk",
                "GB",
                "usa",
                "US",
                "u s a",
                "US",
                "us",
                "US",
                "england",
                "GB",
                "scotland",
                "GB",
                "wales",
                "GB",
                "uae",
                "AE",
                "the netherlands",
                "NL",
                "holland",
                "NL"));
        return Map.copyOf(names);
    }
}
