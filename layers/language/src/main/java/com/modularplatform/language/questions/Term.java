package com.modularplatform.language.questions;

import java.util.Collections;
import java.util.Set;

/**
 * A word of a text that carries meaning.
 *
 * @param text in lower case
 * @param stem what compares
 * @param senses numbers of its groups of synonyms
 * @param position index among all words of the text
 */
record Term(String text, String stem, Set<Integer> senses, int position) {
    /** How much two words mean the same, 0 to 1. */
    double likeness(Term other) {
        if (stem.equals(other.stem)) {
            return 1;
        }
        if (!senses.isEmpty() && !Collections.disjoint(senses, other.senses)) {
            return .9;
        }
        int shorter = Math.min(stem.length(), other.stem.length());
        int longer = Math.max(stem.length(), other.stem.length());
        if (shorter < 4) {
            return 0;
        }
        int prefix = 0;
        while (prefix < shorter && stem.charAt(prefix) == other.stem.charAt(prefix)) {
            prefix++;
        }
        if (prefix >= 5 && prefix * 10 >= longer * 7 || prefix == shorter && shorter >= 4 && longer - shorter <= 2) {
            return .85;
        }
        return isSlip(other) ? .8 : 0;
    }

    /** Whether the two are one word, the other perhaps misspelt. */
    boolean isForm(Term other) {
        return stem.equals(other.stem) || isSlip(other);
    }

    private boolean isSlip(Term other) {
        int shorter = Math.min(stem.length(), other.stem.length());
        return shorter >= 5 && Math.abs(stem.length() - other.stem.length()) <= 1 && oneSlip(stem, other.stem);
    }

    /** Whether one letter too many, too few, other or swapped with its neighbour makes the two equal. */
    private static boolean oneSlip(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int from = 0;
        while (from < shorter.length() && shorter.charAt(from) == longer.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < shorter.length() - from
                && shorter.charAt(shorter.length() - 1 - end) == longer.charAt(longer.length() - 1 - end)) {
            end++;
        }
        int left = longer.length() - from - end;
        if (left <= 1) {
            return from > 0;
        }
        return left == 2
                && shorter.length() == longer.length()
                && from > 0
                && shorter.charAt(from) == longer.charAt(from + 1)
                && shorter.charAt(from + 1) == longer.charAt(from);
    }
}
