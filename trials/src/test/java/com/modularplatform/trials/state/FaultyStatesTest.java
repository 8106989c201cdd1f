package com.modularplatform.trials.state;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.kernel.json.Json;
import com.modularplatform.local.LocalPlatform;
import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Table;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Documents;
import com.modularplatform.trials.door.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * Every state that calls a function, as the definitions name them, fails for a document of its own: now and then, or always. A
 * retry mends what passes, a catcher tells the document what does not, and what is left without a word the sweeper ends.
 */
class FaultyStatesTest {
    private static final Path MACHINES = Path.of("..", "statemachines");
    private static final int ALWAYS = Integer.MAX_VALUE;

    private final LocalPlatform platform = House.platform();

    /** How often a document's tasks fail, by the task's name. */
    private static final class Faults {
        private final Map<String, Map<String, AtomicInteger>> left = new ConcurrentHashMap<>();

        void plan(String document, Map<String, Integer> failures) {
            var counts = new ConcurrentHashMap<String, AtomicInteger>();
            failures.forEach((task, times) -> counts.put(task, new AtomicInteger(times)));
            left.put(document, counts);
        }

        InvokeLambda before(InvokeLambda next) {
            return (function, event) -> {
                if (function.endsWith("Task")) {
                    fail(Json.object(new String(event, StandardCharsets.UTF_8)));
                }
                return next.invoke(function, event);
            };
        }

        private void fail(Map<String, ?> input) throws FunctionError {
            var document = input.containsKey("resumeId") ? input.get("resumeId") : input.get("analysisId");
            var count = left.getOrDefault(String.valueOf(document), Map.of()).get(String.valueOf(input.get("task")));
            if (count != null && count.getAndDecrement() > 0) {
                throw new FunctionError("Sandbox.Timedout", "Task timed out after 60.00 seconds");
            }
        }
    }

    /** A kind of document: how one comes, where it is seen, and what may fail on its way. */
    private record Kind(String machine, String definition, String list, Api.Person owner, Upload upload) {
        interface Upload {
            String send(Api caller);
        }

        /** States that call a function, but the one that tells of a failure. */
        List<String> tasks() throws IOException {
            var states = (Map<?, ?>)
                    Json.object(Files.readString(MACHINES.resolve(definition))).get("States");
            return Objects.requireNonNull(states).entrySet().stream()
                    .filter(state -> "Task".equals(((Map<?, ?>) state.getValue()).get("Type")))
                    .map(state -> String.valueOf(state.getKey()).toLowerCase(Locale.ROOT))
                    .filter(task -> !task.equals("fail"))
                    .toList();
        }

        Map<String, String> statuses() {
            return Documents.statuses(owner.api(), list);
        }
    }

    private static Kind resumes() {
        return new Kind(
                "ResumeParsing",
                "resume-parsing.asl.json",
                "/api/v1/candidates/me/resumes",
                House.api().candidate(),
                caller -> caller.form("/api/v1/candidates/me/resumes", Api.Part.file("cv.txt", Documents.cv()))
                        .is(201)
                        .string("id"));
    }

    private static Kind analyses() {
        return new Kind(
                "CvAnalysis",
                "cv-analysis.asl.json",
                "/v1/cv-analysis/history?limit=100",
                House.api().analyst(),
                caller -> caller.form("/v1/cv-analysis/upload", Documents.analysis("cv.txt", Documents.cv()))
                        .is(201)
                        .string("data.analysis_id"));
    }

    @Test
    void a_fault_in_any_state_is_retried_then_told_and_nothing_stays_open() throws Exception {
        var faults = new Faults();
        var mended = new ArrayList<String>();
        var told = new ArrayList<String>();
        var silent = new ArrayList<String>();
        var kinds = List.of(resumes(), analyses());
        List<String> arrivals;
        try (var held = new HeldMessages("IntakeWorker")) {
            for (var kind : kinds) {
                for (var task : kind.tasks()) {
                    faults.plan(kept(mended, kind), Map.of(task, 2));
                    faults.plan(kept(told, kind), Map.of(task, ALWAYS));
                }
                faults.plan(kept(silent, kind), Map.of("read", ALWAYS, "fail", ALWAYS));
            }
            arrivals = held.await(mended.size() + told.size() + silent.size());
        }
        try {
            platform.disturb(faults::before);
            HeldMessages.send("IntakeQueue", arrivals);
            await().pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(running(kinds)).isZero());
        } finally {
            platform.disturb(next -> next);
        }
        assertThat(of(kinds, mended)).containsOnly("completed");
        assertThat(of(kinds, told)).containsOnly("failed");
        assertThat(of(kinds, silent)).containsOnly("processing");

        grow(kinds, silent);
        platform.invoke("SweepTrigger", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(of(kinds, silent)).containsOnly("failed");
        await().untilAsserted(() -> assertThat(kinds)
                .allSatisfy(kind -> assertThat(mails(kind.owner()))
                        .as("one mail for each document")
                        .isEqualTo(kind.statuses().size())));
    }

    private static String kept(List<String> list, Kind kind) {
        list.add(kind.upload().send(kind.owner().api()));
        return list.getLast();
    }

    private static List<String> of(List<Kind> kinds, List<String> documents) {
        return kinds.stream()
                .flatMap(kind -> kind.statuses().entrySet().stream())
                .filter(row -> documents.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private long running(List<Kind> kinds) {
        try (var clients = platform.clients();
                var machines = clients.machines()) {
            var queued = kinds.stream()
                    .flatMap(kind -> kind.statuses().values().stream())
                    .filter("pending"::equals)
                    .count();
            return queued
                    + kinds.stream()
                            .flatMap(kind -> machines
                                    .listExecutionsPaginator(r -> r.stateMachineArn(platform.resource(kind.machine()))
                                            .statusFilter(ExecutionStatus.RUNNING))
                                    .executions()
                                    .stream())
                            .count();
        }
    }

    /** Makes documents look as if nothing had moved them for hours. */
    private void grow(List<Kind> kinds, List<String> documents) {
        var inside = Platform.of(Environment.of(platform.environment("SweepTrigger")));
        var longAgo = Instant.now().minus(Duration.ofHours(3));
        var candidate = new PersonId(kinds.getFirst().owner().id());
        var tenant = new TenantId(
                kinds.getLast().owner().api().get("/api/v1/users/me").string("tenantId"));
        for (var id : documents) {
            inside.resumes()
                    .change(
                            candidate,
                            new ResumeId(id),
                            r -> new Table.Change.To<>(
                                    r.processing(
                                            Objects.requireNonNull(r.objectVersion()),
                                            r.contentType(),
                                            r.size(),
                                            longAgo),
                                    List.of()));
            inside.analyses()
                    .change(
                            tenant,
                            new AnalysisId(id),
                            a -> new Table.Change.To<>(
                                    a.processing(
                                            Objects.requireNonNull(a.objectVersion()),
                                            a.contentType(),
                                            a.size(),
                                            longAgo),
                                    List.of()));
        }
    }

    private long mails(Api.Person person) {
        var others = Set.of("Confirm", "CV Analysis is ready");
        return platform.mailbox().to(person.email()).stream()
                .filter(mail -> others.stream().noneMatch(mail.subject()::startsWith))
                .count();
    }
}
