package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Resume.Education;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Education: degree, field, institution, years and marks of each entry. */
final class Studies {
    private static final Pattern SCORE = Pattern.compile(
            "(?<!\\p{L})(?:c?gpa|grade|abschlussnote|note|notendurchschnitt|mention|nota|media|voto|cijfer|average)(?!\\p{L})[ :]*([\\d.,/ ]{1,12}|\\p{L}[\\p{L} ]{2,20})|"
                    + "(?<!\\p{L})(?:(?:summa|magna) )?cum laude|first[- ]class honou?rs|with distinction|\\b\\d{2,3} ?/ ?110(?: e lode)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> LINK =
            Set.of("in", "of", "em", "en", "für", "fur", "im", "der", "des", "zum", "zur", "als", "di", "de");

    private record Atom(Piece piece, int row, boolean degree, boolean school, boolean place) {
        boolean other() {
            return !degree && !school && !place;
        }
    }

    private final Evidences evidence;
    private final int first;

    /** @param first how many entries earlier sections gave */
    Studies(Evidences evidence, int first) {
        this.evidence = evidence;
        this.first = first;
    }

    List<Education> read(List<Row> rows) {
        var entries = Entries.of(rows, true);
        var read = new ArrayList<Education>();
        if (entries.isEmpty()) {
            for (var group : repeated(rows)) {
                add(new Entries.Entry(null, null, group, List.of()), read);
            }
            return read;
        }
        entries.forEach(entry -> add(entry, read));
        return read;
    }

    /** Without dates an entry ends where a second degree or school begins. */
    private static List<List<Row>> repeated(List<Row> rows) {
        var groups = new ArrayList<List<Row>>();
        var open = new ArrayList<Row>();
        boolean degree = false;
        boolean school = false;
        for (var row : rows) {
            if (row.prose()) {
                continue;
            }
            var words = Fold.words(row.text());
            boolean hasDegree = Words.any("DEGREE", words);
            boolean hasSchool = Words.any("SCHOOL", words);
            if (!open.isEmpty() && (hasDegree && degree || hasSchool && school)) {
                groups.add(List.copyOf(open));
                open.clear();
                degree = false;
                school = false;
            }
            degree |= hasDegree;
            school |= hasSchool;
            open.add(row);
        }
        if (degree || school) {
            groups.add(open);
        }
        return groups;
    }

    private void add(Entries.Entry entry, List<Education> read) {
        var atoms = atoms(withItem(entry));
        Atom degree = best(atoms, atom -> atom.degree() && !atom.school());
        Atom school = best(atoms, Atom::school);
        if (degree == null) {
            degree = best(atoms, atom -> atom.degree() && !atom.equals(strongSchool(atoms)));
            if (degree != null && degree.equals(school)) {
                school = null;
            }
        }
        if (school == null) {
            var of = degree;
            school = best(atoms, atom -> atom.other() && (of == null || atom.row() != of.row()));
            if (school == null && degree != null) {
                school = last(atoms, degree);
            }
        }
        if (degree == null && school != null) {
            var at = school;
            degree = best(atoms, atom -> !atom.equals(at) && !atom.place());
        }
        if (degree == null && school == null) {
            return;
        }
        write(entry, atoms, degree, school, read);
    }

    /** The head, with the first item under it when only that says the degree. */
    private static List<Row> withItem(Entries.Entry entry) {
        var head = entry.head();
        if (entry.body().isEmpty() || head.stream().anyMatch(row -> Words.any("DEGREE", Fold.words(row.text())))) {
            return head;
        }
        var item = entry.body().getFirst();
        var words = Fold.words(item.text());
        boolean degree = item.wordCount() <= 14
                && !item.prose()
                && words.stream().limit(3).anyMatch(word -> Words.is("DEGREE", word));
        if (!degree) {
            return head;
        }
        var all = new ArrayList<>(head);
        all.add(item);
        return all;
    }

    private static @Nullable Atom strongSchool(List<Atom> atoms) {
        return best(atoms, atom -> atom.school() && !atom.degree());
    }

    private static @Nullable Atom last(List<Atom> atoms, Atom degree) {
        Atom last = null;
        for (var atom : atoms) {
            if (atom.other() && !atom.equals(degree)) {
                last = atom;
            }
        }
        return last;
    }

    private static @Nullable Atom best(List<Atom> atoms, java.util.function.Predicate<Atom> fits) {
        return atoms.stream().filter(fits).findFirst().orElse(null);
    }

    private void write(
            Entries.Entry entry, List<Atom> atoms, @Nullable Atom degree, @Nullable Atom school, List<Education> read) {
        var at = "/education/" + (first + read.size());
        Piece study = degree == null ? null : degree.piece();
        Piece area = null;
        if (degree != null && study != null) {
            int cut = degreeEnd(study.text());
            if (cut > 0 && cut < study.text().length()) {
                area = study.part(fieldStart(study.text(), cut), study.text().length());
                study = study.part(0, cut);
            }
            if (area == null || area.isEmpty()) {
                var of = degree;
                var place = school;
                area = atoms.stream()
                        .filter(atom -> atom.other() && !atom.equals(place) && !atom.equals(of))
                        .min(java.util.Comparator.comparingInt(atom -> Math.abs(atom.row() - of.row()) * 10
                                + (atom.piece().start() < of.piece().start() ? 1 : 0)))
                        .filter(atom -> atom.row() - of.row() <= 1 && of.row() - atom.row() <= 1)
                        .map(Atom::piece)
                        .orElse(null);
            }
        }
        var name = school == null ? null : institution(school, atoms, withItem(entry));
        var all = String.join("\n", entry.head().stream().map(Row::text).toList()) + "\n"
                + String.join("\n", entry.body().stream().map(Row::text).toList());
        var score = SCORE.matcher(all);
        PartialDate start = entry.period() == null ? null : entry.period().start();
        PartialDate end = entry.period() == null ? null : entry.period().end();
        if (entry.when() != null) {
            evidence.note(at + (start == null ? "/endDate" : "/startDate"), entry.when(), 0.9);
            evidence.note(at + "/endDate", entry.when(), 0.9);
        }
        read.add(new Education(
                evidence.note(at + "/institution", name, school != null && school.school() ? 0.95 : 0.6),
                evidence.note(at + "/area", area, 0.8),
                evidence.note(at + "/studyType", study, degree != null && degree.degree() ? 0.95 : 0.5),
                start,
                end,
                score.find() ? score.group().strip() : null,
                entry.body().stream()
                        .filter(Row::bullet)
                        .map(Row::text)
                        .limit(20)
                        .toList()));
    }

    /** The school's name, with the first or second half of it when a narrow column broke it in two. */
    private static Piece institution(Atom school, List<Atom> atoms, List<Row> head) {
        var row = head.get(school.row());
        for (var atom : atoms) {
            boolean alike = atom.row() == school.row() - 1
                    && !isField(atom, atoms)
                    && head.get(atom.row()).style().equals(row.style())
                    && row.line().size() > 0
                    && atom.other()
                    && Piece.of(head.get(atom.row())).equals(atom.piece())
                    && Piece.of(row).equals(school.piece())
                    && row.wordCount() <= 2;
            if (alike) {
                return atom.piece().with(school.piece());
            }
        }
        for (var atom : atoms) {
            var other = head.get(atom.row()).line();
            boolean alike = atom.row() == school.row() + 1
                    && Math.abs(other.size() - row.line().size()) < 0.2
                    && Math.abs(other.x() - row.line().x()) < 2
                    && row.line().size() > 0
                    && atom.other()
                    && Piece.of(head.get(atom.row())).equals(atom.piece())
                    && school.piece().text().indexOf(' ') < 0;
            if (alike) {
                return school.piece().with(atom.piece());
            }
        }
        for (var atom : atoms) {
            boolean alike = atom.row() == school.row() + 1
                    && atom.other()
                    && head.get(atom.row()).style().equals(row.style())
                    && row.line().size() > 0
                    && Math.abs(head.get(atom.row()).line().x() - row.line().x()) < 2
                    && Piece.of(head.get(atom.row())).equals(atom.piece())
                    && Piece.of(row).equals(school.piece())
                    && (row.line().bold() || row.caps())
                    && atoms.stream()
                            .anyMatch(other -> other.degree()
                                    && !head.get(other.row()).style().equals(row.style()));
            if (alike) {
                return school.piece().with(atom.piece());
            }
        }
        return school.piece();
    }

    /** Whether a row is what was studied: it follows a row that names a degree and nothing else. */
    private static boolean isField(Atom atom, List<Atom> atoms) {
        return atoms.stream()
                .anyMatch(other -> other.degree()
                        && other.row() == atom.row() - 1
                        && degreeEnd(other.piece().text())
                                >= other.piece().text().length() - 1);
    }

    private static List<Atom> atoms(List<Row> head) {
        var atoms = new ArrayList<Atom>();
        for (int i = 0; i < head.size(); i++) {
            var label = head.get(i).label();
            if (label != null) {
                said(head.get(i), i, label, atoms);
                continue;
            }
            for (var part : Splits.parts(head.get(i)).stream()
                    .flatMap(piece -> Splits.shouted(piece).stream())
                    .toList()) {
                for (var half : Splits.at(part)) {
                    for (var piece : Shape.place(half.text())
                            ? List.of(half)
                            : Splits.commas(half).stream()
                                    .flatMap(each -> bracketed(each).stream())
                                    .toList()) {
                        var words = Fold.words(piece.text());
                        if (words.isEmpty()
                                || words.size() == 1 && Words.is("SCORE", words.getFirst())
                                || piece.text().length() > 140
                                || Shape.aside(piece.text())
                                || SCORE.matcher(piece.text()).lookingAt()) {
                            continue;
                        }
                        boolean degree =
                                Words.any("DEGREE", words) && !words.getFirst().equals("the");
                        atoms.add(new Atom(piece, i, degree, school(words), Shape.place(piece.text())));
                    }
                }
            }
        }
        return atoms;
    }

    /** "History (University of Leeds)" in two. */
    private static List<Piece> bracketed(Piece piece) {
        var text = piece.text();
        int open = text.indexOf('(');
        if (open < 3 || !text.endsWith(")")) {
            return List.of(piece);
        }
        var inside = Fold.words(text.substring(open + 1, text.length() - 1));
        return school(inside) && inside.size() > 1 && !Words.any("SCHOOL", Fold.words(text.substring(0, open)))
                ? List.of(piece.part(0, open), piece.part(open + 1, text.length() - 1))
                : List.of(piece);
    }

    /** What a form's row says it is. */
    private static void said(Row row, int at, Labels.Label label, List<Atom> into) {
        var value = Piece.of(row, label.from(), row.text().length());
        switch (label.kind()) {
            case PERIOD, TASKS -> {}
            case PLACE -> into.add(new Atom(value, at, false, false, true));
            case DEGREE, TITLE -> into.add(new Atom(value, at, true, false, false));
            case AREA -> into.add(new Atom(value, at, false, false, false));
            case SCHOOL, COMPANY -> {
                var name = Splits.commas(value).getFirst();
                into.add(new Atom(name, at, false, true, false));
            }
        }
    }

    private static boolean school(List<String> words) {
        // "School leaving certificate" and "Master of Business School X" aside, a school's noun makes a school.
        return !words.isEmpty()
                && Words.any("SCHOOL", words)
                && !(Words.is("DEGREE", words.getFirst()) && words.size() <= 3 && !Words.is("SCHOOL", words.getLast()));
    }

    /** Where the words of the degree end and the field begins; the whole length when there is no field. */
    private static int degreeEnd(String text) {
        int at = 0;
        int end = 0;
        boolean degree = false;
        for (var word : text.split("(?<=[ ,:])")) {
            var folded = Fold.words(word.replaceAll("[()]", " "));
            boolean belongs = folded.isEmpty()
                    || folded.stream().allMatch(each -> Words.is("DEGREE", each) || Words.is("OF_DEGREE", each));
            if (!belongs) {
                break;
            }
            boolean real = folded.stream().anyMatch(each -> Words.is("DEGREE", each));
            degree |= real;
            at += word.length();
            if (!folded.isEmpty() && !LINK.contains(folded.getLast())) {
                end = at;
            }
        }
        return degree ? end : text.length();
    }

    private static int fieldStart(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int next = text.indexOf(' ', at + 1);
            if (next < 0) {
                return at;
            }
            var word = text.substring(at, next).strip().toLowerCase(java.util.Locale.ROOT);
            if (!word.isEmpty() && !LINK.contains(word) && word.chars().anyMatch(Character::isLetter)) {
                return at;
            }
            at = next;
        }
        return at;
    }
}
