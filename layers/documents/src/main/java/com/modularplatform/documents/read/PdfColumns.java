package com.modularplatform.documents.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a page to blocks in reading order. The tallest strips of white space with text on both sides are looked for; such
 * a strip either parts columns, which are read one after the other, or cells of the same rows (dates beside jobs, labels
 * beside values), which are read row by row.
 */
final class PdfColumns {
    private static final Pattern DATED = Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[./]\\d{2,4}\\b");
    private static final int MAX_ROWS = 1_500;
    private static final int MAX_DEPTH = 12;

    private final List<List<PdfRow>> blocks = new ArrayList<>();

    private PdfColumns() {}

    /** Blocks of rows; each row is a line. */
    static List<List<PdfRow>> of(List<PdfWord> words) {
        PdfColumns columns = new PdfColumns();
        columns.region(words, 0);
        return columns.blocks;
    }

    /** Free rows {@code from} to {@code to} between {@code left} and {@code right}. */
    private record Gutter(int from, int to, double left, double right, int score) {}

    private void region(List<PdfWord> words, int depth) {
        if (words.isEmpty()) {
            return;
        }
        List<PdfRow> rows = PdfRow.of(words);
        Gutter gutter = depth < MAX_DEPTH && rows.size() <= MAX_ROWS ? best(rows) : null;
        if (gutter == null) {
            leaf(rows);
            return;
        }
        gutter = besideHeader(rows, gutter);
        region(words(rows, 0, gutter.from), depth + 1);
        List<PdfWord> left = new ArrayList<>();
        List<PdfWord> right = new ArrayList<>();
        split(rows, gutter, left, right);
        List<PdfWord> dates = datesBeside(PdfRow.of(left), PdfRow.of(right));
        left.addAll(dates);
        right.removeAll(dates);
        if (isMargin(PdfRow.of(left), PdfRow.of(right))) {
            bands(left, right, depth);
        } else {
            region(left, depth + 1);
            region(right, depth + 1);
        }
        region(words(rows, gutter.to + 1, rows.size()), depth + 1);
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

    /** How many words at a row's start are larger by a fifth than all after them and stand apart, with no digit in the row. */
    private static int headingEnd(PdfRow row) {
        List<PdfWord> words = row.words();
        double smallest = Double.MAX_VALUE;
        for (int i = 0; i < words.size() - 1; i++) {
            smallest = Math.min(smallest, words.get(i).size());
            double limit = smallest;
            boolean apart = words.get(i + 1).left() - words.get(i).right() > 0.8 * smallest;
            if (apart
                    && words.subList(i + 1, words.size()).stream().allMatch(word -> word.size() * 1.2 < limit)
                    && words.stream().noneMatch(word -> word.text().chars().anyMatch(Character::isDigit))) {
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

    private static void split(List<PdfRow> rows, Gutter gutter, List<PdfWord> left, List<PdfWord> right) {
        double middle = (gutter.left + gutter.right) / 2;
        for (PdfRow row : rows.subList(gutter.from, gutter.to + 1)) {
            for (PdfWord word : row.words()) {
                (word.right() <= middle ? left : right).add(word);
            }
        }
    }

    /**
     * A few rows beside a page's head, as addresses are set, part no more of the page than the head: up to the first larger gap
     * below them.
     */
    private static Gutter besideHeader(List<PdfRow> rows, Gutter gutter) {
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
                        : new Gutter(gutter.from, i - 1, gutter.left, gutter.right, gutter.score);
            }
        }
        return gutter;
    }

    /** Dates set flush right of the left side, when the gutter found runs before them instead of behind. */
    private static List<PdfWord> datesBeside(List<PdfRow> left, List<PdfRow> right) {
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

    /** The strip that parts columns and has most rows, or null. */
    private static @Nullable Gutter best(List<PdfRow> rows) {
        double least = Math.max(6, 0.8 * usualSize(rows));
        Gutter best = null;
        double tried = Double.NEGATIVE_INFINITY;
        int tries = 0;
        // From the left, so that of edges all but the same the first counts: bullets hang out a little.
        for (double edge : rows.stream()
                .flatMap(row -> row.words().stream())
                .mapToDouble(PdfWord::left)
                .sorted()
                .toArray()) {
            if (edge - tried < 1.5 || tries > 300) {
                continue;
            }
            tried = edge;
            tries++;
            Gutter gutter = bestAt(rows, edge - least, edge - 0.3);
            if (gutter != null && (best == null || gutter.score > best.score)) {
                best = gutter;
            }
        }
        return best;
    }

    private static double usualSize(List<PdfRow> rows) {
        return rows.stream()
                .mapToDouble(PdfRow::size)
                .sorted()
                .skip(rows.size() / 2)
                .findFirst()
                .orElse(10);
    }

    /** The best run of rows that leave this strip free, or the best section of such a run. */
    private static @Nullable Gutter bestAt(List<PdfRow> rows, double left, double right) {
        Gutter best = null;
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || !isFree(rows.get(i), left, right)) {
                Gutter gutter = i - from >= 3 ? gutter(rows, from, i - 1, left, right) : null;
                best = better(best, gutter != null ? gutter : bestSection(rows, from, i - 1, left, right));
                from = i + 1;
            }
        }
        return best;
    }

    private static @Nullable Gutter better(@Nullable Gutter one, @Nullable Gutter other) {
        return other == null || one != null && one.score >= other.score ? one : other;
    }

    /** A run may hold more than one thing: it is looked at again between its headings and larger gaps. */
    private static @Nullable Gutter bestSection(List<PdfRow> rows, int from, int to, double left, double right) {
        Gutter best = null;
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

    private static boolean isFree(PdfRow row, double left, double right) {
        PdfWord last = null;
        for (PdfWord word : row.words()) {
            boolean within = word.left() < right && word.right() > left;
            if (within || last != null && word.left() >= right && last.right() <= left && isSpace(last, word)) {
                return false;
            }
            last = word;
        }
        return true;
    }

    /** Whether what lies between two words is but a space, which in large letters is as wide as a gutter in small ones. */
    private static boolean isSpace(PdfWord word, PdfWord next) {
        return next.left() - word.right() < 0.7 * Math.min(word.size(), next.size());
    }

    private static @Nullable Gutter gutter(List<PdfRow> rows, int from, int to, double left, double right) {
        Gutter whole = new Gutter(from, to, left, right, 0);
        List<PdfWord> leftWords = new ArrayList<>();
        List<PdfWord> rightWords = new ArrayList<>();
        split(rows, whole, leftWords, rightWords);
        if (leftWords.isEmpty() || rightWords.isEmpty()) {
            return null;
        }
        List<PdfRow> leftRows = PdfRow.of(leftWords);
        List<PdfRow> rightRows = PdfRow.of(rightWords);
        if (!isColumns(leftRows, rightRows) && !isMargin(leftRows, rightRows)) {
            return null;
        }
        return new Gutter(from, to, left, right, to - from + 2 * Math.min(leftRows.size(), rightRows.size()));
    }

    /** Whether two sides are columns of their own, rather than cells of the same rows. */
    private static boolean isColumns(List<PdfRow> left, List<PdfRow> right) {
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
        double usual = usualSize(left);
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
        double usual = usualSize(side);
        long loud = side.stream().filter(row -> row.size() > 1.12 * usual).count();
        return side.size() - loud >= 3 ? loud : 0;
    }

    /** Lists side by side under a bold word each, not all of one length: a table would have its cells filled. */
    private static boolean isRaggedTable(List<PdfRow> left, List<PdfRow> right) {
        return left.size() != right.size() && isList(left) && isList(right);
    }

    private static boolean isList(List<PdfRow> rows) {
        return rows.size() >= 3 && rows.stream().filter(PdfColumns::isBold).count() == 1 && isBold(rows.getFirst());
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

    private static double share(List<PdfRow> rows, java.util.function.Predicate<PdfRow> is) {
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
    private static boolean isMargin(List<PdfRow> left, List<PdfRow> right) {
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

    private static List<List<PdfRow>> clusters(List<PdfRow> rows) {
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

    /** Each label, then what stands beside and under it; a label of one line shares the line it stands on. */
    private void bands(List<PdfWord> left, List<PdfWord> right, int depth) {
        List<List<PdfRow>> labels = clusters(PdfRow.of(left));
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
        if (!label.isEmpty()) {
            blocks.add(label);
        }
        region(content, depth + 1);
    }

    /** The label as a row: it is one, or a date broken at its dash. Null when it is neither. */
    private static @Nullable PdfRow oneLine(List<PdfRow> label) {
        List<PdfWord> words = new ArrayList<>(label.getFirst().words());
        for (PdfRow row : label.subList(1, label.size())) {
            boolean dashed = isDash(words.getLast().text(), true)
                    || isDash(row.words().getFirst().text(), false);
            if (!dashed || row.words().size() > 3) {
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
        boolean dated = DATED.matcher(label.text(1)).find();
        return dated
                || content.size() == 1
                        && label.size() < 1.15 * content.getFirst().size();
    }
}
