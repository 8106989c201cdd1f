package com.modularplatform.domain.resumes;

import com.modularplatform.core.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resume a candidate uploaded. The file and what was read of it lie in the object store.
 *
 * @param parsedKey of what was read, once it was
 * @param failure why it could not be read, as a sentence
 */
public record UploadedResume(
        ResumeId id,
        PersonId person,
        String fileName,
        String contentType,
        long size,
        Reading status,
        String objectKey,
        @Nullable String objectVersion,
        @Nullable String parsedKey,
        @Nullable String failure,
        Instant uploadedAt,
        Instant updatedAt)
        implements ReceivedDocument {

    /** How many a person may keep. */
    public static final int MOST = 20;

    @Override
    public Instant receivedAt() {
        return uploadedAt;
    }

    /** Intake saw the object and takes this version of it. */
    public UploadedResume processing(String version, String sniffedType, long actualSize, Instant now) {
        return new UploadedResume(
                id,
                person,
                fileName,
                sniffedType,
                actualSize,
                Reading.PROCESSING,
                objectKey,
                version,
                parsedKey,
                failure,
                uploadedAt,
                now);
    }

    /** It was read; the file has left the quarantine. */
    public UploadedResume completed(String file, String parsed, Instant now) {
        return new UploadedResume(
                id, person, fileName, contentType, size, Reading.COMPLETED, file, null, parsed, null, uploadedAt, now);
    }

    public UploadedResume failed(String reason, Instant now) {
        return new UploadedResume(
                id,
                person,
                fileName,
                contentType,
                size,
                Reading.FAILED,
                objectKey,
                objectVersion,
                parsedKey,
                reason,
                uploadedAt,
                now);
    }
}
