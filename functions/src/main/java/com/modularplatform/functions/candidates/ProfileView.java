package com.modularplatform.functions.candidates;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.people.Account;
import com.modularplatform.domain.people.Candidate;
import com.modularplatform.domain.people.Place;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.platform.Platform;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate's profile as they see it themselves. */
record ProfileView(
        PersonId id,
        PersonId userId,
        String firstName,
        String lastName,
        String email,
        @Nullable String phone,
        @Nullable String headline,
        @Nullable String summary,
        @Nullable Place location,
        List<Candidate.SkillClaim> skills,
        List<String> links,
        Candidate.SearchMode jobSearchMode,
        boolean contactConsent,
        Candidate.Preferences preferences,
        @Nullable ResumeId defaultResumeId,
        @Nullable Instant highlightedUntil,
        int completeness,
        Instant createdAt,
        Instant updatedAt) {

    static ProfileView of(Platform platform, Candidate candidate) {
        var account = account(platform, candidate.id());
        boolean read = platform.resumes().all(candidate.id()).stream().anyMatch(r -> r.status() == Reading.COMPLETED);
        return new ProfileView(
                candidate.id(),
                candidate.id(),
                account.firstName(),
                account.lastName(),
                account.email(),
                candidate.phone(),
                candidate.headline(),
                candidate.summary(),
                candidate.location(),
                candidate.skills(),
                candidate.links(),
                candidate.jobSearchMode(),
                candidate.contactConsent(),
                candidate.preferences(),
                candidate.defaultResumeId(),
                candidate.highlightedUntil(),
                candidate.completeness(account.emailVerified(), read),
                candidate.createdAt(),
                candidate.updatedAt());
    }

    private static Account account(Platform platform, PersonId person) {
        return platform.accounts()
                .get(person)
                .orElseThrow(() -> new Refusal(new Problem.NotFound()))
                .value();
    }
}
