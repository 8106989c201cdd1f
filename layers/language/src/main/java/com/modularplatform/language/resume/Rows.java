package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a document as rows in the order they are to be read: side labels beside what they label. */
final class Rows {
    private static final int MOST = 4_000;

    private Rows() {}

    static List<Row> of(LayoutText text) {
        var rows = new ArrayList<Row>();
        int offset = 0;
        for (var line : text.lines()) {
            var row = Row.of(line, offset);
            offset += line.text().length() + 1;
            if (!row.text().isEmpty() && rows.size() < MOST && line.role() != Role.PAGE_FOOTER) {
                rows.add(row);
            }
        }
        return WrappedNames.mended(WrappedHeads.mended(WrappedDates.mended(withSideLabels(PageColumns.inOrder(rows)))));
    }

    /** A narrow block of dates or headings to the left of another block is read row by row with it, not before it. */
    private static List<Row> withSideLabels(List<Row> rows) {
        var blocks = new LinkedHashMap<Integer, List<Row>>();
        for (var row : rows) {
            blocks.computeIfAbsent(row.line().page() * 100_000 + row.line().block(), _ -> new ArrayList<>())
                    .add(row);
        }
        var ids = List.copyOf(blocks.keySet());
        if (ids.size() > 200) {
            return rows;
        }
        var gone = new HashSet<Integer>();
        for (var left : ids) {
            for (var right : ids) {
                if (!left.equals(right)
                        && !gone.contains(left)
                        && !gone.contains(right)
                        && remarks(get(blocks, left), get(blocks, right))) {
                    blocks.put(left, joined(get(blocks, left), get(blocks, right)));
                    gone.add(right);
                }
                if (!left.equals(right)
                        && !gone.contains(left)
                        && !gone.contains(right)
                        && labels(get(blocks, left), get(blocks, right))) {
                    var merged = new ArrayList<Row>(get(blocks, left));
                    merged.addAll(get(blocks, right));
                    // Rows of one height in steps, so that the order is one whatever is compared with what.
                    merged.sort(Comparator.<Row>comparingLong(
                                    row -> Math.round(height(row, get(blocks, left), get(blocks, right)) * 2))
                            .thenComparingDouble(row -> row.line().x()));
                    int keep = ids.indexOf(left) < ids.indexOf(right) ? left : right;
                    blocks.put(keep, merged);
                    gone.add(keep == left ? right : left);
                }
            }
        }
        gone.forEach(blocks::remove);
        return blocks.values().stream().flatMap(List::stream).toList();
    }

    /** Where a row belongs: level with what it stands beside, and the second row of a heading with the first. */
    private static double height(Row row, List<Row> left, List<Row> right) {
        int at = left.indexOf(row);
        if (at > 0) {
            var above = left.get(at - 1);
            boolean goesOn = above.style().equals(row.style())
                    && row.line().y() - above.line().y()
                            < 1.6 * Math.max(6, row.line().size())
                    && Headings.exact(row.text()) == null
                    && Headings.wrapped(above.text() + " " + row.text()) != null;
            return goesOn ? height(above, left, right) : row.line().y() - lift(row, right);
        }
        return row.line().y() - lift(row, right);
    }

    /** How much lower a row stands than the row of the other block it is level with. */
    private static double lift(Row row, List<Row> block) {
        return block.contains(row)
                ? 0
                : block.stream()
                        .filter(other -> level(row, other))
                        .findFirst()
                        .map(other -> row.line().y() - other.line().y())
                        .orElse(0.0);
    }

    private static List<Row> get(Map<Integer, List<Row>> blocks, int id) {
        return blocks.getOrDefault(id, List.of());
    }

    /** Whether the right block only holds the dates and places that were set flush right beside rows of the left one. */
    private static boolean remarks(List<Row> left, List<Row> right) {
        if (right.getFirst().line().x() == 0
                || left.getFirst().line().page() != right.getFirst().line().page()) {
            return false;
        }
        int level = 0;
        int dates = 0;
        for (var row : right) {
            if (row.text().length() > 40
                    || row.bullet()
                    || left.getFirst().line().x() + 60 > row.line().x()) {
                return false;
            }
            level += left.stream().anyMatch(other -> level(row, other)) ? 1 : 0;
            dates += row.periods().isEmpty() ? 0 : 1;
        }
        return dates > 0 && level * 4 >= right.size() * 3 && dates * 3 >= right.size();
    }

    private static boolean level(Row one, Row other) {
        return Math.abs(one.line().y() - other.line().y()) < 3.5
                && one.line().page() == other.line().page();
    }

    private static List<Row> joined(List<Row> left, List<Row> right) {
        var joined = new ArrayList<Row>();
        var rest = new ArrayList<>(right);
        for (var row : left) {
            var beside =
                    rest.stream().filter(other -> level(row, other)).findFirst().orElse(null);
            rest.remove(beside);
            joined.add(beside == null ? row : row.beside(beside));
        }
        for (var row : rest) {
            int at = 0;
            while (at < joined.size() && joined.get(at).line().y() <= row.line().y()) {
                at++;
            }
            joined.add(at, row);
        }
        return joined;
    }

    private static boolean labels(List<Row> left, List<Row> right) {
        if (left.getFirst().line().page() != right.getFirst().line().page()
                || right.getFirst().line().x() == 0) {
            return false;
        }
        double edge = right.stream().mapToDouble(row -> row.line().x()).min().orElse(0);
        int telling = 0;
        int beside = 0;
        for (var row : left) {
            if (row.line().x() + row.line().width() > edge + 2) {
                return false;
            }
            boolean date =
                    row.periods().stream().anyMatch(period -> row.text().length() - (period.to() - period.from()) <= 6);
            boolean label =
                    date || Headings.exact(row.text()) != null || row.text().length() <= 12 && row.wordCount() == 1;
            telling += label ? 1 : 0;
            boolean level = right.stream()
                    .anyMatch(other -> Math.abs(other.line().y() - row.line().y()) < 3.5);
            beside += date && level ? 2 : label && level ? 1 : 0;
        }
        return telling * 2 >= left.size() && beside >= 3 && beside * 2 >= left.size();
    }
}
