package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Columns that go on on the next page are read one after the other over all their pages: a side bar on the second page does
 * not come between the two halves of the main column.
 */
final class PageColumns {
    /** In points: how near two edges are to be one. */
    private static final double EDGE = 8;

    private final List<List<Row>> blocks;

    private PageColumns(List<List<Row>> blocks) {
        this.blocks = blocks;
    }

    static List<Row> inOrder(List<Row> rows) {
        var pages = new ArrayList<PageColumns>();
        int page = -1;
        Map<Integer, List<Row>> blocks = new LinkedHashMap<>();
        for (var row : rows) {
            if (row.line().x() == 0) {
                return rows;
            }
            if (row.line().page() != page) {
                pages.add(new PageColumns(reunited(blocks.values())));
                blocks.clear();
                page = row.line().page();
            }
            blocks.computeIfAbsent(row.line().block(), _ -> new ArrayList<>()).add(row);
        }
        pages.add(new PageColumns(reunited(blocks.values())));
        return joined(pages);
    }

    /** A column that the shorter one beside it parts, within what a heading heads, is one again. */
    private static List<List<Row>> reunited(Collection<List<Row>> blocks) {
        var whole = new ArrayList<>(blocks);
        for (int i = 0; i + 2 < whole.size(); i++) {
            var above = whole.get(i);
            var right = whole.get(i + 1);
            var below = whole.get(i + 2);
            boolean open = above.size() >= 5 || Headings.exact(above.getLast().text()) != null && above.size() > 1;
            if (open
                    && !headed(below)
                    && Math.abs(left(above) - left(below)) < EDGE
                    && beside(above, right)
                    && right(below) <= left(right) + 2
                    && below.getFirst().line().y() > above.getLast().line().y()) {
                var column = new ArrayList<>(above);
                column.addAll(below);
                whole.set(i, column);
                whole.remove(i + 2);
            }
        }
        return List.copyOf(whole);
    }

    private static boolean headed(List<Row> rows) {
        var first = rows.getFirst().text();
        return Headings.exact(first) != null
                || rows.size() > 1 && Headings.wrapped(first + " " + rows.get(1).text()) != null;
    }

    private static List<Row> joined(List<PageColumns> pages) {
        var ordered = new ArrayList<Row>();
        for (int i = 0; i < pages.size(); i++) {
            var open = pages.get(i).last();
            if (open == null || i + 1 == pages.size()) {
                pages.get(i).blocks.forEach(ordered::addAll);
                continue;
            }
            pages.get(i).blocks.subList(0, open.from).forEach(ordered::addAll);
            var left = new ArrayList<Row>(open.left);
            var right = new ArrayList<Row>(open.right);
            Pair next = null;
            while (i + 1 < pages.size()) {
                next = pages.get(i + 1).first(open);
                if (next == null) {
                    break;
                }
                left.addAll(next.left);
                right.addAll(next.right);
                i++;
                if (next.to < pages.get(i).blocks.size()) {
                    break;
                }
            }
            ordered.addAll(left);
            ordered.addAll(right);
            if (next != null) {
                pages.get(i).blocks.subList(next.to, pages.get(i).blocks.size()).forEach(ordered::addAll);
            }
        }
        return ordered;
    }

    /** Two columns: the blocks from {@code from} up to {@code to}. */
    private record Pair(int from, int to, List<Row> left, List<Row> right) {}

    /** The columns side by side that end the page; null when there are none. */
    private @Nullable Pair last() {
        Pair best = null;
        for (int middle = blocks.size() - 1; middle > 0; middle--) {
            int from = middle;
            while (from > 0 && beside(rows(from - 1, middle), rows(middle, blocks.size()))) {
                from--;
            }
            if (from < middle && (best == null || from < best.from)) {
                best = pair(from, middle, blocks.size());
            }
        }
        return best;
    }

    /** The columns side by side that begin the page, where those before had theirs; null when there are none. */
    private @Nullable Pair first(Pair before) {
        Pair best = null;
        for (int middle = 1; middle < blocks.size(); middle++) {
            int to = middle;
            while (to < blocks.size() && beside(rows(0, middle), rows(middle, to + 1))) {
                to++;
            }
            boolean goesOn = to > middle
                    && Math.abs(edge(rows(0, middle)) - edge(before.left)) < EDGE
                    && Math.abs(edge(rows(middle, to)) - edge(before.right)) < EDGE;
            if (goesOn && (best == null || to > best.to)) {
                best = pair(0, middle, to);
            }
        }
        return best;
    }

    private Pair pair(int from, int middle, int to) {
        return new Pair(from, to, rows(from, middle), rows(middle, to));
    }

    private List<Row> rows(int from, int to) {
        return blocks.subList(from, to).stream().flatMap(List::stream).toList();
    }

    /** Where most rows begin, whatever hangs out. */
    private static double edge(List<Row> rows) {
        return rows.stream()
                .mapToDouble(row -> row.line().x())
                .sorted()
                .skip(rows.size() / 4)
                .findFirst()
                .orElse(0);
    }

    private static double left(List<Row> rows) {
        return rows.stream().mapToDouble(row -> row.line().x()).min().orElse(0);
    }

    private static double right(List<Row> rows) {
        return rows.stream()
                .mapToDouble(row -> row.line().x() + row.line().width())
                .max()
                .orElse(0);
    }

    private static boolean beside(List<Row> left, List<Row> right) {
        double edge = right(left);
        double top =
                Math.max(left.getFirst().line().y(), right.getFirst().line().y());
        double bottom =
                Math.min(left.getLast().line().y(), right.getLast().line().y());
        return edge <= left(right) + 2 && (bottom > top || left.size() == 1 || right.size() == 1);
    }
}
