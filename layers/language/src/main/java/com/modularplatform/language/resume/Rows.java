package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Role;
import java.util.ArrayList;
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
        return WrappedDates.mended(withSideLabels(rows));
    }

    /** A narrow block of dates or headings to the left of another block is read row by row with it, not before it. */
    private static List<Row> withSideLabels(List<Row> rows) {
        var blocks = new LinkedHashMap<Integer, List<Row>>();
        for (var row : rows) {
            blocks.computeIfAbsent(row.line().page() * 100_000 + row.line().block(), _ -> new ArrayList<>()).add(row);
        }
        var ids = List.copyOf(blocks.keySet());
        if (ids.size() > 200) {
            return rows;
        }
        var gone = new HashSet<Integer>();
        for (var left : ids) {
            for (var right : ids) {
                if (!left.equals(right) && !gone.contains(left) && !gone.contains(right)
                        && labels(get(blocks, left), get(blocks, right))) {
                    var merged = new ArrayList<Row>(get(blocks, left));
                    merged.addAll(get(blocks, right));
                    merged.sort((one, other) -> {
                        double apart = one.line().y() - other.line().y();
                        return Math.abs(apart) < 3.5 ? Double.compare(one.line().x(), other.line().x()) : Double.compare(apart, 0);
                    });
                    int keep = ids.indexOf(left) < ids.indexOf(right) ? left : right;
                    blocks.put(keep, merged);
                    gone.add(keep == left ? right : left);
                }
            }
        }
        gone.forEach(blocks::remove);
        return blocks.values().stream().flatMap(List::stream).toList();
    }

    private static List<Row> get(Map<Integer, List<Row>> blocks, int id) {
        return blocks.getOrDefault(id, List.of());
    }

    private static boolean labels(List<Row> left, List<Row> right) {
        if (left.getFirst().line().page() != right.getFirst().line().page() || right.getFirst().line().x() == 0) {
            return false;
        }
        double edge = right.stream().mapToDouble(row -> row.line().x()).min().orElse(0);
        int telling = 0;
        int beside = 0;
        for (var row : left) {
            if (row.line().x() + row.line().width() > edge + 2) {
                return false;
            }
            boolean date = row.periods().stream().anyMatch(period -> row.text().length() - (period.to() - period.from()) <= 6);
            boolean label = date || Headings.exact(row.text()) != null || row.text().length() <= 12 && row.wordCount() == 1;
            telling += label ? 1 : 0;
            boolean level = right.stream().anyMatch(other -> Math.abs(other.line().y() - row.line().y()) < 3.5);
            beside += date && level ? 2 : label && level ? 1 : 0;
        }
        return telling * 2 >= left.size() && beside >= 3 && beside * 2 >= left.size();
    }
}
