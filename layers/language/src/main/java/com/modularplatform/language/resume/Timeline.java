package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Resume.Experience;
import com.modularplatform.domain.reading.Resume.Gap;
import com.modularplatform.domain.reading.Resume.Work;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from the dates: months that count once however many positions share them, and stretches without any. */
final class Timeline {
    private static final int FIRST = 1900;
    private static final int GAP = 3;

    private Timeline() {}

    static Experience of(List<Work> work, LocalDate today) {
        var months = months(work, today);
        return new Experience(
                months.cardinality(), seniority(work, months.cardinality()), gaps(months), PartialDate.of(today));
    }

    /** The months in which at least one of the positions was held. */
    static BitSet months(List<Work> work, LocalDate today) {
        var months = new BitSet();
        int now = index(YearMonth.from(today));
        for (var each : work) {
            if (each.startDate() == null) {
                continue;
            }
            int from = index(each.startDate().earliest());
            // A bare year as the end is not counted to its December when the position began in it or the next one
            // starts then.
            int to = each.current() || each.endDate() == null
                    ? each.current() ? now : from
                    : Math.min(now, index(end(each.startDate(), each.endDate())));
            if (from <= to && from >= 0) {
                months.set(from, to + 1);
            }
        }
        return months;
    }

    private static YearMonth end(PartialDate start, PartialDate end) {
        return end.month() != 0 || end.year() == start.year()
                ? end.latest()
                : YearMonth.of(end.year(), start.month() == 0 ? 1 : 6);
    }

    private static List<Gap> gaps(BitSet months) {
        var gaps = new ArrayList<Gap>();
        for (int end = months.nextClearBit(Math.max(0, months.nextSetBit(0))); ; ) {
            int next = months.nextSetBit(end);
            if (next < 0) {
                return gaps;
            }
            if (next - end > GAP) {
                gaps.add(new Gap(date(end), date(next - 1), next - end));
            }
            end = months.nextClearBit(next);
        }
    }

    /** By the latest title where it says it, else by years: under 2 junior, under 5 mid, under 8 senior, then lead. */
    private static @Nullable String seniority(List<Work> work, int months) {
        if (work.isEmpty()) {
            return null;
        }
        var title = work.getFirst().position();
        var words = title == null ? List.<String>of() : Fold.words(title);
        if (words.stream()
                .anyMatch(List.of(
                        "lead",
                        "head",
                        "principal",
                        "director",
                        "chief",
                        "vp",
                        "staff",
                        "leiter",
                        "leiterin",
                        "cto",
                        "ceo",
                        "cfo",
                        "coo",
                        "directeur",
                        "directrice",
                        "jefe",
                        "direttore",
                        "diretor")::contains)) {
            return "lead";
        }
        if (words.stream().anyMatch(List.of("senior", "sr")::contains)) {
            return "senior";
        }
        if (words.stream()
                .anyMatch(List.of(
                        "junior",
                        "jr",
                        "trainee",
                        "intern",
                        "praktikant",
                        "praktikantin",
                        "stagiaire",
                        "becario",
                        "werkstudent",
                        "werkstudentin",
                        "apprentice")::contains)) {
            return "junior";
        }
        return months < 24 ? "junior" : months < 60 ? "mid" : "senior";
    }

    private static int index(YearMonth month) {
        return (month.getYear() - FIRST) * 12 + month.getMonthValue() - 1;
    }

    static PartialDate date(int index) {
        return new PartialDate(FIRST + index / 12, index % 12 + 1);
    }
}
