package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.Readers;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.domain.reading.Resume.Award;
import com.modularplatform.domain.reading.Resume.Basics;
import com.modularplatform.domain.reading.Resume.Certificate;
import com.modularplatform.domain.reading.Resume.Education;
import com.modularplatform.domain.reading.Resume.Interest;
import com.modularplatform.domain.reading.Resume.Language;
import com.modularplatform.domain.reading.Resume.Profile;
import com.modularplatform.domain.reading.Resume.Project;
import com.modularplatform.domain.reading.Resume.Publication;
import com.modularplatform.domain.reading.Resume.Volunteer;
import com.modularplatform.language.skills.SkillDictionary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a resume out of text with layout. Safe between threads; never throws for what a document says. */
public final class ResumeReader implements Readers.ResumeParser {
    private static final Set<Section.Kind> ABOUT_PERSON =
            EnumSet.of(Section.Kind.TOP, Section.Kind.CONTACT, Section.Kind.SUMMARY, Section.Kind.UNKNOWN);

    private final SkillDictionary skills;

    public ResumeReader() {
        this(SkillDictionary.standard());
    }

    public ResumeReader(SkillDictionary skills) {
        this.skills = skills;
    }

    @Override
    public Resume parse(LayoutText document, LocalDate today) {
        return new Reading(document, today).resume();
    }

    /** One document being read. */
    private final class Reading {
        private final LayoutText document;
        private final LocalDate today;
        private final String text;
        private final List<Row> rows;
        private final List<Section> sections;
        private final Headings headings;
        private final Evidences evidence;
        private Set<String> headline = Set.of();
        private boolean titlesFirst = true;

        private final List<Jobs.Job> jobs = new ArrayList<>();
        private final List<Education> education = new ArrayList<>();
        private final List<Volunteer> volunteer = new ArrayList<>();
        private final List<Award> awards = new ArrayList<>();
        private final List<Certificate> certificates = new ArrayList<>();
        private final List<Publication> publications = new ArrayList<>();
        private final List<Language> languages = new ArrayList<>();
        private final List<Interest> interests = new ArrayList<>();
        private final List<Project> projects = new ArrayList<>();
        private final List<SkillLists.Item> listed = new ArrayList<>();

        Reading(LayoutText document, LocalDate today) {
            this.document = document;
            this.today = today;
            this.text = document.text();
            this.evidence = new Evidences(text.length());
            this.rows = Rows.of(document);
            this.headings = new Headings(rows);
            this.sections = Sections.of(rows, headings, skills);
        }

        Resume resume() {
            var basics = basics();
            // Jobs first: how they are set tells how the studies are.
            var work = new Jobs(evidence, skills, headline);
            sections.stream()
                    .filter(section -> section.kind() == Section.Kind.WORK)
                    .forEach(section -> work.read(section.rows(), jobs));
            titlesFirst = work.titlesFirst();
            sections.forEach(this::read);
            var worked = jobs.stream().map(Jobs.Job::work).toList();
            var known = new SkillEvidence(skills, evidence, today).of(text, listed, jobs);
            return new Resume(
                    basics,
                    worked,
                    volunteer,
                    education,
                    awards,
                    certificates,
                    publications,
                    known,
                    languages,
                    interests,
                    projects,
                    evidence.all(),
                    Timeline.of(worked, today),
                    text,
                    hidden(),
                    Flags.of(document, text));
        }

        private void read(Section section) {
            var in = section.rows();
            switch (section.kind()) {
                case EDUCATION -> education.addAll(studies(in));
                case SKILLS -> listed.addAll(new SkillLists(skills).items(in));
                case LANGUAGES -> tongues(in);
                case CERTIFICATES -> new Lists(evidence).certificates(in, certificates);
                case PROJECTS -> new Lists(evidence).projects(in, skills, projects);
                case VOLUNTEER -> new Lists(evidence).volunteer(in, volunteer);
                case AWARDS -> new Lists(evidence).awards(in, awards);
                case PUBLICATIONS -> new Lists(evidence).publications(in, publications);
                case INTERESTS -> new Lists(evidence).interests(in, interests);
                case WORK, TOP, SUMMARY, CONTACT, REFERENCES, OTHER, UNKNOWN -> {}
            }
        }

