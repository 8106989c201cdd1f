package com.modularplatform.language.skills;

import java.util.List;

/** Whether two words are one slip of the hand apart: a letter too much, too few, wrong, or two swapped. */
final class Slip {
    /** Shorter words have too many neighbours for a wrong letter to be told from another word. */
    private static final int LONG = 7;

    /** Down to here letters swapped, doubled or left out are still seen. */
    private static final int SHORTEST = 5;

    private static final List<String> SOUNDS = List.of("ckq", "iye", "sz", "dt", "vw", "fv", "bp", "gj", "ao", "ea");

    private Slip() {}

    static boolean between(String one, String other) {
        int difference = one.length() - other.length();
        if (one.length() < SHORTEST || other.length() < SHORTEST || difference > 1 || difference < -1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        boolean alike = difference == 0 && start < shorter && soundsAlike(one.charAt(start), other.charAt(start));
        // The first letter is hardly ever mistyped, and names that differ in it are different names.
        if (start == 0 && !alike || hasDigit(one, start) || hasDigit(other, start)) {
            return false;
        }
        boolean wrongLetter = alike || one.length() >= LONG && other.length() >= LONG;
        return switch (difference) {
            case 1 -> one.regionMatches(start + 1, other, start, other.length() - start);
            case -1 -> other.regionMatches(start + 1, one, start, one.length() - start);
            default ->
                wrongLetter && one.regionMatches(start + 1, other, start + 1, one.length() - start - 1)
                        || start + 1 < one.length()
                                && one.charAt(start) == other.charAt(start + 1)
                                && one.charAt(start + 1) == other.charAt(start)
                                && one.regionMatches(start + 2, other, start + 2, one.length() - start - 2);
        };
    }

    /** Letters that are heard as one another: Lynux, Cotlin, Vizual. */
    private static boolean soundsAlike(char one, char other) {
        return SOUNDS.stream().anyMatch(sound -> sound.indexOf(one) >= 0 && sound.indexOf(other) >= 0);
    }

    private static boolean hasDigit(String word, int at) {
        return at < word.length() && Character.isDigit(word.charAt(at));
    }
}
