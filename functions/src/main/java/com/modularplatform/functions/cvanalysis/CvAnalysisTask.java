package com.modularplatform.functions.cvanalysis;

import com.modularplatform.core.TenantId;
import com.modularplatform.domain.analyses.Analysis;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.reading.Report;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.tenants.Tenant;
import com.modularplatform.kernel.event.TaskFunction;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
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
        var found = platform.analyses().get(tenant, id).map(stored -> stored.value());
        var folder = Uploads.keptAnalysis(tenant, id);
        if (found.isEmpty()) {
            forget(tenant, id); // deleted while a step before this one wrote
            return Map.of("outcome", "over");
        }
        if (found.get().status().over()) {
            if (task.equals("store") && found.get().status() == Reading.COMPLETED) {
                tidy(tenant, id, folder); // the run that completed it may have died before
            }
            return Map.of("outcome", "over");
        }
        var analysis = found.get();
        return switch (task) {
            case "extract" -> extract(analysis, folder);
            case "structure" -> {
                platform.readings().structure(folder, LocalDate.ofInstant(analysis.createdAt(), ZoneOffset.UTC));
                yield DONE;
            }
            case "match" -> match(analysis, folder);
            case "report" -> report(analysis, folder);
            case "store" -> store(analysis, folder);
            case "fail" -> fail(analysis, input.getOrDefault("reason", ""));
            default -> throw new IllegalArgumentException("no such task");
        };
    }

    private Map<String, ?> extract(Analysis analysis, String folder) {
        try {
            platform.readings().extract(analysis.objectKey(), version(analysis), analysis.fileName(), folder);
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

    private Map<String, ?> match(Analysis analysis, String folder) {
        var job = platform.jobDescriptions()
                .get(analysis.tenant(), analysis.job())
                .orElseThrow();
        var readings = platform.readings();
        var resume = readings.resume(readings.resumeKey(folder)).orElseThrow();
        var requirements = platform.requirements().understand(job.description(), job.explicit());
        readings.put(
                resultKey(folder),
                new AnalysisResult(requirements, platform.matcher().match(resume, requirements)));
        return DONE;
    }

    private Map<String, ?> report(Analysis analysis, String folder) {
        var readings = platform.readings();
        var resume = readings.resume(readings.resumeKey(folder)).orElseThrow();
        var result = readings.read(resultKey(folder), AnalysisResult.class).orElseThrow();
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
        return DONE;
    }

    /** Out of the quarantine, and completed. */
    private Map<String, ?> store(Analysis analysis, String folder) {
        var result = platform.readings()
                .read(resultKey(folder), AnalysisResult.class)
                .orElseThrow();
        var file = folder + "file";
        platform.documents().copy(analysis.objectKey(), version(analysis), file);
        var score = result.match().score();
        finish(
                analysis,
                "cv.analysis.completed",
                a -> a.completed(
                        score,
                        file,
                        resultKey(folder),
                        reportKey(folder),
                        platform.clock().instant()));
        tidy(analysis.tenant(), analysis.id(), folder);
        return DONE;
    }

    private void tidy(TenantId tenant, AnalysisId id, String folder) {
        platform.documents().erase(Uploads.analysisKey(tenant, id));
        platform.readings().forgetText(folder);
    }

    private Map<String, ?> fail(Analysis analysis, String reason) {
        finish(
                analysis,
                "cv.analysis.failed",
                a -> a.failed(
                        platform.readings().sentence(reason), platform.clock().instant()));
        return DONE;
    }

    private void finish(Analysis analysis, String event, UnaryOperator<Analysis> end) {
        var changed = platform.analyses()
                .end(analysis.tenant(), analysis.id(), event, platform.clock().instant(), end);
        if (changed instanceof Table.Changed.Missing) {
            forget(analysis.tenant(), analysis.id());
        }
    }

    private void forget(TenantId tenant, AnalysisId id) {
        Uploads.analysisKeys(tenant, id).forEach(platform.documents()::eraseAll);
    }
}
