package com.modularplatform.documents.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a page to blocks in reading order. The tallest strips of white space with text on both sides are looked for; such
 * a strip either parts columns, which are read one after the other, or cells of the same rows (dates beside jobs, labels
 * beside values), which are read row by row.
 */
final class PdfColumns {
    private static final int MAX_ROWS = 1_500;
    private static final double LARGER_BY_FAR = 2;
    private static final int MAX_DEPTH = 12;

    private final List<List<PdfRow>> blocks = new ArrayList<>();

    private PdfColumns() {}

    /** Blocks of rows; each row is a line. */
    static List<List<PdfRow>> of(List<PdfWord> words) {
        PdfColumns columns = new PdfColumns();
        columns.region(words, 0);
        return columns.blocks;
    }

    private void region(List<PdfWord> words, int depth) {
        if (words.isEmpty()) {
            return;
        }
        List<PdfRow> rows = PdfRow.of(words);
        PdfGutter gutter = depth < MAX_DEPTH && rows.size() <= MAX_ROWS ? PdfGutter.best(rows) : null;
        if (gutter == null) {
            leaf(rows);
            return;
        }
        gutter = PdfGutter.besideHeader(rows, gutter);
        region(words(rows, 0, gutter.from()), depth + 1);
        List<PdfWord> left = new ArrayList<>();
        List<PdfWord> right = new ArrayList<>();
        PdfGutter.split(rows, gutter, left, right);
        List<PdfWord> dates = PdfSides.datesBeside(PdfRow.of(left), PdfRow.of(right));
        left.addAll(dates);
        right.removeAll(dates);
        if (PdfSides.isMargin(PdfRow.of(left), PdfRow.of(right))) {
            bands(left, right, depth);
        } else {
            region(left, depth + 1);
            region(right, depth + 1);
        }
        region(words(rows, gutter.to() + 1, rows.size()), depth + 1);
    }

    /** Rows as they stand; a heading in the margin that shares a base line with what it heads is a line of its own. */
    private void leaf(List<PdfRow> rows) {
        List<PdfRow> block = new ArrayList<>();
        for (PdfRow row : rows) {
            int end = headingEnd(row);
            if (end > 0) {
                block.add(new PdfRow(row.words().subList(0, end)));
                block.add(new PdfRow(row.words().subList(end, row.words().size())));
            } else {
                block.add(row);
            }
        }
        blocks.add(block);
    }

