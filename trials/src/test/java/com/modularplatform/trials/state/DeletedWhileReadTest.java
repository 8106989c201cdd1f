package com.modularplatform.trials.state;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Documents;
import com.modularplatform.trials.door.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class DeletedWhileReadTest {
    private static final String ANALYSES = "/v1/cv-analysis";

    @Test
    void what_is_deleted_at_any_moment_of_its_reading_goes_and_leaves_nothing() throws Exception {
        var analyst = House.api().analyst().api();
        var tenant = analyst.get("/api/v1/users/me").is(200).string("tenantId");
        var deletions = new ArrayList<Callable<Api.Answer>>();
        for (int i = 0; i < 12; i++) {
            var moment = Duration.ofMillis(60L * i);
            deletions.add(() -> {
                var id = analyst.form(ANALYSES + "/upload", Documents.analysis("cv.txt", Documents.cv()))
                        .is(201)
                        .string("data.analysis_id");
                Thread.sleep(moment);
                return analyst.delete(ANALYSES + "/" + id);
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var deletion : threads.invokeAll(deletions)) {
                deletion.get().is(204);
            }
        }

        assertThat((List<?>) analyst.get(ANALYSES + "/history").is(200).at("data"))
                .isEmpty();
        await().untilAsserted(() -> {
            assertThat(Bucket.under("quarantine/analyses/" + tenant)).isEmpty();
            assertThat(Bucket.under("kept/analyses/" + tenant)).isEmpty();
        });
    }
}
