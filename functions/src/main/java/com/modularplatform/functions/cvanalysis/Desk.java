package com.modularplatform.functions.cvanalysis;

import com.modularplatform.core.Ids;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.TenantId;
import com.modularplatform.core.Violation;
import com.modularplatform.domain.analyses.Analysis;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.analyses.CvDocumentId;
import com.modularplatform.domain.analyses.JobDescription;
import com.modularplatform.domain.analyses.JobDescriptionId;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
import com.modularplatform.store.Licences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an analysis begins, however its file comes: the licence, the job, the row. */
record Desk(Platform platform) {
    private static final String MODULE = "cv-analysis";

    /** The job as an upload tells it: its fields, or the id of an earlier one instead of all of them. */
    interface JobFields {
        @Nullable
        String jobTitle();

        @Nullable
        String jobDescription();

        @Nullable
        List<String> requiredSkills();

        @Nullable
        List<String> preferredSkills();

        JobDescription.@Nullable Level experienceLevel();

        @Nullable
        JobDescriptionId jobId();
    }

    /** @throws Refusal 403 when the tenant holds no live licence of the module */
    void requireLicence(TenantId tenant, Instant now) {
        var module = platform.modules().bySlug(MODULE).orElseThrow();
        if (Licences.inForce(platform.licences().of(tenant, module.id()), module.id(), now)
                .isEmpty()) {
            throw new Refusal(new Problem.Forbidden(
                    "MODULE_NOT_LICENSED",
                    "Your organisation holds no licence for %s.".formatted(module.name()),
                    Map.of("module", MODULE)));
        }
    }

    /** The job an upload is about; equal fields are one job. */
    JobDescription job(TenantId tenant, JobFields fields, String newId, Instant now) {
        var required =
                fields.requiredSkills() == null || fields.requiredSkills().isEmpty() ? null : fields.requiredSkills();
        var preferred =
                fields.preferredSkills() == null || fields.preferredSkills().isEmpty()
                        ? null
                        : fields.preferredSkills();
        if (fields.jobId() != null) {
            boolean more = fields.jobTitle() != null
                    || fields.jobDescription() != null
                    || required != null
                    || preferred != null
                    || fields.experienceLevel() != null;
            if (more) {
                throw new Refusal(new Problem.Invalid("jobId", "stands instead of the other fields of the job"));
            }
            var id = fields.jobId();
            return (Ids.isId(id.value())
                            ? platform.jobDescriptions().get(tenant, id)
                            : java.util.Optional.<JobDescription>empty())
                    .orElseThrow(() -> new Refusal(new Problem.Invalid("jobId", "is not one of your jobs")));
        }
        var violations = new ArrayList<Violation>();
        if (fields.jobTitle() == null) {
            violations.add(new Violation("jobTitle", "is required"));
        }
        if (fields.jobDescription() == null && required == null) {
            violations.add(new Violation("jobDescription", "is required unless required_skills are given"));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(new Problem.Invalid(violations));
        }
        return platform.jobDescriptions()
                .same(new JobDescription(
                        new JobDescriptionId(newId),
                        tenant,
                        String.valueOf(fields.jobTitle()),
                        fields.jobDescription() == null ? "" : fields.jobDescription(),
                        required,
                        preferred,
                        fields.experienceLevel(),
                        now));
    }

    /** A new analysis, pending. */
    Analysis open(Request<?> request, JobDescription job, String fileName, String contentType, long size) {
        var tenant = request.tenant();
        var id = new AnalysisId(request.newId());
        return new Analysis(
                id,
                tenant,
                request.personId(),
                new CvDocumentId(request.newId()),
                fileName,
                contentType,
                size,
                job.summary(),
                Reading.PENDING,
                Uploads.place(tenant, id).quarantine(),
                null,
                null,
                null,
                null,
                null,
                request.now(),
                null,
                request.now());
    }
}
