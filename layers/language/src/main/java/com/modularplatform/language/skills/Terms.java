package com.modularplatform.language.skills;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways a person may have dressed up a skill's name, undone one after another until the dictionary knows what is
 * left: brackets, versions, vendors before it, kinds after it ("framework", "programming"), plural, British and
 * American spelling, and last a single slip of the hand.
 */
final class Terms {
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 5;
    private static final int SHORTEST_WITHIN = 3;
    private static final int LONG_OUTSIDE = 6;

    private static final Dress DRESS = Dress.STANDARD;
    private static final Pattern PARTS = Pattern.compile("\\s*[/,;|&+]\\s*|\\s+(?:and|und|et|y|or)\\s+");

    private Terms() {}

    /**
     * The number {@code exact} or at last {@code near} gives for some undressing of {@code term}; null when none
     * does.
     */
    static @Nullable Integer find(
            String term, Function<String, @Nullable Integer> exact, Function<String, @Nullable Integer> near) {
        var plain = term.length() > LONGEST ? term.substring(0, LONGEST) : term;
        var words = Tokens.of(plain).words();
        var bracket = Bracket.in(plain);
        var timeless = words.stream().filter(word -> !Dress.isVersion(word)).toList();
        boolean within = !words.isEmpty() && !timeless.equals(words) && !Dress.isVersion(words.getLast());
        var found = within ? eitherWay(words, exact) : null;
        if (found == null) {
            found = undress(within && !timeless.isEmpty() ? timeless : words, exact); // Windows 2019 Server
        }
        if (found == null && bracket != null) {
            found = bracketed(bracket, exact, near);
        }
        if (found == null) {
            found = slipped(words, exact, near);
        }
        return found != null ? found : parted(plain, exact);
    }

    private static @Nullable Integer bracketed(
            Bracket bracket, Function<String, @Nullable Integer> exact, Function<String, @Nullable Integer> near) {
        var joined = undress(bracket.insideFirst(), exact); // SNS (AWS), cytometry (flow)
        if (joined != null) {
            return joined;
        }
        boolean meantWithin = bracket.abbreviates(); // CV (OpenCV)
        var first = undress(meantWithin ? bracket.inside() : bracket.outside(), exact);
        if (first != null) {
            return first;
        }
        var outside = String.join("", bracket.outside());
        var slip = outside.length() >= LONG_OUTSIDE ? near.apply(outside) : null; // Symphony (PHP)
        return slip != null ? slip : undress(meantWithin ? bracket.outside() : bracket.inside(), exact);
    }

