package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Resume;
import java.util.BitSet;
import java.util.Optional;

/**
 * A set of calendar months; overlaps count once by nature. Where only years stood, "2015 – 2019" is four years: from
 * the middle of the first to the middle of the last.
 */
final class Months {
    private static final int FIRST_YEAR = 1900;

    private final BitSet set = new BitSet();

    /** Adds the months of a position; one without a start adds none. */
    void add(Resume.Work work, PartialDate until) {
        first(work).ifPresent(first -> {
            int last = Math.min(last(work, until), index(until.year(), until.month() == 0 ? 12 : until.month()));
            if (last >= first) {
                set.set(first, last + 1);
            }
        });
    }

    /** How many months there are. */
    int count() {
        return set.cardinality();
    }

    /** Months from the last one of this set to {@code until}; a large number when the set is empty. */
    int ago(PartialDate until) {
        return set.isEmpty()
                ? Integer.MAX_VALUE
                : Math.max(0, index(until.year(), until.month() == 0 ? 12 : until.month()) - (set.length() - 1));
    }

    private static Optional<Integer> first(Resume.Work work) {
        return Optional.ofNullable(work.startDate())
                .map(start -> index(start.year(), start.month() == 0 ? 7 : start.month()));
    }

    private static int last(Resume.Work work, PartialDate until) {
        var start = work.startDate();
        var end = work.endDate();
        if (end == null) {
            // Neither an end nor "present": only the month it began is sure.
            return work.current() || start == null
                    ? index(until.year(), until.month() == 0 ? 12 : until.month())
                    : index(start.year(), start.month() == 0 ? 7 : start.month());
        }
        boolean oneYear = start != null && start.month() == 0 && end.month() == 0 && start.year() == end.year();
        return index(end.year(), end.month() == 0 ? (oneYear ? 12 : 6) : end.month());
    }

    private static int index(int year, int month) {
        return (year - FIRST_YEAR) * 12 + month - 1;
    }
}