    /**
     * How many words at a row's start are larger by a fifth than all after them and stand apart; twice as large where there are
     * digits in the row, as of dates and numbers.
     */
    private static int headingEnd(PdfRow row) {
        List<PdfWord> words = row.words();
        double smallest = Double.MAX_VALUE;
        for (int i = 0; i < words.size() - 1; i++) {
            smallest = Math.min(smallest, words.get(i).size());
            double limit = smallest;
            boolean apart = words.get(i + 1).left() - words.get(i).right() > 0.8 * smallest;
            boolean digits = words.stream().anyMatch(word -> word.text().chars().anyMatch(Character::isDigit));
            double factor = digits ? LARGER_BY_FAR : 1.2;
            if (apart && words.subList(i + 1, words.size()).stream().allMatch(word -> word.size() * factor < limit)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<PdfWord> words(List<PdfRow> rows, int from, int to) {
        List<PdfWord> words = new ArrayList<>();
        rows.subList(from, to).forEach(row -> words.addAll(row.words()));
        return words;
    }

    /** Each label, then what stands beside and under it; a label of one line shares the line it stands on. */
    private void bands(List<PdfWord> left, List<PdfWord> right, int depth) {
        List<List<PdfRow>> labels = PdfSides.clusters(PdfRow.of(left));
        List<PdfRow> contents = PdfRow.of(right);
        int next = 0;
        for (int i = 0; i <= labels.size(); i++) {
            double end = i < labels.size() ? top(labels.get(i)) : Double.MAX_VALUE;
            List<PdfWord> band = new ArrayList<>();
            while (next < contents.size()
                    && contents.get(next).base() - 0.2 * contents.get(next).size() < end) {
                band.addAll(contents.get(next++).words());
            }
            band(i == 0 ? List.of() : labels.get(i - 1), band, depth);
        }
    }

    private static double top(List<PdfRow> label) {
        return label.getFirst().base() - 0.9 * label.getFirst().size();
    }

    private void band(List<PdfRow> label, List<PdfWord> content, int depth) {
        List<PdfRow> beside = PdfRow.of(content);
        PdfRow one = label.isEmpty() || content.isEmpty() ? null : oneLine(label);
        if (one != null && joins(one, beside)) {
            List<PdfWord> first = new ArrayList<>();
            for (PdfWord word : one.words()) {
                first.add(word.movedTo(word.left(), beside.getFirst().base()));
            }
            first.addAll(beside.getFirst().words());
            List<PdfRow> block = new ArrayList<>(List.of(new PdfRow(first)));
            block.addAll(beside.subList(1, beside.size()));
            leaf(block);
            return;
        }
        List<PdfRow> paired = label.size() < 2 ? null : paired(label, beside);
        if (paired != null) {
            leaf(paired);
            return;
        }
        if (!label.isEmpty()) {
            blocks.add(label);
        }
        region(content, depth + 1);
    }

    /** Labels under each other that stand on the base lines of their values read with these; null when one does not. */
    private static @Nullable List<PdfRow> paired(List<PdfRow> labels, List<PdfRow> values) {
        if (values.size() > labels.size() + 2) {
            return null;
        }
        for (PdfRow label : labels) {
            boolean level =
                    values.stream().anyMatch(value -> Math.abs(value.base() - label.base()) < 0.15 * label.size());
            if (!level) {
                return null;
            }
        }
        List<PdfWord> words = new ArrayList<>();
        labels.forEach(row -> words.addAll(row.words()));
        values.forEach(row -> words.addAll(row.words()));
        return PdfRow.of(words);
    }

    /** "Jun 2018 – Feb" over "2021". */
    private static boolean isPeriod(List<PdfRow> label) {
        List<PdfWord> words =
                label.stream().flatMap(row -> row.words().stream()).toList();
        return label.size() <= 3
                && words.size() <= 7
                && words.getLast().text().matches("['’]?\\d{2,4}")
                && words.stream()
                        .limit(words.size() - 1)
                        .anyMatch(word -> word.text().length() <= 9 && isDash(word.text(), true));
    }

    /** The label as a row: it is one, or a broken date. Null when it is neither. */
    private static @Nullable PdfRow oneLine(List<PdfRow> label) {
        List<PdfWord> words = new ArrayList<>(label.getFirst().words());
        boolean period = label.size() > 1 && isPeriod(label);
        for (PdfRow row : label.subList(1, label.size())) {
            boolean dashed = isDash(words.getLast().text(), true)
                    || isDash(row.words().getFirst().text(), false);
            if (!period && (!dashed || row.words().size() > 3)) {
                return null;
            }
            double at = words.getLast().right();
            for (PdfWord word : row.words()) {
                at += 0.28 * word.size();
                words.add(word.movedTo(at, word.base()));
                at += word.right() - word.left();
            }
        }
        double past = words.getLast().right()
                - label.stream().mapToDouble(PdfRow::right).max().orElse(0);
        return new PdfRow(words.stream()
                .map(word -> word.movedTo(word.left() - past, word.base()))
                .toList());
    }

    private static boolean isDash(String word, boolean atEnd) {
        return "-\u2010\u2011\u2012\u2013\u2014".indexOf(word.charAt(atEnd ? word.length() - 1 : 0)) >= 0;
    }

    /** A date or a plain label reads with the line beside it; one set larger is a heading of its own. */
    private static boolean joins(PdfRow label, List<PdfRow> content) {
        PdfRow first = content.getFirst();
        boolean dated = PdfSides.DATED.matcher(label.text(1)).find();
        boolean cell = Math.abs(label.base() - first.base()) < 0.05 * first.size()
                && Math.abs(label.size() - first.size()) < 0.6
                && PdfSides.DATED.matcher(first.text(1)).find();
        return dated
                || cell
                || content.size() == 1
                        && label.size() < 1.15 * content.getFirst().size();
    }
}
