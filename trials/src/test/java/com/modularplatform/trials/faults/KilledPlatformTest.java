package com.modularplatform.trials.faults;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.local.LocalOptions;
import com.modularplatform.local.LocalProcess;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Documents;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform as a process of its own, killed under load and started again on the same folder. */
class KilledPlatformTest {
    /** {@code -Dkills=20} looks longer. */
    private static final int KILLS = Integer.getInteger("kills", 1);

    private static final int CLIENTS = 3;
    private static final String RESUMES = "/api/v1/candidates/me/resumes";

    @TempDir
    Path folder;

    private final Random random = new Random();
    private final List<Life> lives = Collections.synchronizedList(new ArrayList<>());

    /** What one person was promised by a 2xx. */
    private record Life(String email, String headline, List<String> resumes) {}

    @Test
    void no_acknowledged_write_is_lost_and_every_document_is_read() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            try (var platform = LocalProcess.start(options())) {
                live(platform);
            }
        }
        assertThat(lives).hasSizeGreaterThan(KILLS);
        try (var platform = LocalProcess.start(options())) {
            var api = new Api(platform.baseUri());
            for (var life : List.copyOf(lives)) {
                held(api, life);
            }
            platform.kill(); // nobody needs it to tidy up
        }
    }

    private LocalOptions options() {
        return LocalOptions.forTests().keptIn(folder);
    }

    /** Lets clients write until the process is killed in the middle of it. */
    private void live(LocalProcess platform) throws Exception {
        var api = new Api(platform.baseUri());
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> write(api, over)));
            }
            int before = documents();
            await().until(() -> documents() - before >= CLIENTS);
            Thread.sleep(random.nextInt(1_000)); // some are read, some are being read, some wait
            over.set(true);
            platform.kill();
            for (var client : clients) {
                client.get();
            }
        }
    }

    private int documents() {
        return List.copyOf(lives).stream()
                .mapToInt(life -> life.resumes().size())
                .sum();
    }

    private void write(Api api, AtomicBoolean over) {
        while (!over.get()) {
            var life = new Life(
                    Api.newEmail(), "Poet " + random.nextInt(), Collections.synchronizedList(new ArrayList<>()));
            try {
                var registered = api.post("/api/v1/auth/register", Api.registration(life.email(), "candidate"))
                        .is(201);
                var caller = api.as(registered.string("token"));
                caller.patch("/api/v1/candidates/me", Map.of("headline", life.headline()))
                        .is(200);
                lives.add(life);
                life.resumes()
                        .add(caller.form(RESUMES, Api.Part.file("cv.txt", Documents.cv()))
                                .is(201)
                                .string("id"));
            } catch (UncheckedIOException killed) {
                assertThat(over).isTrue();
            }
        }
    }

    private static void held(Api api, Life life) {
        var in = api.post("/api/v1/auth/login", Map.of("email", life.email(), "password", Api.PASSWORD))
                .is(200);
        var caller = api.as(in.string("accessToken"));
        assertThat(caller.get("/api/v1/candidates/me").is(200).string("headline"))
                .isEqualTo(life.headline());
        await().untilAsserted(
                        () -> assertThat(Documents.completed(caller, RESUMES)).containsAll(life.resumes()));
    }
}
