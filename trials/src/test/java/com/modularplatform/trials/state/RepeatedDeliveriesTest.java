package com.modularplatform.trials.state;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.local.LocalPlatform;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Documents;
import com.modularplatform.trials.door.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever a worker, task or trigger was told comes twice more, shuffled and four at a time: nothing is other than after once. */
class RepeatedDeliveriesTest {
    private static final Path SCHEDULED = Path.of("..", "events", "SweepTrigger", "every-five-minutes.json");
    private static final int MORE = 2;

    private final LocalPlatform platform = House.platform();
    private final Api api = House.api();

    private record Delivery(String function, byte[] event) {}

    /** What can be seen of somebody from outside and inside. */
    private record Sight(
            List<Map<String, AttributeValue>> rows, List<String> objects, List<String> mails, long executions) {}

    @Test
    void thrice_is_once() throws Exception {
        var told = Collections.synchronizedList(new ArrayList<Delivery>());
        platform.disturb(next -> (function, event) -> {
            if (!function.endsWith("Api") && !function.equals("TokenTrigger")) {
                told.add(new Delivery(function, event));
            }
            return next.invoke(function, event);
        });
        Api.Person candidate;
        Api.Person analyst;
        try {
            candidate = resumes();
            analyst = analyses();
            told.add(new Delivery("SweepTrigger", Files.readAllBytes(SCHEDULED)));
            settle(told);
        } finally {
            platform.disturb(next -> next);
        }
        var tenant = analyst.api().get("/api/v1/users/me").is(200).string("tenantId");
        var owners = List.of(candidate.id(), analyst.id(), tenant);
        var people = List.of(candidate, analyst);
        var once = sight(owners, people);
        assertThat(once.rows()).hasSizeGreaterThan(15);
        assertThat(told)
                .extracting(Delivery::function)
                .contains(
                        "IntakeWorker",
                        "RelayTrigger",
                        "DeliveryWorker",
                        "SweepTrigger",
                        "ResumeParsingTask",
                        "CvAnalysisTask");

        again(List.copyOf(told));

        await().pollDelay(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(sight(owners, people)).isEqualTo(once));
    }

    private Api.Person resumes() {
        var candidate = api.candidate();
        var path = "/api/v1/candidates/me/resumes";
        for (var file : List.of(
                Api.Part.file("cv.txt", Documents.cv()),
                Api.Part.file("cv.pdf", "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n".getBytes()))) {
            var id = candidate.api().form(path, file).is(201).string("id");
            Documents.over(candidate.api(), path + "/" + id, "status");
        }
        candidate
                .api()
                .post("/api/v1/auth/forgot-password", Map.of("email", candidate.email()))
                .is(202);
        return candidate;
    }

    private Api.Person analyses() {
        var analyst = api.analyst();
        var id = analyst.api()
                .form("/v1/cv-analysis/upload", Documents.analysis("cv.txt", Documents.cv()))
                .is(201)
                .string("data.analysis_id");
        Documents.over(analyst.api(), "/v1/cv-analysis/" + id, "data.status");
        return analyst;
    }

    /** Waits until nothing new is told. */
    private static void settle(List<Delivery> told) {
        var known = new int[] {-1};
        await().pollInterval(Duration.ofSeconds(2)).until(() -> {
            int before = known[0];
            known[0] = told.size();
            return before == known[0];
        });
    }

    private void again(List<Delivery> told) throws Exception {
        var more = new ArrayList<>(
                Stream.generate(() -> told).limit(MORE).flatMap(List::stream).toList());
        Collections.shuffle(more, new Random(16));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls = more.stream()
                    .<Callable<byte[]>>map(d -> () -> platform.invoke(d.function(), d.event()))
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        }
    }

    private Sight sight(List<String> owners, List<Api.Person> people) {
        return new Sight(
                rows(owners),
                owners.stream()
                        .flatMap(owner -> Stream.of("resumes/", "analyses/").map(kind -> kind + owner))
                        .flatMap(place -> Stream.of("quarantine/", "kept/").map(root -> root + place))
                        .flatMap(prefix -> Bucket.under(prefix).stream())
                        .toList(),
                people.stream()
                        .flatMap(person -> platform.mailbox().to(person.email()).stream())
                        .map(mail -> mail.subject())
                        .sorted()
                        .toList(),
                executions());
    }

    private List<Map<String, AttributeValue>> rows(List<String> owners) {
        try (var clients = platform.clients();
                var tables = clients.tables()) {
            return owners.stream()
                    .flatMap(owner -> tables
                            .scanPaginator(r -> r.tableName(platform.resource("Table"))
                                    .filterExpression("contains(PK, :owner) AND SK <> :caller")
                                    .expressionAttributeValues(Map.of(
                                            ":owner",
                                            AttributeValue.fromS(owner),
                                            ":caller",
                                            AttributeValue.fromS("CALLER"))))
                            .items()
                            .stream())
                    .toList();
        }
    }

    private long executions() {
        try (var clients = platform.clients();
                var machines = clients.machines()) {
            return Stream.of("ResumeParsing", "CvAnalysis")
                    .mapToLong(
                            machine -> machines
                                    .listExecutionsPaginator(r -> r.stateMachineArn(platform.resource(machine)))
                                    .executions()
                                    .stream()
                                    .count())
                    .sum();
        }
    }
}
