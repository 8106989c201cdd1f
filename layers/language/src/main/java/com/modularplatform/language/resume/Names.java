package com.modularplatform.language.resume;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The person's name: the row near the top that looks most like one, the e-mail's words as witness. */
final class Names {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:full name|name|nom|nombre|nome|naam|vor- und nachname|vor- und zuname|name, vorname|first name and surname|"
                    + "first name\\(s\\) surname\\(s\\)|name / surname|surname / name|first names? / surnames?|surname\\(s\\) / first name\\(s\\)|first name\\(s\\) / surname\\(s\\)|nome / cognome|cognome / nome|prénom / nom|nom / prénom|nachname(?:\\(n\\))? / vorname(?:\\(n\\))?|apellidos? / nombres?|candidate|candidate name|nom et prénom|nombre y apellidos|nome completo|nome e cognome)[ \\t]*[:\\t][ \\t]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONLY_LABEL = Pattern.compile(
            "^(?:full name|name|nom|nombre|nome|naam|vor- und nachname|nombre y apellidos|nome completo|nome e cognome):?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TITLE_OF_PERSON = Pattern.compile(
            "^(?:(?:dr|prof|mr|mrs|ms|herr|frau|dipl-ing|ing|mag)\\.? ?(?:med\\. |rer\\. nat\\. |phil\\. )?)+ ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_NAME = Pattern.compile(
            "(?:, ?| )(?:phd|ph\\.d\\.?|msc|mba|cpa|pmp|md|rn|bsc|esq|jr\\.?|m\\.sc\\.?|dr)\\.?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING_BEFORE = Pattern.compile(
            "^(?:curriculum vitae|lebenslauf|resume|résumé|cv)(?: (?:of|de|von|di|van))?[ :–—-]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LOOKED_AT = 60;

    private Names() {}

    static @Nullable Piece find(List<Row> rows, @Nullable Piece email, double body) {
        Piece best = null;
        double bestScore = 1.5;
        double biggest = rows.stream()
                .limit(LOOKED_AT)
                .mapToDouble(row -> row.line().size())
                .max()
                .orElse(0);
        for (int i = 0; i < Math.min(LOOKED_AT, rows.size()); i++) {
            var row = rows.get(i);
            for (var piece : candidates(row)) {
                double score = score(piece, row, i, email, biggest, body);
                if (labelled(rows, i)) {
                    score += 3;
                }
                if (score > bestScore) {
                    bestScore = score;
                    best = piece;
                }
                var next = below(rows, i);
                var beside = beside(rows, row, biggest);
                if (beside != null && piece.equals(Piece.of(row))) {
                    var both = new Piece(piece.text() + " " + beside.text(), piece.start(), piece.end());
                    double joined = score(both, row, i, email, biggest, body) + 0.4;
                    if (joined > bestScore) {
                        bestScore = joined;
                        best = both;
                    }
                }
                if (next != null && broken(row, next, biggest) && piece.equals(Piece.of(row))) {
                    var both = piece.with(Splits.strong(Piece.of(next)).getFirst());
                    double joined = score(both, row, i, email, biggest, body) + 0.6;
                    if (joined > bestScore) {
                        bestScore = joined;
                        best = both;
                    }
                }
            }
        }
        return best;
    }

    /** The rest of a big name that a reader of columns put into the next one. */
    private static @Nullable Row beside(List<Row> rows, Row row, double biggest) {
        return rows.stream()
                .filter(other -> other.line().size() > 0
                        && other.line().x() > 0
                        && other.line().size() >= biggest - 0.6
                        && other.line().page() == row.line().page()
                        && Math.abs(other.line().y() - row.line().y()) < 2
                        && other.line().x() > row.line().x() + row.line().width() - 2
                        && !other.equals(row))
                .findFirst()
                .orElse(null);
    }

    /** The row a big name may go on in: the next one, or the one of its size under it when an address stands beside the name. */
    private static @Nullable Row below(List<Row> rows, int at) {
        var row = rows.get(at);
        for (var next : rows.subList(at + 1, Math.min(at + 5, rows.size()))) {
            if (row.line().size() > 0
                    && Math.abs(next.line().size() - row.line().size()) < 0.6
                    && Math.abs(next.line().x() - row.line().x()) < 4
                    && next.line().y() - row.line().y() < 1.5 * row.line().size()) {
                return next;
            }
        }
        return at + 1 < rows.size() ? rows.get(at + 1) : null;
    }

