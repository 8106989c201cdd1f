package com.modularplatform.domain.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resume in the names of JSON Resume 1.0 (https://jsonresume.org/schema), with what the platform adds: the evidence of
 * every value, what was worked out from the dates, and flags.
 *
 * @param evidence JSON pointer of a value, e.g. {@code /work/0/name}, to where it stood and how sure the reader is
 * @param experience what follows from the dates
 * @param text the visible text the spans of {@code evidence} count in
 * @param hiddenText what stood in the document unseen; never read as content, matched only to flag it
 * @param flags facts a person should know, e.g. {@code hidden_text}, {@code instructions_to_software}
 */
public record Resume(
        Basics basics,
        List<Work> work,
        List<Volunteer> volunteer,
        List<Education> education,
        List<Award> awards,
        List<Certificate> certificates,
        List<Publication> publications,
        List<Skill> skills,
        List<Language> languages,
        List<Interest> interests,
        List<Project> projects,
        Map<String, Evidence> evidence,
        Experience experience,
        String text,
        String hiddenText,
        List<String> flags) {
    public Resume {
        work = List.copyOf(work);
        volunteer = List.copyOf(volunteer);
        education = List.copyOf(education);
        awards = List.copyOf(awards);
        certificates = List.copyOf(certificates);
        publications = List.copyOf(publications);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        interests = List.copyOf(interests);
        projects = List.copyOf(projects);
        evidence = Map.copyOf(evidence);
        flags = List.copyOf(flags);
    }

    /** Who; every part absent when it was not found. The phone is E.164 where its country is known, else as it stood. */
    public record Basics(
            @Nullable String name,
            @Nullable String label,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String url,
            @Nullable String summary,
            @Nullable Location location,
            List<Profile> profiles) {
        public Basics {
            profiles = List.copyOf(profiles);
        }
    }

    /** A place as it was written, taken apart where that is sure; {@code countryCode} is ISO 3166-1 alpha-2. */
    public record Location(
            @Nullable String address,
            @Nullable String city,
            @Nullable String region,
            @Nullable String countryCode) {}

    public record Profile(
            String network,
            @Nullable String username,
            @Nullable String url) {}

    /**
     * One position; several within one company are several entries. {@code endDate} null with {@code current} true is
     * "until today"; null with {@code current} false is not known.
     *
     * @param name the company
     * @param position the title
     * @param skills canonical names of the skills its own words show
     */
    public record Work(
            @Nullable String name,
            @Nullable String position,
            @Nullable String location,
            @Nullable String url,
            @Nullable PartialDate startDate,
            @Nullable PartialDate endDate,
            boolean current,
            @Nullable String summary,
            List<String> highlights,
            List<String> skills) {
        public Work {
            highlights = List.copyOf(highlights);
            skills = List.copyOf(skills);
        }
    }

    public record Volunteer(
            @Nullable String organization,
            @Nullable String position,
            @Nullable PartialDate startDate,
            @Nullable PartialDate endDate,
            boolean current,
            @Nullable String summary,
            List<String> highlights) {
        public Volunteer {
            highlights = List.copyOf(highlights);
        }
    }

    /** @param studyType the degree as it stood, e.g. {@code Bachelor of Science}; {@code area} its field */
    public record Education(
            @Nullable String institution,
            @Nullable String area,
            @Nullable String studyType,
            @Nullable PartialDate startDate,
            @Nullable PartialDate endDate,
            @Nullable String score,
            List<String> courses) {
        public Education {
            courses = List.copyOf(courses);
        }
    }

    public record Award(
            String title,
            @Nullable PartialDate date,
            @Nullable String awarder,
            @Nullable String summary) {}

    public record Certificate(
            String name,
            @Nullable PartialDate date,
            @Nullable String issuer,
            @Nullable String url) {}

    public record Publication(
            String name,
            @Nullable String publisher,
            @Nullable PartialDate releaseDate,
            @Nullable String url) {}

    /**
     * A skill by its canonical name.
     *
     * @param level beginner, intermediate, advanced or expert; null when nothing but the name stood there
     * @param keywords the words that named it in this document
     * @param months merged months of the entries that show it; 0 when it is only listed
     * @param listed whether a list of skills names it
     * @param lastUsed last month of the latest entry that shows it
     * @param mentions every place in {@code text} that names it
     */
    public record Skill(
            String name,
            @Nullable String level,
            List<String> keywords,
            int months,
            boolean listed,
            @Nullable PartialDate lastUsed,
            List<Span> mentions) {
        public Skill {
            keywords = List.copyOf(keywords);
            mentions = List.copyOf(mentions);
        }
    }

    public record Language(String language, @Nullable String fluency) {}

    public record Interest(String name, List<String> keywords) {
        public Interest {
            keywords = List.copyOf(keywords);
        }
    }

    public record Project(
            String name,
            @Nullable String description,
            List<String> highlights,
            @Nullable PartialDate startDate,
            @Nullable PartialDate endDate,
            @Nullable String url,
            List<String> skills) {
        public Project {
            highlights = List.copyOf(highlights);
            skills = List.copyOf(skills);
        }
    }

    /** Where a value stood in {@code text}, and how sure the reader is (0–1). */
    public record Evidence(Span span, double confidence) {}

    /**
     * What follows from the dates of {@code work}. Overlaps count once.
     *
     * @param months merged months of all positions
     * @param seniority junior, mid, senior or lead, by years and titles
     * @param gaps stretches of more than three months between positions: facts, not judgements
     * @param until the month that "present" meant when the resume was read
     */
    public record Experience(int months, @Nullable String seniority, List<Gap> gaps, PartialDate until) {
        public Experience {
            gaps = List.copyOf(gaps);
        }
    }

    /** First and last month without a position. */
    public record Gap(PartialDate from, PartialDate to, int months) {}
}
