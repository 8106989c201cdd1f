package com.modularplatform.trials.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.kernel.access.Admission;
import com.modularplatform.kernel.access.Quota;
import com.modularplatform.kernel.access.Token;
import com.modularplatform.local.LocalOptions;
import com.modularplatform.local.LocalPlatform;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.CallerRows;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Patience;
import com.modularplatform.trials.door.Together;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much anybody may do, on a platform of its own with the quotas of AWS: 10, 100 and 1,000 requests a minute. */
class QuotaTest {
    private static final String UPDATE = "DynamoDB_20120810.UpdateItem";

    private static LocalPlatform local;
    private static Platform platform;
    private static Api api;
    private static String candidate;
    private static String premium;
    private static String otherStandard;
    private static String behind;
    private static String otherPremium;

    @BeforeAll
    static void start() {
        local = LocalPlatform.start(LocalOptions.forTests().quotaFactor(1).withSeeds());
        platform = Platform.of(Environment.of(local.environment("UsersApi")));
        api = new Api(local.baseUri());
        candidate = signIn("candidate").string("accessToken");
        otherStandard = signIn("system_admin").string("accessToken");
        behind = api.candidate().token();
        var admin = signIn("tenant_admin");
        Premium.make(platform, new TenantId(admin.string("user.tenantId")));
        premium = admin.string("accessToken");
        otherPremium = signIn("recruiter").string("accessToken");
    }

    @AfterAll
    static void stop() {
        local.stop();
    }

    private static Api.Answer signIn(String role) {
        var login = local.logins().stream()
                .filter(l -> l.role().equals(role))
                .findFirst()
                .orElseThrow();
        return api.post("/api/v1/auth/login", Map.of("email", login.email(), "password", login.password()))
                .is(200);
    }

    /**
     * One request that was made.
     *
     * @param remaining what the answer promised
     */
    private record Made(long began, long ended, boolean passed, int limit, int remaining) {
        static Made of(int before, IntFunction<Told> request) {
            long began = System.nanoTime();
            var told = request.apply(before);
            return new Made(began, System.nanoTime(), told.passed(), told.limit(), told.remaining());
        }

        record Told(boolean passed, int limit, int remaining) {}
    }

    private static Made.Told told(Api.Answer answer) {
        assertThat(answer.status()).as(answer.brief()).isIn(200, 429);
        return new Made.Told(
                answer.status() == 200,
                Integer.parseInt(answer.headers().get("X-RateLimit-Limit")),
                Integer.parseInt(answer.headers().get("X-RateLimit-Remaining")));
    }

    private static Made.Told told(Admission admission) {
        return switch (admission) {
            case Admission.Admitted(var caller, var quota) -> told(true, quota);
            case Admission.Spent(var quota) -> told(false, quota);
            case Admission.Ended() -> throw new AssertionError("the session is over");
        };
    }

    private static Made.Told told(boolean passed, Quota quota) {
        return new Made.Told(passed, quota.limit(), quota.remaining());
    }

    /** So many requests by so many hands at once. */
    private record Rush(int requests, int hands) {
        /** @param request told how many went before it */
        List<Made> of(IntFunction<Made.Told> request) throws Exception {
            var next = new AtomicInteger();
            return Together.times(hands, () -> {
                        var made = new ArrayList<Made>();
                        for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                            made.add(Made.of(i, request));
                        }
                        return made;
                    })
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        }

        /** One caller's at many doors, all within one clock minute. */
        List<Made> at(String token, String... doors) throws Exception {
            var caller = api.as(token);
            for (int tries = 0; tries < 3; tries++) {
                // What ran over into a minute has spent of it: the next try has one of its own.
                int latest = tries == 0 ? 45 : 1;
                while (Instant.now().getEpochSecond() % 60 > latest) {
                    Thread.sleep(200);
                }
                long minute = Instant.now().getEpochSecond() / 60;
                var made = of(i -> told(caller.get(doors[i % doors.length])));
                if (Instant.now().getEpochSecond() / 60 == minute) {
                    return made;
                }
            }
            throw new AssertionError("too slow for a minute");
        }

