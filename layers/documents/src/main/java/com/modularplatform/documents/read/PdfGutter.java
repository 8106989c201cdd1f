package com.modularplatform.documents.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tall strip of white space with text on both sides: free rows {@code from} to {@code to} between {@code left} and {@code right}. */
record PdfGutter(int from, int to, double left, double right, int score) {
    /** In points: the least there is between a side bar's words and a column with a sharp edge. */
    private static final double NARROW = 2.5;

    private static final Pattern ADDRESS = Pattern.compile("[@/]|\\w\\.\\w");

    /** The strip that parts columns and has most rows, or null. */
    static @Nullable PdfGutter best(List<PdfRow> rows) {
        double least = Math.max(6, 0.8 * usualSize(rows));
        PdfGutter best = null;
        double tried = Double.NEGATIVE_INFINITY;
        int tries = 0;
        // From the left, so that of edges all but the same the first counts: bullets hang out a little.
        double[] edges = rows.stream()
                .flatMap(row -> row.words().stream())
                .mapToDouble(PdfWord::left)
                .sorted()
                .toArray();
        for (int i = 0; i < edges.length; i++) {
            double edge = edges[i];
            if (edge - tried < 1.5 || tries > 300) {
                continue;
            }
            tried = edge;
            tries++;
            PdfGutter gutter = bestAt(rows, edge - least, edge - 0.3, false);
            if (isEdge(edges, i, rows.size())) {
                gutter = better(gutter, bestAt(rows, edge - NARROW, edge - 0.3, true));
            }
            if (gutter != null && (best == null || gutter.score > best.score)) {
                best = gutter;
            }
        }
        return best;
    }

    /** Whether words of so many rows begin at one place that even a narrow strip before it parts columns. */
    private static boolean isEdge(double[] edges, int at, int rows) {
        int least = Math.max(10, (rows + 2) / 3);
        return at + least <= edges.length && edges[at + least - 1] - edges[at] < 0.6;
    }

    static double usualSize(List<PdfRow> rows) {
        return rows.stream()
                .mapToDouble(PdfRow::size)
                .sorted()
                .skip(rows.size() / 2)
                .findFirst()
                .orElse(10);
    }

    /** The best run of rows that leave this strip free, or the best section of such a run. */
    private static @Nullable PdfGutter bestAt(List<PdfRow> rows, double left, double right, boolean edge) {
        PdfGutter best = null;
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || !isFree(rows.get(i), left, right, edge)) {
                PdfGutter gutter = i - from >= 3 ? gutter(rows, from, i - 1, left, right) : null;
                best = better(best, gutter != null ? gutter : bestSection(rows, from, i - 1, left, right));
                from = i + 1;
            }
        }
        return best;
    }

    private static @Nullable PdfGutter better(@Nullable PdfGutter one, @Nullable PdfGutter other) {
        return other == null || one != null && one.score >= other.score ? one : other;
    }

    /** A run may hold more than one thing: it is looked at again between its headings and larger gaps. */
    private static @Nullable PdfGutter bestSection(List<PdfRow> rows, int from, int to, double left, double right) {
        PdfGutter best = null;
        int start = from;
        for (int i = from + 1; i <= to + 1; i++) {
            if (i > to || breaks(rows.get(i - 1), rows.get(i))) {
                boolean part = i - start >= 3 && i - start <= to - from;
                best = better(best, part ? gutter(rows, start, i - 1, left, right) : null);
                start = i;
            }
        }
        return best;
    }

    private static boolean breaks(PdfRow above, PdfRow row) {
        return row.top() - above.base() > 1.1 * row.size() || row.size() > 1.15 * above.size();
    }

    private static boolean isFree(PdfRow row, double left, double right, boolean edge) {
        PdfWord last = null;
        for (PdfWord word : row.words()) {
            if (overruns(word, left)) {
                continue;
            }
            boolean within = word.left() < right && word.right() > left;
            if (within
                    || !edge && last != null && word.left() >= right && last.right() <= left && isSpace(last, word)) {
                return false;
            }
            last = word;
        }
        return true;
    }

    /** Whether a word is an address that begins in the column left of an edge and is too long for it. */
    private static boolean overruns(PdfWord word, double edge) {
        return word.right() > edge
                && word.left() < edge - 2 * word.size()
                && word.text().length() > 12
                && ADDRESS.matcher(word.text()).find();
    }

    /** Whether what lies between two words is but a space, which in large letters is as wide as a gutter in small ones. */
    private static boolean isSpace(PdfWord word, PdfWord next) {
        return next.left() - word.right() < 0.7 * Math.min(word.size(), next.size());
    }

    private static @Nullable PdfGutter gutter(List<PdfRow> rows, int from, int to, double left, double right) {
        PdfGutter whole = new PdfGutter(from, to, left, right, 0);
        List<PdfWord> leftWords = new ArrayList<>();
        List<PdfWord> rightWords = new ArrayList<>();
        split(rows, whole, leftWords, rightWords);
        if (leftWords.isEmpty() || rightWords.isEmpty()) {
            return null;
        }
        List<PdfRow> leftRows = PdfRow.of(leftWords);
        List<PdfRow> rightRows = PdfRow.of(rightWords);
        if (!PdfSides.isColumns(leftRows, rightRows) && !PdfSides.isMargin(leftRows, rightRows)) {
            return null;
        }
        return new PdfGutter(from, to, left, right, to - from + 2 * Math.min(leftRows.size(), rightRows.size()));
    }

    static void split(List<PdfRow> rows, PdfGutter gutter, List<PdfWord> left, List<PdfWord> right) {
        double middle = (gutter.left + gutter.right) / 2;
        for (PdfRow row : rows.subList(gutter.from, gutter.to + 1)) {
            for (PdfWord word : row.words()) {
                (word.right() <= middle || overruns(word, gutter.left) ? left : right).add(word);
            }
        }
    }

    /**
     * A few rows beside a page's head, as addresses are set, part no more of the page than the head: up to the first larger gap
     * below them.
     */
    static PdfGutter besideHeader(List<PdfRow> rows, PdfGutter gutter) {
        List<PdfWord> left = new ArrayList<>();
        List<PdfWord> right = new ArrayList<>();
        split(rows, gutter, left, right);
        List<PdfRow> one = PdfRow.of(left);
        List<PdfRow> other = PdfRow.of(right);
        List<PdfRow> fewer = one.size() < other.size() ? one : other;
        List<PdfRow> more = fewer == one ? other : one;
        double end = fewer.getLast().base();
        long below = more.stream().filter(row -> row.top() > end).count();
        if (fewer.size() > 5
                || below < 4
                || fewer.getFirst().base()
                        > more.get(Math.min(3, more.size() - 1)).base()) {
            return gutter;
        }
        for (int i = gutter.from + 1; i <= gutter.to; i++) {
            if (rows.get(i).top() > end && breaks(rows.get(i - 1), rows.get(i))) {
                return i - gutter.from < 2
                        ? gutter
                        : new PdfGutter(gutter.from, i - 1, gutter.left, gutter.right, gutter.score);
            }
        }
        return gutter;
    }
}
