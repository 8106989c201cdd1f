package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A title or company too long for its row, near a date: with what it goes on in it is one row. */
final class WrappedNames {
    /** Rows between a name's first row and the date of its entry. */
    private static final int NEAR = 3;

    /** Times the letters' size: rows of one paragraph stand no further apart. */
    private static final double APART = 1.6;

    private static final int LONGEST = 110;
    private static final int MANY = 25;

    private WrappedNames() {}

    static List<Row> mended(List<Row> rows) {
        double right = rows.stream()
                .mapToDouble(row -> row.line().x() + row.line().width())
                .max()
                .orElse(0);
        var columns = new HashMap<Integer, List<Row>>();
        rows.forEach(row ->
                columns.computeIfAbsent(column(row), _ -> new ArrayList<>()).add(row));
        var whole = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            boolean goesOn = i + 1 < rows.size()
                    && follows(row, rows.get(i + 1))
                    && (brackets(row, rows.get(i + 1))
                            || row.periods().isEmpty()
                                    && full(row, rows.get(i + 1), end(columns.get(column(row)), right))
                                    && dated(rows, i + 2));
            whole.add(goesOn ? row.continued(rows.get(++i)) : row);
        }
        return whole;
    }

    private static int column(Row row) {
        return row.line().page() * 100_000 + row.line().block();
    }

    /** Where a column of many rows ends, else where the document does. */
    private static double end(@Nullable List<Row> column, double right) {
        return column == null || column.size() < MANY
                ? right
                : column.stream()
                        .mapToDouble(row -> row.line().x() + row.line().width())
                        .max()
                        .orElse(right);
    }

    private static boolean follows(Row row, Row next) {
        double size = Math.max(6, row.line().size());
        double gap = next.line().y() - row.line().y();
        return row.line().x() > 0
                && !row.bullet()
                && !next.bullet()
                && next.periods().isEmpty()
                && next.line().page() == row.line().page()
                && next.text().indexOf('\t') < 0
                && row.text().length() + next.text().length() < LONGEST
                && Math.abs(next.line().size() - row.line().size()) < 0.6
                && gap > 0
                && gap < APART * size
                && !row.text().endsWith(".");
    }

    /** Whether a row leaves a bracket open that the next one, right under it or under its last cell, closes. */
    private static boolean brackets(Row row, Row next) {
        int open = row.text().lastIndexOf('(');
        int close = next.text().indexOf(')');
        int other = next.text().indexOf('(');
        return open > 0
                && row.text().indexOf(')', open) < 0
                && close > 0
                && (other < 0 || other > close)
                && (next.line().x() - row.line().x() > -2)
                && row.periods().stream().allMatch(period -> period.to() <= open)
                && (row.line().bold() || !row.periods().isEmpty());
    }

    /** Whether the next row's first word had no room in a row without cells, at whose left edge the next begins and says nothing new. */
    private static boolean full(Row row, Row next, double right) {
        int blank = next.text().indexOf(' ');
        int word = blank < 0 ? next.text().length() : blank;
        double letter = row.line().width() / Math.max(1, row.text().length());
        boolean another = Shape.title(next.text()) >= 2 && Shape.title(row.text()) < 1.5;
        return row.text().indexOf('\t') < 0
                && !another
                && next.line().italic() == row.line().italic()
                && Math.abs(next.line().x() - row.line().x()) < 2
                && row.line().x() + row.line().width() + (word + 1) * letter > right;
    }

    /** Whether an entry's date stands alone on one of the next rows. */
    private static boolean dated(List<Row> rows, int from) {
        for (int i = from; i < Math.min(rows.size(), from + NEAR); i++) {
            var row = rows.get(i);
            if (row.bullet() || row.prose()) {
                return false;
            }
            if (row.periods().stream().anyMatch(Dates.Period::isRange)) {
                return row.periods().getFirst().from() <= 1;
            }
        }
        return false;
    }
}
