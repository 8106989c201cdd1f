package com.modularplatform.language.masking;

import com.modularplatform.language.masking.Word.Sense;

/** Number words written without blanks: {@code twozerosix}. */
final class GluedWords {
    private static final int LONGEST = 8;

    private GluedWords() {}

    /** The digits of a word that consists of at least two number words; empty when it does not. */
    static String digits(String word) {
        int length = Math.min(word.length(), 64);
        if (length < 6) {
            return "";
        }
        // Each position is reached from at most LONGEST earlier ones; the first way to reach it is kept.
        var reached = new String[length + 1];
        reached[0] = "";
        for (int i = 0; i < length; i++) {
            if (reached[i] == null) {
                continue;
            }
            for (int end = i + 2; end <= Math.min(length, i + LONGEST); end++) {
                if (reached[end] == null) {
                    var part = Lexicon.of(word.substring(i, end));
                    if (part.has(Sense.UNIT) && part.digits().length() == 1) {
                        reached[end] = reached[i] + part.digits();
                    }
                }
            }
            if (i == 0 && none(reached)) {
                return "";
            }
        }
        return reached[length] == null || reached[length].length() < 2 ? "" : reached[length];
    }

    private static boolean none(String[] reached) {
        for (int i = 1; i < reached.length; i++) {
            if (reached[i] != null) {
                return false;
            }
        }
        return true;
    }
}
