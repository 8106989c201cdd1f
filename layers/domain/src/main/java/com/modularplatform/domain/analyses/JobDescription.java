package com.modularplatform.domain.analyses;

import com.modularplatform.core.Ids;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.reading.ExplicitRequirements;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A job as a tenant described it for analyses and interviews. The same words make the same job. */
public record JobDescription(
        JobDescriptionId id,
        TenantId tenant,
        String title,
        String description,
        @Nullable List<String> requiredSkills,
        @Nullable List<String> preferredSkills,
        @Nullable Level experienceLevel,
        Instant createdAt) {

    public enum Level {
        JUNIOR,
        MID,
        SENIOR,
        LEAD
    }

    /** What an analysis shows of its job, so that it need not be fetched for that. */
    public record Summary(
            JobDescriptionId id,
            String title,
            @Nullable List<String> requiredSkills,
            @Nullable Level experienceLevel) {}

    public Summary summary() {
        return new Summary(id, title, requiredSkills, experienceLevel);
    }

    /** These words under the id they were first seen with. */
    public JobDescription known(JobDescriptionId as) {
        return new JobDescription(
                as, tenant, title, description, requiredSkills, preferredSkills, experienceLevel, createdAt);
    }

    /** A hash over everything the job says: what makes two jobs one. */
    public String digest() {
        return Ids.hash(String.join(
                "\n",
                title,
                String.valueOf(experienceLevel),
                Objects.toString(requiredSkills, "-"),
                Objects.toString(preferredSkills, "-"),
                description));
    }

    /** The job's fields for the reader of requirements. */
    public ExplicitRequirements explicit() {
        return new ExplicitRequirements(
                title,
                requiredSkills,
                preferredSkills,
                experienceLevel == null ? null : experienceLevel.name().toLowerCase(Locale.ROOT),
                null);
    }
}
