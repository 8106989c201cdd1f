package com.modularplatform.documents.report;

import com.modularplatform.domain.reading.Match;
import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Report;
import com.modularplatform.domain.reading.Resume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of years and the positions it comes from.
 *
 * @param sum the years as a reckoning in words
 * @param merged years of all positions, overlaps once
 * @param positions with their place on a common line of time
 */
record Career(
        String required,
        String relevant,
        String total,
        boolean met,
        String sum,
        String merged,
        List<Position> positions,
        int morePositions,
        List<String> gaps,
        String from,
        String to) {
    private static final int MAX_POSITIONS = 20;
    private static final int NAME = 120;

    /** {@code left} and {@code width} in hundredths of the line of time; no width: no dates. */
    record Position(String title, String company, String period, String length, int left, int width) {}

    static Career of(Report.CvAnalysis report) {
        var years = report.match().experience();
        var work = report.resume().work();
        var today = report.resume().experience().until().latest();
        var shown = work.stream().limit(MAX_POSITIONS).toList();
        var first = shown.stream()
                .map(Resume.Work::startDate)
                .filter(java.util.Objects::nonNull)
                .map(PartialDate::earliest)
                .min(YearMonth::compareTo)
                .orElse(today);
        var last = shown.stream()
                .map(job -> end(job, today))
                .filter(java.util.Objects::nonNull)
                .max(YearMonth::compareTo)
                .orElse(today);
        return new Career(
                years.required() == null ? "" : AnalysisSheet.number(years.required()),
                AnalysisSheet.number(years.relevant()),
                AnalysisSheet.number(years.total()),
                years.met(),
                sum(report.match()),
                length(report.resume().experience().months()),
                shown.stream().map(job -> position(job, first, last, today)).toList(),
                work.size() - shown.size(),
                report.resume().experience().gaps().stream()
                        .map(gap -> "%s – %s (%s)".formatted(gap.from(), gap.to(), length(gap.months())))
                        .toList(),
                String.valueOf(first.getYear()),
                String.valueOf(last.getYear()));
    }

    private static String sum(Match match) {
        var line = match.points().stream()
                .filter(p -> p.component().equals("experience"))
                .findFirst();
        var points = line.map(p -> AnalysisSheet.number(p.points()) + " of " + AnalysisSheet.number(p.maxPoints()))
                .orElse("0");
        var years = match.experience();
        var required = years.required();
        if (required == null || required.signum() == 0) {
            return "The job asks for no years of experience, so this part counts in full: %s points.".formatted(points);
        }
        var ratio = years.relevant().divide(required, 2, RoundingMode.HALF_UP);
        return "%s relevant years ÷ %s required = %s%s, which makes %s points."
                .formatted(
                        AnalysisSheet.number(years.relevant()),
                        AnalysisSheet.number(required),
                        ratio.toPlainString(),
                        ratio.compareTo(BigDecimal.ONE) > 0 ? ", counted as 1" : "",
                        points);
    }

    private static Position position(Resume.Work job, YearMonth first, YearMonth last, YearMonth today) {
        var start = job.startDate();
        var end = end(job, today);
        var period = "%s – %s"
                .formatted(
                        start == null ? "?" : start,
                        job.current() ? "today" : job.endDate() == null ? "?" : job.endDate());
        long whole = Math.max(1, months(first, last));
        long own = 0;
        int left = 0;
        int width = 0;
        if (start != null && end != null && !end.isBefore(start.earliest())) {
            own = months(start.earliest(), end);
            left = (int) (months(first, start.earliest()) - 1) * 100 / (int) whole;
            width = Math.max(1, (int) Math.min(100 - left, own * 100 / whole));
        }
        return new Position(
                Plain.line(job.position(), NAME),
                Plain.line(job.name(), NAME),
                start == null && end == null ? "no dates" : period,
                own > 0 ? length((int) own) : "",
                Math.min(left, 99),
                width);
    }

    private static @Nullable YearMonth end(Resume.Work job, YearMonth today) {
        if (job.current()) {
            return today;
        }
        return job.endDate() == null ? null : job.endDate().latest();
    }

    /** Both months counted. */
    private static long months(YearMonth from, YearMonth to) {
        return ChronoUnit.MONTHS.between(from, to) + 1;
    }

    private static String length(int months) {
        int years = months / 12;
        int rest = months % 12;
        if (years == 0) {
            return rest + " mo";
        }
        return rest == 0 ? years + " y" : years + " y " + rest + " mo";
    }
}
