package com.modularplatform.functions.cvanalysis;

import com.modularplatform.core.TenantId;
import com.modularplatform.domain.analyses.Analysis;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.reading.Report;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.tenants.Tenant;
import com.modularplatform.kernel.event.TaskFunction;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
import com.modularplatform.store.Items;
import com.modularplatform.store.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The steps of the state machine {@code cv-analysis}. Each may run twice; an analysis that is over or gone is left alone. */
public final class CvAnalysisTask extends TaskFunction {
    private static final Map<String, String> DONE = Map.of("outcome", "done");

    private final Platform platform;

    public CvAnalysisTask() {
        this(Platform.of(Environment.system()));
    }

    public CvAnalysisTask(Platform platform) {
        super(platform.log());
        this.platform = platform;
    }

    @Override
    protected Map<String, ?> handle(String task, Map<String, String> input) {
        var tenant = new TenantId(input.getOrDefault("tenantId", ""));
        var id = new AnalysisId(input.getOrDefault("analysisId", ""));
        var found = platform.analyses().get(tenant, id);
        var folder = Uploads.keptAnalysis(tenant, id);
        if (found.isEmpty()) {
            forget(tenant, id); // deleted while a step before this one wrote
            return Map.of("outcome", "over");
        }
        var analysis = found.get().value();
        if (analysis.status().over()) {
            if (task.equals("store") && analysis.status() == Reading.COMPLETED) {
                tidy(tenant, id); // the run that completed it may have died before
            }
            return Map.of("outcome", "over");
        }
        return switch (task) {
            case "read" -> read(analysis, folder);
            case "match" -> match(analysis, folder);
            case "store" -> store(found.get(), folder);
            case "fail" -> fail(found.get(), input.getOrDefault("reason", ""));
            default -> throw new IllegalArgumentException("no such task");
        };
    }

    private Map<String, ?> read(Analysis analysis, String folder) {
        try {
            platform.readings()
                    .take(
                            analysis.objectKey(),
                            version(analysis),
                            analysis.fileName(),
                            LocalDate.ofInstant(analysis.createdAt(), ZoneOffset.UTC),
                            folder);
            return DONE;
        } catch (UnreadableDocument e) {
            return Map.of("outcome", "unreadable", "reason", e.reason().name());
        }
    }

    private static @Nullable String version(Analysis analysis) {
        return analysis.objectVersion() == null || analysis.objectVersion().isEmpty() ? null : analysis.objectVersion();
    }

    private static String resultKey(String folder) {
        return folder + "result.json";
    }

    private static String reportKey(String folder) {
        return folder + "report.pdf";
    }

    /** The result and its report. */
    private Map<String, ?> match(Analysis analysis, String folder) {
        var job = platform.jobDescriptions()
                .get(analysis.tenant(), analysis.job().id())
                .orElseThrow();
        var readings = platform.readings();
        var resume = readings.resume(readings.resumeKey(folder)).orElseThrow();
        var requirements = platform.requirements().understand(job.description(), job.explicit());
        var result = new AnalysisResult(requirements, platform.matcher().match(resume, requirements));
        readings.put(resultKey(folder), result);
        print(analysis, resume, result, folder);
        return DONE;
    }

    private void print(Analysis analysis, Resume resume, AnalysisResult result, String folder) {
        var tenant = platform.tenants().get(analysis.tenant()).map(Tenant::name).orElse("");
        var pdf = platform.reports()
                .render(new Report.CvAnalysis(
                        analysis.id().value(),
                        tenant,
                        analysis.fileName(),
                        resume,
                        result.requirements(),
                        result.match(),
                        analysis.createdAt(),
                        ZoneOffset.UTC));
        platform.documents().put(reportKey(folder), "application/pdf", pdf);
    }

    /** Out of the quarantine, and completed. */
    private Map<String, ?> store(Items.Stored<Analysis> known, String folder) {
        var analysis = known.value();
        var result = platform.readings()
                .read(resultKey(folder), AnalysisResult.class)
                .orElseThrow();
        var file = folder + "file";
        platform.documents().copy(analysis.objectKey(), version(analysis), file);
        var score = result.match().score();
        finish(
                known,
                "cv.analysis.completed",
                a -> a.completed(
                        score,
                        file,
                        resultKey(folder),
                        reportKey(folder),
                        platform.clock().instant()));
        tidy(analysis.tenant(), analysis.id());
        return DONE;
    }

    private void tidy(TenantId tenant, AnalysisId id) {
        platform.documents().erase(Uploads.analysisKey(tenant, id));
    }

    private Map<String, ?> fail(Items.Stored<Analysis> known, String reason) {
        finish(
                known,
                "cv.analysis.failed",
                a -> a.failed(
                        platform.readings().sentence(reason), platform.clock().instant()));
        return DONE;
    }

    private void finish(Items.Stored<Analysis> known, String event, UnaryOperator<Analysis> end) {
        var changed = platform.analyses().end(known, event, platform.clock().instant(), end);
        if (changed instanceof Table.Changed.Missing) {
            forget(known.value().tenant(), known.value().id());
        }
    }

    private void forget(TenantId tenant, AnalysisId id) {
        Uploads.analysisKeys(tenant, id).forEach(platform.documents()::eraseAll);
    }
}
