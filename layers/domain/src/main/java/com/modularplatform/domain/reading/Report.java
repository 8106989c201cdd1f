package com.modularplatform.domain.reading;

import java.time.Instant;
import java.time.ZoneId;

/** What a report says; how it looks is the renderer's affair. One record per kind of report. */
public sealed interface Report {
    /** When it was made. */
    Instant generatedAt();

    /** In which zone its times are written. */
    ZoneId zone();

    /**
     * A CV held against a job.
     *
     * @param reference id of the analysis, for the foot of each page
     * @param tenantName for whom
     * @param fileName the CV's file
     */
    record CvAnalysis(
            String reference,
            String tenantName,
            String fileName,
            Resume resume,
            Requirements requirements,
            Match match,
            Instant generatedAt,
            ZoneId zone)
            implements Report {}
}
