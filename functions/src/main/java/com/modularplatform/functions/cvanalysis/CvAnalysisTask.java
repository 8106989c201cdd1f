package com.modularplatform.functions.cvanalysis;

import com.modularplatform.core.TenantId;
import com.modularplatform.domain.analyses.Analysis;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.reading.Report;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.tenants.Tenant;
import com.modularplatform.platform.DocumentTask;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
import com.modularplatform.store.Items;
import com.modularplatform.store.Table;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The steps of the state machine {@code cv-analysis}: a document is read, matched with the job, and stored. */
public final class CvAnalysisTask extends DocumentTask<Analysis> {
    public CvAnalysisTask() {
        this(Platform.of(Environment.system()));
    }

    public CvAnalysisTask(Platform platform) {
        super(platform);
    }

    @Override
    protected Subject<Analysis> subject(Map<String, String> input) {
        var tenant = new TenantId(input.getOrDefault("tenantId", ""));
        var id = new AnalysisId(input.getOrDefault("analysisId", ""));
        return new Subject<>(platform.analyses().get(tenant, id), Uploads.place(tenant, id));
    }

    @Override
    protected Map<String, ?> step(String task, Analysis analysis, Uploads.Place place) {
        return task.equals("match") ? match(analysis, place.kept()) : super.step(task, analysis, place);
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

    @Override
    protected Analysis completed(Analysis analysis, Uploads.Place place, String file) {
        var folder = place.kept();
        var result = platform.readings()
                .read(resultKey(folder), AnalysisResult.class)
                .orElseThrow();
        return analysis.completed(
                result.match().score(),
                file,
                resultKey(folder),
                reportKey(folder),
                platform.clock().instant());
    }

    @Override
    protected Analysis failed(Analysis analysis, String sentence) {
        return analysis.failed(sentence, platform.clock().instant());
    }

    @Override
    protected Table.Changed<Analysis> end(Items.Stored<Analysis> known, Reading outcome, UnaryOperator<Analysis> end) {
        var event = outcome == Reading.COMPLETED ? "cv.analysis.completed" : "cv.analysis.failed";
        return platform.analyses().end(known, event, platform.clock().instant(), end);
    }

    private static String resultKey(String folder) {
        return folder + "result.json";
    }

    private static String reportKey(String folder) {
        return folder + "report.pdf";
    }
}
