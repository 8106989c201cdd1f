package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Resume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resumes for tests, read in November 2026. */
final class Resumes {
    static final PartialDate UNTIL = new PartialDate(2026, 11);

    private String label = "";
    private final List<Resume.Work> work = new ArrayList<>();
    private final List<Resume.Project> projects = new ArrayList<>();
    private final List<Resume.Education> education = new ArrayList<>();
    private final List<Resume.Skill> skills = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String hidden = "";

    static Resumes of(String label) {
        var resume = new Resumes();
        resume.label = label;
        resume.text.append(label).append('\n');
        return resume;
    }

    Resumes worked(String position, String start, @Nullable String end, String... highlights) {
        work.add(new Resume.Work(
                "Some Company",
                position,
                null,
                null,
                PartialDate.parse(start),
                end == null ? null : PartialDate.parse(end),
                end == null,
                null,
                List.of(highlights),
                List.of()));
        text.append(position).append('\n').append(String.join("\n", highlights)).append('\n');
        return this;
    }

    Resumes made(String project) {
        projects.add(new Resume.Project("Own project", project, List.of(), null, null, null, List.of()));
        text.append(project).append('\n');
        return this;
    }

    Resumes studied(String degree, String area) {
        education.add(new Resume.Education("Some University", area, degree, null, null, null, List.of()));
        return this;
    }

    Resumes lists(String... names) {
        for (var name : names) {
            skills.add(new Resume.Skill(name, null, List.of(name), 0, true, null, List.of()));
        }
        text.append(String.join(", ", names)).append('\n');
        return this;
    }

    Resumes hides(String words) {
        hidden = words;
        return this;
    }

    Resume read() {
        return read("Jane Doe", "jane@example.com");
    }

    Resume read(String name, String email) {
        return new Resume(
                new Resume.Basics(name, label, email, null, null, null, null, List.of()),
                work,
                List.of(),
                education,
                List.of(),
                List.of(),
                List.of(),
                skills,
                List.of(),
                List.of(),
                projects,
                Map.of(),
                new Resume.Experience(0, null, List.of(), UNTIL),
                text.toString(),
                hidden,
                List.of());
    }
}
