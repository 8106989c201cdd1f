package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts a section into entries, each around its dates: how many rows stand before the date is learnt from the first. */
final class Entries {
    /**
     * @param head rows that say what the entry is, date row among them
     * @param body what was done
     */
    record Entry(Dates.@Nullable Period period, @Nullable Piece when, List<Row> head, List<Row> body) {}

    private record Anchor(int row, int last, Dates.Period period, Piece when) {}

    private static final int LONGEST_HEAD = 9;

    private final List<Row> rows;
    private final List<Anchor> anchors;
    private final Set<String> headStyles = new HashSet<>();
    private final Set<Long> headEdges = new HashSet<>();
    private final boolean greedy;

    /** @param greedy whether all short rows after the date belong to the head, as in education */
    private Entries(List<Row> rows, boolean greedy) {
        this.rows = rows;
        this.greedy = greedy;
        this.anchors = anchors();
    }

    static List<Entry> of(List<Row> rows, boolean greedy) {
        return new Entries(rows, greedy).part();
    }

    private List<Anchor> anchors() {
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
            if (since != null
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

    private List<Entry> part() {
        if (anchors.isEmpty()) {
            return List.of();
        }
        int[] starts = new int[anchors.size()];
        starts[0] = firstStart();
        int before = anchors.getFirst().row - starts[0];
        for (int i = starts[0]; i <= anchors.getFirst().last; i++) {
            learn(rows.get(i));
        }
        for (int i = 1; i < anchors.size(); i++) {
            int floor = anchors.get(i - 1).last + 1;
            int start = anchors.get(i).row;
            while (start > floor
                    && anchors.get(i).row - start < before
                    && headlike(rows.get(start - 1), rows.get(start))) {
                start--;
            }
            starts[i] = start > floor && lacksName(start, i) ? start - 1 : start;
        }
        int[] ends = new int[anchors.size()];
        for (int i = 0; i < anchors.size(); i++) {
            int at = anchors.get(i).last + 1;
            int end = end(starts, i);
            while (at < end && at - starts[i] < LONGEST_HEAD && more(rows.subList(starts[i], at), rows.get(at))) {
                at++;
            }
            ends[i] = at;
        }
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < anchors.size(); i++) {
            int at = asOthers(i, starts, ends);
            var head = new ArrayList<>(rows.subList(starts[i], at));
            var body = new ArrayList<Row>();
            for (var row : rows.subList(at, Math.max(at, end(starts, i)))) {
                (named(row) ? head : body).add(row);
            }
            entries.add(new Entry(anchors.get(i).period, anchors.get(i).when, head, body));
        }
        return entries;
    }

    private int end(int[] starts, int at) {
        return at + 1 < anchors.size() ? starts[at + 1] : rows.size();
    }

    /** A row with a label that says it is the title or the company, wherever it stands. */
    private static boolean named(Row row) {
        var label = row.label();
        return label != null
                && switch (label.kind()) {
                    case TITLE, COMPANY, PLACE, DEGREE, SCHOOL, AREA -> true;
                    case PERIOD, TASKS -> false;
                };
    }

    /** A head that ends sooner than most others' takes the row that looks like theirs. */
    private int asOthers(int at, int[] starts, int[] ends) {
        int end = ends[at];
        int after = end - anchors.get(at).last - 1;
        while (!greedy && end < end(starts, at)) {
            int longer = 0;
            int alike = 0;
            var row = rows.get(end);
            for (int i = 0; i < ends.length; i++) {
                int other = anchors.get(i).last + 1 + after;
                if (i != at && other < ends[i]) {
                    longer++;
                    alike += rows.get(other).style().equals(row.style()) ? 1 : 0;
                }
            }
            if (longer * 2 < ends.length - 1 || alike * 2 < longer || longer == 0 || !brief(row)) {
                break;
            }
            end++;
            after++;
        }
        return end;
    }

    private static boolean brief(Row row) {
        return !row.bullet() && !row.prose() && !Shape.label(row) && row.wordCount() <= 12;
    }

    /** Whether the row above is the missing half of a head: a short row of its own between what was done before and a lone title. */
    private boolean lacksName(int start, int at) {
        var anchor = anchors.get(at);
        var above = rows.get(start - 1);
        boolean apart = start >= 2
                && (rows.get(start - 2).bullet() || rows.get(start - 2).prose());
        boolean followed = anchor.last + 1 >= rows.size()
                || rows.get(anchor.last + 1).bullet()
                || rows.get(anchor.last + 1).prose();
        if (greedy || !apart || !followed || above.wordCount() > 6 || !headlike(above, rows.get(start))) {
            return false;
        }
        long parts = rows.subList(start, anchor.last + 1).stream()
                .flatMap(row -> row.parts().stream())
                .filter(part -> !Shape.place(part.text()) && !Shape.aside(part.text()))
                .count();
        return parts < 2;
    }

    /** Where the first entry begins: short rows right before its date, prose and bullets above are an introduction. */
    private int firstStart() {
        int start = anchors.getFirst().row;
        while (start > 0 && anchors.getFirst().row - start < 4) {
            var row = rows.get(start - 1);
            if (row.bullet() && !rows.get(start).bullet() || row.prose() || Shape.label(row)) {
                break;
            }
            start--;
        }
        return start;
    }

    private void learn(Row row) {
        headStyles.add(row.style());
        headEdges.add(Math.round(row.line().x() / 4));
    }

    private boolean headlike(Row row, Row next) {
        if (row.prose()
                || Shape.label(row)
                || row.text().endsWith(".") && row.wordCount() > 3 && !Shape.legal(row.text())) {
            return false;
        }
        if (row.bullet() && !next.bullet()) {
            return false;
        }
        boolean placed = row.line().x() > 0;
        boolean edge = headEdges.contains(Math.round(row.line().x() / 4))
                || headEdges.contains(Math.round(row.line().x() / 4) + 1)
                || headEdges.contains(Math.round(row.line().x() / 4) - 1);
        boolean styled =
                headStyles.contains(row.style()) || row.caps() || row.line().size() == 0;
        return (styled || !placed || edge)
                && (!placed || edge || row.line().bold())
                && (!Character.isLowerCase(row.text().codePointAt(0)) || Shape.title(row.text()) >= 1.5);
    }

    /** "K.K.", "Inst. Tech.": a full stop that ends no sentence. */
    private static boolean initials(String text) {
        int last = text.lastIndexOf(' ');
        return text.indexOf('.') < text.length() - 1 || text.length() - last <= 4;
    }

    /** Whether a row after the date still belongs to the head: while title or company is missing, or it names a place. */
    private boolean more(List<Row> head, Row row) {
        if (row.label() != null) {
            return true;
        }
        if (row.bullet() || row.prose() || Shape.label(row)) {
            return false;
        }
        if (greedy) {
            return row.wordCount() <= 14;
        }
        var parts = new ArrayList<Piece>();
        head.forEach(each -> parts.addAll(each.parts()));
        parts.removeIf(part -> Shape.place(part.text()) || Shape.aside(part.text()));
        if (parts.size() < 2) {
            boolean sentence = row.text().endsWith(".")
                    && (row.wordCount() > 4 || !parts.isEmpty() && !Shape.legal(row.text()) && !initials(row.text()));
            return row.wordCount() <= 12 && !sentence;
        }
        return Shape.place(row.text()) || Shape.aside(row.text());
    }
}