        private List<Education> studies(List<Row> in) {
            return new Studies(evidence, education.size(), titlesFirst).read(in);
        }

        /** "Languages" of a programmer may be Java and Python. */
        private void tongues(List<Row> in) {
            int before = languages.size();
            new Lists(evidence).languages(in, languages);
            if (languages.size() == before) {
                new SkillLists(skills)
                        .items(in).stream()
                                .filter(item -> skills.canonicalStrict(
                                                item.piece().text())
                                        .isPresent())
                                .forEach(listed::add);
            }
        }

        private Basics basics() {
            var near = sections.stream()
                    .filter(section -> ABOUT_PERSON.contains(section.kind()))
                    .flatMap(section -> section.rows().stream())
                    .toList();
            var contacts = new Contacts(document, rows, near);
            var email = contacts.email();
            var name = Names.find(rows, email, headings.bodySize());
            var place = contacts.place();
            var phone = contacts.phone();
            var location = place == null ? null : Contacts.location(place.text());
            var links = contacts.links();
            var profiles = links.values().stream()
                    .filter(link -> !link.network().isEmpty())
                    .toList();
            var url = links.values().stream()
                    .filter(link -> link.network().isEmpty())
                    .map(Profile::url)
                    .findFirst()
                    .orElse(null);
            evidence.note("/basics/location", place, 0.8);
            headline = headline(name);
            var number = evidence.note("/basics/phone", phone, 0.95);
            var summary = section(Section.Kind.SUMMARY);
            return new Basics(
                    evidence.note("/basics/name", name, 0.95),
                    evidence.note("/basics/label", label(name), 0.8),
                    evidence.note("/basics/email", email, 0.98),
                    number == null
                            ? null
                            : contacts.international(number, location == null ? null : location.countryCode()),
                    url,
                    evidence.note("/basics/summary", summary, 0.9),
                    location,
                    profiles);
        }

        /** What the person calls themselves: a title in the rows right under the name. */
        private @Nullable Piece label(@Nullable Piece name) {
            if (name == null) {
                return null;
            }
            return rows.stream()
                    .filter(row -> row.start() >= name.end())
                    .limit(3)
                    .flatMap(row -> Splits.parts(row).stream())
                    .filter(piece -> Shape.title(piece.text()) >= 2.5)
                    .findFirst()
                    .orElse(null);
        }

        /** The words of short rows right under the name: often the title that the jobs have too. */
        private Set<String> headline(@Nullable Piece name) {
            if (name == null) {
                return Set.of();
            }
            return rows.stream()
                    .filter(row -> row.start() >= name.end())
                    .limit(3)
                    .takeWhile(row -> Headings.exact(row.text()) == null)
                    .flatMap(row -> Splits.parts(row).stream())
                    .filter(piece -> piece.text().length() < 50
                            && !Shape.place(piece.text())
                            && piece.text().chars().noneMatch(c -> Character.isDigit(c) || c == '@'))
                    .flatMap(piece -> Fold.words(piece.text()).stream())
                    .filter(word -> word.length() > 3)
                    .collect(Collectors.toSet());
        }

        private @Nullable Piece section(Section.Kind kind) {
            return sections.stream()
                    .filter(section -> section.kind() == kind)
                    .flatMap(section -> section.rows().stream())
                    .filter(row -> row.wordCount() > 4)
                    .map(Piece::of)
                    .reduce(Piece::with)
                    .orElse(null);
        }

        private String hidden() {
            return String.join(
                    "\n",
                    document.hidden().stream().map(LayoutText.Hidden::text).toList());
        }
    }
}
