package com.modularplatform.trials.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Documents;
import com.modularplatform.trials.door.House;
import com.modularplatform.trials.door.Patience;
import com.modularplatform.trials.wire.AwsCalls;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.RetryableException;

/** The table's first answer to every write of an Api function is lost after the work was done, and the SDK asks again. */
class LostAnswersTest {
    private static final Set<String> WRITES =
            Set.of("DynamoDb.PutItem", "DynamoDb.UpdateItem", "DynamoDb.DeleteItem", "DynamoDb.TransactWriteItems");

    private final Api api = House.api();
    private final Lossy lossy = new Lossy();
    private AwsCalls.Watch watch;

    private static final class Lossy implements AwsCalls.Witness {
        private final Set<SdkRequest> lost =
                Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

        @Override
        public void arrived(AwsCalls.Call call) {
            if (call.function().endsWith("Api") && WRITES.contains(call.operation()) && lost.add(call.request())) {
                throw RetryableException.create("the answer was lost");
            }
        }
    }

    @BeforeEach
    void lose() {
        watch = AwsCalls.watch(lossy);
    }

    @AfterEach
    void loseNoMore() {
        watch.close();
        assertThat(lossy.lost).as("answers lost").isNotEmpty();
    }

    @Test
    void who_registers_is_registered_and_signs_in() {
        var candidate = api.candidate();
        var admin = api.tenantAdmin();

        for (var person : List.of(candidate, admin)) {
            api.post("/api/v1/auth/login", Map.of("email", person.email(), "password", Api.PASSWORD))
                    .is(200);
            person.api().get("/api/v1/users/me").is(200);
        }
    }

    @Test
    void a_change_of_the_version_one_saw_is_made_and_answered() {
        var caller = api.candidate().api();
        var before = caller.get("/api/v1/candidates/me").is(200);
        var seen = caller.with("If-Match", before.headers().get("ETag"));

        var after =
                seen.patch("/api/v1/candidates/me", Map.of("headline", "Poet")).is(200);

        assertThat(after.string("headline")).isEqualTo("Poet");
        assertThat(seen.patch("/api/v1/candidates/me", Map.of("headline", "Novelist"))
                        .is(412)
                        .code())
                .isEqualTo("VERSION_MISMATCH");
        caller.get("/api/v1/candidates/me").is(200);
        assertThat(caller.patch("/api/v1/users/me", Map.of("firstName", "Ava"))
                        .is(200)
                        .string("firstName"))
                .isEqualTo("Ava");
        caller.post("/api/v1/users/me/heartbeat").is(200);
    }

    @Test
    void a_keyed_write_runs_at_once_and_once() {
        var admin = api.tenantAdmin().api();
        var trial = admin.with("Idempotency-Key", "trial")
                .post("/v1/trials", Map.of("module_id", Api.CV_ANALYSIS))
                .is(201);
        assertThat(trial.headers()).doesNotContainKey("Idempotent-Replayed");
        var cv = admin.with("Idempotency-Key", "cv")
                .form("/v1/cv-analysis/upload", Documents.analysis("cv.txt", Documents.cv()))
                .is(201);
        var again = admin.with("Idempotency-Key", "cv")
                .form("/v1/cv-analysis/upload", Documents.analysis("cv.txt", Documents.cv()))
                .is(201);

        assertThat(again.bytes()).isEqualTo(cv.bytes());
        assertThat((List<?>) admin.get("/v1/cv-analysis/history").is(200).at("data"))
                .hasSize(1);
        admin.delete("/v1/cv-analysis/" + cv.string("data.analysis_id")).is(204);
    }

    @Test
    void the_quota_is_never_too_generous() {
        var caller = api.candidate().api();
        Patience.awaitRoomInTheMinute();
        long first = remaining(caller);
        long later = remaining(caller);

        assertThat(first - later).as("counted for one request").isBetween(1L, 2L);
    }

    private static long remaining(Api caller) {
        return Long.parseLong(caller.get("/api/v1/users/me").is(200).headers().get("X-RateLimit-Remaining"));
    }
}
