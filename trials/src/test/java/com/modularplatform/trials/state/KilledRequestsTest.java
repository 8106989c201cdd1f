package com.modularplatform.trials.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Documents;
import com.modularplatform.trials.door.House;
import com.modularplatform.trials.wire.AwsCalls;
import com.modularplatform.trials.wire.Crash;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A write with an Idempotency-Key, its function killed after each of its calls to AWS, is one effect and one answer. */
class KilledRequestsTest {
    private static final String RESUMES = "/api/v1/candidates/me/resumes";
    private static final String ANALYSES = "/v1/cv-analysis";

    /** Passes the door and is soon given up, so that reading it costs nothing here. */
    private static final byte[] DAMAGED = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n".getBytes(UTF_8);

    private final Api api = House.api();

    /** A write, and what it leaves that can be counted. */
    private enum Write {
        TRIAL("BillingApi", "data.license.id") {
            @Override
            Api somebody(Api api) {
                return api.tenantAdmin().api();
            }

            @Override
            Api.Answer send(Api caller) {
                return caller.post("/v1/trials", Map.of("module_id", Api.CV_ANALYSIS));
            }

            @Override
            long effects(Api caller) {
                var module = caller.get("/v1/marketplace/modules/cv-analysis").is(200);
                return Boolean.TRUE.equals(module.at("data.is_owned")) ? 1 : 0;
            }
        },
        RESUME("CandidatesApi", "id") {
            @Override
            Api somebody(Api api) {
                return api.candidate().api();
            }

            @Override
            Api.Answer send(Api caller) {
                return caller.form(RESUMES, Api.Part.file("cv.pdf", DAMAGED));
            }

            @Override
            long effects(Api caller) {
                return size(caller.get(RESUMES).is(200), "data");
            }
        },
        RESUME_TICKET("CandidatesApi", "resumeId") {
            @Override
            Api somebody(Api api) {
                return api.candidate().api();
            }

            @Override
            Api.Answer send(Api caller) {
                return caller.post(
                        RESUMES + "/uploads", Map.of("fileName", "cv.txt", "contentType", "text/plain", "size", 10));
            }

            @Override
            long effects(Api caller) {
                return size(caller.get(RESUMES).is(200), "data");
            }
        },
        ANALYSIS("CvAnalysisApi", "data.analysis_id") {
            @Override
            Api somebody(Api api) {
                return api.analyst().api();
            }

            @Override
            Api.Answer send(Api caller) {
                return caller.form(ANALYSES + "/upload", Documents.analysis("cv.pdf", DAMAGED));
            }

            @Override
            long effects(Api caller) {
                return size(caller.get(ANALYSES + "/history").is(200), "data");
            }
        };

        private final String function;
        private final String id;

        Write(String function, String id) {
            this.function = function;
            this.id = id;
        }

        abstract Api somebody(Api api);

        /** A form gets another boundary each time. */
        abstract Api.Answer send(Api caller);

        abstract long effects(Api caller);

        private static long size(Api.Answer answer, String path) {
            return ((List<?>) java.util.Objects.requireNonNull(answer.at(path))).size();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenever_its_function_dies_a_repeated_write_is_one_effect_and_one_answer(Write write) {
        int boundaries = 0;
        for (boolean killed = true; killed; boundaries++) {
            killed = survives(write, boundaries + 1);
        }
        assertThat(boundaries).as("calls of one request").isGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource
    void the_key_of_another_person_never_replays(Write write) {
        var theirs = write.send(write.somebody(api).with("Idempotency-Key", "shared"))
                .is(201);
        var mine = write.send(write.somebody(api).with("Idempotency-Key", "shared"))
                .is(201);

        assertThat(mine.headers()).doesNotContainKey("Idempotent-Replayed");
        assertThat(mine.string(write.id)).isNotEqualTo(theirs.string(write.id));
    }

    /** @return false when the request was over before the crash came */
    private boolean survives(Write write, int at) {
        var caller = write.somebody(api).with("Idempotency-Key", "killed-" + at);
        var crash = Crash.of(write.function, at);
        Api.Answer first;
        try (var watch = AwsCalls.watch(crash)) {
            first = write.send(caller.trusting());
        }
        if (!crash.happened()) {
            first.is(201);
            return false;
        }
        first.is(500);
        var meanwhile = write.send(caller);
        if (meanwhile.status() != 201) {
            assertThat(meanwhile.is(409).code()).isEqualTo("IDEMPOTENCY_IN_FLIGHT");
            Hourglass.endClaims();
        }

        var again = write.send(caller).is(201);
        var replayed = write.send(caller).is(201);
        assertThat(replayed.headers()).containsEntry("Idempotent-Replayed", "true");
        assertThat(replayed.bytes()).as("killed after call %d", at).isEqualTo(again.bytes());
        assertThat(write.effects(caller)).as("killed after call %d", at).isEqualTo(1);
        return true;
    }
}
