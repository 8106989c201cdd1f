package com.modularplatform.documents.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What stands left and right of a strip of white space: two columns, labels and what they head, or cells of the same rows. */
final class PdfSides {
    static final Pattern DATED = Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[./]\\d{2,4}\\b");

    private PdfSides() {}

    /** Whether two sides are columns of their own, rather than cells of the same rows. */
    static boolean isColumns(List<PdfRow> left, List<PdfRow> right) {
        if (left.size() < 2 || right.size() < 2 || left.size() + right.size() < 7 || apart(left, right)) {
            return false;
        }
        List<PdfRow> fewer = left.size() <= right.size() ? left : right;
        List<PdfRow> more = fewer == left ? right : left;
        double dated = share(fewer, row -> DATED.matcher(row.text(1)).find());
        List<PdfRow> beside = fewer.stream()
                .filter(row -> more.stream().anyMatch(other -> isBeside(row, other)))
                .toList();
        double aligned = share(beside, row -> more.stream().anyMatch(other -> sharesBase(row, other)));
        if (isTableUnderHeadings(left, right)) {
            return false;
        }
        if (aligned < 0.7) {
            return dated < 0.6 || fewer == left && contiguous(fewer) > 0.7;
        }
        if (dated >= 0.4 || contiguous(fewer) < 0.5) {
            return false;
        }
        if (dated < 0.2 && headings(left) > 0 && headings(right) > 0) {
            return true;
        }
        boolean prose = meanWords(left) >= 5 && meanWords(right) >= 5;
        boolean sidebar = fewer.size() >= 6 && fewer.size() < 0.8 * more.size() && sizes(fewer) > 1;
        return prose || sidebar || isRaggedTable(left, right);
    }

    /**
     * Whether the left side's larger rows stand alone, as headings across the page do, and all its others on the base line of a
     * row to the right: labels or dates of a table.
     */
    private static boolean isTableUnderHeadings(List<PdfRow> left, List<PdfRow> right) {
        double usual = PdfGutter.usualSize(left);
        int alone = 0;
        int level = 0;
        int off = 0;
        double above = Double.NEGATIVE_INFINITY;
        for (PdfRow row : left) {
            boolean wraps = row.base() - above < 1.5 * row.size() && row.size() <= 1.12 * usual;
            above = row.base();
            if (right.stream().anyMatch(other -> sharesBase(row, other))) {
                level++;
                off += row.size() > 1.12 * usual ? 1 : 0;
            } else if (row.size() > 1.12 * usual && right.stream().noneMatch(other -> isBeside(row, other))) {
                alone++;
            } else {
                off += wraps ? 0 : 1;
            }
        }
        return alone >= 2 && level >= 4 && off * 4 <= level;
    }

    /** Rows set larger than their side's others, which must be there too. */
    private static long headings(List<PdfRow> side) {
        double usual = PdfGutter.usualSize(side);
        long loud = side.stream().filter(row -> row.size() > 1.12 * usual).count();
        return side.size() - loud >= 3 ? loud : 0;
    }

    /** Lists side by side under a bold word each, not all of one length: a table would have its cells filled. */
    private static boolean isRaggedTable(List<PdfRow> left, List<PdfRow> right) {
        return left.size() != right.size() && isList(left) && isList(right);
    }

    private static boolean isList(List<PdfRow> rows) {
        return rows.size() >= 3 && rows.stream().filter(PdfSides::isBold).count() == 1 && isBold(rows.getFirst());
    }

    private static boolean isBold(PdfRow row) {
        return row.words().stream().allMatch(PdfWord::bold);
    }

    /** Whether one side all but ends above where the other begins: then there is little beside anything. */
    private static boolean apart(List<PdfRow> left, List<PdfRow> right) {
        double common = Math.min(left.getLast().base(), right.getLast().base())
                - Math.max(left.getFirst().top(), right.getFirst().top());
        double lesser = Math.min(height(left), height(right));
        return common < 0.4 * lesser;
    }

    private static double height(List<PdfRow> rows) {
        return rows.getLast().base() - rows.getFirst().top();
    }

    private static boolean isBeside(PdfRow row, PdfRow other) {
        return row.top() < other.base() + 0.1 * other.size() && other.top() < row.base() + 0.1 * row.size();
    }

    private static boolean sharesBase(PdfRow row, PdfRow other) {
        return Math.abs(row.base() - other.base()) < 0.15 * Math.max(row.size(), other.size());
    }

    private static double share(List<PdfRow> rows, Predicate<PdfRow> is) {
        return rows.isEmpty() ? 0 : rows.stream().filter(is).count() / (double) rows.size();
    }

