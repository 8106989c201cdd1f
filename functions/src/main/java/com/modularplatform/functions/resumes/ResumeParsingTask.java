package com.modularplatform.functions.resumes;

import com.modularplatform.core.PersonId;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.domain.resumes.UploadedResume;
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

/** The steps of the state machine {@code resume-parsing}. Each may run twice; a resume that is over or gone is left alone. */
public final class ResumeParsingTask extends TaskFunction {
    private final Platform platform;

    public ResumeParsingTask() {
        this(Platform.of(Environment.system()));
    }

    public ResumeParsingTask(Platform platform) {
        super(platform.log());
        this.platform = platform;
    }

    @Override
    protected Map<String, ?> handle(String task, Map<String, String> input) {
        var person = new PersonId(input.getOrDefault("personId", ""));
        var id = new ResumeId(input.getOrDefault("resumeId", ""));
        var resume = platform.resumes().get(person, id).map(stored -> stored.value());
        var folder = Uploads.keptResume(person, id);
        if (resume.isEmpty() || resume.get().status().over()) {
            if (task.equals("store")
                    && resume.filter(r -> r.status() == Reading.COMPLETED).isPresent()) {
                tidy(person, id, folder); // the run that completed it may have died before
            }
            return Map.of("outcome", "over");
        }
        return switch (task) {
            case "extract" -> extract(resume.get(), folder);
            case "structure" -> {
                platform.readings()
                        .structure(folder, LocalDate.ofInstant(platform.clock().instant(), ZoneOffset.UTC));
                yield Map.of("outcome", "done");
            }
            case "store" -> store(resume.get(), folder);
            case "fail" -> fail(resume.get(), input.getOrDefault("reason", ""));
            default -> throw new IllegalArgumentException("no such task");
        };
    }

    private Map<String, ?> extract(UploadedResume resume, String folder) {
        try {
            platform.readings().extract(resume.objectKey(), version(resume), resume.fileName(), folder);
            return Map.of("outcome", "done");
        } catch (UnreadableDocument e) {
            return Map.of("outcome", "unreadable", "reason", e.reason().name());
        }
    }

    private static @Nullable String version(UploadedResume resume) {
        return resume.objectVersion() == null || resume.objectVersion().isEmpty() ? null : resume.objectVersion();
    }

    /** Out of the quarantine, and completed. */
    private Map<String, ?> store(UploadedResume resume, String folder) {
        var file = folder + "file";
        platform.documents().copy(resume.objectKey(), version(resume), file);
        finish(
                resume,
                "resume.completed",
                r -> r.completed(
                        file,
                        platform.readings().resumeKey(folder),
                        platform.clock().instant()));
        tidy(resume.person(), resume.id(), folder);
        return Map.of("outcome", "done");
    }

    private void tidy(PersonId person, ResumeId id, String folder) {
        platform.documents().erase(Uploads.resumeKey(person, id));
        platform.readings().forgetText(folder);
    }

    private Map<String, ?> fail(UploadedResume resume, String reason) {
        finish(
                resume,
                "resume.failed",
                r -> r.failed(
                        platform.readings().sentence(reason), platform.clock().instant()));
        return Map.of("outcome", "done");
    }

    private void finish(UploadedResume resume, String event, UnaryOperator<UploadedResume> end) {
        var changed = platform.resumes()
                .end(resume.person(), resume.id(), event, platform.clock().instant(), end);
        if (changed instanceof Table.Changed.Missing) {
            forget(resume.person(), resume.id());
        }
    }

    private void forget(PersonId person, ResumeId id) {
        Uploads.resumeKeys(person, id).forEach(platform.documents()::eraseAll);
    }
}
