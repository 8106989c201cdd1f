package com.modularplatform.domain.people;

import com.modularplatform.core.PersonId;
import com.modularplatform.domain.resumes.ResumeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's candidate side. One a person, without any tenant.
 *
 * @param phone E.164
 * @param contactConsent whether companies may write to them unasked
 */
public record Candidate(
        PersonId id,
        @Nullable String headline,
        @Nullable String summary,
        @Nullable String phone,
        @Nullable Place location,
        List<SkillClaim> skills,
        List<String> links,
        SearchMode jobSearchMode,
        boolean contactConsent,
        Preferences preferences,
        @Nullable ResumeId defaultResumeId,
        @Nullable Instant highlightedUntil,
        Instant createdAt,
        Instant updatedAt) {
    public Candidate {
        skills = List.copyOf(skills);
        links = List.copyOf(links);
    }

    /** What a new candidate is: not looking, nothing shared. */
    public static Candidate fresh(PersonId id, Instant now) {
        return new Candidate(
                id,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                SearchMode.NOT_LOOKING,
                false,
                Preferences.NONE,
                null,
                null,
                now,
                now);
    }

    public Candidate withDefaultResume(@Nullable ResumeId resume, Instant now) {
        return new Candidate(
                id,
                headline,
                summary,
                phone,
                location,
                skills,
                links,
                jobSearchMode,
                contactConsent,
                preferences,
                resume,
                highlightedUntil,
                createdAt,
                now);
    }

    /** A skill as the person claims it. */
    public record SkillClaim(String name, @Nullable BigDecimal years) {}

    public enum SearchMode {
        ACTIVE,
        OPEN,
        NOT_LOOKING
    }

    /** What they would like. */
    public record Preferences(
            List<String> titles,
            List<EmploymentType> employmentTypes,
            List<WorkMode> workModes,
            List<String> locations,
            @Nullable Salary minSalary,
            List<String> blockedCompanyIds) {
        public static final Preferences NONE =
                new Preferences(List.of(), List.of(), List.of(), List.of(), null, List.of());

        public Preferences {
            titles = List.copyOf(titles);
            employmentTypes = List.copyOf(employmentTypes);
            workModes = List.copyOf(workModes);
            locations = List.copyOf(locations);
            blockedCompanyIds = List.copyOf(blockedCompanyIds);
        }
    }

    /** @param currency ISO 4217, upper case */
    public record Salary(BigDecimal amount, String currency, Period period) {}

    public enum Period {
        HOUR,
        MONTH,
        YEAR
    }

    public enum EmploymentType {
        FULL_TIME,
        PART_TIME,
        CONTRACT,
        TEMPORARY,
        INTERNSHIP
    }

    public enum WorkMode {
        ONSITE,
        HYBRID,
        REMOTE
    }

    /**
     * How full the profile is, 0–100: 10 each for a headline, a summary, a phone, a place, a link, preferences and a
     * verified e-mail; 15 each for three skills and for a resume that was read.
     */
    public int completeness(boolean emailVerified, boolean resumeRead) {
        boolean prefers = !preferences.titles().isEmpty()
                || !preferences.locations().isEmpty()
                || !preferences.workModes().isEmpty();
        int points = 0;
        points += headline == null ? 0 : 10;
        points += summary == null ? 0 : 10;
        points += phone == null ? 0 : 10;
        points += location == null ? 0 : 10;
        points += links.isEmpty() ? 0 : 10;
        points += prefers ? 10 : 0;
        points += emailVerified ? 10 : 0;
        points += skills.size() >= 3 ? 15 : 0;
        points += resumeRead ? 15 : 0;
        return points;
    }
}
