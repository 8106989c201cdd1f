package com.modularplatform.trials.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.House;
import com.modularplatform.trials.door.MailedLinks;
import com.modularplatform.trials.wire.AwsCalls;
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
    void a_mail_that_was_refused_goes_out_with_the_next_try() {
        var refusing = new Refusing("DeliveryWorker", "SesV2.SendEmail");
        try (var watch = AwsCalls.watch(refusing)) {
            var email = api.candidate().email();

            assertThat(MailedLinks.token(email, "verify-email")).isNotEmpty();
            assertThat(refusing.refused()).isTrue();
        }
    }
}
