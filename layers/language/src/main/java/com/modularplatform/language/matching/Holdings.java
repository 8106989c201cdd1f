package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.Match;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.domain.reading.Span;
import com.modularplatform.language.skills.Mention;
import com.modularplatform.language.skills.SkillDictionary;
import com.modularplatform.language.skills.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a resume holds: every skill it names, the entries that show it and the words that prove it. Only skills,
 * titles, entry texts, fields of study and dates of positions are read; the basics but their summary, institutions
 * and graduation years never.
 */
final class Holdings {
    private static final int MOST_QUOTES = 5;

    private final SkillDictionary dictionary;
    private final Resume resume;
    private final Map<String, Integer> entries = new HashMap<>();
    private final Map<String, Months> months = new HashMap<>();
    private final Map<String, String> declared = new HashMap<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Map<String, Held> held = new TreeMap<>();
    private final List<Set<String>> ofPosition = new ArrayList<>();

    /** @param unknown names the job asks for that the dictionary does not know; looked for as whole words */
    Holdings(SkillDictionary dictionary, Resume resume, Collection<String> unknown) {
        this.dictionary = dictionary;
        this.resume = resume;
        readPositions(unknown);
        readOtherEntries(unknown);
        readLists(unknown);
        var places = places();
        for (var skill : named) {
            var months = this.months.getOrDefault(skill, new Months());
            held.put(
                    skill,
                    new Held(
                            skill,
                            entries.getOrDefault(skill, 0),
                            months.count(),
                            months.ago(resume.experience().until()),
                            declared.get(skill),
                            quotes(skill, places)));
        }
    }

    /** The skill as held, or null. */
    @Nullable
    Held get(String skill) {
        return held.get(skill);
    }

    /** All skills, sorted by name. */
    Collection<Held> all() {
        return Collections.unmodifiableCollection(held.values());
    }

    /** What the words of a position show, by its index in {@code work}. */
    Set<String> ofPosition(int index) {
        return ofPosition.get(index);
    }

    /** Skills the dictionary finds in text nobody sees. */
    Set<String> hidden() {
        return dictionary.scan(resume.hiddenText()).stream().map(Mention::skill).collect(Collectors.toSet());
    }

    private void readPositions(Collection<String> unknown) {
        for (var work : resume.work()) {
            var shown = new LinkedHashSet<String>();
            work.skills().forEach(skill -> shown.add(name(skill)));
            shown.addAll(found(
                    join(Stream.concat(Stream.of(or(work.position()), or(work.summary())), work.highlights().stream())),
                    unknown));
            entry(shown);
            for (var skill : shown) {
                months.computeIfAbsent(skill, _ -> new Months())
                        .add(work, resume.experience().until());
            }
            ofPosition.add(Collections.unmodifiableSet(shown));
        }
    }

    private void readOtherEntries(Collection<String> unknown) {
        for (var project : resume.projects()) {
            var shown = found(
                    join(Stream.concat(
                            Stream.of(project.name(), or(project.description())), project.highlights().stream())),
                    unknown);
            project.skills().forEach(skill -> shown.add(name(skill)));
            entry(shown);
        }
        for (var volunteer : resume.volunteer()) {
            entry(found(
                    join(Stream.concat(
                            Stream.of(or(volunteer.position()), or(volunteer.summary())),
                            volunteer.highlights().stream())),
                    unknown));
        }
        for (var education : resume.education()) {
            entry(found(
                    join(Stream.concat(
                            Stream.of(or(education.area()), or(education.studyType())), education.courses().stream())),
                    unknown));
        }
        resume.certificates().forEach(certificate -> entry(found(certificate.name(), unknown)));
    }

    private void readLists(Collection<String> unknown) {
        for (var skill : resume.skills()) {
            var name = name(skill.name());
            named.add(name);
            if (skill.level() != null) {
                declared.put(name, skill.level());
            }
            named.addAll(found(skill.name(), unknown));
        }
        named.addAll(found(
                join(Stream.of(or(resume.basics().label()), or(resume.basics().summary()))), unknown));
    }

    private void entry(Set<String> shown) {
        shown.forEach(skill -> entries.merge(skill, 1, Integer::sum));
        named.addAll(shown);
    }

    private Set<String> found(String text, Collection<String> unknown) {
        var skills =
                dictionary.scan(text).stream().map(Mention::skill).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!unknown.isEmpty()) {
            var tokens = Tokens.of(text);
            unknown.stream().filter(name -> !Phrase.in(tokens, name).isEmpty()).forEach(skills::add);
        }
        return skills;
    }

    /** The places of the text that name a skill: what the parser saw, else what the scanner sees. */
    private Map<String, List<Span>> places() {
        var places = new HashMap<String, List<Span>>();
        for (var skill : resume.skills()) {
            if (!skill.mentions().isEmpty()) {
                places.put(name(skill.name()), skill.mentions());
            }
        }
        var scanned = new HashMap<String, List<Span>>();
        for (var mention : dictionary.scan(resume.text())) {
            scanned.computeIfAbsent(mention.skill(), _ -> new ArrayList<>())
                    .add(new Span(mention.start(), mention.end()));
        }
        scanned.forEach(places::putIfAbsent);
        return places;
    }

    private List<Match.Quote> quotes(String skill, Map<String, List<Span>> places) {
        var spans = places.containsKey(skill) ? places.get(skill) : Phrase.in(Tokens.of(resume.text()), skill);
        return spans.stream()
                .filter(span -> span.end() <= resume.text().length())
                .limit(MOST_QUOTES)
                .map(span -> new Match.Quote(span.of(resume.text()), span.start(), span.end()))
                .toList();
    }

    private String name(String written) {
        return dictionary.canonicalStrict(written).orElse(written);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String join(Stream<String> parts) {
        return parts.collect(Collectors.joining("\n"));
    }
}
