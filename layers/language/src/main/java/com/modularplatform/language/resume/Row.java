package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.LayoutText.Line;
import com.modularplatform.domain.reading.LayoutText.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line as the reader works on it: cleaned, without its bullet. What is asked of it often is worked out once. */
final class Row {
    /** Longer lines are prose whatever they hold; patterns look at no more than this. */
    static final int LONGEST = 1_000;

    /** Some fonts of TeX name their semicolon so. */
    private static final char GREEK_QUESTION_MARK = '\u037E';

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|\\d{1,2}[./](?:19|20)?\\d\\d");
    private static final String BULLETS = "•‣▪●◦∙·○■□►▸➢➤✓✔–—-*+{»›❖◆◇⁃";

    private final String text;
    private final int start;
    private final boolean bullet;
    private final Line line;
    private final List<Joint> joints;
    private @Nullable List<Dates.Period> periods;
    private @Nullable List<Piece> parts;
    private Labels.@Nullable Label label;
    private boolean labelKnown;
    private int words = -1;
    private @Nullable String style;

    Row(String text, int start, boolean bullet, Line line) {
        this(text, start, bullet, line, List.of());
    }

    private Row(String text, int start, boolean bullet, Line line, List<Joint> joints) {
        this.text = text;
        this.start = start;
        this.bullet = bullet;
        this.line = line;
        this.joints = joints;
    }

    /** From a character of the row on it stands elsewhere in the document. */
    private record Joint(int at, int start) {}

    /** This row and one on the same height to its right, a tab between. */
    Row beside(Row right) {
        return joined(text + "\t", right);
    }

    /** This row and the one its text goes on in; a word broken at the row's end is whole again. */
    Row continued(Row next) {
        int last = text.length() - 1;
        boolean broken = last > 1
                && text.charAt(last) == '-'
                && Character.isLetter(text.charAt(last - 1))
                && Character.isLowerCase(next.text.charAt(0));
        return joined(broken ? text.substring(0, last) : text + " ", next);
    }

    private Row joined(String left, Row right) {
        var all = new ArrayList<>(joints);
        all.add(new Joint(left.length(), right.start));
        right.joints.forEach(joint -> all.add(new Joint(left.length() + joint.at, joint.start)));
        return new Row(left + right.text, start, bullet, line, List.copyOf(all));
    }

    /** Where a character of the row stands in the whole document's text. */
    int offset(int at) {
        for (var joint : joints.reversed()) {
            if (at >= joint.at) {
                return joint.start + at - joint.at;
            }
        }
        return start + at;
    }

    /** What it says, without its bullet. */
    String text() {
        return text;
    }

    /** Offset of {@link #text()} in the whole document's text. */
    int start() {
        return start;
    }

    /** Whether a bullet or the format makes it an item of a list. */
    boolean bullet() {
        return bullet;
    }

    Line line() {
        return line;
    }

    /** The periods and points in time it names. */
    List<Dates.Period> periods() {
        var known = periods;
        if (known == null) {
            known = Dates.in(text);
            periods = known;
        }
        return known;
    }

    /** What it says of itself that it holds; null when it says nothing. */
    Labels.@Nullable Label label() {
        if (!labelKnown) {
            label = bullet ? null : Labels.of(text);
            labelKnown = true;
        }
        return label;
    }

    /** What may be a title, a company or a place in it. */
    List<Piece> parts() {
        var known = parts;
        if (known == null) {
            known = HeadParts.pieces(this);
            parts = known;
        }
        return known;
    }

    static Row of(Line line, int offset) {
        return of(clean(line.text()), offset, line);
    }

    /** What stands from a place of this row on, as a row of its own: a cell that may begin with a bullet. */
    Row from(int at) {
        return of(text.substring(at), offset(at), line);
    }

    private static Row of(String clean, int offset, Line line) {
        int from = 0;
        boolean bullet = line.role() == Role.LIST_ITEM;
        while (from < clean.length() && (clean.charAt(from) == ' ' || clean.charAt(from) == '\t')) {
            from++;
        }
        if (from < clean.length() && BULLETS.indexOf(clean.charAt(from)) >= 0) {
            int after = from + 1;
            boolean mark = "-–—*+{".indexOf(clean.charAt(from)) >= 0;
            boolean spaced = after < clean.length() && " \t".indexOf(clean.charAt(after)) >= 0;
            if (after < clean.length() && (!mark || spaced && !restOfPeriod(clean, after))) {
                bullet = true;
                from = after;
            }
        }
        while (from < clean.length() && (clean.charAt(from) == ' ' || clean.charAt(from) == '\t')) {
            from++;
        }
        int to = clean.length();
        while (to > from && (clean.charAt(to - 1) == ' ' || clean.charAt(to - 1) == '\t')) {
            to--;
        }
        return new Row(clean.substring(from, Math.min(to, from + LONGEST)), offset + from, bullet, line);
    }

