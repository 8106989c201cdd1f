package com.modularplatform.domain.resumes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document somebody sent us to read, and how far that is. */
public interface ReceivedDocument {
    String fileName();

    Reading status();

    /** Of the file in the object store: in the quarantine until it is completed, then where it is kept. */
    String objectKey();

    /** The version intake saw; everything later reads that one. Null or empty where no versions are kept. */
    @Nullable
    String objectVersion();

    /** When it was sent; "present" in it means this day. */
    Instant receivedAt();
}