    /** Share of rows that stand close under the one before. */
    private static double contiguous(List<PdfRow> rows) {
        int close = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).base() - rows.get(i - 1).base()
                    < 1.9 * Math.max(rows.get(i).size(), rows.get(i - 1).size())) {
                close++;
            }
        }
        return rows.size() < 2 ? 0 : close / (double) (rows.size() - 1);
    }

    private static double meanWords(List<PdfRow> rows) {
        return rows.stream().mapToInt(row -> row.words().size()).average().orElse(0);
    }

    private static long sizes(List<PdfRow> rows) {
        return rows.stream().map(row -> Math.round(row.size())).distinct().count();
    }

    /**
     * Whether the left side holds labels in a margin: few short clusters of lines spread over the height of the right side,
     * each beginning where something begins on the right.
     */
    static boolean isMargin(List<PdfRow> left, List<PdfRow> right) {
        if (left.size() < 2 || right.size() < 4 || apart(left, right)) {
            return false;
        }
        List<List<PdfRow>> labels = clusters(left);
        double height = right.getLast().base()
                - Math.max(right.getFirst().top(), left.getFirst().top());
        double covered = labels.stream()
                .mapToDouble(label -> label.getLast().base() - label.getFirst().top())
                .sum();
        double span = left.getLast().base() - left.getFirst().top();
        double width = left.stream().mapToDouble(PdfRow::right).max().orElse(0)
                - left.stream().mapToDouble(PdfRow::left).min().orElse(0);
        double other = right.stream().mapToDouble(PdfRow::right).max().orElse(0)
                - right.stream().mapToDouble(PdfRow::left).min().orElse(0);
        return labels.size() >= 2
                && covered < 0.45 * height
                && span > 0.5 * height
                && width < 0.55 * other
                && keepsStep(labels, right);
    }

    /** Whether labels stand at one and the same height to the lines beside them, as by chance they would not. */
    private static boolean keepsStep(List<List<PdfRow>> labels, List<PdfRow> right) {
        List<Double> offsets = new ArrayList<>();
        int beside = 0;
        for (List<PdfRow> label : labels) {
            PdfRow first = label.getFirst();
            if (right.stream().noneMatch(row -> isBeside(first, row))) {
                continue; // a heading above what it heads
            }
            beside++;
            right.stream()
                    .mapToDouble(row -> row.base() - first.base())
                    .filter(offset -> Math.abs(offset) < 0.9 * first.size())
                    .boxed()
                    .min(Comparator.comparingDouble(Math::abs))
                    .ifPresent(offsets::add);
        }
        if (beside < 2 || offsets.size() < 0.8 * beside) {
            return false;
        }
        offsets.sort(Comparator.naturalOrder());
        double middle = offsets.get(offsets.size() / 2);
        double tolerance = 0.15 * labels.getFirst().getFirst().size();
        return offsets.stream()
                        .filter(offset -> Math.abs(offset - middle) <= tolerance)
                        .count()
                >= 0.8 * beside;
    }

    static List<List<PdfRow>> clusters(List<PdfRow> rows) {
        List<List<PdfRow>> clusters = new ArrayList<>();
        for (PdfRow row : rows) {
            PdfRow last = clusters.isEmpty() ? null : clusters.getLast().getLast();
            if (last != null
                    && Math.abs(row.size() - last.size()) < 0.15 * row.size()
                    && row.top() - last.base() < 0.9 * row.size()) {
                clusters.getLast().add(row);
            } else {
                clusters.add(new ArrayList<>(List.of(row)));
            }
        }
        return clusters;
    }

    /** Dates set flush right of the left side, when the gutter found runs before them instead of behind. */
    static List<PdfWord> datesBeside(List<PdfRow> left, List<PdfRow> right) {
        List<PdfRow> dated = new ArrayList<>();
        double bound = Double.MAX_VALUE;
        int others = 0;
        for (PdfRow row : right) {
            List<PdfWord> words = row.words();
            int end = 1;
            while (end < words.size()
                    && words.get(end).left() - words.get(end - 1).right() < 1.2 * row.size()) {
                end++;
            }
            PdfRow cell = new PdfRow(words.subList(0, end));
            boolean date = cell.words().size() <= 6
                    && DATED.matcher(cell.text(1)).find()
                    && left.stream().anyMatch(other -> Math.abs(row.base() - other.base()) < 0.35 * row.size());
            if (date) {
                dated.add(cell);
            } else {
                bound = Math.min(bound, cell.left());
                others++;
            }
        }
        double edge = bound - 3;
        dated.removeIf(cell -> cell.right() > edge);
        return dated.size() >= 2 && others >= 3
                ? dated.stream().flatMap(cell -> cell.words().stream()).toList()
                : List.of();
    }
}
