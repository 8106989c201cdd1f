package com.modularplatform.language.resume.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes the words that end English job titles ("engineer", "nurse"), with how often they do, out of O*NET's alternate
 * titles and ESCO's occupations: {@code TitleWords onet_alternate_titles.txt esco_occupations_en.csv OUTPUT}.
 */
public final class TitleWords {
    private static final int SEEN_AT_LEAST = 8;
    private static final Pattern TITLE_ENDS = Pattern.compile("[(,/]| - | of | for | in | and ");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{2,}");

    private TitleWords() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> heads = new TreeMap<>();
        try (var lines = Files.lines(Path.of(arguments[0]))) {
            lines.skip(1).map(line -> line.split("\t")[1]).forEach(title -> count(title, heads));
        }
        // Labels stand in the fourth column, alternative labels one a line in the quoted fifth.
        try (var lines = Files.lines(Path.of(arguments[1]))) {
            lines.flatMap(line -> Arrays.stream(line.startsWith("Occupation,") ? columns(line) : new String[] {line}))
                    .filter(label -> label.length() < 60 && !label.contains("http"))
                    .forEach(label -> count(label, heads));
        }
        List<String> kept = heads.entrySet().stream()
                .filter(head -> head.getValue() >= SEEN_AT_LEAST)
                .map(head -> head.getKey() + "\t" + head.getValue())
                .toList();
        Files.write(Path.of(arguments[2]), kept);
    }

    private static String[] columns(String line) {
        return Arrays.stream(line.split(",")).skip(3).limit(2).toArray(String[]::new);
    }

    private static void count(String title, Map<String, Integer> heads) {
        var words =
                TITLE_ENDS.split(title.toLowerCase(Locale.ROOT), 2)[0].strip().split(" ");
        var head = words[words.length - 1].replace("\"", "");
        if (WORD.matcher(head).matches()) {
            heads.merge(head, 1, Integer::sum);
        }
    }
}
