package com.modularplatform.functions.cvanalysis;

import com.modularplatform.domain.analyses.Analysis;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.analyses.CvDocumentId;
import com.modularplatform.domain.analyses.JobDescription;
import com.modularplatform.domain.analyses.JobDescriptionId;
import com.modularplatform.domain.reading.Match;
import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Requirements;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.domain.resumes.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An analysis as the contract shows it; parts that are not there yet are null. */
record AnalysisView(
        AnalysisId id,
        CvDocument cvDocument,
        JobView jobDescription,
        @Nullable BigDecimal matchScore,
        Reading status,
        @Nullable String failureReason,
        @Nullable SkillMatches skillMatches,
        @Nullable ExperienceAnalysis experienceAnalysis,
        @Nullable String recommendations,
        @Nullable ScoreBreakdown scoreBreakdown,
        List<String> flags,
        Instant createdAt,
        @Nullable Instant completedAt) {

    record CvDocument(
            CvDocumentId id,
            String filename,
            Instant uploadedAt,
            @Nullable ExtractedData extractedData) {}

    record ExtractedData(
            List<String> skills, List<Position> experience, List<Degree> education, BigDecimal totalExperienceYears) {}

    record Position(
            @Nullable String title,
            @Nullable String company,
            @Nullable BigDecimal durationYears,
            List<String> skillsUsed) {}

    record Degree(
            @Nullable String degree,
            @Nullable String institution,
            @Nullable Integer year) {}

    record JobView(
            JobDescriptionId id,
            String title,
            List<String> requiredSkills,
            @Nullable String experienceLevel) {}

    record SkillMatches(List<MatchedView> matched, List<MissingView> missing, List<String> extra) {}

    record MatchedView(String skill, String cvProficiency, boolean required) {}

    record MissingView(
            String skill, boolean required, @Nullable String alternativeFound) {}

    record ExperienceAnalysis(
            boolean meetsRequirements,
            @Nullable BigDecimal yearsRequired,
            BigDecimal yearsCandidate,
            BigDecimal relevantExperienceYears) {}

    record ScoreBreakdown(
            RequirementsView requirements,
            List<Match.Points> points,
            List<Match.Counterfactual> counterfactuals,
            Match.Hashes hashes) {}

    record RequirementsView(
            @Nullable String title,
            List<String> requiredSkills,
            List<String> preferredSkills,
            @Nullable Integer years,
            @Nullable String level,
            Requirements.@Nullable Degree education) {}

    static AnalysisView of(Analysis a, @Nullable Resume resume, @Nullable AnalysisResult result) {
        var match = result == null ? null : result.match();
        return new AnalysisView(
                a.id(),
                new CvDocument(a.document(), a.fileName(), a.createdAt(), resume == null ? null : extracted(a, resume)),
                job(a.job(), result),
                a.score(),
                a.status(),
                a.failure(),
                match == null ? null : skills(match),
                match == null ? null : experience(match),
                match == null ? null : match.recommendations(),
                result == null ? null : breakdown(result),
                match == null ? List.of() : match.flags(),
                a.createdAt(),
                a.completedAt());
    }

    private static JobView job(JobDescription.Summary job, @Nullable AnalysisResult result) {
        var required = job.requiredSkills();
        if (required == null) {
            required = result == null ? List.of() : names(result.requirements(), true);
        }
        var level = job.experienceLevel();
        return new JobView(
                job.id(),
                job.title(),
                required,
                level != null
                        ? level.name().toLowerCase(Locale.ROOT)
                        : result == null ? null : result.requirements().level());
    }

    private static List<String> names(Requirements requirements, boolean required) {
        return requirements.skills().stream()
                .filter(s -> s.required() == required)
                .map(Requirements.SkillWish::name)
                .toList();
    }

    private static ExtractedData extracted(Analysis a, Resume resume) {
        var today = LocalDate.ofInstant(a.createdAt(), ZoneOffset.UTC);
        return new ExtractedData(
                resume.skills().stream().map(Resume.Skill::name).toList(),
                resume.work().stream()
                        .map(w -> new Position(w.position(), w.name(), years(w, today), w.skills()))
                        .toList(),
                resume.education().stream()
                        .map(e -> new Degree(degree(e), e.institution(), year(e)))
                        .toList(),
                years(resume.experience().months()));
    }

    private static @Nullable String degree(Resume.Education e) {
        if (e.studyType() == null || e.area() == null) {
            return e.studyType() == null ? e.area() : e.studyType();
        }
        return e.studyType().contains(e.area()) ? e.studyType() : e.studyType() + ' ' + e.area();
    }

    private static @Nullable Integer year(Resume.Education e) {
        PartialDate end = e.endDate() == null ? e.startDate() : e.endDate();
        return end == null ? null : end.year();
    }

    /** How long a position lasted; null when its dates do not say. */
    private static @Nullable BigDecimal years(Resume.Work w, LocalDate today) {
        if (w.startDate() == null || (w.endDate() == null && !w.current())) {
            return null;
        }
        var end = w.endDate() == null ? PartialDate.of(today) : w.endDate();
        return years((int) ChronoUnit.MONTHS.between(
                        w.startDate().earliest(), end.month() == 0 ? end.earliest() : end.latest())
                + 1);
    }

    private static BigDecimal years(int months) {
        return BigDecimal.valueOf(Math.max(0, months)).divide(BigDecimal.valueOf(12), 1, RoundingMode.HALF_UP);
    }

    private static SkillMatches skills(Match match) {
        return new SkillMatches(
                match.matched().stream()
                        .map(m -> new MatchedView(m.skill(), m.proficiency(), m.required()))
                        .toList(),
                match.missing().stream()
                        .map(m -> new MissingView(m.skill(), m.required(), m.alternative()))
                        .toList(),
                match.extra());
    }

    private static ExperienceAnalysis experience(Match match) {
        var years = match.experience();
        return new ExperienceAnalysis(years.met(), years.required(), years.total(), years.relevant());
    }

    private static ScoreBreakdown breakdown(AnalysisResult result) {
        var r = result.requirements();
        return new ScoreBreakdown(
                new RequirementsView(r.title(), names(r, true), names(r, false), r.years(), r.level(), r.education()),
                result.match().points(),
                result.match().counterfactuals(),
                result.match().hashes());
    }
}
