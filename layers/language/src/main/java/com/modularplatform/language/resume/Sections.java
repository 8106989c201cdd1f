package com.modularplatform.language.resume;

import com.modularplatform.language.skills.SkillDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts a document at its headings. */
final class Sections {
    private static final Pattern SHOUTED = Pattern.compile("(\\p{Lu}[\\p{Lu} ]{4,40})(?=\\p{Lu}\\p{Ll}\\p{Ll})");

    private final SkillDictionary skills;
    private final List<Section> found = new ArrayList<>();
    private Section.Kind kind = Section.Kind.TOP;
    private List<Row> rows = new ArrayList<>();

    private Sections(SkillDictionary skills) {
        this.skills = skills;
    }

    static List<Section> of(List<Row> all, Headings headings, SkillDictionary skills) {
        return new Sections(skills).part(all, headings);
    }

    private List<Section> part(List<Row> all, Headings headings) {
        for (int i = 0; i < all.size(); i++) {
            var row = all.get(i);
            int more = wrapped(all, i);
            if (more > 0) {
                open(Objects.requireNonNull(Headings.wrapped(text(all, i, more))));
                i += more;
                continue;
            }
            var margin = i + 1 < all.size() ? besides(row, all.get(i + 1)) : null;
            if (margin != null) {
                open(margin);
                rows.add(row.from(row.text().indexOf('\t') + 1));
                rows.add(all.get(i + 1).from(all.get(i + 1).text().indexOf('\t') + 1));
                i++;
                continue;
            }
            var around = i + 2 < all.size() ? around(row, all.get(i + 1), all.get(i + 2)) : null;
            if (around != null) {
                open(around);
                rows.add(all.get(i + 1));
                i += 2;
                continue;
            }
            int shout = shouted(row);
            if (shout > 0) {
                open(Objects.requireNonNull(Headings.exact(row.text().substring(0, shout))));
                rows.add(row.from(shout));
                continue;
            }
            var heading = headings.kind(row, kind);
            if (heading != null && !(heading == Section.Kind.UNKNOWN && entryFollows(all, i))) {
                open(heading);
                continue;
            }
            if (kind != Section.Kind.TOP && headings.likeName(row)) {
                open(Section.Kind.TOP);
                rows.add(row);
                continue;
            }
            int dated = dated(row);
            if (dated > 0) {
                open(Objects.requireNonNull(Headings.exact(row.text().substring(0, dated))));
                rows.add(row.from(dated));
                continue;
            }
            var inline = inline(row);
            if (inline != null) {
                open(inline.kind());
                rows.add(inline.rows().getFirst());
                continue;
            }
            rows.add(row);
        }
        close();
        return found;
    }

    /** Among jobs or studies a row that only looks like a heading is a company or a school when its dates follow at once. */
    private boolean entryFollows(List<Row> all, int at) {
        if (kind != Section.Kind.WORK && kind != Section.Kind.EDUCATION) {
            return false;
        }
        return all.subList(at + 1, Math.min(at + 4, all.size())).stream()
                .takeWhile(row -> !row.bullet() && !row.prose())
                .anyMatch(row -> row.periods().stream().anyMatch(Dates.Period::isRange));
    }

    /** How many of the next rows a heading of a narrow column goes on in: "Professional", "Experience"; 0 for none. */
    private static int wrapped(List<Row> all, int at) {
        var row = all.get(at);
        if (row.line().size() == 0 || row.wordCount() > 3) {
            return 0;
        }
        for (int more = 1; more <= 2 && at + more < all.size(); more++) {
            var next = all.get(at + more);
            boolean alike = row.style().equals(next.style())
                    && Math.abs(row.line().x() - next.line().x()) < 3
                    && row.line().page() == next.line().page()
                    && next.wordCount() <= 2
                    && Headings.exact(next.text()) != Section.Kind.CONTACT;
            if (!alike) {
                return 0;
            }
            boolean apart = !row.text().endsWith("&")
                    && Headings.exact(row.text()) != null
                    && Headings.exact(next.text()) != null;
            if (!apart && Headings.wrapped(text(all, at, more)) != null) {
                return more;
            }
        }
        return 0;
    }

    /** A heading over two rows of a margin, and half as high between them the one row it heads. */
    private static Section.@Nullable Kind around(Row row, Row beside, Row next) {
        boolean margin = row.line().size() > 0
                && row.line().bold()
                && row.style().equals(next.style())
                && Math.abs(row.line().x() - next.line().x()) < 2
                && beside.line().x() > row.line().x() + row.line().width()
                && beside.line().y() > row.line().y()
                && beside.line().y() < next.line().y();
        return margin ? Headings.exact(row.text() + " " + next.text()) : null;
    }

