package com.modularplatform.language.resume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a section's entries agree on: which place in an entry's head (its row, the cell of the row, the part between commas)
 * holds the title, which the company, which the town. An entry whose words say nothing is read as the others are.
 */
final class Slots {
    private static final double MOST = 4;

    /** A place in a head. */
    record Slot(int row, int cell, int comma) {}

    private record Pair(Slot title, Slot company) {}

    private final Map<Pair, Double> support = new HashMap<>();
    private final Map<Slot, Integer> places = new HashMap<>();
    private final Map<Slot, Integer> seen = new HashMap<>();
    private final int heads;

    /** Learns from all heads of a section. */
    Slots(List<List<Part>> all) {
        this.heads = all.size();
        for (var head : all) {
            for (var part : head) {
                seen.merge(part.slot(), 1, Integer::sum);
                if (part.place()) {
                    places.merge(part.slot(), 1, Integer::sum);
                    continue;
                }
                for (var other : head) {
                    if (other != part && !other.place()) {
                        support.merge(new Pair(part.slot(), other.slot()), said(part, other), Double::sum);
                    }
                }
            }
        }
    }

    private static double said(Part title, Part company) {
        return Math.clamp(title.lean() - company.lean(), -MOST, MOST);
    }

    /**
     * How much the other entries say for a title here and a company there.
     *
     * @param crowded whether the entry has a part more between commas than others have, so that places between commas shift
     */
    double agreed(Part title, Part company, boolean crowded) {
        double others = support.getOrDefault(new Pair(title.slot(), company.slot()), 0.0) - said(title, company);
        boolean shifts = crowded
                && title.slot().row() == company.slot().row()
                && title.slot().cell() == company.slot().cell();
        return Math.clamp((shifts ? 0.1 : 0.5) * others, shifts ? -1 : -MOST, shifts ? 1 : MOST);
    }

    /** Whether other entries have a town where this part stands. */
    boolean town(Part part) {
        int known = places.getOrDefault(part.slot(), 0);
        return known > 0 && known * 2 >= seen.getOrDefault(part.slot(), 0) - known;
    }

    /** Whether few other entries have anything where this part stands. */
    boolean rare(Part part) {
        int others = seen.getOrDefault(part.slot(), 0) - places.getOrDefault(part.slot(), 0);
        return heads > 1 && others * 2 <= heads;
    }

    /** Whether most entries have a part behind a comma in this cell. */
    boolean splits(Part part) {
        int behind = 0;
        for (int comma = 1; comma <= 2; comma++) {
            var slot = new Slot(part.slot().row(), part.slot().cell(), comma);
            behind = Math.max(behind, seen.getOrDefault(slot, 0) - places.getOrDefault(slot, 0));
        }
        return behind * 2 >= heads && heads > 1;
    }

    /** Whether other entries have a town two commas behind this part, so that one comma behind it stands what is in between. */
    boolean townBehind(Part part) {
        var slot = part.slot();
        return places.getOrDefault(new Slot(slot.row(), slot.cell(), slot.comma() + 2), 0) > 0;
    }

    /** Whether a head has nothing behind the comma of a cell in which most others have something. */
    boolean lacks(List<Part> head, Part part) {
        var slot = part.slot();
        var behind = new Slot(slot.row(), slot.cell(), slot.comma() + 1);
        int others = seen.getOrDefault(behind, 0) - places.getOrDefault(behind, 0);
        return others * 2 > heads
                && head.stream().noneMatch(other -> other.slot().equals(behind));
    }
}
