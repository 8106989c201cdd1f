package com.modularplatform.language.skills.build;

import com.modularplatform.language.skills.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Ways to write a name that need no line of their own in the tables. */
final class Spellings {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z]{2})(?=[A-Z][a-z])|(?<=[a-z]{2})(?=[A-Z]{2})");
    private static final int SHORTEST_JOINED = 5;

    private Spellings() {}

    /**
     * Word paths beside the one of the spelling itself: joined, parted at humps, "js" joined or dropped dot,
     * American.
     */
    static Set<String> variants(String spelling, List<String> words) {
        var variants = new LinkedHashSet<String>();
        var joined = String.join("", words);
        if (words.size() > 1 && words.size() < 4 && joined.length() >= SHORTEST_JOINED) {
            variants.add(joined);
        }
        var parted = String.join(
                " ", Tokens.of(HUMP.matcher(spelling).replaceAll(" ")).words());
        variants.add(parted);
        if (words.size() == 1 && joined.endsWith("js") && joined.length() > 4 && !spelling.endsWith("JS")) {
            variants.add(joined.substring(0, joined.length() - 2) + " js");
        }
        if (words.contains("&")) {
            variants.add(String.join(
                    " ", words.stream().filter(word -> !word.equals("&")).toList()));
        }
        for (var path : List.copyOf(variants)) {
            variants.add(american(path));
        }
        variants.add(american(String.join(" ", words)));
        variants.remove(String.join(" ", words));
        return variants;
    }

    private static String american(String path) {
        return path.replace("isation", "ization")
                .replace("modelling", "modeling")
                .replace("behaviour", "behavior")
                .replace("programme", "program")
                .replace("colour", "color")
                .replace("labour", "labor")
                .replace("centre", "center")
                .replace("catalogue", "catalog")
                .replaceAll(
                        "(optim|organ|real|visual|custom|summar|general|special|real|minim|maxim|util|author)is",
                        "$1iz");
    }
}
