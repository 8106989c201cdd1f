package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.LayoutText.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows are headings: by their words in seven languages, or by looking like the document's other headings. */
final class Headings {
    private static final Map<String, Section.Kind> PHRASES = new HashMap<>();
    private static final Map<String, Section.Kind> SQUEEZED = new HashMap<>();

    static {
        for (var line : Words.lines("headings.txt")) {
            int blank = line.indexOf(' ');
            var kind = Section.Kind.valueOf(line.substring(0, blank));
            for (var phrase : line.substring(blank + 1).split(";")) {
                PHRASES.putIfAbsent(phrase.strip(), kind);
                SQUEEZED.putIfAbsent(phrase.replace(" ", ""), kind);
            }
        }
    }

    private final Set<String> styles = new HashSet<>();
    private final Set<Long> edges = new HashSet<>();
    private final double body;
    private final double largest;

    /** Learns from all rows how this document's headings look. */
    Headings(List<Row> rows) {
        this.body = body(rows);
        this.largest = rows.stream().mapToDouble(row -> row.line().size()).max().orElse(0);
        var headed = new HashMap<String, Integer>();
        var all = new HashMap<String, Integer>();
        for (var row : rows) {
            all.merge(row.style(), 1, Integer::sum);
            if (!row.bullet() && exact(row.text()) != null) {
                headed.merge(row.style(), 1, Integer::sum);
                edges.add(Math.round(row.line().x() / 3));
            }
        }
        headed.forEach((style, count) -> {
            if (count >= 2 && count * 2 >= all.getOrDefault(style, 0)) {
                styles.add(style);
            }
        });
    }

    /** Size of most of the letters; 0 where the format has none. */
    private static double body(List<Row> rows) {
        var letters = new HashMap<Double, Integer>();
        rows.forEach(row -> letters.merge(row.line().size(), row.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    /** Headings of one look begin at one edge, or two in two columns. */
    private boolean atEdge(Row row) {
        return row.line().x() == 0
                || edges.contains(Math.round(row.line().x() / 3))
                || edges.contains(Math.round(row.line().x() / 3) + 1);
    }

    double bodySize() {
        return body;
    }

    /** Whether a row is set in the largest letters there are, larger by far than the others and no heading: the name. */
    boolean likeName(Row row) {
        return row.line().size() > 0
                && row.line().size() >= largest - 0.1
                && largest > 1.4 * body
                && !stylish(row)
                && row.wordCount() <= 5;
    }

    boolean stylish(Row row) {
        return styles.contains(row.style());
    }

    /** The kind a row is the heading of; UNKNOWN for one that only looks like a heading; null for none. */
    Section.@Nullable Kind kind(Row row, Section.Kind within) {
        if (row.text().length() > 60 || row.text().isEmpty() || row.text().indexOf('@') >= 0) {
            return null;
        }
        var kind = exact(row.text());
        boolean loud =
                stylish(row) || row.line().role() == Role.HEADING || row.line().size() > body * 1.12;
        if (kind != null) {
            boolean label = Words.any("LABEL", Fold.words(row.text())) && row.wordCount() <= 2;
            if (label && !stylish(row) && within != Section.Kind.TOP && !(styles.isEmpty() && !row.bullet())) {
                return null;
            }
            // What was studied may be called as a section is: "Informatica".
            boolean field = within == Section.Kind.EDUCATION
                    && !styles.isEmpty()
                    && !stylish(row)
                    && StudyWords.field(row.text());
            return field || row.bullet() && !loud ? null : kind;
        }
        if (row.bullet() || row.wordCount() > 6) {
            return null;
        }
        boolean shaped = loud || row.line().bold() || row.caps() || row.text().endsWith(":");
        if (shaped || row.line().size() == 0 || styles.isEmpty()) {
            kind = HeadingWords.telling(row.text());
            if (kind != null
                    && (shaped
                            || row.wordCount() <= 4
                                    && Character.isUpperCase(row.text().charAt(0))
                                    && styles.isEmpty())) {
                return kind;
            }
        }
        return stylish(row)
                        && row.wordCount() <= 4
                        && atEdge(row)
                        && within != Section.Kind.TOP
                        && row.text().indexOf(',') < 0
                        && Shape.title(row.text()) < 2
                        && Shape.company(row.text()) < 1
                        && row.periods().isEmpty()
                        && row.text().indexOf('\t') < 0
                ? Section.Kind.UNKNOWN
                : null;
    }

    /** The kind a heading over several rows names: word for word, or all in capitals by what its words agree on. */
    static Section.@Nullable Kind wrapped(String text) {
        var kind = exact(text);
        return kind != null || text.chars().anyMatch(Character::isLowerCase) ? kind : HeadingWords.telling(text);
    }

    /** The kind a text names word for word; null when it is no heading we know. */
    static Section.@Nullable Kind exact(String text) {
        if (text.length() > 60) {
            return null;
        }
        var folded = Fold.of(text);
        if (folded.isEmpty()) {
            return null;
        }
        int first = 0;
        while (first < folded.length() && (Character.isDigit(folded.charAt(first)) || folded.charAt(first) == ' ')) {
            first++;
        }
        folded = folded.substring(Math.min(first, folded.length()));
        if (folded.startsWith("i ") || folded.startsWith("ii ") || folded.startsWith("iii ")) {
            folded = folded.substring(folded.indexOf(' ') + 1);
        }
        var kind = PHRASES.get(folded);
        return kind != null ? kind : SQUEEZED.get(folded.replace(" ", ""));
    }
}
