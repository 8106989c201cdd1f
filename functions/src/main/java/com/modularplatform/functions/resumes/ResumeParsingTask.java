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
import com.modularplatform.store.Items;
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
        var found = platform.resumes().get(person, id);
        if (found.isEmpty()) {
            forget(person, id); // deleted while a step before this one wrote
            return Map.of("outcome", "over");
        }
        var resume = found.get().value();
        if (resume.status().over()) {
            if (task.equals("store") && resume.status() == Reading.COMPLETED) {
                tidy(person, id); // the run that completed it may have died before
            }
            return Map.of("outcome", "over");
        }
        var folder = Uploads.keptResume(person, id);
        return switch (task) {
            case "read" -> read(resume, folder);
            case "store" -> store(found.get(), folder);
            case "fail" -> fail(found.get(), input.getOrDefault("reason", ""));
            default -> throw new IllegalArgumentException("no such task");
        };
    }

    private Map<String, ?> read(UploadedResume resume, String folder) {
        try {
            platform.readings()
                    .take(
                            resume.objectKey(),
                            version(resume),
                            resume.fileName(),
                            LocalDate.ofInstant(platform.clock().instant(), ZoneOffset.UTC),
                            folder);
            return Map.of("outcome", "done");
        } catch (UnreadableDocument e) {
            return Map.of("outcome", "unreadable", "reason", e.reason().name());
        }
    }

    private static @Nullable String version(UploadedResume resume) {
        return resume.objectVersion() == null || resume.objectVersion().isEmpty() ? null : resume.objectVersion();
    }

    /** Out of the quarantine, and completed. */
    private Map<String, ?> store(Items.Stored<UploadedResume> known, String folder) {
        var resume = known.value();
        var file = folder + "file";
        platform.documents().copy(resume.objectKey(), version(resume), file);
        finish(
                known,
                "resume.completed",
                r -> r.completed(
                        file,
                        platform.readings().resumeKey(folder),
                        platform.clock().instant()));
        tidy(resume.person(), resume.id());
        return Map.of("outcome", "done");
    }

    private void tidy(PersonId person, ResumeId id) {
        platform.documents().erase(Uploads.resumeKey(person, id));
    }

    private Map<String, ?> fail(Items.Stored<UploadedResume> known, String reason) {
        finish(
                known,
                "resume.failed",
                r -> r.failed(
                        platform.readings().sentence(reason), platform.clock().instant()));
        return Map.of("outcome", "done");
    }

    private void finish(Items.Stored<UploadedResume> known, String event, UnaryOperator<UploadedResume> end) {
        var changed = platform.resumes().end(known, event, platform.clock().instant(), end);
        if (changed instanceof Table.Changed.Missing) {
            forget(known.value().person(), known.value().id());
        }
    }

    private void forget(PersonId person, ResumeId id) {
        Uploads.resumeKeys(person, id).forEach(platform.documents()::eraseAll);
    }
}
