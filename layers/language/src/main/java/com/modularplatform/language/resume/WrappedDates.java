package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Periods that a narrow side column broke in two ("January 2018 –", "February 2021") are put together on a row of their own. */
final class WrappedDates {
    private static final Pattern OPEN =
            Pattern.compile(".*(?:[-–—−]|\\b(?:to|bis|à|a|al|tot|until))$", Pattern.CASE_INSENSITIVE);

    private WrappedDates() {}

    static List<Row> mended(List<Row> rows) {
        var mended = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (i + 1 < rows.size() && wraps(row, rows.get(i + 1))) {
                mended.add(row.continued(rows.get(++i)));
                continue;
            }
            if (i + 1 < rows.size() && again(row, rows.get(i + 1))) {
                mended.add(before(rows.get(i), rows.get(i + 1)).beside(rows.get(++i)));
                continue;
            }
            int used = used(rows, i);
            int below = used == 0 ? below(rows, i) : 0;
            if (below > 0) {
                var when = new StringBuilder(last(row));
                for (var next : rows.subList(i + 1, i + below + 1)) {
                    add(when, last(next));
                }
                int tab = row.text().lastIndexOf('\t');
                var date = new Row(when.toString(), row.offset(tab + 1), false, row.line());
                mended.add(before(row).beside(date));
                rows.subList(i + 1, i + below + 1).stream()
                        .filter(WrappedDates::tabbed)
                        .map(WrappedDates::before)
                        .forEach(mended::add);
                i += below;
                continue;
            }
            if (used == 0) {
                mended.add(row);
                continue;
            }
            var when = new StringBuilder(cell(row));
            for (int next = i + 1; next <= i + used; next++) {
                add(when, cell(rows.get(next)));
            }
            mended.add(new Row(when.toString(), row.start(), false, row.line()));
            for (int next = i; next <= i + used; next++) {
                rest(rows.get(next), mended);
            }
            i += used;
        }
        return mended;
    }

    /** Whether the next page begins with the period that a page's last row ends with, its dashes lost: a line cut in two. */
    private static boolean again(Row row, Row next) {
        var period = next.periods().size() == 1 ? next.periods().getFirst() : null;
        int tab = row.text().indexOf('\t');
        return period != null
                && period.isRange()
                && period.from() == 0
                && period.to() >= next.text().length() - 1
                && tab > 0
                && next.line().page() == row.line().page() + 1
                && digits(row.text().substring(tab)).equals(digits(next.text()));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** What stands before the cells that the next row says again. */
    private static Row before(Row row, Row again) {
        int at = row.text().length();
        while (at > 0
                && digits(row.text().substring(at)).length()
                        < digits(again.text()).length()) {
            at = row.text().lastIndexOf('\t', at - 1);
        }
        return new Row(row.text().substring(0, Math.max(1, at)).stripTrailing(), row.start(), row.bullet(), row.line());
    }

    /** Whether a row that ends within a period goes on with nothing but the rest of it: "Foo Ltd | 01/2015 –" over "03/2019". */
    private static boolean wraps(Row row, Row next) {
        int length = row.text().length();
        if (row.line().x() == 0
                || next.text().length() > 20
                || Math.abs(next.line().x() - row.line().x()) > 2
                || next.line().page() != row.line().page()
                || next.line().y() - row.line().y()
                        > 1.7 * Math.max(8, row.line().size())
                || length > 110
                || row.periods().isEmpty()
                || row.periods().getLast().isRange()
                        && !OPEN.matcher(row.text()).matches()
                || row.periods().getLast().from() == 0
                || row.text().indexOf('\t') >= 0) {
            return false;
        }
        var periods = Dates.in(row.text() + " " + next.text());
        return !periods.isEmpty()
                && periods.getLast().isRange()
                && periods.getLast().from() == row.periods().getLast().from()
                && periods.getLast().to() > length + 1
                && periods.getLast().to() >= length + next.text().length() - 1;
    }

    /** How many of the next rows' last cells complete the period that a row's last cell, set flush right, begins. */
    private static int below(List<Row> rows, int at) {
        var row = rows.get(at);
        var text = last(row);
        if (row.line().x() == 0 || !tabbed(row) || text.length() > 24 || !begins(text)) {
            return 0;
        }
        for (int more = 1; more <= 3 && at + more < rows.size(); more++) {
            var next = rows.get(at + more);
            if (last(next).length() > 20
                    || !tabbed(next)
                            && next.line().x() < row.line().x() + row.line().width() / 2
                    || Math.abs(right(next) - right(row)) > 60
                    || next.line().page() != row.line().page()
                    || next.line().y() - row.line().y()
                            > 2 * more * Math.max(8, row.line().size())) {
                return 0;
            }
            text = add(new StringBuilder(text), last(next)).toString();
            var whole = Dates.in(text);
            boolean full = whole.size() == 1
                    && whole.getFirst().isRange()
                    && whole.getFirst().from() == 0
                    && whole.getFirst().to() >= text.length() - 1;
            if (full && !OPEN.matcher(text).matches()) {
                return more;
            }
        }
        return 0;
    }

    /** "Mar 2021 –", "septembre" or "since": what cannot be all there is. */
    private static boolean begins(String text) {
        if (text.indexOf(' ') > 0 && text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        return OPEN.matcher(text).matches() && !Dates.in(text).isEmpty()
                || monthAlone(text)
                || unfinished(text)
                || text.indexOf(' ') < 0
                        && Dates.in(text + " 2000").stream().anyMatch(period -> period.current() && period.from() == 0);
    }

    private static String last(Row row) {
        return row.text().substring(row.text().lastIndexOf('\t') + 1).strip();
    }

    /** What stands before a row's last cell. */
    private static Row before(Row row) {
        int tab = row.text().lastIndexOf('\t');
        return new Row(row.text().substring(0, tab).stripTrailing(), row.start(), row.bullet(), row.line());
    }

    /** Puts the next row's part behind, a word broken between them whole: "2019 – ac-", "tualidad". */
    private static StringBuilder add(StringBuilder text, String next) {
        int last = text.length() - 1;
        boolean broken = last > 1
                && text.charAt(last) == '-'
                && Character.isLetter(text.charAt(last - 1))
                && !next.isEmpty()
                && Character.isLowerCase(next.charAt(0));
        if (broken) {
            text.setLength(last);
        }
        return text.append(broken ? "" : " ").append(next);
    }

    /** How many of the next rows' first cells complete the period that this row's first cell begins. */
    private static int used(List<Row> rows, int at) {
        var row = rows.get(at);
        var text = cell(row);
        if (row.line().x() == 0
                || text.length() > 24
                || row.bullet()
                || Dates.in(text).isEmpty() && !monthAlone(text)) {
            return 0;
        }
        boolean open = OPEN.matcher(text).matches() || unfinished(text) || monthAlone(text);
        for (int more = 1; more <= 2 && at + more < rows.size(); more++) {
            var next = rows.get(at + more);
            // Cells of a column set flush right begin anywhere.
            boolean cells = tabbed(row) && tabbed(next);
            boolean edge = Math.abs(next.line().x() - row.line().x()) <= 2
                    || Math.abs(right(next) - right(row)) <= 2 && next.text().equals(cell(next));
            if (!cells && !edge
                    || next.line().page() != row.line().page()
                    || next.line().y() - row.line().y()
                            > 2.6 * more * Math.max(8, row.line().size())
                    || cell(next).length() > 20) {
                return 0;
            }
            text = add(new StringBuilder(text), cell(next)).toString();
            var whole = Dates.in(text);
            if (whole.size() == 1
                    && whole.getFirst().isRange()
                    && whole.getFirst().to() >= text.length() - 1
                    && (open || whole.getFirst().from() == 0 && startsOpen(cell(next)))) {
                if (!OPEN.matcher(text).matches()) {
                    return more;
                }
            }
        }
        return 0;
    }

    private static double right(Row row) {
        return row.line().x() + row.line().width();
    }

    /** A period that ends in a month without its year. */
    private static boolean unfinished(String text) {
        var periods = Dates.in(text);
        return periods.size() == 1
                && !periods.getFirst().isRange()
                && periods.getFirst().to() < text.length() - 3
                && Dates.in(text + " 2049").getFirst().isRange();
    }

    private static boolean startsOpen(String text) {
        return !text.isEmpty() && "-–—−".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean monthAlone(String text) {
        return !Dates.in(text + " 2000").isEmpty()
                && text.length() > 2
                && Character.isLetter(text.charAt(0))
                && text.length() < 22
                && Dates.in(text + " 2000").getFirst().from() == 0;
    }

    private static boolean tabbed(Row row) {
        return row.text().indexOf('\t') >= 0;
    }

    private static String cell(Row row) {
        int tab = row.text().indexOf('\t');
        return (tab < 0 ? row.text() : row.text().substring(0, tab)).strip();
    }

    private static void rest(Row row, List<Row> into) {
        int tab = row.text().indexOf('\t');
        if (tab >= 0 && tab + 1 < row.text().length()) {
            into.add(row.from(tab + 1));
        }
    }
}
