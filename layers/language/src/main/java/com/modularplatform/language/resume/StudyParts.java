package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a study's head apart into what may be degree, school, field or place. */
final class StudyParts {
    static final Pattern SCORE = Pattern.compile(
            "(?<!\\p{L})(?:c?gpa|grade|abschlussnote|note|notendurchschnitt|mention|nota|media|voto|cijfer|average)(?!\\p{L})[ :]*([\\d.,/ ]{1,12}|\\p{L}[\\p{L} ]{2,20})|"
                    + "(?<!\\p{L})(?:(?:summa|magna) )?cum laude|first[- ]class honou?rs|with distinction|\\b\\d{2,3} ?/ ?110(?: e lode)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** What joins a school on a row of its own to the degree above. */
    private static final Pattern JOINT = Pattern.compile("(?:at|bei(?: der| dem)?|an der|presso|bij|chez|hos|@) ");

    private static final int LONGEST = 140;

    private StudyParts() {}

    /** All parts of a head, places among them, in order. */
    static List<Part> of(List<Row> head) {
        var parts = new ArrayList<Part>();
        int at = 0;
        for (var row : head) {
            int before = parts.size();
            var label = row.label();
            if (label != null) {
                said(row, at, label, parts);
            } else if (!remark(row.text())) {
                row(row, at, parts);
            }
            at += parts.size() > before ? 1 : 0;
        }
        return parts;
    }

    private static void row(Row row, int at, List<Part> into) {
        int cell = 0;
        for (var strong : Splits.parts(row)) {
            int before = into.size();
            var joint = JOINT.matcher(strong.text());
            var piece = strong.part(joint.lookingAt() ? joint.end() : 0, HeadParts.sentenceEnd(strong.text()));
            if (remark(piece.text())) {
                break;
            }
            for (var shouted : Splits.shouted(piece)) {
                for (var half : Splits.at(shouted)) {
                    int comma = 0;
                    for (var each : atCommas(half)) {
                        var text = each.text();
                        var words = Fold.words(text);
                        boolean aside = words.isEmpty()
                                || words.size() == 1 && Words.is("SCORE", words.getFirst())
                                || text.length() > LONGEST
                                || Shape.aside(text)
                                || SCORE.matcher(text).lookingAt();
                        if (!aside) {
                            into.add(part(each, row, new Slots.Slot(at, cell, comma++), null));
                        }
                    }
                    cell += comma > 0 ? 1 : 0;
                }
            }
            if (into.size() > before && piece.end() < strong.end()) {
                break; // what follows a sentence's end is told about the study, and names it no more
            }
        }
    }

    private static List<Piece> atCommas(Piece piece) {
        return place(piece.text())
                ? List.of(piece)
                : Splits.commas(piece).stream()
                        .flatMap(each -> bracketed(each).stream())
                        .toList();
    }

    private static Part part(Piece piece, Row row, Slots.Slot slot, Labels.@Nullable Kind said) {
        var text = piece.text();
        return new Part(piece, row, slot, StudyWords.degree(text), StudyWords.school(text), place(text), said);
    }

    /** A place, and not "Linguistics, BA" for a town of Bosnia. */
    private static boolean place(String text) {
        int comma = text.lastIndexOf(',');
        var last = Fold.words(text.substring(comma + 1));
        boolean degree = comma > 0
                && last.size() == 1
                && Words.is("DEGREE", last.getFirst())
                && Words.cityCountry(Fold.of(text.substring(0, comma))) == null;
        return !degree && Shape.place(text);
    }

    /** "Thesis: …", "Minor in History": a row about the study that names neither it nor its school. */
    private static boolean remark(String text) {
        var words = Fold.words(text);
        return !words.isEmpty() && Words.is("REMARK", words.getFirst()) && !Words.any("SCHOOL", words);
    }

    /** "History (University of Leeds)" in two. */
    private static List<Piece> bracketed(Piece piece) {
        var text = piece.text();
        int open = text.indexOf('(');
        if (open < 3 || !text.endsWith(")")) {
            return List.of(piece);
        }
        var before = piece.part(0, open);
        var inside = piece.part(open + 1, text.length() - 1);
        var words = Fold.words(inside.text());
        boolean school = StudyWords.named(words) && words.size() > 1 && !Words.any("SCHOOL", Fold.words(before.text()));
        boolean degree = StudyWords.degree(inside.text()) >= 2.5 && StudyWords.degree(before.text()) < 1.5;
        return school || degree || Shape.place(inside.text()) ? List.of(before, inside) : List.of(piece);
    }

    /** What a form's row says it is. */
    private static void said(Row row, int at, Labels.Label label, List<Part> into) {
        // "Diploma: Cookery" says what was earned before the colon too.
        boolean earned = label.kind() == Labels.Kind.DEGREE
                && StudyWords.degree(row.text().substring(0, label.from())) >= 2.5
                && StudyWords.degree(row.text().substring(label.from())) < 1.5;
        var value = Piece.of(row, earned ? 0 : label.from(), row.text().length());
        switch (label.kind()) {
            case PERIOD, TASKS -> {}
            case PLACE, DEGREE, TITLE, AREA -> into.add(part(value, row, new Slots.Slot(at, 0, 0), label.kind()));
            case SCHOOL, COMPANY ->
                into.add(part(Splits.commas(value).getFirst(), row, new Slots.Slot(at, 0, 0), label.kind()));
        }
    }
}
