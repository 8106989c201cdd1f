package com.modularplatform.trials.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.core.TenantId;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.House;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sign-ins end, and what signing in tells of who has an account. */
class SessionsTest {
    private static final Duration BITES = Duration.ofSeconds(5);
    private static final int MOST = 10;

    private final Api api = House.api();

    private Api.Answer signIn(String email) {
        return api.post("/v1/auth/login", Map.of("email", email, "password", Api.PASSWORD))
                .is(200);
    }

    private Api.Answer refresh(Api.Answer signedIn) {
        return api.post("/v1/auth/refresh", Map.of("refresh", signedIn.string("data.tokens.refresh")));
    }

    private Api as(Api.Answer signedIn) {
        return api.as(signedIn.string("data.tokens.access"));
    }

    @Test
    void the_oldest_of_eleven_sessions_ends_and_its_refresh_token_with_it() {
        var email = api.analyst().email();
        var first = signIn(email);
        for (int i = 0; i < MOST; i++) {
            as(first).get("/api/v1/users/me").is(200);
            signIn(email);
        }

        as(first).get("/api/v1/users/me").is(401);
        assertThat(refresh(first).is(401).code()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @Test
    void a_session_that_was_left_does_not_come_back_however_many_follow() {
        var email = api.analyst().email();
        var left = signIn(email);
        as(left).post("/v1/auth/logout").is(204);
        for (int i = 0; i <= MOST; i++) {
            signIn(email);
        }

        refresh(left).is(401);
        as(left).get("/api/v1/users/me").is(401);
    }

    @Test
    void coming_and_going_does_not_end_a_session_that_stays() {
        var person = api.analyst();
        for (int i = 0; i < 2 * MOST; i++) {
            as(signIn(person.email())).post("/v1/auth/logout").is(204);
        }

        person.api().get("/api/v1/users/me").is(200);
    }

    @Test
    void leaving_bites_within_five_seconds_where_requests_were_taken_ahead_too() throws Exception {
        var person = api.analyst();
        var tenant = person.api().get("/api/v1/users/me").is(200).string("tenantId");
        Premium.make(Platform.of(Environment.of(House.platform().environment("UsersApi"))), new TenantId(tenant));
        Thread.sleep(BITES.plusMillis(100)); // until every function knows
        var doors = List.of("/api/v1/users/me", "/v1/cv-analysis/history");
        var left = as(signIn(person.email()));
        var kept = as(signIn(person.email()));
        for (int i = 0; i < 20; i++) {
            for (var door : doors) {
                var limit = left.get(door).is(200).headers().get("X-RateLimit-Limit");
                assertThat(limit).isEqualTo("1000000");
            }
        }

        left.post("/v1/auth/logout").is(204);
        var until = Instant.now().plus(BITES);
        var open = new ArrayList<>(doors);
        while (!open.isEmpty() && Instant.now().isBefore(until)) {
            open.removeIf(door -> left.get(door).status() == 401);
            Thread.sleep(100);
        }
        doors.forEach(door -> left.get(door).is(401));
        doors.forEach(door -> kept.get(door).is(200));
    }

    @Test
    void a_refresh_token_that_was_touched_opens_nothing() {
        var good = signIn(api.candidate().email()).string("data.tokens.refresh");
        for (var token : List.of(
                good.substring(1),
                good + "A",
                good.substring(0, good.length() / 2),
                (good.charAt(0) == 'A' ? 'B' : 'A') + good.substring(1),
                "eyJhbGciOiJub25lIn0..",
                "%")) {
            api.post("/v1/auth/refresh", Map.of("refresh", token)).is(401);
        }
        api.post("/v1/auth/refresh", Map.of("refresh", good)).is(200);
    }

    /** Both asked in turn, each first as often as the other, so that load falls on both alike. */
    @ParameterizedTest
    @ValueSource(strings = {"login", "forgot-password"})
    void a_known_and_an_unknown_address_are_answered_alike_in_words_and_in_time(String way) {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        ask(way, api.candidate().email(), new ArrayList<>());
        for (int i = 0; i < 20; i++) {
            var there = api.candidate().email();
            var nowhere = Api.newEmail();
            if (i % 2 == 0) {
                assertThat(ask(way, there, known)).isEqualTo(ask(way, nowhere, unknown));
            } else {
                assertThat(ask(way, nowhere, unknown)).isEqualTo(ask(way, there, known));
            }
        }

        // How often a known address took longer than an unknown one: half of all pairs when time tells nothing,
        // whatever
        // the noise. Four standard deviations of the rank sum of 20 and 20 are .37.
        long longer = known.stream()
                .mapToLong(k -> unknown.stream().filter(u -> k > u).count())
                .sum();
        assertThat(longer / 400.0).isBetween(.13, .87);
    }

    private String ask(String way, String email, List<Long> times) {
        var body = new HashMap<String, Object>(Map.of("email", email));
        if (way.equals("login")) {
            body.put("password", "not the password");
        }
        long begun = System.nanoTime();
        var answer = api.post("/api/v1/auth/" + way, body);
        times.add(System.nanoTime() - begun);
        return Sample.told(answer);
    }
}
