package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds points in time and periods in a line, in the ways people write them in resumes. */
final class Dates {
    /**
     * A period or a point. A point has {@code end} alone.
     *
     * @param from where it begins in the line, words like "since" included
     */
    record Period(
            int from,
            int to,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            boolean current) {
        boolean isRange() {
            return start != null;
        }
    }

    private record Point(int from, int to, PartialDate first, PartialDate last, boolean pair) {}

    private static final String MONTH = Months.NUMBERS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
    private static final String YEAR = "(?:19[5-9]\\d|20[0-4]\\d)";
    private static final String SEASON =
            "(spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|été|printemps|automne|hiver|primavera|"
                    + "verano|otoño|invierno|lente|zomer|herfst|ws|ss|wise|sose)";

    private static final Pattern POINT = Pattern.compile(
            "(?<iso>(?<!\\d)(" + YEAR + ")[-/.](0[1-9]|1[0-2])(?:[-/.](?:0[1-9]|[12]\\d|3[01]))?(?!\\d))"
                    + "|(?<day>(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](" + YEAR + ")(?!\\d))"
                    + "|(?<num>(?<![\\d])(0?[1-9]|1[0-2]) ?[/.-] ?(" + YEAR + ")(?!\\d))"
                    + "|(?<quarter>(?<![\\p{L}\\d])q([1-4])[ /.,'’-]{0,2}(" + YEAR + ")(?!\\d))"
                    + "|(?<quarterLast>(?<!\\d)(" + YEAR + ")[ /-]{0,2}q([1-4])(?!\\d))"
                    + "|(?<season>(?<!\\p{L})" + SEASON + "[ ,.]{1,2}(" + YEAR + ")(?:/\\d{2,4})?(?!\\d))"
                    + "|(?<named>(?<word>" + MONTH + ")(?!\\p{L})[.,]?(?: (?:\\d{1,2})(?:st|nd|rd|th)?,)?"
                    + "[ /-]{0,2}(?:(?:de|del|of|do) )?(?:(" + YEAR + ")|['’‘`](\\d{2}))(?!\\d))"
                    + "|(?<namedShort>(?<wordShort>" + MONTH + ")[.]?[ -](\\d{2})(?![\\d.,:°]))"
                    + "|(?<years>(?<!\\d)(" + YEAR + ")/(\\d{4}|\\d{2})(?![\\d/]))"
                    + "|(?<short>(?<![\\d/.,-])(0[1-9]|1[0-2])[/.]['’]?(\\d{2})(?![\\d/.,]))"
                    + "|(?<year>(?<!\\d)(?<!\\d[.,])(?<![€$£+#])(" + YEAR + ")(?![\\d%+]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String PRESENT_WORDS =
            "(?:until |till |up to |to |bis |à |al |a |até |ad )?(?:the |zum |ce |le |o |la )?(?:present day|present|today|now|current(?:ly)?|ongoing|date|"
                    + "still|heute|jetzt|aktuell|laufend|dato|gegenwärtig|derzeit|aujourd['’]hui|jour|présent|actuel(?:lement)?|"
                    + "maintenant|en cours|en curso|actualidad|actual(?:mente)?|presente|fecha|hoy|atual(?:mente)?|hoje|momento|"
                    + "em curso|(?:até )?à data|até a data|en poste|zurzeit|tutt['’]oggi|adesso|ora|ahora|agora|vandaag|lopend|oggi|attuale|attualmente|in corso|heden|nu|huidig|pågående|nuvarande|idag|nå|nuværende)(?!\\p{L})";
    private static final Pattern SEPARATOR = Pattern.compile(
            "[ \\t]*(?:[-–—−‒~›→]+|to|until|till|through|thru|bis|à|au|a|al|às|ao|até|ate|hasta|fino a|tot|t/m|till och med|en met)[ \\t]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PRESENT = Pattern.compile(
            "[ \\t]*(?:[-–—−‒~›→]|to(?= )|until|till|bis(?= )|à|al|a(?= l| o)|até|tot|fino ad?|hasta|,|\\()?[ \\t]*"
                    + PRESENT_WORDS,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OPEN = Pattern.compile("[ \\t]*[-–—−][ \\t)]*$");
    private static final Pattern SINCE = Pattern.compile(
            "(?<!\\p{L})(since|from|seit|(?-i:ab)|depuis(?: le)?|desde|dal|da|sinds|vanaf|à partir de|as of|starting)[ \\t]+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MONTH_BEFORE = Pattern.compile(
            "(?<!\\p{L})(" + MONTH + "|0?[1-9]|1[0-2])[.]?[ \\t]*(?:[-–—−]|to|bis|à|a|al|tot)[ \\t]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEAR_AFTER = Pattern.compile("[ \\t]*[-–—−][ \\t]*['’]?(\\d{2})(?![\\d/.:])");

    /** A whole period of months glued to the word before by a converter that lost the tab: "graphisteoct ’15 – jan ’21". */
    private static final Pattern GLUED = Pattern.compile(MONTH + "\\.? (?:['’‘]\\d{2}|" + YEAR + ") ?[–—-] ?(?:" + MONTH
            + "\\.? (?:['’‘]\\d{2}|" + YEAR + ")|" + PRESENT_WORDS + ")(?!\\p{L})");

    private Dates() {}

    /** All periods and points of a line, in order. */
    static List<Period> in(String text) {
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        var line = text.length() > Row.LONGEST ? text.substring(0, Row.LONGEST) : text;
        var points = points(line);
        var found = new ArrayList<Period>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (i + 1 < points.size()) {
                var next = points.get(i + 1);
                if (SEPARATOR.matcher(line.substring(point.to, next.from)).matches()
                        && next.last.compareTo(new PartialDate(point.first.year(), 0)) >= 0) {
                    var since = before(SINCE, line, point.from);
                    found.add(new Period(since, next.to, point.first, next.last, false));
                    i++;
                    continue;
                }
            }
            found.add(alone(line, point));
        }
        return found;
    }

    private static Period alone(String line, Point point) {
        var present = PRESENT.matcher(line).region(point.to, line.length());
        int since = before(SINCE, line, point.from);
        if (present.lookingAt()) {
            return new Period(since, present.end(), point.first, null, true);
        }
        var year = YEAR_AFTER.matcher(line).region(point.to, line.length());
        if (point.first.month() == 0 && year.lookingAt()) {
            int end = point.first.year() / 100 * 100 + Integer.parseInt(year.group(1));
            if (end >= point.first.year() && end < point.first.year() + 50) {
                return new Period(since, year.end(), point.first, new PartialDate(end, 0), false);
            }
        }
        if (point.pair) {
            return new Period(since, point.to, point.first, point.last, false);
        }
        var open = OPEN.matcher(line).region(point.to, line.length());
        if (open.lookingAt()) {
            return new Period(since, line.length(), point.first, null, true);
        }
        var month = MONTH_BEFORE.matcher(line.substring(Math.max(0, point.from - 24), point.from));
        if (point.first.month() > 0 && month.find()) {
            var word = month.group(1).toLowerCase(Locale.ROOT);
            int first =
                    Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : Months.NUMBERS.getOrDefault(word, 0);
            int from = Math.max(0, point.from - 24) + month.start();
            return new Period(from, point.to, new PartialDate(point.first.year(), first), point.last, false);
        }
        if (since < point.from
                && !line.substring(since, point.from).toLowerCase(Locale.ROOT).startsWith("a")) {
            return new Period(since, point.to, point.first, null, true);
        }
        return new Period(point.from, point.to, null, point.last, false);
    }

    private static int before(Pattern word, String line, int at) {
        int from = Math.max(0, at - 16);
        Matcher found = word.matcher(line.substring(from, at));
        return found.find() ? from + found.start() : at;
    }

    private static List<Point> points(String line) {
        var points = new ArrayList<Point>();
        var found = POINT.matcher(line);
        int at = 0;
        while (at < line.length() && found.find(at)) {
            at = found.end();
            var point = point(found);
            if (point == null || glued(line, found)) {
                at = found.start() + 1;
                continue;
            }
            points.add(point);
        }
        return points;
    }

    /** A month's name within a word ("Marketing 12", "summary") is none, unless a small letter meets a capital: "EngineerJun 2019". */
    private static boolean glued(String line, Matcher found) {
        int at = found.start();
        if (at == 0 || !Character.isLetter(line.charAt(at)) || !Character.isLetter(line.charAt(at - 1))) {
            return false;
        }
        boolean small = Character.isLowerCase(line.charAt(at - 1));
        return !(small && Character.isUpperCase(line.charAt(at)))
                && !(small && GLUED.matcher(line).region(at, line.length()).lookingAt());
    }

    private static @Nullable Point point(Matcher found) {
        var text = found.group();
        if (found.group("iso") != null) {
            return month(found, number(text, 0, 4), Integer.parseInt(text.substring(5, 7)));
        }
        if (found.group("day") != null) {
            var parts = text.split("[./-]");
            int one = Integer.parseInt(parts[0]);
            int two = Integer.parseInt(parts[1]);
            int month = two <= 12 ? two : one;
            return month < 1 || month > 12 ? null : month(found, Integer.parseInt(parts[2]), month);
        }
        if (found.group("num") != null) {
            var parts = text.split(" ?[/.-] ?");
            return month(found, Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
        }
        if (found.group("quarter") != null || found.group("quarterLast") != null) {
            var quarter = Pattern.compile("q([1-4])", Pattern.CASE_INSENSITIVE).matcher(text);
            var year = Pattern.compile(YEAR).matcher(text);
            if (!quarter.find() || !year.find()) {
                return null;
            }
            int last = 3 * Integer.parseInt(quarter.group(1));
            int of = Integer.parseInt(year.group());
            return new Point(
                    found.start(), found.end(), new PartialDate(of, last - 2), new PartialDate(of, last), false);
        }
        if (found.group("season") != null) {
            return season(found, text);
        }
        if (found.group("named") != null) {
            int last = text.length();
            boolean whole =
                    last >= 4 && Character.isDigit(text.charAt(last - 3)) && Character.isDigit(text.charAt(last - 4));
            return month(
                    found,
                    whole ? number(text, last - 4, last) : century(number(text, last - 2, last)),
                    Months.NUMBERS.getOrDefault(found.group("word").toLowerCase(Locale.ROOT), 0));
        }
        if (found.group("namedShort") != null) {
            return month(
                    found,
                    century(number(text, text.length() - 2, text.length())),
                    Months.NUMBERS.getOrDefault(found.group("wordShort").toLowerCase(Locale.ROOT), 0));
        }
        if (found.group("years") != null) {
            int first = number(text, 0, 4);
            int end = text.length() == 9 ? number(text, 5, 9) : first / 100 * 100 + number(text, 5, 7);
            return end < first || end > first + 12
                    ? null
                    : new Point(found.start(), found.end(), new PartialDate(first, 0), new PartialDate(end, 0), true);
        }
        if (found.group("short") != null) {
            return month(found, century(number(text, text.length() - 2, text.length())), number(text, 0, 2));
        }
        return month(found, number(text, 0, 4), 0);
    }

    private static @Nullable Point season(Matcher found, String text) {
        var year = Pattern.compile(YEAR).matcher(text);
        if (!year.find()) {
            return null;
        }
        int of = Integer.parseInt(year.group());
        var name = text.toLowerCase(Locale.ROOT);
        int first = name.startsWith("spring")
                        || name.startsWith("fr")
                        || name.startsWith("pri")
                        || name.startsWith("len")
                ? 3
                : name.startsWith("su")
                                || name.startsWith("so")
                                || name.startsWith("ét")
                                || name.startsWith("ve")
                                || name.startsWith("zo")
                                || name.startsWith("ss")
                        ? 6
                        : name.startsWith("a") || name.startsWith("fa") || name.startsWith("he") || name.startsWith("o")
                                ? 9
                                : 0;
        return first == 0
                ? month(found, of, 0)
                : new Point(
                        found.start(), found.end(), new PartialDate(of, first), new PartialDate(of, first + 2), false);
    }

    private static Point month(Matcher found, int year, int month) {
        var date = new PartialDate(year, month);
        return new Point(found.start(), found.end(), date, date, false);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static int century(int year) {
        return year > 60 ? 1900 + year : 2000 + year;
    }
}
