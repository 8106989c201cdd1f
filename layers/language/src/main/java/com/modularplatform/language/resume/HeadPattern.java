package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a section's heads have in common as wholes: title and company in a row each, or in one row around a comma. Where most
 * heads are so, what else parts a row (a dash, a slash, a comma more) is the name's own, and which of the two comes first is
 * told by all heads together, whatever the words of one say.
 */
final class HeadPattern {
    private static final double DECIDED = 2;
    private static final double MOST = 4;

    private final List<List<Part>> heads;
    private final Slots slots;
    private final boolean bracketed;
    private final boolean apart;
    private final boolean rows;
    private final boolean commas;
    private final double titleFirst;

    HeadPattern(List<List<Part>> heads, Slots slots) {
        this.heads = heads;
        this.slots = slots;
        this.bracketed = heads.stream()
                                .filter(head -> !head.isEmpty() && bracketed(head))
                                .count()
                        * 3
                >= heads.size() * 2L;
        int two = 0;
        int loose = 0;
        int single = 0;
        int joint = 0;
        int listed = 0;
        double byRows = 0;
        double byCommas = 0;
        for (var head : heads) {
            var named = named(head);
            if (named.size() == 2) {
                two++;
                single += named.stream().allMatch(row -> row.size() == 1) ? 1 : 0;
                joint += joint(named.get(0)) && !says(named.get(1)) || joint(named.get(1)) && !says(named.get(0))
                        ? 1
                        : 0;
                byRows += Math.clamp(lean(named.get(0)) - lean(named.get(1)), -MOST, MOST);
            } else if (named.size() == 1) {
                loose += with(named, head).size() - 1;
                var cells = cells(named.getFirst());
                listed += cells.size() > 1 ? 1 : 0;
                byCommas += cells.size() == 2 ? Math.clamp(lean(cells.get(0)) - lean(cells.get(1)), -MOST, MOST) : 0;
            }
        }
        boolean labelled = heads.stream().flatMap(List::stream).anyMatch(part -> part.said() != null);
        this.apart = !labelled && two > 1 && (two + loose) * 3 >= heads.size() * 2 && single > joint;
        this.rows = apart && Math.abs(byRows) >= DECIDED;
        this.commas =
                !labelled && listed > 1 && listed * 4 >= heads.size() * 3 && Math.abs(byCommas) >= DECIDED && !dashed();
        this.titleFirst = rows ? byRows : byCommas;
    }

    /** What a head says; the company is null where one row of two is missing. */
    record Pair(Piece title, @Nullable Piece company) {}

    /** The title and the company of a head; null where the section shows no pattern or the head is otherwise. */
    @Nullable
    Pair read(List<Part> head) {
        var named = named(head);
        if (rows && named.size() == 1) {
            named = with(named, head);
        }
        if (rows && named.size() == 2) {
            var first = whole(named.get(0));
            var second = whole(named.get(1));
            return first == null || second == null ? null : ordered(first, second);
        }
        if (apart && named.size() == 1 && titles(named.getFirst())) {
            var title = whole(named.getFirst());
            return title == null ? null : new Pair(title, null);
        }
        if (commas && named.size() == 1) {
            var cells = cells(named.getFirst());
            return cells.size() < 2 ? null : parted(cells);
        }
        return null;
    }

    private Pair ordered(Piece first, Piece second) {
        return titleFirst > 0 ? new Pair(first, second) : new Pair(second, first);
    }

    /** The rows of a head that name something, each with its parts that are no place. */
    private static List<List<Part>> named(List<Part> head) {
        Map<Row, List<Part>> named = new LinkedHashMap<>();
        for (var part : head) {
            if (!part.place()) {
                named.computeIfAbsent(part.row(), _ -> new ArrayList<>()).add(part);
            }
        }
        return List.copyOf(named.values());
    }

