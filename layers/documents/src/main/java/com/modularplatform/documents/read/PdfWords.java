package com.modularplatform.documents.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Glyphs to words. A gap ends a word when it is wide for this run of glyphs: letter-spaced headings stay whole, and LaTeX,
 * which writes no spaces, is taken apart.
 */
final class PdfWords {
    private final List<PdfWord> words = new ArrayList<>();
    private final List<PdfGlyph> run = new ArrayList<>();
    private boolean spaced;
    private double tracking;

    private PdfWords() {}

    /** Words of glyphs that share a direction, already turned to run right. */
    static List<PdfWord> of(List<PdfGlyph> glyphs) {
        PdfWords words = new PdfWords();
        PdfGlyph last = null;
        for (PdfGlyph glyph : once(glyphs)) {
            if (last != null && !follows(last, glyph)) {
                words.endRun();
                words.spaced = isBlank(last.text()) && isNear(last, glyph);
            }
            words.run.add(glyph);
            last = glyph;
        }
        words.endRun();
        return words.words;
    }

    /** Whether the second glyph goes on where the first ends: same base line, little gap. */
    private static boolean follows(PdfGlyph before, PdfGlyph after) {
        double size = Math.max(before.size(), after.size());
        double gap = after.x() - before.x() - before.advance();
        boolean sameLine = Math.abs(after.y() - before.y()) < 0.12 * size;
        boolean sameSize = Math.min(before.size(), after.size()) > 0.6 * size;
        return sameLine
                && sameSize
                && gap > -0.6 * size - (isAccent(before) ? before.advance() : 0)
                && gap < 0.75 * size;
    }

    /** Whether a glyph of another size goes on behind a space. */
    private static boolean isNear(PdfGlyph space, PdfGlyph after) {
        double gap = after.x() - space.x() - space.advance();
        return Math.abs(after.y() - space.y()) < 0.12 * after.size() && Math.abs(gap) < 0.2 * after.size();
    }

    /** Without the second of two equal glyphs in one place: bold made by printing twice, or a shadow. */
    private static List<PdfGlyph> once(List<PdfGlyph> glyphs) {
        Map<Long, PdfGlyph> cells = new HashMap<>(glyphs.size() * 2);
        List<PdfGlyph> once = new ArrayList<>(glyphs.size());
        for (PdfGlyph glyph : glyphs) {
            if (isBlank(glyph.text()) || !isRepeated(glyph, cells)) {
                once.add(glyph);
                cells.put(cell(glyph, 0, 0), glyph);
            }
        }
        return once;
    }

