package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Resume.Skill;
import com.modularplatform.domain.reading.Resume.Work;
import com.modularplatform.domain.reading.Span;
import com.modularplatform.language.skills.SkillDictionary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings together what lists of skills say and what the entries show: who uses a thing at work has months of it. */
final class SkillEvidence {
    private static final int LONG = 60;
    private static final int MIDDLING = 24;
    private static final int RECENT_YEARS = 3;

    private final SkillDictionary skills;
    private final Evidences evidence;
    private final LocalDate today;

    SkillEvidence(SkillDictionary skills, Evidences evidence, LocalDate today) {
        this.skills = skills;
        this.evidence = evidence;
        this.today = today;
    }

    private static final class Collected {
        private final Set<String> keywords = new LinkedHashSet<>();
        private final Set<Span> mentions = new LinkedHashSet<>();
        private final List<Work> shown = new ArrayList<>();
        private @Nullable String level;
        private @Nullable Piece first;
        private boolean listed;
    }

    List<Skill> of(String text, List<SkillLists.Item> listed, List<Jobs.Job> jobs) {
        Map<String, Collected> all = new LinkedHashMap<>();
        for (var item : listed) {
            var words = item.piece().value();
            var known = skills.canonicalStrict(item.piece().text()).orElse(words);
            // What a list names twice in different words is two things to its author: none of them is dropped.
            var name = all.containsKey(known) && !alike(all.get(known).keywords, words) ? words : known;
            var skill = all.computeIfAbsent(name, _ -> new Collected());
            skill.listed = true;
            skill.keywords.add(words);
            skill.mentions.add(item.piece().span());
            skill.level = skill.level == null ? item.level() : skill.level;
            skill.first = skill.first == null ? item.piece() : skill.first;
        }
        for (var mention : skills.scan(text)) {
            var skill = all.computeIfAbsent(mention.skill(), _ -> new Collected());
            var piece = new Piece(text.substring(mention.start(), mention.end()), mention.start(), mention.end());
            skill.keywords.add(piece.text());
            skill.mentions.add(piece.span());
            skill.first = skill.first == null ? piece : skill.first;
            for (var job : jobs) {
                if (mention.start() >= job.from() && mention.end() <= job.to() && !skill.shown.contains(job.work())) {
                    skill.shown.add(job.work());
                }
            }
        }
        var result = new ArrayList<Skill>();
        all.forEach((name, skill) -> result.add(skill(name, skill, result.size())));
        return result;
    }

    /** Whether words name again what these name, in full or in short. */
    private static boolean alike(Set<String> named, String words) {
        var folded = Fold.of(words);
        return named.stream().map(Fold::of).anyMatch(known -> known.contains(folded) || folded.contains(known));
    }

    private Skill skill(String name, Collected found, int at) {
        evidence.note("/skills/" + at + "/name", found.first, found.listed ? 0.95 : 0.7);
        var months = Timeline.months(found.shown, today);
        var last = months.isEmpty() ? null : Timeline.date(months.length() - 1);
        var level = found.level != null ? found.level : level(months.cardinality(), last);
        return new Skill(
                name,
                level,
                List.copyOf(found.keywords),
                months.cardinality(),
                found.listed,
                last,
                List.copyOf(found.mentions));
    }

    /** From years and recency, where the document does not say it. */
    private @Nullable String level(int months, @Nullable PartialDate last) {
        if (months == 0 || last == null) {
            return null;
        }
        boolean recent = last.year() >= today.getYear() - RECENT_YEARS;
        if (months >= LONG) {
            return recent ? "expert" : "advanced";
        }
        if (months >= MIDDLING) {
            return recent ? "advanced" : "intermediate";
        }
        return recent ? "intermediate" : "beginner";
    }
}
