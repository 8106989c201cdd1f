package com.modularplatform.functions.resumes;

import com.modularplatform.core.Ids;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.analyses.Analysis;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.resumes.Reading;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.domain.resumes.UploadedResume;
import com.modularplatform.kernel.event.QueueFunction;
import com.modularplatform.kernel.json.Json;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Uploads;
import com.modularplatform.store.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what arrived in the quarantine: notes the version that everything later reads, and starts the state machine that
 * reads it, by the document's own id as the execution's name. Being told twice changes nothing.
 */
public final class IntakeWorker extends QueueFunction {
    private final Platform platform;

    public IntakeWorker() {
        this(Platform.of(Environment.system()));
    }

    public IntakeWorker(Platform platform) {
        super(platform.log());
        this.platform = platform;
    }

    /** Where an object lies, taken apart: {@code quarantine/<kind>/<owner>/<id>}. */
    private record Arrival(String key, @Nullable String version, long size, String owner, String id) {}

    @Override
    protected void handle(String body) {
        var event = Json.object(body);
        var detail = member(event, "detail");
        var object = member(detail, "object");
        var key = String.valueOf(object.get("key"));
        if (!key.startsWith(Uploads.QUARANTINE)) {
            return;
        }
        var parts = key.substring(Uploads.QUARANTINE.length()).split("/");
        if (parts.length != 3 || !Ids.isId(parts[1]) || !Ids.isId(parts[2])) {
            return;
        }
        var version = object.get("version-id") instanceof String text && !text.equals("null") ? text : null;
        long size = object.get("size") instanceof Number number ? number.longValue() : 0;
        var arrival = new Arrival(key, version, size, parts[1], parts[2]);
        BiConsumer<Arrival, String> intake =
                switch (parts[0]) {
                    case "resumes" -> this::resume;
                    case "analyses" -> this::analysis;
                    default -> (a, b) -> {};
                };
        intake.accept(arrival, String.valueOf(member(detail, "bucket").get("name")));
    }

    private void resume(Arrival arrival, String bucket) {
        var person = new PersonId(arrival.owner());
        var id = new ResumeId(arrival.id());
        var now = platform.clock().instant();
        Function<UploadedResume, Table.Change<UploadedResume>> take = resume -> resume.status() == Reading.PENDING
                ? new Table.Change.To<>(
                        resume.processing(version(arrival), resume.contentType(), arrival.size(), now), List.of())
                : new Table.Change.Nothing<>();
        begin(
                arrival,
                bucket,
                platform.resumes().change(person, id, take),
                resume -> resume.status() == Reading.PROCESSING
                        && version(arrival).equals(resume.objectVersion()),
                resume -> resume.status() == Reading.COMPLETED,
                "RESUME_PARSING_ARN",
                Map.of("personId", person.value(), "resumeId", id.value()));
    }

    private void analysis(Arrival arrival, String bucket) {
        var tenant = new TenantId(arrival.owner());
        var id = new AnalysisId(arrival.id());
        var now = platform.clock().instant();
        Function<Analysis, Table.Change<Analysis>> take = analysis -> analysis.status() == Reading.PENDING
                ? new Table.Change.To<>(
                        analysis.processing(version(arrival), analysis.contentType(), arrival.size(), now), List.of())
                : new Table.Change.Nothing<>();
        begin(
                arrival,
                bucket,
                platform.analyses().change(tenant, id, take),
                analysis -> analysis.status() == Reading.PROCESSING
                        && version(arrival).equals(analysis.objectVersion()),
                analysis -> analysis.status() == Reading.COMPLETED,
                "CV_ANALYSIS_ARN",
                Map.of("tenantId", tenant.value(), "analysisId", id.value()));
    }

    /**
     * @param running whether a document that was taken in before is being read from this very version: then the first
     *     telling may have died before it started the machine, and the name makes a second start harmless
     * @param read whether a document was read already: what comes after that is nobody's, and does not stay
     */
    private <T> void begin(
            Arrival arrival,
            String bucket,
            Table.Changed<T> changed,
            Predicate<T> running,
            Predicate<T> read,
            String machine,
            Map<String, String> ids) {
        boolean start =
                switch (changed) {
                    case Table.Changed.Done<T> done -> true;
                    case Table.Changed.Unchanged<T>(var stored) -> {
                        if (read.test(stored.value())) {
                            platform.documents().erase(arrival.key());
                        }
                        yield running.test(stored.value());
                    }
                    case Table.Changed.Missing<T> gone -> {
                        platform.documents().erase(arrival.key()); // deleted before it arrived
                        yield false;
                    }
                };
        if (start) {
            platform.executions(machine).start(arrival.id(), input(arrival, bucket, ids));
        }
    }

    private static String version(Arrival arrival) {
        return arrival.version() == null ? "" : arrival.version();
    }

    private static Map<String, Object> input(Arrival arrival, String bucket, Map<String, String> ids) {
        var input = new LinkedHashMap<String, Object>(new TreeMap<>(ids));
        input.put("bucket", bucket);
        input.put("key", arrival.key());
        input.put("versionId", version(arrival));
        return input;
    }

    private static Map<?, ?> member(Map<?, ?> object, String name) {
        return object.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
