package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.Requirements;
import com.modularplatform.domain.reading.Resume;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of what the engine reads, and their SHA-256. Each field is written as its length, a colon and
 * its UTF-8, lists as their size first, null as {@code ~}: no two inputs have the same bytes. What the engine never
 * reads is not in them.
 */
final class Input {
    private final MessageDigest digest = sha();

    private Input() {}

    static String hash(Resume resume, Requirements requirements) {
        var input = new Input();
        input.resume(resume);
        input.requirements(requirements);
        return HexFormat.of().formatHex(input.digest.digest());
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void resume(Resume resume) {
        field(resume.basics().label());
        field(resume.basics().summary());
        size(resume.work());
        for (var work : resume.work()) {
            field(work.position());
            field(work.startDate());
            field(work.endDate());
            field(work.current());
            field(work.summary());
            list(work.highlights());
            list(work.skills());
        }
        size(resume.projects());
        for (var project : resume.projects()) {
            field(project.name());
            field(project.description());
            list(project.highlights());
            list(project.skills());
        }
        size(resume.volunteer());
        for (var volunteer : resume.volunteer()) {
            field(volunteer.position());
            field(volunteer.summary());
            list(volunteer.highlights());
        }
        size(resume.education());
        for (var education : resume.education()) {
            field(education.area());
            field(education.studyType());
            list(education.courses());
        }
        size(resume.certificates());
        resume.certificates().forEach(certificate -> field(certificate.name()));
        size(resume.skills());
        for (var skill : resume.skills()) {
            field(skill.name());
            field(skill.level());
            size(skill.mentions());
            for (var span : skill.mentions()) {
                field(span.start());
                field(span.end());
            }
        }
        field(resume.experience().until());
        field(resume.text());
        field(resume.hiddenText());
        list(resume.flags());
    }

    private void requirements(Requirements requirements) {
        field(requirements.title());
        size(requirements.skills());
        for (var wish : requirements.skills()) {
            field(wish.name());
            field(wish.required());
        }
        field(requirements.years());
        field(requirements.level());
        field(requirements.education());
    }

    private void list(List<String> values) {
        size(values);
        values.forEach(this::field);
    }

    private void size(List<?> values) {
        field(values.size());
    }

    private void field(@Nullable Object value) {
        if (value == null) {
            digest.update((byte) '~');
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
