package com.modularplatform.platform;

import com.modularplatform.domain.reading.Readers;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.kernel.json.Codec;
import com.modularplatform.kernel.json.Json;
import com.modularplatform.store.Objects;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reading a document, the first step of every state machine about one. What a step leaves for the next lies in the object
 * store; executions carry ids alone.
 */
public final class Readings {
    private static final String JSON = "application/json";
    private static final String RESUME = "resume.json";

    /** No document is larger; what claims to be is not even fetched. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final Objects objects;
    private final Supplier<Readers.DocumentReader> documents;
    private final Supplier<Readers.ResumeParser> resumes;

    Readings(Objects objects, Supplier<Readers.DocumentReader> documents, Supplier<Readers.ResumeParser> resumes) {
        this.objects = objects;
        this.documents = documents;
        this.resumes = resumes;
    }

    /**
     * Reads a document: its text with layout, in the sandbox, and what the text says; the second is kept.
     *
     * @param today what "present" means in it
     * @param folder prefix of what is kept, ending in a slash
     * @throws UnreadableDocument also when the object is gone or too large to be one
     */
    public void take(String key, @Nullable String version, String fileName, LocalDate today, String folder)
            throws UnreadableDocument {
        var text =
                switch (objects.get(key, version, MOST_BYTES)) {
                    case Objects.Found.Whole(var bytes) -> documents.get().read(bytes, fileName);
                    case Objects.Found.TooLarge() -> throw new UnreadableDocument(UnreadableDocument.Reason.TOO_LARGE);
                    case Objects.Found.Nothing() -> throw new UnreadableDocument(UnreadableDocument.Reason.EMPTY);
                };
        put(folder + RESUME, resumes.get().parse(text, today));
    }

    public String resumeKey(String folder) {
        return folder + RESUME;
    }

    /** A resume that was read. */
    public Optional<Resume> resume(String key) {
        return read(key, Resume.class);
    }

    /** Why a document could not be read, for the person who sent it; {@code reason} is a word of a state machine. */
    public String sentence(String reason) {
        for (var known : UnreadableDocument.Reason.values()) {
            if (known.name().equals(reason)) {
                return known.sentence();
            }
        }
        return "The document could not be read because of a fault on our side. Upload it again.";
    }

    public void put(String key, Record value) {
        objects.put(key, JSON, Json.bytes(Codec.STORED.object(value)));
    }

    public <T extends Record> Optional<T> read(String key, Class<T> type) {
        return objects.get(key, null)
                .map(bytes -> Codec.STORED.stored(Json.object(new String(bytes, StandardCharsets.UTF_8)), type));
    }
}
