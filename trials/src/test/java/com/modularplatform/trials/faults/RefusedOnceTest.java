package com.modularplatform.trials.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.House;
import com.modularplatform.trials.door.MailedLinks;
import com.modularplatform.trials.state.Hourglass;
import com.modularplatform.trials.wire.AwsCalls;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;

/** One step on the way is refused for good, once: what was begun is given back at once, not when a claim ends by itself. */
class RefusedOnceTest {
    private final Api api = House.api();

    private record Refusing(String function, String operation, AtomicBoolean refused) implements AwsCalls.Witness {
        Refusing(String function, String operation) {
            this(function, operation, new AtomicBoolean());
        }

        @Override
        public SdkRequest begins(AwsCalls.Call call) {
            if (call.function().equals(function)
                    && call.operation().equals(operation)
                    && refused.compareAndSet(false, true)) {
                throw SdkClientException.create("refused by the trial");
            }
            return call.request();
        }
    }

    private record Both(AwsCalls.Witness one, AwsCalls.Witness other) implements AwsCalls.Witness {
        @Override
        public SdkRequest begins(AwsCalls.Call call) {
            one.begins(call);
            return other.begins(call);
        }
    }

    @Test
    void who_was_told_to_register_again_can() {
        var registration = Api.registration(Api.newEmail(), "candidate");
        try (var watch = AwsCalls.watch(new Refusing("AuthApi", "DynamoDb.TransactWriteItems"))) {
            var refused = api.post("/api/v1/auth/register", registration).is(503);
            assertThat(refused.headers()).containsKey("Retry-After");
        }

        api.post("/api/v1/auth/register", registration).is(201);
    }

    @Test
    void who_registers_where_a_try_before_could_not_even_let_go_is_told_so_and_can_when_its_time_is_over() {
        var registration = Api.registration(Api.newEmail(), "candidate");
        var begun = new Refusing("AuthApi", "DynamoDb.TransactWriteItems");
        var letGo = new Refusing("AuthApi", "DynamoDb.DeleteItem");
        try (var watch = AwsCalls.watch(new Both(begun, letGo))) {
            api.post("/api/v1/auth/register", registration).is(503);
        }
        assertThat(letGo.refused()).isTrue();

        var early = api.post("/api/v1/auth/register", registration).is(409);
        assertThat(early.code()).isEqualTo("REGISTRATION_IN_FLIGHT");
        Hourglass.endHolds();
        api.post("/api/v1/auth/register", registration).is(201);
        var login = Map.of("email", registration.get("email"), "password", registration.get("password"));
        api.post("/api/v1/auth/login", login).is(200);
        assertThat(api.post("/api/v1/auth/register", registration).is(409).code())
                .isEqualTo("EMAIL_TAKEN");
    }

    @Test
    void a_mail_that_was_refused_goes_out_with_the_next_try() {
        var refusing = new Refusing("DeliveryWorker", "SesV2.SendEmail");
        try (var watch = AwsCalls.watch(refusing)) {
            var email = api.candidate().email();

            assertThat(MailedLinks.token(email, "verify-email")).isNotEmpty();
            assertThat(refusing.refused()).isTrue();
        }
    }
}
