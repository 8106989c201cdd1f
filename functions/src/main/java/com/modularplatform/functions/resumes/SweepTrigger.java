package com.modularplatform.functions.resumes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;

/**
 * Ends what would stay pending for ever: uploads that were announced and never arrived, and documents whose reading died
 * without a word. Runs every few minutes.
 */
public final class SweepTrigger implements RequestStreamHandler {
    /** Longer than a presigned address is good, and than the state machines may run. */
    private static final Duration PATIENCE = Duration.ofMinutes(45);

    private static final int AT_A_TIME = 100;
    private static final String NEVER_ARRIVED = "The file never arrived. Upload it again.";
    private static final String NEVER_READ =
            "The document could not be read because of a fault on our side. Upload it again.";

    private final Platform platform;

    public SweepTrigger() {
        this(Platform.of(Environment.system()));
    }

    public SweepTrigger(Platform platform) {
        this.platform = platform;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        var now = platform.clock().instant();
        var since = now.minus(PATIENCE);
        var resumes = platform.resumes().openBefore(since, AT_A_TIME);
        for (var resume : resumes) {
            platform.resumes().end(resume, "resume.failed", now, r -> r.failed(sentence(r.status()), now));
        }
        var analyses = platform.analyses().openBefore(since, AT_A_TIME);
        for (var analysis : analyses) {
            platform.analyses().end(analysis, "cv.analysis.failed", now, a -> a.failed(sentence(a.status()), now));
        }
        platform.log().info("sweep", Map.of("resumes", (long) resumes.size(), "analyses", (long) analyses.size()));
    }

    private static String sentence(Reading status) {
        return status == Reading.PENDING ? NEVER_ARRIVED : NEVER_READ;
    }
}