    /** "Synapxe, Singapore" under a title: before a place's comma stands a company, where others have theirs in this row. */
    private static List<List<Part>> with(List<List<Part>> named, List<Part> head) {
        for (var part : head) {
            int comma = part.piece().text().indexOf(',');
            boolean other = comma > 0
                    && part.place()
                    && part.row() != named.getFirst().getFirst().row()
                    && Words.cityCountry(Fold.of(part.piece().text().substring(0, comma))) == null;
            if (other) {
                var alone = List.of(part);
                return head.indexOf(part) < head.indexOf(named.getFirst().getFirst())
                        ? List.of(alone, named.getFirst())
                        : List.of(named.getFirst(), alone);
            }
        }
        return named;
    }

    /** Whether a row says title and company both. */
    private static boolean joint(List<Part> row) {
        return row.stream().anyMatch(part -> part.lean() >= 1.5) && row.stream().anyMatch(part -> part.lean() <= -0.7);
    }

    /** "Developer / Senior Developer": several parts, and each is a title. */
    private static boolean titles(List<Part> row) {
        return row.size() > 1 && row.stream().allMatch(part -> part.lean() >= 1.5);
    }

    private static boolean says(List<Part> row) {
        return row.stream().anyMatch(part -> Math.abs(part.lean()) >= 0.7);
    }

    private static double lean(List<Part> row) {
        double lean = row.stream().mapToDouble(Part::lean).sum();
        return Math.clamp(lean, -MOST, MOST);
    }

    private static double lean(Piece piece) {
        return Shape.title(piece.text()) - Shape.company(piece.text());
    }

    /** A row's name, from its first part to the last that stands not where others have a town; null where a tab is within. */
    private @Nullable Piece whole(List<Part> row) {
        int last = row.size() - 1;
        while (last > 0 && slots.town(row.get(last))) {
            last--;
        }
        return between(row.get(0), row.get(last));
    }

    /** A name without the brackets behind it, where most heads end in some: they hold towns. */
    private Piece bare(Piece name) {
        int open = name.text().lastIndexOf(" (");
        return bracketed && open > 1 && name.text().endsWith(")") ? name.part(0, open) : name;
    }

    private static boolean bracketed(List<Part> head) {
        return head.getLast().piece().text().matches(".+ \\([^()]*\\)");
    }

    private static @Nullable Piece between(Part first, Part last) {
        if (first == last) {
            return first.piece();
        }
        var row = first.row();
        int from = first.piece().start() - row.start();
        int to = last.piece().end() - row.start();
        if (from < 0
                || to > row.text().length()
                || from >= to
                || row.text().substring(from, to).indexOf('\t') >= 0) {
            return null;
        }
        return Piece.of(row, from, to);
    }

    /** Whether half of the heads have a stronger mark than a comma between two parts of a row. */
    private boolean dashed() {
        long dashed = heads.stream()
                .filter(head -> head.stream()
                        .anyMatch(part -> !part.place() && part.slot().cell() > 0))
                .count();
        return dashed * 2 >= heads.size();
    }

    /** What a row says between its commas, a legal form with its name. */
    private List<Piece> cells(List<Part> row) {
        var named = whole(row);
        if (named == null) {
            return List.of();
        }
        var whole = bare(named);
        var cells = new ArrayList<Piece>();
        for (var cell : Splits.commas(whole)) {
            var words = Fold.words(cell.text());
            boolean legal = !cells.isEmpty() && words.size() == 1 && Words.is("LEGAL", words.getFirst());
            if (legal) {
                cells.set(cells.size() - 1, to(whole, cells.getLast(), cell));
            } else {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static Piece to(Piece whole, Piece first, Piece last) {
        return whole.part(first.start() - whole.start(), last.end() - whole.start());
    }

    /** At the comma that best has titles on one side and none on the other. */
    private Pair parted(List<Piece> cells) {
        int cut = 1;
        double best = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 1; i < cells.size(); i++) {
            sum += Math.clamp(lean(cells.get(i - 1)), -MOST, MOST) * (titleFirst > 0 ? 1 : -1);
            if (titleFirst > 0 ? sum > best : sum >= best) {
                best = sum;
                cut = i;
            }
        }
        return ordered(join(cells, 0, cut), join(cells, cut, cells.size()));
    }

    private static Piece join(List<Piece> cells, int from, int to) {
        var joined = cells.get(from);
        for (int i = from + 1; i < to; i++) {
            joined = joined.with(cells.get(i), ", ");
        }
        return joined;
    }
}