    private static boolean isRepeated(PdfGlyph glyph, Map<Long, PdfGlyph> cells) {
        for (int across = -1; across <= 1; across++) {
            for (int down = -1; down <= 1; down++) {
                PdfGlyph other = cells.get(cell(glyph, across, down));
                double near = 0.12 * glyph.size();
                if (other != null
                        && other.text().equals(glyph.text())
                        && Math.abs(other.x() - glyph.x()) < near
                        && Math.abs(other.y() - glyph.y()) < near
                        && glyph.advance() > near) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A key of the two-point cell the glyph stands in, or of one beside it. */
    private static long cell(PdfGlyph glyph, int across, int down) {
        long x = Math.round(glyph.x() / 2) + across;
        long y = Math.round(glyph.y() / 2) + down;
        return (long) glyph.text().hashCode() * 1_000_003L ^ x << 24 ^ y;
    }

    private void endRun() {
        if (run.isEmpty()) {
            return;
        }
        double limit = wordGap();
        int from = 0;
        for (int i = 0; i < run.size(); i++) {
            PdfGlyph glyph = run.get(i);
            boolean blank = isBlank(glyph.text());
            boolean gap = i > from && (gapBefore(i) > limit || runsInto(i));
            if (blank || gap) {
                word(from, i);
                spaced = blank || spaced;
                from = blank ? i + 1 : i;
            }
        }
        word(from, run.size());
        run.clear();
    }

    /** Whether a word of one column was too long and ends where, or behind where, a word in another weight begins. */
    private boolean runsInto(int i) {
        PdfGlyph before = run.get(i - 1);
        return before.bold() != run.get(i).bold() && Math.abs(gapBefore(i)) > 0.06 * before.size();
    }

    private double gapBefore(int i) {
        PdfGlyph before = run.get(i - 1);
        return run.get(i).x() - before.x() - before.advance();
    }

    /** The gap from which on a new word begins: a sixth of an em beyond what is usual between letters of this run. */
    private double wordGap() {
        double size = run.getFirst().size();
        double[] gaps = new double[run.size()];
        int count = 0;
        boolean blanks = false;
        for (int i = 1; i < run.size(); i++) {
            blanks |= isBlank(run.get(i).text());
            if (!isBlank(run.get(i).text()) && !isBlank(run.get(i - 1).text())) {
                gaps[count++] = Math.max(0, gapBefore(i));
            }
        }
        Arrays.sort(gaps, 0, count);
        double usual = count == 0 ? 0 : gaps[count / 2];
        tracking = count >= 3 ? usual : 0;
        double limit = (count >= 3 || blanks ? usual : 0) + (blanks ? 0.25 : 0.16) * size;
        return blanks ? limit : Math.min(limit, jump(gaps, count, usual, size));
    }

    /** Where tight lines have no gap between those of letters and those of words: the middle of the widest such step. */
    private static double jump(double[] sorted, int count, double usual, double size) {
        double widest = 0.05 * size;
        double limit = Double.MAX_VALUE;
        for (int i = 12; i < count && sorted[i - 1] < usual + 0.08 * size; i++) {
            double step = sorted[i] - sorted[i - 1];
            if (step > widest && sorted[i] > usual + 0.11 * size) {
                widest = step;
                limit = (sorted[i] + sorted[i - 1]) / 2;
            }
        }
        return limit;
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private void word(int from, int to) {
        if (from >= to) {
            return;
        }
        StringBuilder text = new StringBuilder();
        int bold = 0;
        int italic = 0;
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double size = 0;
        for (int i = from; i < to; i++) {
            PdfGlyph glyph = run.get(i);
            append(text, i, from, to);
            bold += glyph.bold() ? 1 : 0;
            italic += glyph.italic() ? 1 : 0;
            left = Math.min(left, glyph.x());
            right = Math.max(right, glyph.x() + glyph.advance());
            size = Math.max(size, glyph.size());
        }
        String clean = Letters.clean(text.toString()).strip();
        for (String part : clean.split("\\s+")) { // an icon inside a run parts what it stands between
            if (!part.isEmpty()) {
                boolean mostlyBold = bold * 2 > to - from;
                boolean mostlyItalic = italic * 2 > to - from;
                double base = run.get(from).y();
                words.add(new PdfWord(part, left, right, base, size, mostlyBold, mostlyItalic, spaced, tracking));
                spaced = false;
            }
        }
        spaced = false;
    }

    /** One glyph; an accent printed over a letter becomes part of it. */
    private void append(StringBuilder text, int i, int from, int to) {
        PdfGlyph glyph = run.get(i);
        if (isAccent(glyph)) {
            boolean onNext = i + 1 < to && overlaps(glyph, run.get(i + 1));
            boolean onLast = i > from && overlaps(glyph, run.get(i - 1));
            if (onNext) {
                return; // written when its letter is
            }
            if (onLast) {
                text.append(combining(glyph));
                return;
            }
        }
        if (i > from && isAccent(run.get(i - 1)) && overlaps(run.get(i - 1), glyph)) {
            String base = glyph.text().equals("\u0131") ? "i" : glyph.text();
            text.append(Normalizer.normalize(base + combining(run.get(i - 1)), Normalizer.Form.NFC));
            return;
        }
        text.append(glyph.text());
    }

    private static boolean overlaps(PdfGlyph accent, PdfGlyph letter) {
        double middle = accent.x() + accent.advance() / 2;
        return Character.isLetter(letter.text().codePointAt(0))
                && middle > letter.x()
                && middle < letter.x() + Math.max(letter.advance(), 0.2 * letter.size());
    }

    private static boolean isAccent(PdfGlyph glyph) {
        return glyph.text().length() == 1
                && "\u00B4`\u00A8\u02C6\u02DC\u00B8\u02C7\u02DA\u02D9\u02DD\u00AF\u02D8\u02DB"
                                .indexOf(glyph.text().charAt(0))
                        >= 0;
    }

    private static String combining(PdfGlyph accent) {
        return switch (accent.text().charAt(0)) {
            case '\u00B4' -> "\u0301";
            case '`' -> "\u0300";
            case '\u00A8' -> "\u0308";
            case '\u02C6' -> "\u0302";
            case '\u02DC' -> "\u0303";
            case '\u00B8' -> "\u0327";
            case '\u02C7' -> "\u030C";
            case '\u02DA' -> "\u030A";
            case '\u02D9' -> "\u0307";
            case '\u02DD' -> "\u030B";
            case '\u00AF' -> "\u0304";
            case '\u02D8' -> "\u0306";
            default -> "\u0328";
        };
    }
}
