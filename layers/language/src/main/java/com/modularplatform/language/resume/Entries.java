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

    private static final int LONGEST_HEAD = 9;

    private final List<Row> rows;
    private final List<Anchors.Anchor> anchors;
    private final Set<String> headStyles = new HashSet<>();
    private final Set<Long> headEdges = new HashSet<>();
    private final boolean greedy;
    private boolean commas;

    /** @param greedy whether all short rows after the date belong to the head, as in education */
    private Entries(List<Row> rows, boolean greedy) {
        this.rows = rows;
        this.greedy = greedy;
        this.anchors = Anchors.of(rows, greedy);
    }

    /** Whether most rows that stand right before a date, or share its row, say two things around a comma: title and company. */
    private boolean commasPair() {
        int pairs = 0;
        int titled = 0;
        for (var anchor : anchors) {
            var row = rows.get(anchor.row());
            var above = anchor.row() > 0 ? rows.get(anchor.row() - 1) : row;
            var named = paired(row) ? row : above;
            pairs += paired(named) ? 1 : 0;
            titled += paired(named) && Shape.title(said(named).getFirst().text()) >= 1.5 ? 1 : 0;
        }
        return anchors.size() > 1 && pairs * 4 >= anchors.size() * 3 && titled * 2 >= pairs;
    }

    private static boolean paired(Row row) {
        return !row.bullet() && !row.prose() && said(row).size() > 1;
    }

    /** What a row says between its commas, places aside. */
    private static List<Piece> said(Row row) {
        return row.parts().stream()
                .flatMap(part -> Splits.commas(part).stream())
                .filter(part -> !Shape.place(part.text()))
                .toList();
    }

    static List<Entry> of(List<Row> rows, boolean greedy) {
        return new Entries(rows, greedy).part();
    }

    private List<Entry> part() {
        if (anchors.isEmpty()) {
            return List.of();
        }
        commas = !greedy && commasPair();
        int[] starts = new int[anchors.size()];
        starts[0] = firstStart();
        int before = anchors.getFirst().row() - starts[0];
        for (int i = starts[0]; i <= anchors.getFirst().last(); i++) {
            learn(rows.get(i));
        }
        for (int i = 1; i < anchors.size(); i++) {
            int floor = anchors.get(i - 1).last() + 1;
            int start = anchors.get(i).row();
            while (start > floor
                    && anchors.get(i).row() - start < before
                    && headlike(rows.get(start - 1), rows.get(start))) {
                start--;
            }
            // A town of its own row stands between a name and its date.
            while (before > 0
                    && start > floor
                    && Shape.place(rows.get(start).text())
                    && headlike(rows.get(start - 1), rows.get(start))) {
                start--;
            }
            int first = greedy && before > 0 ? likeFirst(starts[0], floor, start) : start;
            starts[i] = start > floor && lacksName(start, i) ? start - 1 : first;
        }
        int[] ends = new int[anchors.size()];
        for (int i = 0; i < anchors.size(); i++) {
            int at = anchors.get(i).last() + 1;
            int end = end(starts, i);
            while (at < end && at - starts[i] < LONGEST_HEAD && more(rows.subList(starts[i], at), rows.get(at))) {
                at++;
            }
            ends[i] = at;
        }
        if (!greedy) {
            rowBelow(starts, ends);
        }
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < anchors.size(); i++) {
            int at = asOthers(i, starts, ends);
            var head = new ArrayList<>(rows.subList(starts[i], at));
            var body = new ArrayList<Row>();
            for (var row : rows.subList(at, Math.max(at, end(starts, i)))) {
                (named(row) ? head : body).add(row);
            }
            entries.add(new Entry(anchors.get(i).period(), anchors.get(i).when(), head, body));
        }
        return entries;
    }

    /** Where a row stands that looks like the one the section's first entry begins with, and unlike the rest of its head. */
    private int likeFirst(int first, int from, int to) {
        var style = rows.get(first).style();
        for (int i = first + 1; i <= anchors.getFirst().last(); i++) {
            if (rows.get(i).style().equals(style)) {
                return to;
            }
        }
        for (int i = from; i < to; i++) {
            if (rows.get(i).style().equals(style) && !rows.get(i).bullet()) {
                return i;
            }
        }
        return to;
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
        int after = end - anchors.get(at).last() - 1;
        while (!greedy && end < end(starts, at)) {
            int longer = 0;
            int alike = 0;
            var row = rows.get(end);
            for (int i = 0; i < ends.length; i++) {
                int other = anchors.get(i).last() + 1 + after;
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

    /** Where one head has a row below its date, and every other has one flush with it before what was done, all have it. */
    private void rowBelow(int[] starts, int[] ends) {
        boolean one = false;
        for (int i = 0; i < ends.length; i++) {
            int below = anchors.get(i).last() + 1;
            one |= ends[i] == below + 1;
            if (ends[i] > below + 1
                    || ends[i] == below && !name(below, anchors.get(i).row(), end(starts, i))) {
                return;
            }
        }
        for (int i = 0; one && i < ends.length; i++) {
            ends[i] = anchors.get(i).last() + 2;
        }
    }

    private boolean name(int at, int date, int end) {
        if (at >= end) {
            return false;
        }
        var row = rows.get(at);
        var head = rows.get(date);
        var next = at + 1 < end ? rows.get(at + 1) : null;
        return !row.bullet()
                && !row.prose()
                && !row.text().endsWith(".")
                && Math.abs(row.line().x() - head.line().x()) < 2
                && Math.abs(row.line().size() - head.line().size()) < 0.6
                && (next == null
                        || next.bullet()
                        || next.prose()
                        || next.line().x() > row.line().x() + 4);
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
        boolean followed = anchor.last() + 1 >= rows.size()
                || rows.get(anchor.last() + 1).bullet()
                || rows.get(anchor.last() + 1).prose();
        if (greedy || !apart || !followed || above.wordCount() > 6 || !headlike(above, rows.get(start))) {
            return false;
        }
        long parts = rows.subList(start, anchor.last() + 1).stream()
                .flatMap(row -> row.parts().stream())
                .filter(part -> !Shape.place(part.text()) && !Shape.aside(part.text()))
                .count();
        return parts < 2;
    }

    /** Where the first entry begins: short rows right before its date, prose and bullets above are an introduction. */
    private int firstStart() {
        int start = anchors.getFirst().row();
        while (start > 0 && anchors.getFirst().row() - start < 4) {
            var row = rows.get(start - 1);
            if (row.bullet() && !rows.get(start).bullet()
                    || row.prose()
                    || Shape.label(row)
                    || !greedy && Labels.names(row.text())) {
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
                && (!Character.isLowerCase(row.text().codePointAt(0))
                        || row.line().bold()
                        || Shape.legal(row.text())
                        || Shape.title(row.text()) >= 1.5);
    }

    /** "K.K.", "Inst. Tech.": a full stop that ends no sentence. */
    private static boolean initials(String text) {
        int last = text.lastIndexOf(' ');
        return text.indexOf('.') < text.length() - 1 || text.length() - last <= 4;
    }

    /** "Front of House, Corner Cinema, Leeds. Tickets and bar.": a row that tells what the entry is before it tells more. */
    private static boolean listed(Row row) {
        if (row.bullet() || row.text().length() > 120) {
            return false;
        }
        var parts = row.text().substring(0, HeadParts.sentenceEnd(row.text())).split(",");
        for (var part : parts) {
            var name = part.strip();
            if (name.isEmpty() || name.split(" ").length > 6 || !Character.isUpperCase(name.codePointAt(0))) {
                return false;
            }
        }
        return parts.length > 1 && parts.length < 5;
    }

    /** Whether a row is set further in than all rows of a head, which stand in one line: it tells what was done. */
    private boolean further(List<Row> head, Row row) {
        double edge = head.isEmpty() ? 0 : head.getFirst().line().x();
        return !greedy
                && head.size() > 1
                && edge > 0
                && row.line().page() == head.getLast().line().page()
                && row.line().x() > edge + 4
                && row.line().x() < edge + 60
                && head.stream().allMatch(each -> Math.abs(each.line().x() - edge) < 2);
    }

    /** Whether a row after the date still belongs to the head: while title or company is missing, or it names a place. */
    private boolean more(List<Row> head, Row row) {
        if (row.label() != null
                || listed(row) && head.stream().allMatch(each -> each.parts().isEmpty())) {
            return true;
        }
        if (row.bullet() || row.prose() || Shape.label(row) || further(head, row)) {
            return false;
        }
        if (greedy) {
            return row.wordCount() <= 14;
        }
        var parts = new ArrayList<Piece>();
        head.forEach(each -> parts.addAll(each.parts()));
        parts.removeIf(part -> Shape.place(part.text()) || Shape.aside(part.text()));
        if (parts.size() < 2 && !(commas && head.stream().anyMatch(Entries::paired))) {
            boolean sentence = row.text().endsWith(".")
                    && (row.wordCount() > 4 || !parts.isEmpty() && !Shape.legal(row.text()) && !initials(row.text()));
            return row.wordCount() <= 12 && !sentence;
        }
        boolean untitled = parts.size() == 2 && parts.stream().allMatch(part -> Shape.title(part.text()) < 1.5);
        return Shape.place(row.text())
                || Shape.aside(row.text())
                || untitled && row.wordCount() <= 8 && Shape.title(row.text()) >= 2.5;
    }
}