    /** "Simulink/MATLAB": the first of several names that is one. */
    private static @Nullable Integer parted(String plain, Function<String, @Nullable Integer> exact) {
        var parts = PARTS.split(plain);
        for (int i = 0; parts.length > 1 && i < parts.length; i++) {
            var words = Tokens.of(parts[i]).words();
            var found = undress(words, exact);
            if (found == null && i == 0) {
                found = opening(words, exact);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** "Db2 z": the longest name that leads. */
    private static @Nullable Integer opening(List<String> words, Function<String, @Nullable Integer> exact) {
        for (int length = words.size() - 1; length > 0 && words.size() <= MOST_WORDS; length--) {
            var found = part(words.subList(0, length), exact);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The name a slip away from what is written, whole or undressed, a slip in what dresses it ("programing") too. */
    private static @Nullable Integer slipped(
            List<String> words, Function<String, @Nullable Integer> exact, Function<String, @Nullable Integer> near) {
        var whole = near.apply(String.join("", words));
        if (whole != null || words.size() == 1) {
            return whole;
        }
        var righted = words.stream()
                .map(word -> DRESS.closers().stream()
                        .filter(closer -> Slip.between(word, closer))
                        .sorted()
                        .findFirst()
                        .orElse(word))
                .toList();
        var found = righted.equals(words) ? null : undress(righted, exact);
        return found != null ? found : undress(righted, near);
    }

    /**
     * The longest name a term of a few words begins or, failing that, ends with: "nginx reverse proxy" asks for nginx,
     * "Javaentwickler" for Java.
     */
    static @Nullable Integer within(String term, Function<String, @Nullable Integer> exact) {
        var bracket = Bracket.in(term);
        var words = bracket == null ? Tokens.of(term).words() : bracket.outside();
        if (words.size() == 1) {
            return Scanner.head(words.getFirst()).map(exact).orElse(null);
        }
        for (int length = Math.min(words.size() - 1, 4); length > 0 && words.size() <= MOST_WORDS; length--) {
            for (int from : new int[] {0, words.size() - length}) {
                var found = part(words.subList(from, from + length), exact);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Integer part(List<String> words, Function<String, @Nullable Integer> exact) {
        return String.join("", words).length() < SHORTEST_WITHIN ? null : spelled(words, exact);
    }

    /** What is left of the words, the more of them the better, when openers go before it and closers after it. */
    private static @Nullable Integer undress(List<String> words, Function<String, @Nullable Integer> exact) {
        int most = 0;
        while (most < words.size() - 1 && DRESS.opens(words.get(most))) {
            most++;
        }
        int least = words.size();
        while (least > 1 && DRESS.closes(words.get(least - 1))) {
            least--;
        }
        for (int dropped = 0; dropped < words.size(); dropped++) {
            for (int from = 0; from <= Math.min(dropped, most); from++) {
                int to = words.size() - (dropped - from);
                if (to >= least && to > from && !isLetterOfVendor(words, from, to)) {
                    var found = eitherWay(words.subList(from, to), exact);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /** "SAP R/3" is not R. */
    private static boolean isLetterOfVendor(List<String> words, int from, int to) {
        return from > 0
                && to == from + 1
                && words.get(from).length() == 1
                && DRESS.vendors().contains(words.get(from - 1));
    }

    private static @Nullable Integer eitherWay(List<String> words, Function<String, @Nullable Integer> exact) {
        var found = spelled(words, exact);
        if (found == null) {
            var spelledOut = DRESS.spelledOut(words);
            found = spelledOut.equals(words) ? null : spelled(spelledOut, exact);
        }
        return found;
    }

    private static @Nullable Integer spelled(List<String> words, Function<String, @Nullable Integer> exact) {
        var joined = String.join("", words);
        for (var form : forms(joined)) {
            var found = exact.apply(form);
            if (found != null) {
                return found;
            }
        }
        return words.size() > 1
                        && DRESS.vendors().contains(words.getFirst())
                        && !isLetterOfVendor(words, 1, words.size())
                ? exact.apply(String.join("", words.subList(1, words.size())))
                : null;
    }

    private static List<String> forms(String joined) {
        var forms = new ArrayList<String>();
        forms.add(joined);
        int end = joined.length();
        while (end > 0 && Character.isDigit(joined.charAt(end - 1))) {
            end--;
        }
        if (end >= 2 && end < joined.length()) {
            forms.add(joined.substring(0, end));
        }
        forms.add(Scanner.singular(joined));
        if (joined.length() > 3) {
            forms.add(joined + "s");
        }
        forms.add(american(joined));
        if (joined.lastIndexOf("dotnet") > 0) {
            forms.add(joined.replace("dotnet", "net")); // ASP .NET
        }
        return forms;
    }

    /** Oxford, Cambridge or Chicago: one spelling of both. */
    static String american(String word) {
        return word.replace("isation", "ization")
                .replace("ising", "izing")
                .replace("ise", "ize")
                .replace("modelling", "modeling")
                .replace("behaviour", "behavior")
                .replace("programme", "program")
                .replace("colour", "color")
                .replace("labour", "labor")
                .replace("centre", "center")
                .replace("catalogue", "catalog")
                .replace("yse", "yze");
    }
}
