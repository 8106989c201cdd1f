package com.modularplatform.language.skills;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Whether two words are one slip of the hand apart: a letter too much, too few, wrong, or two swapped. */
final class Slip {
    /** Shorter words have too many neighbours for a wrong letter to be told from another word. */
    private static final int LONG = 7;

    /** Words of this length have so few neighbours that two slips still tell which is meant. */
    private static final int LONG_FOR_TWO = 9;

    /** Down to here letters swapped, doubled or left out are still seen. */
    private static final int SHORTEST = 5;

    private static final List<String> SOUNDS = List.of("ckq", "iye", "sz", "dt", "vw", "fv", "bp", "gj", "ao", "ea");

    private static final Set<String> SILENT_STARTS = Set.of("dj", "kn", "gn", "ps", "pn", "wr", "pt");

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
        if (silentStart(one, other) || silentStart(other, one)) {
            return true;
        }
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

    /** Whether two long words are two slips apart at most, by the optimal string alignment distance. */
    static boolean twice(String one, String other) {
        int difference = one.length() - other.length();
        if (Math.min(one.length(), other.length()) < LONG_FOR_TWO
                || difference > 2
                || difference < -2
                || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > 2) {
                return false;
            }
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[other.length()] <= 2;
    }

    /** Whether two words have the same letters in another order, the first one alike: Phyton, Lavarel. */
    static boolean shuffled(String one, String other) {
        if (one.length() != other.length() || one.length() < LONG - 1 || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        var letters = one.toCharArray();
        var others = other.toCharArray();
        Arrays.sort(letters);
        Arrays.sort(others);
        return Arrays.equals(letters, others);
    }

    /** Whether a first letter that nobody hears was left out: Jango. */
    private static boolean silentStart(String without, String with) {
        return with.length() == without.length() + 1
                && with.endsWith(without)
                && SILENT_STARTS.contains(with.substring(0, 2));
    }

    /** Letters that are heard as one another: Lynux, Cotlin, Vizual. */
    private static boolean soundsAlike(char one, char other) {
        return SOUNDS.stream().anyMatch(sound -> sound.indexOf(one) >= 0 && sound.indexOf(other) >= 0);
    }

    private static boolean hasDigit(String word, int at) {
        return at < word.length() && Character.isDigit(word.charAt(at));
    }
}
