package com.modularplatform.language.skills;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A term with a bracket in it: the words outside and the words within. */
record Bracket(List<String> outside, List<String> inside) {
    private static final int LONGEST_SHORT = 4;
    private static final Pattern BRACKET = Pattern.compile("[(\\[]([^)\\]]{1,60})[)\\]]");

    /** The first bracket of a term with words outside and within; null without one. */
    static @Nullable Bracket in(String term) {
        var bracket = BRACKET.matcher(term);
        if (!bracket.find()) {
            return null;
        }
        var inside = Tokens.of(bracket.group(1)).words();
        var outside = Tokens.of(bracket.replaceAll(" ")).words();
        return inside.isEmpty() || outside.isEmpty() ? null : new Bracket(outside, inside);
    }

    /** "cytometry (flow)" read as "flow cytometry". */
    List<String> insideFirst() {
        return Stream.concat(inside.stream(), outside.stream()).toList();
    }

    /** Whether what stands outside is short for what stands within: its letters come there in the same order. */
    boolean abbreviates() {
        var letters = String.join("", outside);
        int at = 0;
        for (char c : String.join("", inside).toCharArray()) {
            at += at < letters.length() && letters.charAt(at) == c ? 1 : 0;
        }
        return letters.length() <= LONGEST_SHORT && at == letters.length();
    }
}
