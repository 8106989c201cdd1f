package com.modularplatform.trials.state;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Documents;
import com.modularplatform.trials.door.House;
import com.modularplatform.trials.wire.AwsCalls;
import com.modularplatform.trials.wire.Crash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkResponse;

/**
 * A document each, whose workers die once, after their first call that names it, after the second, and so on: each is read, told
 * once, and nothing of the way there is left behind.
 */
class KilledWorkersTest {
    private static final Set<String> WORKERS =
            Set.of("IntakeWorker", "ResumeParsingTask", "CvAnalysisTask", "RelayTrigger");

    private final Api api = House.api();

    /** Every crash of a document of its own. */
    private record Crashes(List<Crash> crashes) implements AwsCalls.Witness {
        /** @param from which call is the first document's last */
        static Crashes each(List<String> ids, int from) {
            var crashes = new ArrayList<Crash>();
            for (var id : ids) {
                crashes.add(new Crash(
                        call -> WORKERS.contains(call.function())
                                && call.request().toString().contains(id),
                        from + crashes.size()));
            }
            return new Crashes(crashes);
        }

        @Override
        public void ended(AwsCalls.Call call, SdkResponse response) {
            crashes.forEach(crash -> crash.ended(call, response));
        }

        long happened() {
            return crashes.stream().filter(Crash::happened).count();
        }
    }

    @Test
    void whenever_the_reading_of_a_resume_dies_it_is_read_once_and_leaves_nothing() {
        var candidate = api.candidate();
        var resumes = "/api/v1/candidates/me/resumes";
        var ids = killed(
                12,
                1,
                () -> candidate
                        .api()
                        .form(resumes, Api.Part.file("cv.txt", Documents.cv()))
                        .is(201)
                        .string("id"),
                () -> Documents.statuses(candidate.api(), resumes).values());

        left("resumes/" + candidate.id(), ids, "file", "resume.json");
        await().until(() -> mails(candidate, "Your resume was read") >= ids.size());
        assertThat(mails(candidate, "Your resume was read")).isEqualTo(ids.size());
    }

    /** From the matching on: the steps before it are those of a resume. */
    @Test
    void whenever_an_analysis_dies_it_is_made_once_and_leaves_nothing() {
        var analyst = api.analyst();
        var tenant = analyst.api().get("/api/v1/users/me").is(200).string("tenantId");
        var ids = killed(
                11,
                7,
                () -> analyst.api()
                        .form("/v1/cv-analysis/upload", Documents.analysis("cv.txt", Documents.cv()))
                        .is(201)
                        .string("data.analysis_id"),
                () -> Documents.statuses(analyst.api(), "/v1/cv-analysis/history?limit=100")
                        .values());

        left("analyses/" + tenant, ids, "file", "report.pdf", "result.json", "resume.json");
    }

    /** The ids of documents whose workers died, once all of them are read. */
    private static List<String> killed(
            int documents, int from, Supplier<String> upload, Supplier<Collection<String>> statuses) {
        List<String> ids;
        List<String> arrivals;
        try (var held = new HeldMessages("IntakeWorker")) {
            ids = Stream.generate(upload).limit(documents).toList();
            arrivals = held.await(documents);
        }
        var crashes = Crashes.each(ids, from);
        try (var watch = AwsCalls.watch(crashes)) {
            HeldMessages.send("IntakeQueue", arrivals);
            await().pollInterval(Duration.ofMillis(300))
                    .untilAsserted(
                            () -> assertThat(statuses.get()).hasSize(documents).containsOnly("completed"));
            await().untilAsserted(() -> assertThat(crashes.happened()).isEqualTo(documents));
        }
        return ids;
    }

    private static void left(String owner, List<String> ids, String... names) {
        await().untilAsserted(
                        () -> assertThat(Bucket.under("quarantine/" + owner)).isEmpty());
        for (var id : ids) {
            await().untilAsserted(() -> assertThat(Bucket.under("kept/" + owner + "/" + id + "/"))
                    .as("document %d", ids.indexOf(id))
                    .containsExactly(names));
        }
    }

    private static long mails(Api.Person person, String subject) {
        return House.platform().mailbox().to(person.email()).stream()
                .filter(mail -> mail.subject().equals(subject))
                .count();
    }
}