    /** A big name over two rows of a narrow column. */
    private static boolean broken(Row row, Row next, double biggest) {
        return Headings.exact(next.text()) == null
                && !Shape.place(next.text())
                && (next.text().indexOf('|') > 0 || Shape.title(next.text()) < 2.5)
                && row.line().size() > 0
                && row.line().size() >= biggest - 0.6
                && Math.abs(row.line().size() - next.line().size()) < 0.6
                && row.line().block() == next.line().block()
                && row.wordCount() <= 3
                && !Splits.strong(Piece.of(next)).isEmpty()
                && Splits.strong(Piece.of(next)).getFirst().text().split(" ").length <= 3;
    }

    private static boolean labelled(List<Row> rows, int at) {
        return LABEL.matcher(rows.get(at).text()).find()
                || at > 0 && ONLY_LABEL.matcher(rows.get(at - 1).text()).matches();
    }

    private static List<Piece> candidates(Row row) {
        var label = LABEL.matcher(row.text());
        var heading = HEADING_BEFORE.matcher(row.text());
        int from = label.find() ? label.end() : heading.find() ? heading.end() : 0;
        var whole = Piece.of(row, from, row.text().length());
        var parts = Splits.strong(whole);
        return (parts.isEmpty() ? List.of(whole) : List.of(parts.getFirst()))
                .stream().map(Names::bare).toList();
    }

    private static Piece bare(Piece piece) {
        var title = TITLE_OF_PERSON.matcher(piece.text());
        var bare = title.find() ? piece.part(title.end(), piece.text().length()) : piece;
        int comma = bare.text().indexOf(',');
        if (comma > 3 && comma < bare.text().length() - 2) {
            // "Jane Doe, Product Manager" says two things, "Doe, Jane" one.
            var behind = bare.text().substring(comma + 1);
            if (Shape.title(behind) >= 1.5 || bare.text().substring(0, comma).indexOf(' ') > 0 && Shape.place(behind)) {
                bare = bare.part(0, comma);
            }
        }
        var after = AFTER_NAME.matcher(bare.text());
        return after.find()
                        && bare.text().length() - after.start() < bare.text().length() / 2
                ? bare.part(0, after.start())
                : bare;
    }

    private static double score(Piece piece, Row row, int at, @Nullable Piece email, double biggest, double body) {
        var text = piece.text();
        if (text.length() < 2
                || text.charAt(0) == ' '
                || text.length() > 60
                || text.chars().anyMatch(c -> Character.isDigit(c) || "@/:;!?|&+".indexOf(c) >= 0)) {
            return 0;
        }
        var words = text.split("[ ]+");
        var folded = Fold.words(text);
        boolean wide = text.codePoints()
                .anyMatch(c -> Character.isIdeographic(c)
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
        if (words.length > 6 || words.length < 2 && !wide && row.line().size() < biggest - 0.5) {
            return 0;
        }
        if (Words.any("NOTNAME", folded) || Headings.exact(text) != null || Shape.place(text) || Shape.legal(text)) {
            return 0;
        }
        boolean capital = Arrays.stream(words)
                .allMatch(word ->
                        !Character.isLowerCase(word.codePointAt(0)) || word.length() <= 4 || word.contains("'"));
        if (!capital) {
            return 0;
        }
        double score = 1.6
                - 0.05 * at
                - (Shape.title(text) >= 2.5 ? 1.5 : 0)
                - (Shape.company(text) > 1 ? 0.8 : 0)
                - (words.length > 4 ? 0.5 : 0)
                - (words.length == 1 ? 0.5 : 0)
                - (text.contains(",") ? 0.4 : 0);
        if (row.line().size() > 0 && biggest > body * 1.1 && row.line().size() >= biggest - 0.6) {
            score += 2;
        }
        if (at == 0) {
            score += 0.8;
        }
        if (row.line().bold() || row.caps()) {
            score += 0.2;
        }
        return score + witness(folded, email);
    }

    /** How much of the e-mail's local part the name explains. */
    private static double witness(List<String> words, @Nullable Piece email) {
        if (email == null || email.text().indexOf('@') < 0) {
            return 0;
        }
        var local = Fold.of(email.text().substring(0, email.text().indexOf('@')))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        double score = 0;
        for (var word : words) {
            var plain = word.replaceAll("[^\\p{L}]", "");
            if (plain.length() >= 3
                    && (local.contains(plain) || plain.length() > 4 && local.contains(plain.substring(0, 4)))) {
                score += 1.2;
            }
        }
        return Math.min(score, 2.4);
    }
}
