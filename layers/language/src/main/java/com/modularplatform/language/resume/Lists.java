package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Resume.Award;
import com.modularplatform.domain.reading.Resume.Certificate;
import com.modularplatform.domain.reading.Resume.Interest;
import com.modularplatform.domain.reading.Resume.Language;
import com.modularplatform.domain.reading.Resume.Project;
import com.modularplatform.domain.reading.Resume.Publication;
import com.modularplatform.domain.reading.Resume.Volunteer;
import com.modularplatform.language.skills.Mention;
import com.modularplatform.language.skills.SkillDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The simpler sections: languages, certificates, projects, volunteering, awards, publications, interests. */
final class Lists {
    private static final Pattern ITEM = Pattern.compile("[,;•·|●▪∙]| +(?:and|und|et|y|e|en) +");
    private static final Pattern TAG = Pattern.compile("^\\W*$");

    private final Evidences evidence;

    Lists(Evidences evidence) {
        this.evidence = evidence;
    }

    void languages(List<Row> rows, List<Language> into) {
        for (int i = 0; i < rows.size(); i++) {
            for (var piece : cells(rows.get(i))) {
                var words = piece.text().split("[ (:–—-]+", 2);
                boolean two = words.length > 1 && Tongues.named(piece.text()) != null;
                var name = two ? piece.text() : words[0];
                if (Tongues.named(name) == null) {
                    continue;
                }
                var rest =
                        two || words.length < 2 ? "" : words[1].replace(")", "").strip();
                if (rest.isEmpty()
                        && i + 1 < rows.size()
                        && cells(rows.get(i)).size() == 1
                        && Words.any("FLUENCY", Fold.words(rows.get(i + 1).text()))) {
                    rest = rows.get(i + 1).text();
                }
                evidence.note("/languages/" + into.size() + "/language", piece.part(0, name.length()), 0.97);
                into.add(new Language(name, rest.isEmpty() || TAG.matcher(rest).matches() ? null : rest));
            }
        }
    }

    private static List<Piece> cells(Row row) {
        var cells = new ArrayList<Piece>();
        for (var part : row.text().indexOf('\t') >= 0 ? Splits.strong(Piece.of(row)) : List.of(Piece.of(row))) {
            cells.addAll(items(part));
        }
        return cells;
    }

    private static List<Piece> items(Piece piece) {
        var items = new ArrayList<Piece>();
        var cut = ITEM.matcher(piece.text());
        int at = 0;
        while (cut.find()) {
            items.add(piece.part(at, cut.start()));
            at = cut.end();
        }
        items.add(piece.part(at, piece.text().length()));
        items.removeIf(item -> !item.hasLetters());
        return items;
    }

    void certificates(List<Row> rows, List<Certificate> into) {
        for (var row : rows) {
            var parts = Splits.parts(row);
            if (parts.isEmpty() || row.prose()) {
                continue;
            }
            var at = "/certificates/" + into.size();
            var issuer = parts.size() > 1 ? parts.get(1) : null;
            into.add(new Certificate(
                    said(evidence.note(at + "/name", parts.getFirst(), 0.85)),
                    point(row),
                    evidence.note(at + "/issuer", issuer, 0.6),
                    null));
        }
    }

    void awards(List<Row> rows, List<Award> into) {
        for (var row : rows) {
            var parts = Splits.parts(row);
            if (!parts.isEmpty()) {
                var at = "/awards/" + into.size();
                var awarder = parts.size() > 1 ? parts.get(1) : null;
                into.add(new Award(
                        said(evidence.note(at + "/title", parts.getFirst(), 0.8)),
                        point(row),
                        evidence.note(at + "/awarder", awarder, 0.6),
                        null));
            }
        }
    }

    void publications(List<Row> rows, List<Publication> into) {
        for (var row : rows) {
            var piece = Piece.of(row);
            if (piece.hasLetters() && row.wordCount() > 2) {
                into.add(new Publication(
                        said(evidence.note("/publications/" + into.size() + "/name", piece, 0.7)),
                        null,
                        point(row),
                        null));
            }
        }
    }

    void interests(List<Row> rows, List<Interest> into) {
        for (var row : rows) {
            for (var item : row.prose() ? List.<Piece>of() : cells(row)) {
                evidence.note("/interests/" + into.size() + "/name", item, 0.8);
                into.add(new Interest(item.text(), List.of()));
            }
        }
    }

    void projects(List<Row> rows, SkillDictionary skills, List<Project> into) {
        var open = new ArrayList<Row>();
        for (var row : rows) {
            boolean first = open.isEmpty()
                    || !row.bullet() && !row.prose() && open.getLast().bullet()
                    || !row.bullet() && row.line().bold() && !open.getFirst().equals(row);
            if (first && !open.isEmpty()) {
                project(open, skills, into);
                open.clear();
            }
            open.add(row);
        }
        if (!open.isEmpty()) {
            project(open, skills, into);
        }
    }

    private void project(List<Row> rows, SkillDictionary skills, List<Project> into) {
        var parts = Splits.parts(rows.getFirst());
        if (parts.isEmpty()) {
            return;
        }
        var periods = rows.getFirst().periods();
        var text = String.join("\n", rows.stream().map(Row::text).toList());
        var prose = rows.stream()
                .skip(1)
                .filter(row -> !row.bullet())
                .map(Row::text)
                .toList();
        into.add(new Project(
                said(evidence.note("/projects/" + into.size() + "/name", parts.getFirst(), 0.75)),
                prose.isEmpty() ? null : String.join(" ", prose),
                rows.stream().skip(1).filter(Row::bullet).map(Row::text).toList(),
                periods.isEmpty() ? null : periods.getFirst().start(),
                periods.isEmpty() ? null : periods.getFirst().end(),
                null,
                skills.scan(text).stream().map(Mention::skill).distinct().toList()));
    }

    void volunteer(List<Row> rows, List<Volunteer> into) {
        var entries = Entries.of(rows, false);
        var positions = Positions.of(entries, Set.of());
        for (int i = 0; i < entries.size(); i++) {
            var at = "/volunteer/" + into.size();
            var period = entries.get(i).period();
            into.add(new Volunteer(
                    evidence.note(at + "/organization", positions.get(i).company(), 0.7),
                    evidence.note(at + "/position", positions.get(i).title(), 0.7),
                    period == null ? null : period.start(),
                    period == null ? null : period.end(),
                    period != null && period.current(),
                    null,
                    entries.get(i).body().stream().map(Row::text).toList()));
        }
    }

    private static @Nullable PartialDate point(Row row) {
        var periods = row.periods();
        return periods.isEmpty() ? null : periods.getFirst().end();
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}
