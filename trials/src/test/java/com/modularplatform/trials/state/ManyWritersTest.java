package com.modularplatform.trials.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.core.Ids;
import com.modularplatform.core.PersonId;
import com.modularplatform.domain.notices.Notification;
import com.modularplatform.domain.notices.NotificationId;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.House;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many write to one resource at once. */
class ManyWritersTest {
    private static final String PROFILE = "/api/v1/candidates/me";
    private static final int WRITERS = 16;
    /** Each; {@code -Dwrites=20} is over sooner. */
    private static final int WRITES = Integer.getInteger("writes", 200);

    /** A field for every second writer, so that some write the same and most write beside one another. */
    private static final List<String> FIELDS = List.of("headline", "summary");

    /** One acknowledged write: what was written where, and the whole resource as it was answered. */
    private record Write(long version, String field, String value, Map<?, ?> after) {}

    @Test
    void each_write_is_made_on_top_of_the_one_before_and_none_is_lost() throws Exception {
        var caller = House.api().candidate().api();
        long first = version(caller.get(PROFILE).is(200));

        var writes = together(writer -> write(caller, writer));

        writes.sort(Comparator.comparing(Write::version));
        assertThat(writes).hasSize(WRITERS * WRITES);
        assertThat(writes.getFirst().version()).isEqualTo(first + 1);
        for (int i = 1; i < writes.size(); i++) {
            var write = writes.get(i);
            var before = writes.get(i - 1);
            assertThat(write.version()).isEqualTo(before.version() + 1);
            for (var field : FIELDS) {
                assertThat(write.after().get(field))
                        .as("%s of version %d", field, write.version())
                        .isEqualTo(
                                field.equals(write.field())
                                        ? write.value()
                                        : before.after().get(field));
            }
        }
    }

    /** As two deliveries of one event do that come in the same millisecond: one of them tells the person. */
    @Test
    void of_two_writes_that_are_alike_one_is_made() {
        var inside = Platform.of(Environment.of(House.platform().environment("DeliveryWorker")));
        var now = Instant.now();
        var id = Ids.next(now);
        var notification = new Notification(
                new NotificationId(id),
                new PersonId(Ids.next(now)),
                id,
                "resume.completed",
                "Read",
                "Your resume was read.",
                Map.of(),
                null,
                Notification.Mailing.SENDING,
                now,
                null,
                now);

        assertThat(inside.notifications().add(notification)).isPresent();
        assertThat(inside.notifications().add(notification)).isEmpty();
    }

    private static List<Write> write(Api caller, int writer) {
        var field = FIELDS.get(writer % FIELDS.size());
        var writes = new ArrayList<Write>();
        for (int i = 0; i < WRITES; i++) {
            var value = writer + "." + i;
            var answer = caller.patch(PROFILE, Map.of(field, value));
            if (answer.status() == 503) {
                i--; // too many at once; nothing was written
                continue;
            }
            writes.add(new Write(
                    version(answer.is(200)), field, value, (Map<?, ?>) Objects.requireNonNull(answer.json())));
        }
        return writes;
    }

    private static long version(Api.Answer answer) {
        return Long.parseLong(
                Objects.requireNonNull(answer.headers().get("ETag")).replace("\"", ""));
    }

    private interface Writer {
        List<Write> write(int writer);
    }

    private static List<Write> together(Writer each) throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var futures = new ArrayList<Future<List<Write>>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                Callable<List<Write>> all = () -> each.write(number);
                futures.add(threads.submit(all));
            }
            var writes = new ArrayList<Write>();
            for (var future : futures) {
                writes.addAll(future.get());
            }
            return writes;
        }
    }
}
