package com.modularplatform.language.resume;

import java.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months and their short forms in ten languages, in small letters, with their numbers. */
final class Months {
    static final Map<String, Integer> NUMBERS = months();

    private Months() {}

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : List.of("en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb")) {
            var symbols = DateFormatSymbols.getInstance(Locale.of(language));
            for (var names : List.of(symbols.getMonths(), symbols.getShortMonths())) {
                for (int month = 0; month < 12; month++) {
                    months.putIfAbsent(names[month].toLowerCase(Locale.ROOT).replace(".", ""), month + 1);
                }
            }
        }
        months.keySet().removeIf(name -> name.length() < 3 || name.chars().anyMatch(Character::isDigit));
        months.putAll(Map.of("sept", 9, "mrz", 3, "märz", 3, "jän", 1, "jänner", 1, "mär", 3, "aout", 8, "fevr", 2));
        months.putAll(
                Map.of("janv", 1, "févr", 2, "avr", 4, "juil", 7, "déc", 12, "ene", 1, "abr", 4, "ago", 8, "dic", 12));
        months.putAll(Map.of(
                "fev",
                2,
                "fevereiro",
                2,
                "marco",
                3,
                "set",
                9,
                "out",
                10,
                "dez",
                12,
                "gen",
                1,
                "mag",
                5,
                "giu",
                6,
                "lug",
                7));
        for (var language : List.of("en", "de", "fr", "es", "pt", "it", "nl")) {
            var names = DateFormatSymbols.getInstance(Locale.of(language)).getMonths();
            for (int month = 0; month < 12; month++) {
                var name = names[month].toLowerCase(Locale.ROOT);
                months.putIfAbsent(Fold.of(name), month + 1);
                months.putIfAbsent(name.substring(0, 3), month + 1);
                months.putIfAbsent(name.substring(0, Math.min(4, name.length())), month + 1);
            }
        }
        // "jui" may be June or July.
        months.remove("jui");
        months.putAll(Map.of(
                "ott", 10, "mrt", 3, "mei", 5, "okt", 10, "mai", 5, "fevrier", 2, "decembre", 12, "setiembre", 9));
        return Map.copyOf(months);
    }

    /** Whether a word is a month's name, with its full stop or without. */
    static boolean is(String word) {
        var name = word.toLowerCase(Locale.ROOT);
        return NUMBERS.containsKey(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }
}
