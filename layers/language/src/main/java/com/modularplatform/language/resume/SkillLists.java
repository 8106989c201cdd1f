package com.modularplatform.language.resume;

import com.modularplatform.language.skills.SkillDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The items of a list of skills: what stands between commas, dots, bullets, tabs, rows. */
final class SkillLists {
    /** One listed skill, and how well it is mastered when that stood there. */
    record Item(Piece piece, @Nullable String level) {}

    private static final Pattern SEPARATOR = Pattern.compile("[,;•·|●▪‣◦∙\\t、،]| +[-–—/] +");
    private static final Pattern LEVEL = Pattern.compile(
            "(?:[ (:–—-]+|(?=[★☆●○⬤]))(?<level>expert|experte|advanced|proficient|fortgeschritten|sehr gut|gut|avancé|avanzado|avançado|avanzato|gevorderd|"
                    + "intermediate|intermédiaire|intermedio|intermediário|mittel|goed|good|strong|"
                    + "beginner|basic|basics|grundkenntnisse|basis|débutant|básico|base|notions|familiar|"
                    + "master|très bon|\\d{1,2}\\+? ?(?:years?|yrs?|jahre?|ans|años|anos|anni|jaar)|\\d{1,3} ?%|\\d ?/ ?\\d{1,2}|[★☆●○⬤]+)[)]?[ .]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NO_SKILL = Pattern.compile(
            "driving licen[cs]e|driver['’]s licen[cs]e|führerschein|permis [ab]\\b|carnet de conducir|patente [ab]\\b|rijbewijs",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile(" (?:and|und|et|y|e|en|&) ");

    private final SkillDictionary skills;

    SkillLists(SkillDictionary skills) {
        this.skills = skills;
    }

    List<Item> items(List<Row> rows) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (groupName(rows, i)) {
                continue;
            }
            var piece = afterLabel(Piece.of(row));
            var parts = new ArrayList<Piece>();
            while (i + 1 < rows.size() && wraps(piece, rows.get(i), rows.get(i + 1))) {
                var next = Piece.of(rows.get(i + 1));
                if (hyphenated(rows.get(i), rows.get(i + 1))) {
                    parts.addAll(split(piece));
                    next = mended(parts, next);
                    piece = next;
                } else {
                    piece = piece.with(next, endsOpen(rows.get(i)) ? "," : " ");
                }
                i++;
            }
            parts.addAll(split(piece));
            if (parts.size() == 1 && sentence(piece.text())) {
                for (var mention : skills.scan(piece.text())) {
                    items.add(new Item(piece.part(mention.start(), mention.end()), null));
                }
            } else {
                parts.forEach(each -> add(each, items));
            }
        }
        return items;
    }

    private static boolean hyphenated(Row row, Row next) {
        var text = row.text();
        return text.length() > 2
                && text.endsWith("-")
                && Character.isLowerCase(text.charAt(text.length() - 2))
                && Character.isLowerCase(next.text().codePointAt(0));
    }

    /** Puts the halves of a word broken at a row's end together; gives what of the next row is left. */
    private Piece mended(List<Piece> parts, Piece next) {
        var half = parts.removeLast();
        var rest = split(next);
        var first = rest.getFirst();
        parts.add(new Piece(half.text() + first.text(), half.start(), first.end()));
        return rest.size() == 1
                ? next.part(next.text().length(), next.text().length())
                : next.part(rest.get(1).start() - next.start(), next.text().length());
    }

    private static boolean sentence(String text) {
        int words = text.split(" ").length;
        long breaks = text.chars().filter(c -> ",;•·|\t".indexOf(c) >= 0).count();
        return words > 9 && breaks * 6 < words;
    }

    /** A row that names the group the next rows belong to: louder than they, or ending with a colon. */
    private boolean groupName(List<Row> rows, int at) {
        var row = rows.get(at);
        if (row.bullet() || row.text().matches(".*[,;•·|\\t].*")) {
            return false;
        }
        if (row.text().endsWith(":")) {
            // A name whose own list is empty, over another such, is what is listed.
            return at + 1 < rows.size() && !rows.get(at + 1).text().endsWith(":");
        }
        if (at + 1 >= rows.size() || row.style().equals(rows.get(at + 1).style())) {
            return false;
        }
        var next = rows.get(at + 1);
        boolean louder = row.line().bold() && !next.line().bold()
                || row.line().size() > next.line().size() + 0.4
                || next.bullet() && !row.bullet() && row.wordCount() <= 4;
        return louder
                && row.wordCount() <= 5
                && (skills.canonicalStrict(row.text()).isEmpty()
                        || next.bullet()
                        || row.line().bold());
    }

    /** "Databases: MySQL, Redis" without its label; a label is a few words before a colon, or a bold cell before a tab. */
    private static Piece afterLabel(Piece piece) {
        int tab = piece.text().indexOf('\t');
        boolean cell = tab > 0
                && piece.text().substring(0, tab).matches("[^,;•·|]{1,40}")
                && piece.text().substring(tab + 1).matches("[^\\t]*[,;•·|][^\\t]*");
        if (cell) {
            return piece.part(tab + 1, piece.text().length());
        }
        int colon = piece.text().indexOf(':');
        int comma = piece.text().indexOf(',');
        if (colon > 0
                && colon + 1 < piece.text().length()
                && (comma < 0 || colon < comma || piece.text().indexOf('&') > 0 && comma < colon)
                && piece.text().substring(0, colon).split(" ").length <= 5
                && !LEVEL.matcher(" " + piece.text().substring(colon + 1)).lookingAt()) {
            return piece.part(colon + 1, piece.text().length());
        }
        return piece;
    }

    /** A list between commas goes on in the next row of the same look. */
    private static boolean wraps(Piece piece, Row row, Row next) {
        if (next.bullet() || next.text().indexOf(':') > 0 && next.text().indexOf(':') < 40) {
            return false;
        }
        boolean separated = piece.text().matches("(?s).*[,;•·|].*");
        boolean near = row.line().size() == 0
                || row.line().page() != next.line().page()
                || next.line().y() - row.line().y()
                        < 2.2 * Math.max(6, row.line().size());
        return near
                && (separated
                                && next.line().role() == row.line().role()
                                && (row.line().size() > 0
                                        || endsOpen(row)
                                        || row.text().length() > 60)
                        || row.line().size() > 0
                                && Character.isLowerCase(next.text().codePointAt(0))
                                && row.text().indexOf('\t') < 0
                                && Character.isUpperCase(row.text().codePointAt(0))
                                && next.wordCount() <= 2);
    }

    private static boolean endsOpen(Row row) {
        return row.text().endsWith(",")
                || row.text().endsWith(";")
                || row.text().endsWith("•")
                || row.text().endsWith("·");
    }

    private List<Piece> split(Piece piece) {
        var parts = new ArrayList<Piece>();
        int depth = 0;
        int at = 0;
        var text = piece.text();
        var cut = SEPARATOR.matcher(text);
        int counted = 0;
        while (cut.find()) {
            for (; counted < cut.start(); counted++) {
                depth += text.charAt(counted) == '(' ? 1 : text.charAt(counted) == ')' ? -1 : 0;
            }
            if (depth <= 0) {
                parts.add(piece.part(at, cut.start()));
                at = cut.end();
            }
        }
        parts.add(piece.part(at, text.length()));
        return parts;
    }

    private void add(Piece raw, List<Item> into) {
        var level = LEVEL.matcher(raw.text());
        String mastered = null;
        var piece = raw;
        if (level.find() && level.start() > 0) {
            mastered = level(level.group("level"));
            piece = raw.part(0, level.start());
        }
        while (piece.text().endsWith(".") && !piece.text().endsWith("..")) {
            piece = piece.part(0, piece.text().length() - 1);
        }
        if (piece.isEmpty()
                || !piece.hasLetters()
                || piece.text().length() > 60
                || NO_SKILL.matcher(piece.text()).find()) {
            return;
        }
        int bracket = piece.text().indexOf(" (");
        if (bracket > 1 && piece.text().endsWith(")")) {
            var inside = piece.part(bracket + 2, piece.text().length() - 1);
            var outside = piece.part(0, bracket);
            // "AWS (EC2, S3)" lists three; "Node.js (Express)" two; "Python (pandas and others)" is what stands before.
            add(outside, into);
            for (var part : split(inside)) {
                if (skills.canonicalStrict(part.text()).isPresent()) {
                    into.add(new Item(part, mastered));
                }
            }
            return;
        }
        var and = AND.matcher(piece.text());
        if (and.find()) {
            var left = piece.part(0, and.start());
            var right = piece.part(and.end(), piece.text().length());
            var one = skills.canonicalStrict(left.text());
            var other = skills.canonicalStrict(right.text());
            var whole = skills.canonicalStrict(piece.text());
            // "Research and Development" is one thing, "SQL and Java" two.
            if (one.isPresent() && other.isPresent() && (whole.isEmpty() || whole.equals(one) || whole.equals(other))) {
                into.add(new Item(left, mastered));
                into.add(new Item(right, mastered));
                return;
            }
        }
        var chips = chips(piece);
        if (chips.size() > 1) {
            for (var chip : chips) {
                into.add(new Item(chip, mastered));
            }
            return;
        }
        if (piece.text().split(" ").length <= 7) {
            into.add(new Item(piece, mastered));
        }
    }

    /** Boxes in a row whose gaps were no wider than blanks: known names side by side, with what is left between them. */
    private List<Piece> chips(Piece piece) {
        if (piece.text().indexOf(' ') < 0
                || skills.canonicalStrict(piece.text()).isPresent()) {
            return List.of(piece);
        }
        var mentions = skills.scan(piece.text());
        int covered = mentions.stream()
                .mapToInt(mention -> mention.end() - mention.start())
                .sum();
        if (mentions.size() < 2 || covered * 10 < piece.text().length() * 6) {
            return List.of(piece);
        }
        var parts = new ArrayList<Piece>();
        int at = 0;
        for (var mention : mentions) {
            parts.add(piece.part(at, mention.start()));
            parts.add(piece.part(mention.start(), mention.end()));
            at = mention.end();
        }
        parts.add(piece.part(at, piece.text().length()));
        parts.removeIf(part -> !part.hasLetters());
        boolean joined = parts.stream()
                .anyMatch(part -> part.text().matches("(?i)and|or|of|for|in|with|und|et|y|e|using|on|to|&"));
        return joined ? List.of(piece) : parts;
    }

    private static @Nullable String level(String word) {
        var folded = word.toLowerCase(Locale.ROOT);
        if (folded.startsWith("exp") || folded.startsWith("master")) {
            return "expert";
        }
        if (folded.startsWith("ad")
                || folded.startsWith("av")
                || folded.startsWith("prof")
                || folded.startsWith("fort")
                || folded.startsWith("sehr")
                || folded.startsWith("gev")
                || folded.startsWith("strong")
                || folded.startsWith("tr")) {
            return "advanced";
        }
        if (folded.startsWith("int")
                || folded.startsWith("mit")
                || folded.startsWith("g") && !folded.startsWith("gru")) {
            return "intermediate";
        }
        return Character.isLetter(folded.charAt(0)) && !folded.startsWith("★") ? "beginner" : null;
    }
}
