package com.modularplatform.language.questions;

import java.util.List;

/**
 * Cuts English endings off, so that "isolated", "isolates" and "isolation" meet. Coarse on purpose: it only
 * compares.
 */
final class Stem {
    private static final List<String> ENDINGS = List.of(
            "ization", "isation", "fulness", "ousness", "iveness", "ability", "ibility", "ations", "ation", "ators",
            "ator", "ments", "ment", "ities", "ity", "ables", "able", "ibles", "ible", "ances", "ance", "ences", "ence",
            "nesses", "ness", "ings", "ing", "edly", "ed", "ions", "ion", "izes", "ises", "ize", "ise", "ives", "ive",
            "ers", "er", "ors", "or", "ies", "ied", "als", "al", "ously", "ous", "fully", "ful", "ly", "es", "s", "e",
            "y");
    private static final int SHORTEST = 3;

    private Stem() {}

    static String of(String word) {
        String stem = word;
        for (int pass = 0; pass < 3 && stem.length() > SHORTEST; pass++) {
            String shorter = once(stem);
            if (shorter.equals(stem)) {
                break;
            }
            stem = shorter;
        }
        if (stem.length() >= 6 && stem.endsWith("at")) {
            stem = stem.substring(0, stem.length() - 2);
        }
        int last = stem.length() - 1;
        boolean doubled = last >= SHORTEST
                && stem.charAt(last) == stem.charAt(last - 1)
                && stem.charAt(last) != 's'
                && stem.charAt(last) != 'l';
        return doubled ? stem.substring(0, last) : stem;
    }

    private static String once(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                int kept = word.length() - ending.length();
                int least = ending.length() >= 3 && !ending.equals("ing") || ending.equals("al") || ending.equals("er")
                        ? 4
                        : SHORTEST;
                boolean plural =
                        ending.equals("s") && (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"));
                if (kept >= least && !plural && hasVowel(word, kept)) {
                    return word.substring(0, kept);
                }
            }
        }
        return word;
    }

    private static boolean hasVowel(String word, int length) {
        for (int i = 0; i < length; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