    /** A heading over two rows of a margin that share their base lines with what it heads. */
    private static Section.@Nullable Kind besides(Row row, Row next) {
        int tab = row.text().indexOf('\t');
        int below = next.text().indexOf('\t');
        if (tab < 3 || below < 3 || tab > 25 || below > 25 || row.bullet()) {
            return null;
        }
        var first = row.text().substring(0, tab);
        return row.line().page() == next.line().page() && first.indexOf(' ') < 0
                ? Headings.exact(first + " " + next.text().substring(0, below))
                : null;
    }

    /** What a row and the next ones say, words broken at a row's end whole. */
    private static String text(List<Row> all, int at, int more) {
        var text = new StringBuilder(all.get(at).text());
        for (var next : all.subList(at + 1, at + more + 1)) {
            boolean broken = text.charAt(text.length() - 1) == '-';
            text.setLength(broken ? text.length() - 1 : text.length());
            text.append(broken ? "" : " ").append(next.text());
        }
        return text.toString();
    }

    /** Where what a heading of a margin ran into begins: "EXPERIENCEHead Nurse"; 0 when nothing did. */
    private static int shouted(Row row) {
        var shout = SHOUTED.matcher(row.text());
        return shout.lookingAt() && Headings.exact(shout.group(1)) != null ? shout.end(1) : 0;
    }

    /** Where the date begins that a margin's heading ran into: "Education 2015 – 2018"; 0 when none did. */
    private static int dated(Row row) {
        int from = row.periods().isEmpty() || row.bullet()
                ? 0
                : row.periods().getFirst().from();
        boolean heading = from > 3
                && row.periods().getFirst().isRange()
                && row.text().charAt(from - 1) == ' '
                && row.text().indexOf('\t') > from
                && Headings.exact(row.text().substring(0, from)) != null;
        return heading ? from : 0;
    }

    /** A heading and its content on one row: "Skills: Java, SQL" or a table's "Skills → Java, SQL". */
    private @Nullable Section inline(Row row) {
        if (row.bullet()) {
            return null;
        }
        int at = row.text().indexOf('\t');
        if (at < 0 || at > 40) {
            at = row.text().indexOf(':');
        }
        if (at <= 2 || at > 40 || at + 1 >= row.text().length()) {
            return null;
        }
        var named = Headings.exact(row.text().substring(0, at));
        boolean label = Words.any("LABEL", Fold.words(row.text().substring(0, at)));
        if (named == null
                || named == Section.Kind.CONTACT
                || named == Section.Kind.OTHER
                || named == kind && kind == Section.Kind.EDUCATION
                || label && kind == Section.Kind.WORK
                || kind == Section.Kind.SKILLS
                        && row.text().charAt(at) == ':'
                        && !(named == Section.Kind.LANGUAGES && human(row, at))) {
            return null;
        }
        if (kind == Section.Kind.WORK
                && row.text().charAt(at) == ':'
                && named == Section.Kind.SKILLS
                && !row.line().bold()) {
            return null;
        }
        int from = at + 1;
        while (from < row.text().length()
                && (row.text().charAt(from) == ' ' || row.text().charAt(from) == '\t')) {
            from++;
        }
        var rest = new Row(row.text().substring(from), row.start() + from, false, row.line());
        return rest.text().isEmpty() ? null : new Section(named, List.of(rest));
    }

    private static boolean human(Row row, int at) {
        return Tongues.named(row.text().substring(at + 1).split("[,;(]")[0].strip()) != null;
    }

    private void open(Section.Kind next) {
        close();
        kind = next;
        rows = new ArrayList<>();
    }

    private void close() {
        if (!rows.isEmpty()) {
            found.add(new Section(kind == Section.Kind.UNKNOWN ? guess() : kind, List.copyOf(rows)));
        }
    }

    /** What stands under a heading that says nothing. */
    private Section.Kind guess() {
        int periods = 0;
        int titles = 0;
        int schools = 0;
        int known = 0;
        int items = 0;
        for (var row : rows) {
            periods += row.periods().stream().anyMatch(Dates.Period::isRange) ? 1 : 0;
            var words = Fold.words(row.text());
            boolean prose = row.prose();
            titles += !prose && Words.any("TITLE", words) ? 1 : 0;
            schools += !prose && Words.any("SCHOOL", words) && Words.any("DEGREE", words) ? 1 : 0;
            for (var item : prose ? new String[0] : row.text().split("[,;•·|\\t]")) {
                items++;
                known += skills.canonicalStrict(item.strip()).isPresent() ? 1 : 0;
            }
            for (var mention :
                    prose ? List.<com.modularplatform.language.skills.Mention>of() : skills.scan(row.text())) {
                known += mention.end() - mention.start() < row.text().length() ? 1 : 0;
                items += mention.end() - mention.start() < row.text().length() ? 1 : 0;
            }
        }
        if (periods > 0 && schools > 0 && schools >= titles / 2) {
            return Section.Kind.EDUCATION;
        }
        if (periods > 0 && titles > 0) {
            return Section.Kind.WORK;
        }
        return periods == 0 && known >= 2 && known * 5 >= items * 2 ? Section.Kind.SKILLS : Section.Kind.UNKNOWN;
    }
}
