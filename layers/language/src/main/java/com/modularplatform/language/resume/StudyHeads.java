package com.modularplatform.language.resume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells degree, field and school apart in the heads of a section's studies: by labels, by words, by where a town stands, and by
 * what the section's other studies have in the same place.
 */
final class StudyHeads {
    /** What a study's head says; {@code parts} is all there is in it. */
    record Head(
            @Nullable Part degree,
            @Nullable Part field,
            @Nullable Part school,
            List<Part> parts) {}

    private static final int LOOKED_AT = 6;

    private final Slots slots;
    private final boolean degreeFirst;

    private StudyHeads(List<List<Part>> heads, boolean titlesFirst) {
        this.slots = new Slots(heads);
        double first = titlesFirst ? 0.3 : -0.3;
        for (var head : heads) {
            var parts = head.stream()
                    .filter(part -> !part.place()
                            && (part.lean() != 0
                                    || !StudyWords.field(part.piece().text())))
                    .toList();
            for (int i = 1; i < Math.min(LOOKED_AT, parts.size()); i++) {
                first += Math.clamp(parts.getFirst().lean() - parts.get(i).lean(), -3, 3) / i;
            }
        }
        this.degreeFirst = first > 0;
    }

    /**
     * Reads all heads of a section together.
     *
     * @param titlesFirst whether the person's jobs say what before where
     */
    static List<Head> of(List<List<Row>> heads, boolean titlesFirst) {
        var parts = heads.stream().map(StudyParts::of).toList();
        var all = new StudyHeads(parts, titlesFirst);
        return parts.stream().map(all::head).toList();
    }

    private Head head(List<Part> parts) {
        var degree = said(parts, Labels.Kind.DEGREE, Labels.Kind.TITLE);
        var school = said(parts, Labels.Kind.SCHOOL, Labels.Kind.COMPANY);
        if (degree == null || school == null) {
            var names = parts.stream()
                    .filter(part -> !part.place() && part.said() != Labels.Kind.AREA)
                    .toList();
            var best = best(names, parts, degree, school);
            degree = best.degree();
            school = best.school();
            if (degree != null
                    && school != null
                    && school.whose() < 1
                    && StudyWords.field(school.piece().text())) {
                school = null; // a degree and its field, and no school
            }
        }
        return new Head(degree, field(parts, degree, school), school, parts);
    }

    private static @Nullable Part said(List<Part> parts, Labels.Kind kind, Labels.Kind other) {
        return parts.stream()
                .filter(part -> part.said() == kind || part.said() == other)
                .findFirst()
                .orElse(null);
    }

    private Head best(List<Part> names, List<Part> parts, @Nullable Part degree, @Nullable Part school) {
        double most = Double.NEGATIVE_INFINITY;
        var best = new Head(degree, null, school, parts);
        if (names.size() == 1 && degree == null && school == null) {
            var only = names.getFirst();
            return only.lean() > 0 || only.what() >= 2.5
                    ? new Head(only, null, null, parts)
                    : new Head(null, null, only, parts);
        }
        var looked = names.subList(0, Math.min(LOOKED_AT, names.size()));
        boolean crowded = names.stream().anyMatch(part -> part.slot().comma() >= 2 && slots.rare(part));
        for (int i = 0; i < looked.size(); i++) {
            for (int j = 0; j < looked.size(); j++) {
                var one = looked.get(i);
                var other = looked.get(j);
                boolean fits = i != j
                        && (degree == null ? one.said() == null : one == degree)
                        && (school == null ? other.said() == null : other == school);
                double score = fits ? score(looked, parts, i, j) + slots.agreed(one, other, crowded) : most;
                if (score > most) {
                    most = score;
                    best = new Head(one, null, other, parts);
                }
            }
        }
        return best;
    }

    /** How much speaks for a degree at one place and a school at another. */
    private double score(List<Part> names, List<Part> parts, int at, int schoolAt) {
        var degree = names.get(at);
        var school = names.get(schoolAt);
        return Math.clamp(degree.lean(), -4, 4)
                - Math.clamp(school.lean(), -4, 4)
                + (at < schoolAt == degreeFirst ? 0.8 : 0)
                + (beforeTown(school, parts) ? 0.8 : 0)
                + leftForField(names, at, schoolAt)
                + (beforeField(names, at, schoolAt) ? 0.8 : 0)
                - (degree.what() < 1.5 && StudyWords.field(degree.piece().text()) ? 0.8 : 0)
                - (school.whose() < 2.5 && StudyWords.field(school.piece().text()) ? 2 : 0)
                - (school.whose() < 2 && behindComma(school, names) && !behind(school, degree) ? 1 : 0)
                - 0.2 * (at + schoolAt);
    }

    private static boolean beforeTown(Part part, List<Part> parts) {
        int next = parts.indexOf(part) + 1;
        return next < parts.size() && parts.get(next).place() && parts.get(next).row() == part.row();
    }

    /** Whether a field of study follows behind its comma. */
    private static boolean beforeField(List<Part> names, int degree, int school) {
        return degree + 1 < names.size()
                && degree + 1 != school
                && behind(names.get(degree + 1), names.get(degree))
                && StudyWords.field(names.get(degree + 1).piece().text());
    }

    /** How much what is left stands where a field stands: on the degree's row, or between degree and school. */
    private static double leftForField(List<Part> names, int degree, int school) {
        double most = 0;
        if (StudyWords.whole(names.get(degree).piece().text())) {
            return most;
        }
        for (int k = Math.max(0, degree - 1); k <= Math.min(names.size() - 1, degree + 1); k++) {
            boolean between = k > Math.min(degree, school) && k < Math.max(degree, school);
            boolean beside = names.get(k).row() == names.get(degree).row()
                    && names.get(school).row() != names.get(degree).row();
            if (k != degree && k != school) {
                most = Math.max(most, beside ? 0.8 : between ? 0.5 : 0);
            }
        }
        return most;
    }

    /** Whether something else stands before it in its own cell, so that it may be a town nobody knows. */
    private static boolean behindComma(Part part, List<Part> names) {
        return part.slot().comma() > 0 && names.stream().anyMatch(other -> behind(part, other));
    }

    private static boolean behind(Part part, Part other) {
        return other.slot().row() == part.slot().row()
                && other.slot().cell() == part.slot().cell()
                && other.slot().comma() == part.slot().comma() - 1;
    }

    /** The field: what is said to be one, else what is left nearest to the degree. */
    private @Nullable Part field(List<Part> parts, @Nullable Part degree, @Nullable Part school) {
        var labelled = said(parts, Labels.Kind.AREA, Labels.Kind.AREA);
        if (labelled != null
                || degree == null
                || StudyWords.whole(degree.piece().text())) {
            return labelled;
        }
        Part best = null;
        int least = Integer.MAX_VALUE;
        for (var part : parts) {
            int far = Math.abs(part.slot().row() - degree.slot().row());
            boolean town = school != null && behind(part, school);
            boolean fits = part != degree
                    && part != school
                    && !part.place()
                    && part.said() == null
                    && part.whose() < 2
                    && far <= 1
                    && (!town || StudyWords.field(part.piece().text()));
            int weight = far * 10 + (part.piece().start() < degree.piece().start() ? 1 : 0);
            if (fits && weight < least) {
                least = weight;
                best = part;
            }
        }
        return best;
    }
}
