package com.modularplatform.platform;

import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.ReceivedDocument;
import com.modularplatform.kernel.event.TaskFunction;
import com.modularplatform.store.Items;
import com.modularplatform.store.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The steps that every state machine about a document takes: {@code read}, {@code store} and, when that cannot be, {@code
 * fail}. Each may run twice; a document that is over or gone is left alone.
 */
public abstract class DocumentTask<D extends ReceivedDocument> extends TaskFunction {
    protected static final Map<String, String> DONE = Map.of("outcome", "done");
    private static final Map<String, String> OVER = Map.of("outcome", "over");

    protected final Platform platform;

    protected DocumentTask(Platform platform) {
        super(platform.log());
        this.platform = platform;
    }

    /**
     * The document of an execution.
     *
     * @param found its row; deleted ones have none
     * @param place where its file lies, also that of a deleted one
     */
    public record Subject<D extends ReceivedDocument>(Optional<Items.Stored<D>> found, Uploads.Place place) {}

    /** @param input ids, as the machine was started with them */
    protected abstract Subject<D> subject(Map<String, String> input);

    /** What a document is once its file lies in {@code place.kept()} under the key {@code file}. */
    protected abstract D completed(D document, Uploads.Place place, String file);

    /** What a document is that cannot be read for a reason told to its sender in a sentence. */
    protected abstract D failed(D document, String sentence);

    /** Writes the end of a reading, with the event that tells it. */
    protected abstract Table.Changed<D> end(Items.Stored<D> known, Reading outcome, UnaryOperator<D> end);

    /** A step between reading and storing. */
    protected Map<String, ?> step(String task, D document, Uploads.Place place) {
        throw new IllegalArgumentException("no such task");
    }

    @Override
    protected final Map<String, ?> handle(String task, Map<String, String> input) {
        var subject = subject(input);
        var place = subject.place();
        if (subject.found().isEmpty()) {
            forget(place); // deleted while a step before this one wrote
            return OVER;
        }
        var known = subject.found().get();
        var document = known.value();
        if (document.status().over()) {
            if (task.equals("store") && document.status() == Reading.COMPLETED) {
                tidy(place); // the run that completed it may have died before
            }
            return OVER;
        }
        return switch (task) {
            case "read" -> read(document, place);
            case "store" -> store(known, place);
            case "fail" -> {
                var sentence = platform.readings().sentence(input.getOrDefault("reason", ""));
                finish(known, place, Reading.FAILED, now -> failed(now, sentence));
                yield DONE;
            }
            default -> step(task, document, place);
        };
    }

    private Map<String, ?> read(D document, Uploads.Place place) {
        try {
            platform.readings()
                    .take(
                            document.objectKey(),
                            version(document),
                            document.fileName(),
                            LocalDate.ofInstant(document.receivedAt(), ZoneOffset.UTC),
                            place.kept());
            return DONE;
        } catch (UnreadableDocument e) {
            return Map.of("outcome", "unreadable", "reason", e.reason().name());
        }
    }

    /** Out of the quarantine, and completed. */
    private Map<String, ?> store(Items.Stored<D> known, Uploads.Place place) {
        var file = place.kept() + "file";
        platform.documents().copy(known.value().objectKey(), version(known.value()), file);
        finish(known, place, Reading.COMPLETED, now -> completed(now, place, file));
        tidy(place);
        return DONE;
    }

    private void finish(Items.Stored<D> known, Uploads.Place place, Reading outcome, UnaryOperator<D> end) {
        if (end(known, outcome, end) instanceof Table.Changed.Missing) {
            forget(place);
        }
    }

    private void tidy(Uploads.Place place) {
        platform.documents().erase(place.quarantine());
    }

    private void forget(Uploads.Place place) {
        place.prefixes().forEach(platform.documents()::eraseAll);
    }

    private static @Nullable String version(ReceivedDocument document) {
        var version = document.objectVersion();
        return version == null || version.isEmpty() ? null : version;
    }
}
