package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Resume.Education;
import java.util.ArrayList;
import java.util.List;

/** Education: degree, field, institution, years and marks of each entry. */
final class Studies {
    private final Evidences evidence;
    private final int first;
    private final boolean titlesFirst;

    /**
     * @param first how many entries earlier sections gave
     * @param titlesFirst whether the person's jobs say what before where, as the studies then likely do
     */
    Studies(Evidences evidence, int first, boolean titlesFirst) {
        this.evidence = evidence;
        this.first = first;
        this.titlesFirst = titlesFirst;
    }

    List<Education> read(List<Row> rows) {
        var entries = Entries.of(rows, true);
        if (entries.isEmpty()) {
            entries = repeated(rows).stream()
                    .map(group -> new Entries.Entry(null, null, group, List.of()))
                    .toList();
        }
        double right = rows.stream()
                .mapToDouble(row -> row.line().x() + row.line().width())
                .max()
                .orElse(0);
        var rowsOf = entries.stream().map(Studies::withItem).toList();
        var heads = StudyHeads.of(rowsOf, titlesFirst);
        var read = new ArrayList<Education>();
        for (int i = 0; i < entries.size(); i++) {
            var head = heads.get(i);
            if (head.degree() != null || head.school() != null) {
                write(entries.get(i), head, rowsOf.get(i), right, read);
            }
        }
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

    /** The head, with the first item under it when only that says the degree or the school. */
    private static List<Row> withItem(Entries.Entry entry) {
        var head = entry.head();
        if (entry.body().isEmpty()) {
            return head;
        }
        var item = entry.body().getFirst();
        boolean degree = StudyWords.degree(item.text()) >= 2.5
                && head.stream().noneMatch(row -> Words.any("DEGREE", Fold.words(row.text())));
        boolean school = StudyWords.school(item.text()) >= 2
                && item.wordCount() <= 8
                && head.stream().noneMatch(row -> Words.any("SCHOOL", Fold.words(row.text())));
        if (item.prose() || item.wordCount() > 14 || !degree && !school) {
            return head;
        }
        var all = new ArrayList<>(head);
        all.add(item);
        return all;
    }

    private void write(Entries.Entry entry, StudyHeads.Head head, List<Row> rows, double right, List<Education> read) {
        var at = "/education/" + (first + read.size());
        var degree = head.degree();
        var school = head.school();
        Piece study = degree == null ? null : degree.piece();
        Piece area = head.field() == null ? null : head.field().piece();
        int cut = study == null ? 0 : StudyWords.degreeEnd(study.text());
        if (study != null && cut > 0 && cut < study.text().length()) {
            var rest = study.part(
                    StudyWords.fieldStart(study.text(), cut), study.text().length());
            area = StudyWords.tells(rest.text()) ? rest : area;
            study = study.part(0, cut);
        }
        var name = school == null ? null : SchoolName.of(head, school, rows, right);
        var all = String.join("\n", entry.head().stream().map(Row::text).toList()) + "\n"
                + String.join("\n", entry.body().stream().map(Row::text).toList());
        var score = StudyParts.SCORE.matcher(all);
        PartialDate start = entry.period() == null ? null : entry.period().start();
        PartialDate end = entry.period() == null ? null : entry.period().end();
        if (entry.when() != null) {
            evidence.note(at + (start == null ? "/endDate" : "/startDate"), entry.when(), 0.9);
            evidence.note(at + "/endDate", entry.when(), 0.9);
        }
        read.add(new Education(
                evidence.note(at + "/institution", name, school != null && school.whose() >= 2 ? 0.95 : 0.6),
                evidence.note(at + "/area", area, 0.8),
                evidence.note(at + "/studyType", study, degree != null && degree.what() >= 2 ? 0.95 : 0.5),
                start,
                end,
                score.find() ? score.group().strip() : null,
                entry.body().stream()
                        .filter(Row::bullet)
                        .map(Row::text)
                        .limit(20)
                        .toList()));
    }
}
