package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** "Carpenter, Foo Ltd,⇥2015 – 2019" over "Rosenheim": a head with its date flush right that goes on in the next row is one row. */
final class WrappedHeads {
    /** How wide a letter is, in ems, give or take. */
    private static final double LETTER = 0.48;

    /** In ems: how near to its column's end a full row ends. */
    private static final double FULL = 5;

    private WrappedHeads() {}

    static List<Row> mended(List<Row> rows) {
        return wrapped(narrow(cells(raised(rows))));
    }

    /** A date flush right that came to stand beside the first item under its head goes up to the head. */
    private static List<Row> raised(List<Row> rows) {
        var raised = new ArrayList<Row>();
        for (var row : rows) {
            var above = raised.isEmpty() ? null : raised.getLast();
            int tab = row.bullet() && row.line().x() > 0 ? row.text().lastIndexOf('\t') : -1;
            boolean lower = tab > 0
                    && above != null
                    && !above.bullet()
                    && above.periods().isEmpty()
                    && above.wordCount() <= 12
                    && !above.prose()
                    && above.line().page() == row.line().page()
                    && row.line().y() - above.line().y()
                            < 2 * Math.max(8, row.line().size())
                    && isDate(row, tab);
            if (lower && above != null) {
                raised.set(raised.size() - 1, above.beside(row.from(tab + 1)));
                raised.add(new Row(row.text().substring(0, tab).stripTrailing(), row.start(), true, row.line()));
            } else {
                raised.add(row);
            }
        }
        return raised;
    }

    /** "Staff Engineer | Bluebonnet" over "Health" in a full narrow column, and the date under them. */
    private static List<Row> narrow(List<Row> rows) {
        var widths = new HashMap<Integer, Double>();
        rows.forEach(row ->
                widths.merge(row.line().block(), row.line().x() + row.line().width(), Math::max));
        var whole = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double end = widths.getOrDefault(row.line().block(), 0.0);
            boolean goesOn = i + 2 < rows.size()
                    && row.line().bold()
                    && row.periods().isEmpty()
                    && row.line().x() + row.line().width()
                            > end - FULL * row.line().size()
                    && completes(row, rows.get(i + 1), rows.get(i + 2))
                    && Splits.parts(row).size() > 1;
            whole.add(goesOn ? row.continued(rows.get(++i)) : row);
        }
        return whole;
    }

    /** "2015 – 2019⇥Carpenter, Foo" over "Ltd, Rosenheim": lines of one cell stand closer together than cells. */
    private static List<Row> cells(List<Row> rows) {
        double right = rows.stream()
                .mapToDouble(row -> row.line().x() + row.line().width())
                .max()
                .orElse(0);
        var whole = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            boolean goesOn = i + 2 < rows.size()
                    && dateFirst(row)
                    && row.text().indexOf(", ") > 0
                    && goesOnBeside(row, rows.get(i + 1), rows.get(i + 2), right);
            whole.add(goesOn ? row.continued(rows.get(++i)) : row);
        }
        return whole;
    }

    private static boolean dateFirst(Row row) {
        return row.line().x() > 0
                && row.periods().size() == 1
                && row.periods().getFirst().isRange()
                && row.periods().getFirst().from() <= 1
                && row.periods().getFirst().to() < row.text().length()
                && row.text().charAt(row.periods().getFirst().to()) == '\t';
    }

    private static boolean goesOnBeside(Row row, Row next, Row after, double right) {
        double size = Math.max(6, row.line().size());
        double gap = next.line().y() - row.line().y();
        int blank = next.text().indexOf(' ');
        int word = blank < 0 ? next.text().length() : blank;
        return !next.bullet()
                && next.line().page() == row.line().page()
                && next.periods().isEmpty()
                && next.wordCount() <= 3
                && Shape.title(next.text()) < 2
                && next.text().indexOf('\t') < 0
                && next.line().x() > row.line().x() + 4 * size
                && Math.abs(next.line().size() - row.line().size()) < 0.6
                && gap < 1.5 * size
                && after.line().page() == row.line().page()
                && after.line().y() - next.line().y() > gap + 1
                && row.line().x() + row.line().width() + (word + 1) * LETTER * size > right - size;
    }

    private static boolean completes(Row row, Row next, Row date) {
        return under(row, next)
                && next.wordCount() <= 2
                && next.line().italic() == row.line().italic()
                && !Shape.place(next.text())
                && Headings.exact(next.text()) == null
                && !date.style().equals(next.style())
                && !date.line().bold()
                && date.periods().stream().anyMatch(Dates.Period::isRange);
    }

    private static boolean isDate(Row row, int tab) {
        var period = row.periods().isEmpty() ? null : row.periods().getLast();
        return period != null
                && period.isRange()
                && period.from() == tab + 1
                && period.to() >= row.text().length() - 1;
    }

    private static List<Row> wrapped(List<Row> rows) {
        var heads = rows.stream().filter(row -> date(row) > 0).toList();
        long listed = heads.stream().filter(row -> row.text().indexOf(", ") > 0).count();
        if (heads.size() < 3 || listed * 2 < heads.size()) {
            return rows;
        }
        var mended = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int tab = date(row);
            if (tab > 0 && i + 1 < rows.size() && goesOn(row, tab, rows.get(i + 1))) {
                var head = new Row(row.text().substring(0, tab).stripTrailing(), row.start(), row.bullet(), row.line());
                mended.add(head.continued(rows.get(i + 1)).beside(row.from(tab + 1)));
                i++;
            } else {
                mended.add(row);
            }
        }
        return mended;
    }

    /** The tab before a period that is all of a row's last cell; 0 when there is none. */
    private static int date(Row row) {
        int tab = row.text().lastIndexOf('\t');
        if (tab <= 0 || row.line().x() == 0 || row.bullet() || row.periods().size() != 1) {
            return 0;
        }
        var period = row.periods().getFirst();
        return period.isRange()
                        && period.from() == tab + 1
                        && period.to() >= row.text().length() - 1
                ? tab
                : 0;
    }

    private static boolean goesOn(Row row, int tab, Row next) {
        double size = Math.max(6, row.line().size());
        boolean under = under(row, next) && next.line().y() - row.line().y() < 1.5 * size;
        var head = row.text().substring(0, tab).stripTrailing();
        if (!under || head.indexOf(", ") < 0 && !head.endsWith(",")) {
            return false;
        }
        return head.endsWith(",") || head.endsWith("-") || full(row, next, size);
    }

    private static boolean under(Row row, Row next) {
        return row.line().x() > 0
                && !next.bullet()
                && next.periods().isEmpty()
                && next.text().length() <= 60
                && next.text().indexOf('\t') < 0
                && next.line().page() == row.line().page()
                && next.line().block() == row.line().block()
                && Math.abs(next.line().x() - row.line().x()) < 2
                && Math.abs(next.line().size() - row.line().size()) < 0.6
                && next.line().y() - row.line().y() < 2 * Math.max(6, row.line().size());
    }

    /** Whether the next row's first word had no room before the date, or the whole of the next row would not have been apart. */
    private static boolean full(Row row, Row next, double size) {
        double room = row.line().width() - (row.text().length() - 1) * LETTER * size;
        int blank = next.text().indexOf(' ');
        int word = blank < 0 ? next.text().length() : blank;
        return room < (word + 2) * LETTER * size && next.text().endsWith(".") && !next.prose();
    }
}
