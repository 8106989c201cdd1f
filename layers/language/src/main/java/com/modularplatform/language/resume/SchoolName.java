package com.modularplatform.language.resume;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A school's name, whole again where a narrow column broke it in two. */
final class SchoolName {
    /** A name does not end with one of these, nor begin: what stands beside it is its other half, whatever that names. */
    private static final Set<String> JOINS = Set.of(
            "of", "and", "&", "for", "the", "de", "des", "du", "d'", "del", "la", "y", "e", "et", "en", "für", "der",
            "und", "di", "della", "do", "da", "dos", "das", "van", "voor");

    /** How wide a letter is, in ems, give or take. */
    private static final double LETTER = 0.48;

    private SchoolName() {}

    /**
     * @param head all rows of the study
     * @param right how far the section's rows reach, in points; 0 where nobody knows
     */
    static Piece of(StudyHeads.Head study, Part school, List<Row> head, double right) {
        var more = withUnit(study, school);
        if (more != null) {
            return more;
        }
        int at = head.indexOf(school.row());
        boolean word = school.piece().text().indexOf(' ') < 0;
        boolean drawn = school.row().line().size() > 0;
        if (at < 0) {
            return bare(school.piece());
        }
        for (var part : study.parts()) {
            int other = head.indexOf(part.row());
            boolean own = part != study.degree() && part != study.field() && alone(part);
            if (own && other == at + 1 && alone(school) && joined(school, part)) {
                return school.piece().with(part.piece());
            }
            boolean free = own
                    && drawn
                    && !part.place()
                    && part.whose() < 2
                    && !StudyWords.field(part.piece().text());
            if (free && other == at - 1 && alone(school) && goesOn(part.row(), school.row(), right)) {
                return part.piece().with(school.piece());
            }
            boolean second =
                    (alone(school) || word) && goesOn(school.row(), part.row(), right) || word && under(school, part);
            if (free && other == at + 1 && second) {
                return school.piece().with(part.piece());
            }
        }
        return bare(school.piece());
    }

    /** "Foo University, College of Arts", "Foo / Bar University": a school or a unit that follows on its row is of its name. */
    private static @Nullable Piece withUnit(StudyHeads.Head study, Part school) {
        for (var part : study.parts()) {
            int from = school.piece().end() - school.row().start();
            int to = part.piece().start() - school.row().start();
            boolean behind = part.row() == school.row() && to > from && to <= from + 3;
            if (!behind || part == study.degree() || part == study.field() || part.place() || part.what() >= 1.5) {
                continue;
            }
            var between = school.row().text().substring(from, to);
            boolean unit = part.whose() >= 0.8
                    || Words.any("UNIT", Fold.words(part.piece().text()));
            if (unit && (between.equals(", ") || between.equals(" / "))) {
                return school.piece().with(part.piece(), between);
            }
        }
        return null;
    }

    /** Without the town or the short name in brackets behind it. */
    private static Piece bare(Piece name) {
        int open = name.text().lastIndexOf(" (");
        return open > 2 && name.text().endsWith(")") ? name.part(0, open) : name;
    }

    /** "…at Universidad⇥2007 – 2011" over "Iberoamericana": a school's noun alone is no name. */
    private static boolean under(Part school, Part part) {
        var row = school.row().line();
        var next = part.row().line();
        return school.whose() >= 2 && Math.abs(row.size() - next.size()) < 0.2 && Math.abs(row.x() - next.x()) < 2;
    }

    /** "Royal Melbourne Institute" over "of Technology", "Georgia Institute of" over "Technology". */
    private static boolean joined(Part above, Part below) {
        var first = above.piece().text();
        var second = below.piece().text();
        return close(above.row(), below.row())
                && (JOINS.contains(first.substring(first.lastIndexOf(' ') + 1))
                        || JOINS.contains(second.substring(0, Math.max(0, second.indexOf(' ')))));
    }

    private static boolean alone(Part part) {
        return Piece.of(part.row()).equals(part.piece());
    }

    /** Whether the first word of a row had no room in the row above, which looks alike. */
    private static boolean goesOn(Row row, Row next, double right) {
        double size = Math.max(6, row.line().size());
        int blank = next.text().indexOf(' ');
        int word = blank < 0 ? next.text().length() : blank;
        return close(row, next)
                && row.line().x() + row.line().width() + (word + 1) * LETTER * size > right - 0.5 * size;
    }

    private static boolean close(Row row, Row next) {
        return row.style().equals(next.style())
                && Math.abs(row.line().x() - next.line().x()) < 2
                && next.line().y() - row.line().y()
                        < 1.6 * Math.max(6, row.line().size());
    }
}
