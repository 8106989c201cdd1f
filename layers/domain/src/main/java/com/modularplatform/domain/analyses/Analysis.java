package com.modularplatform.domain.analyses;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.ReceivedDocument;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One CV held against one job. The file, what was read of it, the result and the report lie in the object store.
 *
 * @param requestedBy who uploaded it and is told when it is done
 * @param job what is shown of it; a job never changes
 * @param score set when completed
 */
public record Analysis(
        AnalysisId id,
        TenantId tenant,
        PersonId requestedBy,
        CvDocumentId document,
        String fileName,
        String contentType,
        long size,
        JobDescription.Summary job,
        Reading status,
        String objectKey,
        @Nullable String objectVersion,
        @Nullable String resultKey,
        @Nullable String reportKey,
        @Nullable BigDecimal score,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant completedAt,
        Instant updatedAt)
        implements ReceivedDocument {

    @Override
    public Instant receivedAt() {
        return createdAt;
    }

    public Analysis processing(String version, String sniffedType, long actualSize, Instant now) {
        return new Analysis(
                id,
                tenant,
                requestedBy,
                document,
                fileName,
                sniffedType,
                actualSize,
                job,
                Reading.PROCESSING,
                objectKey,
                version,
                resultKey,
                reportKey,
                score,
                failure,
                createdAt,
                completedAt,
                now);
    }

    public Analysis completed(BigDecimal reached, String file, String result, String report, Instant now) {
        return new Analysis(
                id,
                tenant,
                requestedBy,
                document,
                fileName,
                contentType,
                size,
                job,
                Reading.COMPLETED,
                file,
                null,
                result,
                report,
                reached,
                null,
                createdAt,
                now,
                now);
    }

    public Analysis failed(String reason, Instant now) {
        return new Analysis(
                id,
                tenant,
                requestedBy,
                document,
                fileName,
                contentType,
                size,
                job,
                Reading.FAILED,
                objectKey,
                objectVersion,
                resultKey,
                reportKey,
                score,
                reason,
                createdAt,
                now,
                now);
    }
}
