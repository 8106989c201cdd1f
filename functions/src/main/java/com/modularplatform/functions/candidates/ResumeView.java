package com.modularplatform.functions.candidates;

import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.domain.resumes.UploadedResume;
import com.modularplatform.kernel.json.AbsentIfNull;
import com.modularplatform.store.Tombstone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resume as its owner sees it; {@code parsedData} has the names of JSON Resume 1.0. */
record ResumeView(
        ResumeId id,
        String fileName,
        String contentType,
        long size,
        Reading status,
        boolean isDefault,
        Instant uploadedAt,
        @AbsentIfNull @Nullable String failureReason,
        @AbsentIfNull @Nullable Parsed parsedData,
        @AbsentIfNull @Nullable Map<String, Where> evidence,
        @AbsentIfNull @Nullable String downloadUrl) {

    /** A row of the list: a resume without what was read, or what is left of a deleted one. */
    record Row(
            String id,
            @AbsentIfNull @Nullable String fileName,
            @AbsentIfNull @Nullable String contentType,
            @AbsentIfNull @Nullable Long size,
            @AbsentIfNull @Nullable Reading status,
            @AbsentIfNull @Nullable Boolean isDefault,
            @AbsentIfNull @Nullable Instant uploadedAt,
            @AbsentIfNull @Nullable String failureReason,
            @AbsentIfNull @Nullable Boolean deleted,
            @AbsentIfNull @Nullable Instant updatedAt) {
        static Row of(UploadedResume r, @Nullable ResumeId standard) {
            return new Row(
                    r.id().value(),
                    r.fileName(),
                    r.contentType(),
                    r.size(),
                    r.status(),
                    r.id().equals(standard),
                    r.uploadedAt(),
                    r.failure(),
                    null,
                    null);
        }

        static Row of(Tombstone gone) {
            return new Row(gone.id(), null, null, null, null, null, null, null, true, gone.updatedAt());
        }
    }

    /** Where a value stood: UTF-16 offsets in the visible text. */
    record Where(int start, int end, double confidence) {}

    static ResumeView of(
            UploadedResume r, @Nullable ResumeId standard, @Nullable Resume parsed, @Nullable String downloadUrl) {
        return new ResumeView(
                r.id(),
                r.fileName(),
                r.contentType(),
                r.size(),
                r.status(),
                r.id().equals(standard),
                r.uploadedAt(),
                r.failure(),
                parsed == null ? null : Parsed.of(parsed),
                parsed == null ? null : where(parsed),
                downloadUrl);
    }

    private static Map<String, Where> where(Resume parsed) {
        var map = new LinkedHashMap<String, Where>();
        parsed.evidence().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> map.put(
                        e.getKey(),
                        new Where(
                                e.getValue().span().start(),
                                e.getValue().span().end(),
                                e.getValue().confidence())));
        return map;
    }

    record Parsed(
            Basics basics,
            List<Work> work,
            List<Volunteer> volunteer,
            List<Education> education,
            List<Award> awards,
            List<Certificate> certificates,
            List<Publication> publications,
            List<Skill> skills,
            List<Language> languages,
            List<Resume.Interest> interests,
            List<Project> projects,
            Experience experience,
            List<String> flags) {
        static Parsed of(Resume r) {
            return new Parsed(
                    Basics.of(r.basics()),
                    r.work().stream().map(Work::of).toList(),
                    r.volunteer().stream().map(Volunteer::of).toList(),
                    r.education().stream().map(Education::of).toList(),
                    r.awards().stream()
                            .map(a -> new Award(a.title(), a.date(), a.awarder(), a.summary()))
                            .toList(),
                    r.certificates().stream()
                            .map(c -> new Certificate(c.name(), c.date(), c.issuer(), c.url()))
                            .toList(),
                    r.publications().stream()
                            .map(p -> new Publication(p.name(), p.publisher(), p.releaseDate(), p.url()))
                            .toList(),
                    r.skills().stream().map(Skill::of).toList(),
                    r.languages().stream()
                            .map(l -> new Language(l.language(), l.fluency()))
                            .toList(),
                    r.interests(),
                    r.projects().stream().map(Project::of).toList(),
                    new Experience(
                            r.experience().months(),
                            r.experience().seniority(),
                            r.experience().gaps()),
                    r.flags());
        }
    }

    record Basics(
            @AbsentIfNull @Nullable String name,
            @AbsentIfNull @Nullable String label,
            @AbsentIfNull @Nullable String email,
            @AbsentIfNull @Nullable String phone,
            @AbsentIfNull @Nullable String url,
            @AbsentIfNull @Nullable String summary,
            @AbsentIfNull @Nullable Location location,
            List<Profile> profiles) {
        static Basics of(Resume.Basics b) {
            var l = b.location();
            return new Basics(
                    b.name(),
                    b.label(),
                    b.email(),
                    b.phone(),
                    b.url(),
                    b.summary(),
                    l == null ? null : new Location(l.address(), l.city(), l.region(), l.countryCode()),
                    b.profiles().stream()
                            .map(p -> new Profile(p.network(), p.username(), p.url()))
                            .toList());
        }
    }

    record Location(
            @AbsentIfNull @Nullable String address,
            @AbsentIfNull @Nullable String city,
            @AbsentIfNull @Nullable String region,
            @AbsentIfNull @Nullable String countryCode) {}

    record Profile(
            String network,
            @AbsentIfNull @Nullable String username,
            @AbsentIfNull @Nullable String url) {}

    record Work(
            @AbsentIfNull @Nullable String name,
            @AbsentIfNull @Nullable String position,
            @AbsentIfNull @Nullable String location,
            @AbsentIfNull @Nullable String url,
            @AbsentIfNull @Nullable PartialDate startDate,
            @AbsentIfNull @Nullable PartialDate endDate,
            boolean current,
            @AbsentIfNull @Nullable String summary,
            List<String> highlights,
            List<String> skills) {
        static Work of(Resume.Work w) {
            return new Work(
                    w.name(),
                    w.position(),
                    w.location(),
                    w.url(),
                    w.startDate(),
                    w.endDate(),
                    w.current(),
                    w.summary(),
                    w.highlights(),
                    w.skills());
        }
    }

    record Volunteer(
            @AbsentIfNull @Nullable String organization,
            @AbsentIfNull @Nullable String position,
            @AbsentIfNull @Nullable PartialDate startDate,
            @AbsentIfNull @Nullable PartialDate endDate,
            boolean current,
            @AbsentIfNull @Nullable String summary,
            List<String> highlights) {
        static Volunteer of(Resume.Volunteer v) {
            return new Volunteer(
                    v.organization(),
                    v.position(),
                    v.startDate(),
                    v.endDate(),
                    v.current(),
                    v.summary(),
                    v.highlights());
        }
    }

    record Education(
            @AbsentIfNull @Nullable String institution,
            @AbsentIfNull @Nullable String area,
            @AbsentIfNull @Nullable String studyType,
            @AbsentIfNull @Nullable PartialDate startDate,
            @AbsentIfNull @Nullable PartialDate endDate,
            @AbsentIfNull @Nullable String score,
            List<String> courses) {
        static Education of(Resume.Education e) {
            return new Education(
                    e.institution(), e.area(), e.studyType(), e.startDate(), e.endDate(), e.score(), e.courses());
        }
    }

    record Award(
            String title,
            @AbsentIfNull @Nullable PartialDate date,
            @AbsentIfNull @Nullable String awarder,
            @AbsentIfNull @Nullable String summary) {}

    record Certificate(
            String name,
            @AbsentIfNull @Nullable PartialDate date,
            @AbsentIfNull @Nullable String issuer,
            @AbsentIfNull @Nullable String url) {}

    record Publication(
            String name,
            @AbsentIfNull @Nullable String publisher,
            @AbsentIfNull @Nullable PartialDate releaseDate,
            @AbsentIfNull @Nullable String url) {}

    record Skill(
            String name,
            @AbsentIfNull @Nullable String level,
            List<String> keywords,
            int months,
            boolean listed,
            @AbsentIfNull @Nullable PartialDate lastUsed) {
        static Skill of(Resume.Skill s) {
            return new Skill(s.name(), s.level(), s.keywords(), s.months(), s.listed(), s.lastUsed());
        }
    }

    record Language(String language, @AbsentIfNull @Nullable String fluency) {}

    record Project(
            String name,
            @AbsentIfNull @Nullable String description,
            List<String> highlights,
            @AbsentIfNull @Nullable PartialDate startDate,
            @AbsentIfNull @Nullable PartialDate endDate,
            @AbsentIfNull @Nullable String url,
            List<String> keywords) {
        static Project of(Resume.Project p) {
            return new Project(
                    p.name(), p.description(), p.highlights(), p.startDate(), p.endDate(), p.url(), p.skills());
        }
    }

    record Experience(int months, @AbsentIfNull @Nullable String seniority, List<Resume.Gap> gaps) {}
}