    /** "– Feb 2014" is no item of a list but the second half of a period that a narrow column broke. */
    private static boolean restOfPeriod(String clean, int from) {
        int tab = clean.indexOf('\t', from + 1);
        var cell = clean.substring(from, tab < 0 ? clean.length() : tab).strip();
        return cell.length() <= 20
                && Dates.in("2000 – " + cell).stream()
                        .anyMatch(period -> period.from() == 0 && period.to() == cell.length() + 7);
    }

    /** Same length, so that offsets hold: glyphs of icon fonts, odd blanks and controls become blanks. */
    private static String clean(String text) {
        var chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c == '\t') {
                continue;
            }
            int type = Character.getType(c);
            if (Character.isSpaceChar(c)
                    || type == Character.PRIVATE_USE
                    || type == Character.CONTROL
                    || type == Character.FORMAT
                    || c == '\uFFFD') {
                chars[i] = ' ';
            } else if (c == '‐' || c == '‑') {
                chars[i] = '-';
            } else if (c == GREEK_QUESTION_MARK) {
                chars[i] = ';';
            }
        }
        return untabbed(new String(chars));
    }

    /** In a justified narrow column the spaces of a date are as wide as tabs: "Mar⇥2021⇥–". */
    private static String untabbed(String text) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        var plain = new StringBuilder(text);
        for (int tab = text.indexOf('\t'); tab > 0; tab = text.indexOf('\t', tab + 1)) {
            var left =
                    text.substring(Math.max(text.lastIndexOf('\t', tab - 1), text.lastIndexOf(' ', tab - 1)) + 1, tab);
            int end = tab + 1;
            while (end < text.length() && text.charAt(end) != '\t' && text.charAt(end) != ' ') {
                end++;
            }
            var right = text.substring(tab + 1, end);
            boolean cell = end == text.length() || text.charAt(end) == '\t';
            boolean joined = year(right) && dated(left)
                    || Months.is(right) && since(left)
                    || year(left) && dash(right) && cell
                    || dash(left) && tab > 2 && (year(right) || Months.is(right));
            if (joined) {
                plain.setCharAt(tab, ' ');
            }
        }
        return plain.toString();
    }

    /** "Mar", "Q3", "Autumn": what a year makes a date of. */
    private static boolean dated(String word) {
        return word.length() <= 10
                && !word.isEmpty()
                && Character.isLetter(word.charAt(0))
                && Dates.in(word + " 2000").stream().anyMatch(date -> date.from() == 0);
    }

    private static boolean since(String word) {
        return word.length() <= 8
                && Dates.in(word + " 2000").stream().anyMatch(date -> date.from() == 0 && date.current());
    }

    private static boolean year(String word) {
        return word.length() >= 4 && YEAR.matcher(word).matches();
    }

    private static boolean dash(String word) {
        return word.length() == 1 && "-–—−".indexOf(word.charAt(0)) >= 0;
    }

    boolean caps() {
        int upper = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        return upper >= 2;
    }

    int wordCount() {
        if (words < 0) {
            words = text.isEmpty() ? 0 : text.split("[ \\t]+").length;
        }
        return words;
    }

    /** Whether it reads as a sentence or a stretch of one. */
    boolean prose() {
        int words = wordCount();
        return words > 16
                || text.length() > 120
                || (words > 6 && text.endsWith(".") && !text.contains("\t") && !Shape.legalEnd(text));
    }

    /** How it looks, so that rows of one kind can be told from others. */
    String style() {
        var known = style;
        if (known == null) {
            known = Math.round(line.size() * 2)
                    + (line.bold() ? "b" : "")
                    + (line.italic() ? "i" : "")
                    + (caps() ? "C" : "")
                    + line.role().ordinal();
            style = known;
        }
        return known;
    }
}
