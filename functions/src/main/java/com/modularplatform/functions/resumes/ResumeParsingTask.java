package com.modularplatform.functions.resumes;

import com.modularplatform.core.PersonId;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.domain.resumes.UploadedResume;
import com.modularplatform.platform.DocumentTask;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
import com.modularplatform.store.Items;
import com.modularplatform.store.Table;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The steps of the state machine {@code resume-parsing}. */
public final class ResumeParsingTask extends DocumentTask<UploadedResume> {
    public ResumeParsingTask() {
        this(Platform.of(Environment.system()));
    }

    public ResumeParsingTask(Platform platform) {
        super(platform);
    }

    @Override
    protected Subject<UploadedResume> subject(Map<String, String> input) {
        var person = new PersonId(input.getOrDefault("personId", ""));
        var id = new ResumeId(input.getOrDefault("resumeId", ""));
        return new Subject<>(platform.resumes().get(person, id), Uploads.place(person, id));
    }

    @Override
    protected UploadedResume completed(UploadedResume resume, Uploads.Place place, String file) {
        return resume.completed(
                file,
                platform.readings().resumeKey(place.kept()),
                platform.clock().instant());
    }

    @Override
    protected UploadedResume failed(UploadedResume resume, String sentence) {
        return resume.failed(sentence, platform.clock().instant());
    }

    @Override
    protected Table.Changed<UploadedResume> end(
            Items.Stored<UploadedResume> known, Reading outcome, UnaryOperator<UploadedResume> end) {
        var event = outcome == Reading.COMPLETED ? "resume.completed" : "resume.failed";
        return platform.resumes().end(known, event, platform.clock().instant(), end);
    }
}