        /** One caller's at many instances of a function, each with its own memory, in a minute of its own. */
        List<Made> over(int instances, String token) throws Exception {
            var rows = Stream.generate(QuotaTest::instance).limit(instances).toList();
            var known = known(token);
            var later = Instant.now().plus(Duration.ofMinutes(instances));
            return of(i -> told(rows.get(i % instances).admit(known, later)));
        }
    }

    /** What an instance of a function knows of callers. */
    private static CallerRows instance() {
        return new CallerRows(platform.table(), platform.tenants(), CallerRows.Limits.CONTRACT);
    }

    private static Token known(String token) throws ParseException {
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        var person = new PersonId(claims.getStringClaim("person"));
        return new Token(person, claims.getStringClaim("origin_jti"), "client", Instant.MAX);
    }

    private static long passed(List<Made> made) {
        return made.stream().filter(Made::passed).count();
    }

    /** Whatever had not ended when a request began may have been counted after it: so many at least must have passed. */
    private static void promisesWereKept(List<Made> made) {
        assertThat(made).filteredOn(Made::passed).allSatisfy(one -> {
            long later = made.stream()
                    .filter(other -> other.passed() && other != one && other.ended() >= one.began())
                    .count();
            assertThat(later).isGreaterThanOrEqualTo(one.remaining());
        });
        assertThat(made).filteredOn(one -> !one.passed()).allMatch(one -> one.remaining() == 0);
    }

    @Test
    void of_three_hundred_requests_at_once_a_hundred_pass() throws Exception {
        var made = new Rush(300, 300)
                .at(candidate, "/api/v1/users/me", "/api/v1/candidates/me", "/api/v1/candidates/me/resumes");

        assertThat(passed(made)).isEqualTo(100);
        assertThat(made).allMatch(one -> one.limit() == 100);
        promisesWereKept(made);
    }

    @Test
    void a_hundred_pass_over_many_instances_too() throws Exception {
        var made = new Rush(300, 100).over(40, otherStandard);

        assertThat(passed(made)).isEqualTo(100);
        promisesWereKept(made);
    }

    @Test
    void an_instance_whose_clock_is_behind_counts_in_the_minute_that_runs() throws Exception {
        var known = known(behind);
        var ahead = Instant.now().plus(Duration.ofHours(1));
        var first = told(instance().admit(known, ahead));
        var second = told(instance().admit(known, ahead.minus(Duration.ofMinutes(1))));

        assertThat(List.of(first.passed(), second.passed())).containsOnly(true);
        assertThat(second.remaining()).isEqualTo(first.remaining() - 1);
    }

    @Test
    void a_premium_caller_gets_most_of_a_thousand_and_never_more_for_few_writes() throws Exception {
        String[] doors = {"/api/v1/users/me", "/v1/cv-analysis/history", "/v1/marketplace/modules"};
        new Rush(doors.length, 1).at(premium, doors); // each function learns what rate it is
        long before = local.aws().traffic().of(UPDATE);
        var made = new Rush(1_200, 8).at(premium, doors);
        long writes = local.aws().traffic().of(UPDATE) - before;

        assertThat(passed(made)).isBetween(900L, 1_000L);
        assertThat((double) writes / made.size()).isLessThanOrEqualTo(.06);
        assertThat(made).allMatch(one -> one.limit() == 1_000);
        promisesWereKept(made);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void a_premium_caller_gets_as_much_over_many_instances(int instances) throws Exception {
        var made = new Rush(1_200, 8).over(instances, otherPremium);

        assertThat(passed(made)).isBetween(900L, 1_000L);
        assertThat(made).allMatch(one -> one.limit() == 1_000);
        promisesWereKept(made);
    }

    @Test
    void nobody_gets_more_by_naming_other_addresses() throws Exception {
        Patience.awaitRoomInTheMinute();
        var quotas = IntStream.range(0, 40)
                .mapToObj(i -> api.with("X-Forwarded-For", "203.0.113." + i)
                        .with("X-Real-IP", "203.0.113." + i)
                        .with("Forwarded", "for=203.0.113." + i)
                        .with("CF-Connecting-IP", "203.0.113." + i)
                        .get("/v1/marketplace/modules"))
                .toList();

        long passed = quotas.stream().filter(a -> a.status() == 200).count();
        assertThat(passed).isLessThanOrEqualTo(10);
        assertThat(quotas.getLast().status()).isEqualTo(429);
        assertThat(quotas.getLast().headers()).containsKey("Retry-After");
        for (int i = 0; i < 30; i++) {
            for (var door : List.of("/health", "/docs", "/docs/index.html", "/openapi/core-api.yaml")) {
                assertThat(api.get(door).status()).as(door).isNotEqualTo(429);
            }
        }
    }
}
