package com.modularplatform.language.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of {@code lexicon.txt} and {@code top-level-domains.txt}, read once. */
final class Lexicon {
    private static final Map<String, Word> WORDS = load();
    private static final int LONGEST = 16;
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
        for (String line : lines("lexicon.txt")) {
            if (line.startsWith("[")) {
                sense = Word.Sense.valueOf(line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
                continue;
            }
            for (String entry : line.split(" ")) {
                int equals = entry.indexOf('=');
                add(
                        words,
                        equals < 0 ? entry : entry.substring(0, equals),
                        sense,
                        entry.substring(equals + 1),
                        equals > 0);
            }
        }
        for (String line : lines("top-level-domains.txt")) {
            for (String domain : line.split(" ")) {
                add(words, domain, Word.Sense.TOP_LEVEL, "", false);
            }
        }
        germanCompounds(words);
        return Collections.unmodifiableMap(words); // quicker to ask than a copy
    }

    private static void add(Map<String, Word> words, String word, Word.Sense sense, String digits, boolean number) {
        words.merge(
                word,
                Word.PLAIN.with(sense, number ? digits : ""),
                (old, more) -> old.with(sense, number ? digits : ""));
    }

    /** einundzwanzig to neunundneunzig: one word each. */
    private static void germanCompounds(Map<String, Word> words) {
        var units = List.of("ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun");
        var tens = List.of("zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig");
        for (int t = 0; t < tens.size(); t++) {
            for (int u = 0; u < units.size(); u++) {
                String digits = String.valueOf((t + 2) * 10 + u + 1);
                add(words, units.get(u) + "und" + tens.get(t), Word.Sense.TEEN, digits, true);
            }
        }
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
