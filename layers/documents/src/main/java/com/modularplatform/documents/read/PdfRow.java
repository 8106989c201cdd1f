package com.modularplatform.documents.read;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words on one base line, from left to right. */
record PdfRow(List<PdfWord> words) {
    /** In points; a name set this large may be half bold. */
    private static final double LARGE = 14;

    /** TeX widens the space after a full stop. */
    private static final double AFTER_SENTENCE = 1.4;

    /** Words so much larger than their neighbours say something else: a name beside an address. */
    private static final double OTHER_THING = 1.7;

    /** Groups words into rows from top to bottom. */
    static List<PdfRow> of(List<PdfWord> words) {
        List<PdfWord> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(PdfWord::base));
        List<PdfRow> rows = new ArrayList<>();
        List<PdfWord> row = new ArrayList<>();
        double base = 0;
        double size = 0;
        for (PdfWord word : sorted) {
            if (!row.isEmpty() && word.base() - base > 0.35 * Math.min(size, Math.max(word.size(), 0.6 * size))) {
                rows.add(sealed(row));
                row = new ArrayList<>();
                size = 0;
            }
            if (word.size() >= size) {
                base = row.isEmpty() ? word.base() : Math.max(base, word.base());
                size = word.size();
            }
            row.add(word);
        }
        if (!row.isEmpty()) {
            rows.add(sealed(row));
        }
        return rows;
    }

    private static PdfRow sealed(List<PdfWord> words) {
        words.sort(Comparator.comparingDouble(PdfWord::left));
        return new PdfRow(List.copyOf(words));
    }

    double left() {
        return words.getFirst().left();
    }

    double right() {
        return words.stream().mapToDouble(PdfWord::right).max().orElse(0);
    }

    double base() {
        return largest().base();
    }

    double size() {
        return largest().size();
    }

    double top() {
        return base() - 0.8 * size();
    }

    private PdfWord largest() {
        PdfWord largest = words.getFirst();
        for (PdfWord word : words) {
            if (word.size() > largest.size()) {
                largest = word;
            }
        }
        return largest;
    }

    /**
     * The words joined by spaces, by tabs where gaps are wide, in the order they are read in.
     *
     * @param wide how wide, in ems
     */
    String text(double wide) {
        return joined(Math.max(wide, stretched()));
    }

    /** In a justified line nearly every gap is wide: only what is half as wide again parts items. 0 in other lines. */
    private double stretched() {
        List<Double> spaces = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        boolean listing = false;
        for (int i = 1; i < words.size(); i++) {
            PdfWord word = words.get(i);
            double gap = (word.left() - words.get(i - 1).right()) / Math.max(1, word.size());
            if (word.spaced()) {
                spaces.add(gap);
            } else if (gap > 0.12) {
                all.add(gap);
                listing |= words.get(i - 1).text().endsWith(",");
            }
        }
        all.addAll(spaces);
        // Without spaces in the file a line is running text when commas stand in it: items apart need none.
        List<Double> gaps = listing ? all : spaces;
        if (gaps.size() < 5) {
            return 0;
        }
        gaps.sort(Comparator.naturalOrder());
        return 1.5 * gaps.get(gaps.size() / 2);
    }

    private String joined(double wide) {
        StringBuilder text = new StringBuilder();
        PdfWord last = null;
        int turn = turn();
        int at = -1;
        for (PdfWord word : words) {
            if (word == (turn > 0 ? words.get(turn) : null)) {
                at = text.length();
            }
            if (last != null) {
                double gap = word.left() - last.right();
                double drawn = gap - 2 * Math.min(last.tracking(), word.tracking());
                double larger = Math.max(last.size(), word.size());
                boolean other = gap > 0.12 * larger && larger > OTHER_THING * Math.min(last.size(), word.size());
                double least = last.text().endsWith(".") ? AFTER_SENTENCE * wide : wide;
                if (other || drawn > least * larger) {
                    text.append('\t');
                } else if (gap > 0.12 * Math.max(last.size(), word.size()) || word.spaced()) {
                    text.append(' ');
                }
            }
            text.append(word.text());
            last = word;
        }
        return logical(Letters.line(unspaced(BoldStart.parted(text.toString(), at))));
    }

    /** The first plain word after bold ones, when none after it is bold; 0 when there is none. */
    private int turn() {
        int turn = 0;
        while (turn < words.size() && words.get(turn).bold()) {
            turn++;
        }
        boolean plain = turn < words.size()
                && words.subList(turn, words.size()).stream().noneMatch(PdfWord::bold);
        return plain && size() < LARGE ? turn : 0;
    }

    /**
     * From which gap on, in ems, words belong to different items. Where all spaces are alike, twice a space is; in justified
     * text only what no line is stretched to.
     */
    static double wideGap(List<PdfWord> words) {
        List<Double> gaps = new ArrayList<>();
        for (PdfRow row : of(words)) {
            for (int i = 1; i < row.words.size(); i++) {
                PdfWord word = row.words.get(i);
                double gap = (word.left() - row.words.get(i - 1).right()) / Math.max(1, word.size());
                if (gap > 0.12 && gap < 0.8) {
                    gaps.add(gap);
                }
            }
        }
        if (gaps.size() < 10) {
            return 0.8;
        }
        gaps.sort(Comparator.naturalOrder());
        double usual = gaps.get(gaps.size() / 2);
        long alike = gaps.stream()
                .filter(gap -> Math.abs(gap - usual) < 0.25 * usual)
                .count();
        return alike > 0.7 * gaps.size() ? Math.clamp(1.7 * usual, 0.45, 0.8) : 1;
    }

    /** {@code E X P E R I E N C E}, typed with spaces, is one word. */
    private static String unspaced(String text) {
        String[] tokens = text.split(" ");
        if (tokens.length < 4) {
            return text;
        }
        for (String token : tokens) {
            if (token.replace("\t", "")
                                    .codePointCount(0, token.replace("\t", "").length())
                            > (token.indexOf('\t') >= 0 ? 2 : 1)
                    || !Letters.hasWords(token)) {
                return text;
            }
        }
        return String.join("", tokens).replace('\t', ' ');
    }

    /** Words of right-to-left scripts were gathered as they stand; this puts them as they are read. */
    private static String logical(String visual) {
        if (!Bidi.requiresBidi(visual.toCharArray(), 0, visual.length())) {
            return visual;
        }
        Bidi bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        boolean mostlyRight = visual.codePoints().filter(PdfRow::isRightToLeft).count() * 2
                > visual.codePoints().filter(Character::isLetter).count();
        if (mostlyRight) {
            bidi = new Bidi(visual, Bidi.DIRECTION_RIGHT_TO_LEFT);
        }
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder text = new StringBuilder();
        for (int run : order) {
            String part = visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            text.append((bidi.getRunLevel(run) & 1) == 1 ? new StringBuilder(part).reverse() : part);
        }
        return text.toString();
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
