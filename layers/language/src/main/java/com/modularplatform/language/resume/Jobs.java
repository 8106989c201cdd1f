package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Resume.Work;
import com.modularplatform.language.skills.Mention;
import com.modularplatform.language.skills.SkillDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Work entries: who, as what, where, when, what was done; several roles within one company share its name. */
final class Jobs {
    /** @param from first offset of the entry in the text; {@code to} the offset behind its last */
    record Job(Work work, int from, int to) {}

    private final Evidences evidence;
    private final SkillDictionary skills;
    private final Set<String> headline;
    private boolean titlesFirst = true;

    /** @param headline folded words of what the person calls themselves */
    Jobs(Evidences evidence, SkillDictionary skills, Set<String> headline) {
        this.evidence = evidence;
        this.skills = skills;
        this.headline = headline;
    }

    /** Whether the jobs last read say what before where; true before any was. */
    boolean titlesFirst() {
        return titlesFirst;
    }

    /** @param jobs entries read so far, of earlier sections too */
    void read(List<Row> rows, List<Job> jobs) {
        var entries = Entries.of(rows, false);
        var positions = Positions.of(entries, headline);
        titlesFirst = Positions.titlesFirst(positions);
        Piece lastCompany = null;
        Piece lastPlace = null;
        for (int i = 0; i < entries.size(); i++) {
            var position = positions.get(i);
            boolean frame = frame(entries, positions, i);
            if (frame) {
                lastCompany = position.company() != null ? position.company() : position.title();
                lastPlace = position.location();
                continue;
            }
            var company = position.company();
            boolean inherited = company == null && position.title() != null && lastCompany != null;
            if (inherited) {
                company = lastCompany;
            } else if (company != null) {
                lastCompany = company;
                lastPlace = position.location();
            }
            var place = position.location() == null && inherited ? lastPlace : position.location();
            if (company != null || position.title() != null) {
                jobs.add(job(entries.get(i), position.title(), company, place, position.confidence(), jobs.size()));
            }
        }
    }

    /** A company with its whole time, over the roles that follow within that time. */
    private static boolean frame(List<Entries.Entry> entries, List<Positions.Position> positions, int at) {
        if (at + 1 >= entries.size() || !entries.get(at).body().isEmpty()) {
            return false;
        }
        var one = positions.get(at);
        var next = positions.get(at + 1);
        boolean single = one.title() == null || one.company() == null;
        return single
                && (next.title() == null || next.company() == null)
                && within(entries.get(at + 1).period(), entries.get(at).period());
    }

    private static boolean within(Dates.@Nullable Period inner, Dates.@Nullable Period outer) {
        if (inner == null || outer == null || inner.start() == null || outer.start() == null) {
            return false;
        }
        boolean begins = inner.start().earliest().compareTo(outer.start().earliest()) >= 0;
        boolean ends = outer.current()
                || inner.end() != null
                        && outer.end() != null
                        && inner.end().earliest().compareTo(outer.end().latest()) <= 0;
        return begins && ends;
    }

    private Job job(
            Entries.Entry entry,
            @Nullable Piece title,
            @Nullable Piece company,
            @Nullable Piece place,
            double sure,
            int at) {
        var pointer = "/work/" + at;
        var highlights = new ArrayList<String>();
        var summary = new ArrayList<String>();
        for (int i = 0; i < entry.body().size(); i++) {
            var row = entry.body().get(i);
            if (Shape.label(row) && row.text().indexOf(':') < 0) {
                continue;
            }
            boolean goesOn = !row.bullet()
                    && !highlights.isEmpty()
                    && i > 0
                    && row.line().size() > 0;
            if (goesOn) {
                highlights.set(highlights.size() - 1, highlights.getLast() + " " + row.text());
            } else if (row.bullet()) {
                evidence.note(pointer + "/highlights/" + highlights.size(), Piece.of(row), 0.9);
                highlights.add(row.text());
            } else {
                summary.add(row.text());
            }
        }
        var all = new ArrayList<>(entry.head());
        all.addAll(entry.body());
        int from = all.stream().mapToInt(Row::start).min().orElse(0);
        int to = all.stream()
                .mapToInt(row -> row.start() + row.text().length())
                .max()
                .orElse(0);
        var text = String.join("\n", all.stream().map(Row::text).toList());
        var period = entry.period();
        PartialDate start = period == null ? null : period.start();
        PartialDate end = period == null ? null : period.end();
        boolean current = period != null && period.current();
        if (start == null && end != null) {
            start = end;
        }
        evidence.note(pointer + "/startDate", entry.when(), 0.95);
        if (end != null) {
            evidence.note(pointer + "/endDate", entry.when(), 0.95);
        }
        var work = new Work(
                evidence.note(pointer + "/name", company, sure),
                evidence.note(pointer + "/position", title, sure),
                evidence.note(pointer + "/location", place, 0.8),
                null,
                start,
                end,
                current,
                summary.isEmpty() ? null : String.join(" ", summary),
                highlights,
                skills.scan(text).stream().map(Mention::skill).distinct().toList());
        return new Job(work, from, to);
    }
}
