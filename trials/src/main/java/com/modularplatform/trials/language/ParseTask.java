package com.modularplatform.trials.language;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.modularplatform.documents.sandbox.Sandbox;
import com.modularplatform.documents.sandbox.Settings;
import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Readers;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.language.resume.ResumeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of documents to one JSON object: file name to name, e-mail, phone, skills, experience and education. Skills are
 * those that a list in the document names, in its own words; when it has no such list, all that its text shows. Documents are
 * read in a sandbox, so that none of them can end the run.
 */
record ParseTask(Readers.ResumeParser resumes, LocalDate today) implements Task {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final int LONGEST_LINK = 10;
    private static final Pattern LINK = Pattern.compile(" (?:\\p{L}{1,4}[ ’'])?(?:\\p{L}{1,4} )?");

    ParseTask() {
        this(new ResumeReader(), LocalDate.now(ZoneOffset.UTC));
    }

    @Override
    public void run(Path input, Path output) throws IOException {
        var all = JSON.createObjectNode();
        var settings = Settings.standard().withChildren(1);
        try (var documents = new Sandbox(settings);
                var files = Files.list(input)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                if (!name.endsWith(".json")) {
                    all.set(name, one(documents, settings.maxBytes(), file));
                    System.err.println(name);
                }
            }
        }
        JSON.writeValue(output.toFile(), all);
    }

    private ObjectNode one(Readers.DocumentReader documents, long most, Path file) {
        try {
            if (Files.size(file) > most) {
                throw new UnreadableDocument(UnreadableDocument.Reason.TOO_LARGE); // it may not fit an array
            }
            var text =
                    documents.read(Files.readAllBytes(file), file.getFileName().toString());
            return written(resumes.parse(text, today));
        } catch (UnreadableDocument | IOException | RuntimeException failure) {
            return JSON.createObjectNode().put("error", String.valueOf(failure.getMessage()));
        }
    }

    private static ObjectNode written(Resume resume) {
        var result = JSON.createObjectNode();
        result.put("name", resume.basics().name());
        result.put("email", resume.basics().email());
        result.put("phone", resume.basics().phone());
        boolean lists = resume.skills().stream().anyMatch(Resume.Skill::listed);
        var skills = result.putArray("skills");
        resume.skills().stream()
                .filter(skill -> skill.listed() || !lists)
                .map(skill -> lists ? skill.keywords().getFirst() : skill.name())
                .forEach(skills::add);
        var experience = result.putArray("experience");
        resume.work()
                .forEach(work -> experience
                        .addObject()
                        .put("title", work.position())
                        .put("company", work.name())
                        .put("start", date(work.startDate()))
                        .put("end", date(work.endDate())));
        var education = result.putArray("education");
        for (int i = 0; i < resume.education().size(); i++) {
            education
                    .addObject()
                    .put("degree", degree(resume, i))
                    .put("institution", resume.education().get(i).institution())
                    .put("year", date(resume.education().get(i).endDate()));
        }
        return result;
    }

    /** A degree and its field as the document joins them ("Grado en Enfermería"), with a comma where they stand apart. */
    private static String degree(Resume resume, int at) {
        var study = resume.education().get(at);
        var type = resume.evidence().get("/education/" + at + "/studyType");
        var area = resume.evidence().get("/education/" + at + "/area");
        if (type != null && area != null) {
            int gap = area.span().start() - type.span().end();
            var joined = gap > 0 && gap <= LONGEST_LINK
                    ? resume.text().substring(type.span().end(), area.span().start())
                    : "";
            if (LINK.matcher(joined).matches()) {
                return study.studyType() + joined + study.area();
            }
        }
        return Stream.of(study.studyType(), study.area())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String date(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
