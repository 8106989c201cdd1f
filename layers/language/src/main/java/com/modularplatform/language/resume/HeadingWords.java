package com.modularplatform.language.resume;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that tell a heading's kind where its whole wording is none we know. */
final class HeadingWords {
    /** Words that may fill a heading beside those that say its kind. */
    private static final Set<String> FILL = Set.of(
            "and",
            "of",
            "my",
            "the",
            "in",
            "with",
            "other",
            "relevant",
            "additional",
            "key",
            "selected",
            "professional",
            "personal",
            "main",
            "e",
            "y",
            "et",
            "und",
            "en",
            "de",
            "weitere",
            "career",
            "further",
            "core",
            "previous",
            "current",
            "recent",
            "general",
            "special",
            "where",
            "i",
            "have",
            "what",
            "am",
            "for",
            "also",
            "related",
            "major",
            "formal",
            "industry",
            "practical",
            "background",
            "history",
            "summary",
            "beruflich",
            "wichtige",
            "relevante",
            "areas",
            "area",
            "university",
            "school",
            "fields",
            "field",
            "list",
            "overview",
            "to",
            "a",
            "at",
            "on",
            "by",
            "me",
            "details",
            "information",
            "tech",
            "aus",
            "fort",
            "weiter",
            "schul",
            "berufs",
            "sprach",
            "fach");

    /** The words that say a kind, the more telling kinds first. */
    private static final List<Map.Entry<Section.Kind, Set<String>>> TELLING = List.of(
            Map.entry(
                    Section.Kind.VOLUNTEER,
                    Set.of("volunteer", "volunteering", "ehrenamt", "voluntariado", "benevolat")),
            Map.entry(Section.Kind.PUBLICATIONS, Set.of("publications", "publikationen", "papers", "patents", "talks")),
            Map.entry(
                    Section.Kind.CERTIFICATES,
                    Set.of(
                            "certifications",
                            "certificates",
                            "licenses",
                            "certification",
                            "courses",
                            "zertifikate",
                            "weiterbildung",
                            "certificaciones")),
            Map.entry(Section.Kind.AWARDS, Set.of("awards", "honors", "honours", "prizes", "scholarships")),
            Map.entry(Section.Kind.REFERENCES, Set.of("references", "referees", "referenzen")),
            Map.entry(
                    Section.Kind.WORK,
                    Set.of(
                            "experience",
                            "employment",
                            "worked",
                            "work",
                            "jobs",
                            "positions",
                            "berufserfahrung",
                            "werdegang",
                            "experiencia",
                            "esperienza",
                            "werkervaring",
                            "experiences",
                            "employers",
                            "roles")),
            Map.entry(
                    Section.Kind.PROJECTS,
                    Set.of("projects", "projekte", "projets", "proyectos", "progetti", "portfolio")),
            Map.entry(
                    Section.Kind.EDUCATION,
                    Set.of(
                            "education",
                            "studies",
                            "academic",
                            "training",
                            "degrees",
                            "studied",
                            "learned",
                            "ausbildung",
                            "studium",
                            "bildung",
                            "formation",
                            "formacion",
                            "formazione",
                            "opleiding",
                            "qualifications",
                            "schooling",
                            "learning",
                            "fortbildung",
                            "schulbildung",
                            "berufsausbildung")),
            Map.entry(
                    Section.Kind.LANGUAGES,
                    Set.of("languages", "sprachen", "langues", "idiomas", "lingue", "talen", "speak")),
            Map.entry(
                    Section.Kind.SKILLS,
                    Set.of(
                            "skills",
                            "competencies",
                            "competences",
                            "expertise",
                            "tools",
                            "technologies",
                            "technical",
                            "stack",
                            "kenntnisse",
                            "fachkenntnisse",
                            "kompetenzen",
                            "fahigkeiten",
                            "skill",
                            "methods",
                            "software",
                            "strengths",
                            "know",
                            "proficiencies",
                            "proficiency",
                            "knowledge",
                            "abilities",
                            "toolkit",
                            "specialities",
                            "specialties")),
            Map.entry(Section.Kind.INTERESTS, Set.of("interests", "hobbies", "interessen", "hobbys")),
            Map.entry(Section.Kind.SUMMARY, Set.of("profile", "about", "objective", "statement", "bio")),
            Map.entry(Section.Kind.CONTACT, Set.of("contact", "kontakt")));

    private HeadingWords() {}

    /** The kind all of a text's words agree on, as in "Relevant professional experience". */
    static Section.@Nullable Kind telling(String text) {
        var words = List.of(Fold.of(text).split(" "));
        for (var kind : TELLING) {
            if (words.stream().anyMatch(kind.getValue()::contains)) {
                boolean all = words.stream()
                        .allMatch(word -> FILL.contains(word)
                                || TELLING.stream()
                                        .anyMatch(other -> other.getValue().contains(word)));
                return all ? kind.getKey() : null;
            }
        }
        return null;
    }
}
