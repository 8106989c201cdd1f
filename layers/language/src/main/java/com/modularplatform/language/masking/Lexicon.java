package com.modularplatform.language.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of {@code lexicon.txt} and {@code top-level-domains.txt}, read once. */
final class Lexicon {
    private static final Map<String, Word> WORDS = load();
    private static final int LONGEST = 32;
    private static final int SHORTEST_MISTYPED = 6;
    private static final int LONGEST_COMPOUND = 32;
    private static final List<String> OF_PHONES = List.of(
            "tel",
            "handy",
            "mobil",
            "ruf",
            "fax",
            "phone",
            "fest",
            "cell",
            "whats",
            "gsm",
            "durchwahl",
            "buro",
            "privat",
            "dienst",
            "zentral");
    private static final Word PHONE = Word.PLAIN.with(Word.Sense.PHONE_CUE, "");
    private static final Word NUMBERED = Word.PLAIN.with(Word.Sense.NOT_PHONE_CUE, "");

    private Lexicon() {}

    static Word of(String lowerCase) {
        var known = lowerCase.length() > LONGEST ? null : WORDS.get(lowerCase);
        return known != null ? known : byEnding(lowerCase);
    }

    /** Gerätenummer, polisnummer, orderid: a number of something else, unless the lexicon says of a phone. */
    private static Word byEnding(String word) {
        int length = word.length();
        if (length < 6 || length > LONGEST_COMPOUND) {
            return Word.PLAIN;
        }
        boolean numbered =
                switch (word.charAt(length - 1)) {
                    case 'r' -> word.endsWith("nummer") || word.endsWith("number") || word.endsWith("nr");
                    case 'n' -> word.endsWith("nummern");
                    default -> false;
                };
        return !numbered ? Word.PLAIN : OF_PHONES.stream().anyMatch(word::startsWith) ? PHONE : NUMBERED;
    }

    private static Map<String, Word> load() {
        var words = new HashMap<String, Word>(4096);
        var sense = Word.Sense.AT_SURE;
        for (String resource : List.of("lexicon.txt", "more-languages.txt")) {
            for (String line : lines(resource)) {
                if (line.startsWith("[")) {
                    sense = Word.Sense.valueOf(
                            line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
                    continue;
                }
                for (String entry : line.split(" ")) {
                    int equals = entry.indexOf('=');
                    String digits = entry.substring(equals + 1);
                    for (String form : forms(equals < 0 ? entry : entry.substring(0, equals))) {
                        add(words, form, sense, digits, equals > 0);
                    }
                    if (sense == Word.Sense.AT_SURE && entry.length() >= SHORTEST_MISTYPED) {
                        mistyped(entry).forEach(form -> add(words, form, Word.Sense.AT_SURE, "", false));
                    }
                }
            }
        }
        for (String line : lines("top-level-domains.txt")) {
            for (String domain : line.split(" ")) {
                add(words, domain, Word.Sense.TOP_LEVEL, "", false);
            }
        }
        Compounds.german((word, digits) -> add(words, word, Word.Sense.TEEN, digits, true));
        Compounds.italian((word, digits) -> add(words, word, Word.Sense.TEEN, digits, true));
        Compounds.dutch((word, digits) -> add(words, word, Word.Sense.TEEN, digits, true));
        return Collections.unmodifiableMap(words); // quicker to ask than a copy
    }

    private static void add(Map<String, Word> words, String word, Word.Sense sense, String digits, boolean number) {
        words.merge(
                word,
                Word.PLAIN.with(sense, number ? digits : ""),
                (old, more) -> old.with(sense, number ? digits : ""));
    }

    /** With one letter left out or doubled. */
    private static Set<String> mistyped(String word) {
        var forms = new HashSet<String>();
        for (int i = 1; i < word.length() - 1; i++) {
            forms.add(word.substring(0, i) + word.substring(i + 1));
            forms.add(word.substring(0, i) + word.charAt(i) + word.substring(i));
        }
        return forms;
    }

    /** A word as it looks after folding, small, with a capital and in capitals: some letters of other scripts differ. */
    private static Set<String> forms(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return Set.of(word);
        }
        String upper = word.toUpperCase(Locale.ROOT);
        return Stream.of(word, upper.charAt(0) + word.substring(1), upper)
                .map(Folding::fold)
                .map(folded -> folded.text(0, folded.length()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<String> lines(String resource) {
        try (var in = Lexicon.class.getResourceAsStream(resource);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
