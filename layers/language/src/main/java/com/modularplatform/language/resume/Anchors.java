package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a section that date its entries. */
final class Anchors {
    /**
     * @param row where the date stands; {@code last} the row it ends on
     * @param when the date's own words
     */
    record Anchor(int row, int last, Dates.Period period, Piece when) {}

    private final List<Row> rows;
    private final boolean greedy;

    private Anchors(List<Row> rows, boolean greedy) {
        this.rows = rows;
        this.greedy = greedy;
    }

    /** @param greedy whether single years date entries beside periods, as in education */
    static List<Anchor> of(List<Row> rows, boolean greedy) {
        return new Anchors(rows, greedy).found();
    }

    private List<Anchor> found() {
        for (int strictness = 0; strictness < 4; strictness++) {
            boolean ranges = strictness < 2;
            boolean bullets = strictness % 2 == 1;
            var found = new ArrayList<Anchor>();
            for (int i = 0; i < rows.size(); i++) {
                var anchor = anchor(i, ranges, bullets);
                if (anchor != null) {
                    found.add(anchor);
                    i = anchor.last;
                }
            }
            if (!found.isEmpty()) {
                return ranges ? greedy ? withPoints(found) : withFirst(found) : found;
            }
        }
        return List.of();
    }

    /** In education one entry may say a period and the next only a year. */
    private List<Anchor> withPoints(List<Anchor> ranges) {
        var all = new ArrayList<>(ranges);
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            if (ranges.stream().noneMatch(anchor -> anchor.row <= at && at <= anchor.last)
                    && anchor(i, false, false) instanceof Anchor anchor
                    && Words.any("DEGREE", Fold.words(rows.get(i).text()))) {
                all.add(anchor);
            }
        }
        all.sort((one, other) -> one.row - other.row);
        return all;
    }

    /** A job that goes on may say only since when, above the others and where they have their dates: "Jan 2022". */
    private List<Anchor> withFirst(List<Anchor> ranges) {
        var next = ranges.getFirst();
        var latest = next.period.end() == null ? next.period.start() : next.period.end();
        for (int i = 0; i < next.row && latest != null && ranges.size() > 1; i++) {
            var row = rows.get(i);
            var point = row.periods().size() == 1 ? row.periods().getFirst() : null;
            var since = point == null || point.isRange() ? null : point.end();
            if (point != null
                    && since != null
                    && !row.bullet()
                    && !next.period.current()
                    && since.compareTo(latest) >= 0
                    && alike(row, point, rows.get(next.row), next.period)) {
                var all = new ArrayList<Anchor>();
                var period = new Dates.Period(point.from(), point.to(), since, null, true);
                all.add(new Anchor(i, i, period, Piece.of(row, point.from(), point.to())));
                all.addAll(ranges);
                return all;
            }
        }
        return ranges;
    }

    /** Whether two rows have their dates in the same place: alone, first before a tab, or last behind one. */
    private static boolean alike(Row row, Dates.Period date, Row other, Dates.Period period) {
        return side(row, date) == side(other, period) && side(row, date) != 0;
    }

    private static int side(Row row, Dates.Period date) {
        boolean first = date.from() <= 1;
        boolean last = row.text().length() - date.to() <= 1;
        boolean tabBefore = date.from() > 0 && row.text().charAt(date.from() - 1) == '\t';
        boolean tabAfter = date.to() < row.text().length() && row.text().charAt(date.to()) == '\t';
        return first && last ? 1 : first && tabAfter ? 2 : last && tabBefore ? 3 : 0;
    }

    private @Nullable Anchor anchor(int at, boolean ranges, boolean bullets) {
        var row = rows.get(at);
        var periods = row.periods();
        if (periods.isEmpty() || row.bullet() && !bullets) {
            return null;
        }
        var period = periods.getFirst();
        for (var other : periods) {
            if (other.isRange()) {
                period = other;
                break;
            }
        }
        int rest = row.text().length() - (period.to() - period.from());
        if (!period.isRange() && rest <= 2 && at + 1 < rows.size()) {
            // A year a row: first and last.
            var next = rows.get(at + 1);
            var second = next.periods();
            if (second.size() == 1
                    && !second.getFirst().isRange()
                    && next.text().length()
                                    - (second.getFirst().to()
                                            - second.getFirst().from())
                            <= 4
                    && period.end() != null
                    && second.getFirst().end() != null
                    && period.end().compareTo(second.getFirst().end()) <= 0) {
                var both =
                        new Dates.Period(0, 0, period.end(), second.getFirst().end(), false);
                return new Anchor(at, at + 1, both, Piece.of(row).with(Piece.of(next)));
            }
        }
        boolean edge = period.from() <= 1
                || row.text().length() - period.to() <= 2
                || row.text().charAt(Math.max(0, period.from() - 1)) == '('
                || row.text().charAt(period.from() - 1) == '\t'
                || period.to() < row.text().length() && row.text().charAt(period.to()) == '\t'
                || Splits.parts(row).stream()
                        .allMatch(part -> Shape.aside(part.text())
                                || Shape.place(part.text())
                                || row.text().indexOf('|') > 0
                                || part.text().length() < 50);
        if (rest > 120 || !edge || !period.isRange() && (ranges || row.prose())) {
            return null;
        }
        boolean sentence = rest > 60 && row.text().endsWith(".") && row.wordCount() > 12;
        return sentence ? null : new Anchor(at, at, period, Piece.of(row, period.from(), period.to()));
    }
}
