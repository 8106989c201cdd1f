package com.modularplatform.domain.reading;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date with the precision that stood in the document: a year, or a year and a month.
 *
 * @param month 1–12, or 0 when only the year is known
 */
public record PartialDate(int year, int month) implements Comparable<PartialDate>, com.modularplatform.core.Scalar {
    public PartialDate {
        if (year < 1900 || year > 2200 || month < 0 || month > 12) {
            throw new IllegalArgumentException("not a date: %d-%d".formatted(year, month));
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue());
    }

    /** {@code 2019} or {@code 2019-06}, as JSON Resume writes partial ISO 8601 dates. */
    public static PartialDate parse(String text) {
        return text.length() == 4
                ? new PartialDate(Integer.parseInt(text), 0)
                : new PartialDate(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5, 7)));
    }

    /** The first month it can mean. */
    public YearMonth earliest() {
        return YearMonth.of(year, month == 0 ? 1 : month);
    }

    /** The last month it can mean. */
    public YearMonth latest() {
        return YearMonth.of(year, month == 0 ? 12 : month);
    }

    @Override
    public int compareTo(PartialDate other) {
        return earliest().compareTo(other.earliest());
    }

    @Override
    public String toString() {
        return month == 0 ? "%04d".formatted(year) : "%04d-%02d".formatted(year, month);
    }
}
