package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a row apart where its writer did: at tabs, bars, dots, dashes, "at". */
final class Splits {
    private static final Pattern STRONG =
            Pattern.compile("\\t+| *[|•·●▪◦∙‣¦] *| +(?:—|–|-|−|/|//|@|›|»|→|~|\\\\) +| *[—] *|;|(?<=\\p{L})(?:: )");
    private static final Pattern AT = Pattern.compile(
            " (?:at|bei der|bei dem|bei|beim|chez|presso|bij|hos|na|en|with|for|para|für|pour|in|im|de la|del|de|da|do) ");
    private static final Pattern SURE_AT = Pattern.compile(" (?:at|bei der|bei dem|bei|beim|chez|presso|bij|hos) ");

    private static final Pattern SHOUT =
            Pattern.compile("(\\p{Lu}[\\p{Lu}'’.&/-]{2,}(?: [\\p{Lu}'’.&/-]{2,}){1,8}) \\p{Lu}\\p{Ll}{2,}");

    private Splits() {}

    /** The parts of a row without its dates. */
    static List<Piece> parts(Row row) {
        return parts(row, row.periods().stream().anyMatch(Dates.Period::isRange));
    }

    /** @param dated whether the row's entry has a period, so that a year alone is part of a name: "Studio 2020" */
    static List<Piece> parts(Row row, boolean dated) {
        var parts = new ArrayList<Piece>();
        int at = 0;
        for (var period : row.periods()) {
            boolean named = dated && !period.isRange() && period.from() > 1 && wordsBefore(row.text(), period.from());
            if (named) {
                continue;
            }
            strong(Piece.of(row, at, Math.max(at, period.from())), parts);
            at = period.to();
        }
        strong(Piece.of(row, at, row.text().length()), parts);
        return parts;
    }

    /** Whether a word stands right before a place of a text, a blank between. */
    private static boolean wordsBefore(String text, int at) {
        return text.charAt(at - 1) == ' ' && Character.isLetter(text.charAt(at - 2));
    }

    /** The parts of a piece at strong separators. */
    static List<Piece> strong(Piece piece) {
        var parts = new ArrayList<Piece>();
        strong(piece, parts);
        return parts;
    }

    private static void strong(Piece piece, List<Piece> into) {
        var cut = STRONG.matcher(piece.text());
        int at = 0;
        while (cut.find()) {
            add(piece.part(at, cut.start()), into);
            at = cut.end();
        }
        add(piece.part(at, piece.text().length()), into);
    }

    private static void add(Piece part, List<Piece> into) {
        int open = part.text().lastIndexOf('(');
        if (open > 2 && part.text().indexOf(')', open) < 0) {
            // "Engineer (Leeds, 2015 – 2019)": the date took the other bracket with it.
            add(part.part(0, open), into);
            add(part.part(open + 1, part.text().length()), into);
            return;
        }
        if (part.hasLetters()) {
            into.add(part);
        }
    }

    /** "Engineer at Foo" in two; one piece when there is no such word. Weak words ("in", "de") only between title and company. */
    static List<Piece> at(Piece piece) {
        var sure = SURE_AT.matcher(piece.text());
        if (sure.find() && sure.start() > 1) {
            return List.of(
                    piece.part(0, sure.start()),
                    piece.part(sure.end(), piece.text().length()));
        }
        var weak = AT.matcher(piece.text());
        int from = 0;
        while (weak.find(from)) {
            var left = piece.part(0, weak.start());
            var right = piece.part(weak.end(), piece.text().length());
            if (Shape.title(left.text()) >= 2.5
                    && Shape.legal(right.text())
                    && right.text().indexOf(',') < 0) {
                return List.of(left, right);
            }
            from = weak.start() + 1;
        }
        return List.of(piece);
    }

    /** "CHIEF COOK Golden Goose": where capitals end another part begins. All in capitals, where a company's noun follows a title. */
    static List<Piece> shouted(Piece piece) {
        var change = SHOUT.matcher(piece.text());
        if (change.lookingAt()) {
            return List.of(
                    piece.part(0, change.end(1)),
                    piece.part(change.end(1), piece.text().length()));
        }
        var text = piece.text();
        if (text.length() > 90 || text.chars().anyMatch(Character::isLowerCase) || text.indexOf(',') >= 0) {
            return List.of(piece);
        }
        int best = -1;
        double most = 3.2;
        for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
            double title = Shape.title(text.substring(0, at));
            var right = text.substring(at + 1);
            double score = title
                    + Shape.company(right)
                    - Math.max(0, Shape.title(right)) * 0.5
                    - Shape.company(text.substring(0, at));
            var first = Fold.words(right);
            boolean link =
                    first.isEmpty() || first.getFirst().length() <= 3 && !Shape.legal(right) || right.startsWith("OF ");
            score += !link && (Words.is("COMPANY", first.getFirst()) || Words.is("SCHOOL", first.getFirst())) ? 0.5 : 0;
            if (!link && title >= 2.5 && Shape.company(right) > 0.5 && score > most + 0.01) {
                most = score;
                best = at;
            }
        }
        return best < 0 ? List.of(piece) : List.of(piece.part(0, best), piece.part(best, text.length()));
    }

    /** The parts between commas that stand outside brackets. */
    static List<Piece> commas(Piece piece) {
        var parts = new ArrayList<Piece>();
        int depth = 0;
        int at = 0;
        var text = piece.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if ((c == ',' || c == '、' || c == '،') && depth <= 0) {
                add(piece.part(at, i), parts);
                at = i + 1;
            }
        }
        add(piece.part(at, text.length()), parts);
        return parts;
    }
}
