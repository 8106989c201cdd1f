package com.modularplatform.language.masking;

import java.util.List;
import java.util.function.BiConsumer;

/** Number words that are written as one, as far as telephone numbers are told in them: 21 to 999. */
final class Compounds {
    private static final List<String> GERMAN_UNITS =
            List.of("ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun");
    private static final List<String> GERMAN_TEENS = List.of(
            "zehn", "elf", "zwolf", "dreizehn", "vierzehn", "funfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn");
    private static final List<String> GERMAN_TENS =
            List.of("zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig");
    private static final List<String> DUTCH_UNITS =
            List.of("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen");
    private static final List<String> DUTCH_TENS =
            List.of("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");
    private static final List<String> ITALIAN_UNITS =
            List.of("uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove");
    private static final List<String> ITALIAN_TEENS = List.of(
            "dieci",
            "undici",
            "dodici",
            "tredici",
            "quattordici",
            "quindici",
            "sedici",
            "diciassette",
            "diciotto",
            "diciannove");
    private static final List<String> ITALIAN_TENS =
            List.of("venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta");

    private Compounds() {}

    /** einundzwanzig, hundertelf, zweihundertzwanzig. */
    static void german(BiConsumer<String, String> take) {
        for (int rest = 1; rest <= 99; rest++) {
            String word = german(rest);
            if (rest > 20 && rest % 10 > 0) {
                take.accept(word, String.valueOf(rest));
            }
            take.accept("hundert" + word, String.valueOf(100 + rest));
            for (int hundreds = 1; hundreds <= 9; hundreds++) {
                take.accept(GERMAN_UNITS.get(hundreds - 1) + "hundert" + word, String.valueOf(hundreds * 100 + rest));
            }
        }
        for (int hundreds = 1; hundreds <= 9; hundreds++) {
            take.accept(GERMAN_UNITS.get(hundreds - 1) + "hundert", hundreds + "00");
        }
    }

    private static String german(int number) {
        if (number < 10) {
            return number == 1 ? "eins" : GERMAN_UNITS.get(number - 1);
        }
        if (number < 20) {
            return GERMAN_TEENS.get(number - 10);
        }
        String tens = GERMAN_TENS.get(number / 10 - 2);
        return number % 10 == 0 ? tens : GERMAN_UNITS.get(number % 10 - 1) + "und" + tens;
    }

    /** eenentwintig, vierendertig. */
    static void dutch(BiConsumer<String, String> take) {
        for (int tens = 2; tens <= 9; tens++) {
            for (int unit = 1; unit <= 9; unit++) {
                take.accept(
                        DUTCH_UNITS.get(unit - 1) + "en" + DUTCH_TENS.get(tens - 2), String.valueOf(tens * 10 + unit));
            }
        }
    }

    /** ventuno, quarantasette, centodiciotto, trecentoquaranta. */
    static void italian(BiConsumer<String, String> take) {
        for (int rest = 1; rest <= 99; rest++) {
            String word = italian(rest);
            if (rest > 20 && rest % 10 > 0) {
                take.accept(word, String.valueOf(rest));
            }
            take.accept("cento" + word, String.valueOf(100 + rest));
            for (int hundreds = 2; hundreds <= 9; hundreds++) {
                take.accept(ITALIAN_UNITS.get(hundreds - 1) + "cento" + word, String.valueOf(hundreds * 100 + rest));
            }
        }
        for (int hundreds = 2; hundreds <= 9; hundreds++) {
            take.accept(ITALIAN_UNITS.get(hundreds - 1) + "cento", hundreds + "00");
        }
    }

    private static String italian(int number) {
        if (number < 10) {
            return ITALIAN_UNITS.get(number - 1);
        }
        if (number < 20) {
            return ITALIAN_TEENS.get(number - 10);
        }
        String tens = ITALIAN_TENS.get(number / 10 - 2);
        int unit = number % 10;
        if (unit == 0) {
            return tens;
        }
        boolean elides = unit == 1 || unit == 8; // ventuno, ventotto
        return (elides ? tens.substring(0, tens.length() - 1) : tens) + ITALIAN_UNITS.get(unit - 1);
    }
}
