package com.modularplatform.trials.faults;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.local.LocalPlatform;
import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Faults.Fault;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Documents;
import com.modularplatform.trials.door.House;
import com.modularplatform.trials.door.MailedLinks;
import com.modularplatform.trials.state.Hourglass;
import com.modularplatform.trials.wire.AwsCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkException;

/** What the platform stands on is slow, fails or is throttled. */
class DependenciesTest {
    private static final Set<AwsApi> DEPENDENCIES =
            Set.of(AwsApi.DYNAMODB, AwsApi.S3, AwsApi.SQS, AwsApi.STEP_FUNCTIONS, AwsApi.COGNITO, AwsApi.SES);
    private static final int TRIES = 3;
    private static final String RESUMES = "/api/v1/candidates/me/resumes";
    private static final String ANALYSES = "/v1/cv-analysis";

    private final LocalPlatform platform = House.platform();
    private final Api api = House.api();

    @AfterEach
    void behaveAgain() {
        platform.aws().faults().clear();
    }

    @Test
    void two_seconds_more_for_every_call_of_every_dependency_are_borne() throws Exception {
        var candidate = api.candidate();
        var analyst = api.analyst();
        // Not the queues at the same time: in the embedded AWS an object's writer waits for its message, on AWS nobody
        // does.
        DEPENDENCIES.stream().filter(one -> one != AwsApi.SQS).forEach(this::slow);

        List<Callable<Api.Answer>> day = List.of(
                () -> api.post("/api/v1/auth/register", Api.registration(Api.newEmail(), "candidate"))
                        .is(201),
                () -> signIn(candidate.email()).is(200),
                () -> candidate.api().get("/api/v1/users/me").is(200),
                () -> candidate
                        .api()
                        .patch("/api/v1/candidates/me", Map.of("headline", "Poet"))
                        .is(200),
                () -> candidate.api().form(RESUMES, cv()).is(201),
                () -> analyst.api().get("/v1/marketplace/modules").is(200),
                () -> analyst.api()
                        .form(ANALYSES + "/upload", Documents.analysis("cv.txt", Documents.cv()))
                        .is(201));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(day)) {
                answer.get();
            }
        }
        behaveAgain();
        slow(AwsApi.SQS);
        read(candidate.api(), RESUMES);
        read(analyst.api(), ANALYSES + "/history");
    }

    private void slow(AwsApi one) {
        platform.aws().faults().put(one, Fault.slow(Duration.ofSeconds(2)));
    }

    @Test
    void when_one_call_in_five_fails_or_is_throttled_who_tries_again_gets_everything_once() throws Exception {
        var tries = new Tries();
        List<Api.Person> people;
        var trouble = new Fault(Duration.ZERO, .1, .1, 0);
        DEPENDENCIES.forEach(one -> platform.aws().faults().put(one, trouble));
        try (var watch = AwsCalls.watch(tries);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var comings = new ArrayList<Callable<Api.Person>>();
            for (int i = 0; i < 6; i++) {
                comings.add(this::candidate);
                comings.add(this::analyst);
            }
            people = new ArrayList<>();
            for (var coming : threads.invokeAll(comings)) {
                people.add(coming.get());
            }
            behaveAgain();
        }
        assertThat(tries.most()).as("tries of one request").isLessThanOrEqualTo(TRIES);
        for (var person : people) {
            boolean candidate = person.id().equals("candidate");
            read(person.api(), candidate ? RESUMES : ANALYSES + "/history");
            var subjects = platform.mailbox().to(person.email()).stream()
                    .map(mail -> mail.subject())
                    .toList();
            assertThat(subjects).as("mails to one person").doesNotHaveDuplicates();
        }
    }

    /** What of a day cannot be done while a dependency is gone; of the others nobody learns. */
    private static final Map<AwsApi, List<String>> NEEDED = Map.of(
            AwsApi.DYNAMODB, List.of("look", "sign in", "upload", "register"),
            AwsApi.COGNITO, List.of("sign in", "register"),
            AwsApi.S3, List.of("upload"),
            AwsApi.SQS, List.of(),
            AwsApi.STEP_FUNCTIONS, List.of(),
            AwsApi.SES, List.of());

    @ParameterizedTest
    @EnumSource(
            value = AwsApi.class,
            names = {"DYNAMODB", "S3", "SQS", "STEP_FUNCTIONS", "COGNITO", "SES"})
    void while_a_dependency_is_gone_it_is_said_and_when_it_is_back_everything_goes_on(AwsApi gone) {
        var candidate = api.candidate();
        var newcomer = Api.newEmail();
        var day = new LinkedHashMap<String, Supplier<Api.Answer>>();
        day.put("look", () -> candidate.api().get("/api/v1/users/me"));
        day.put("sign in", () -> signIn(candidate.email()));
        day.put("upload", () -> candidate.api().form(RESUMES, cv()));
        day.put("register", () -> api.post("/api/v1/auth/register", Api.registration(newcomer, "candidate")));

        platform.aws().faults().put(gone, Fault.failing(1));
        var refused = new ArrayList<String>();
        day.forEach((what, request) -> {
            var answer = request.get();
            if (answer.status() == 503) {
                assertThat(answer.headers()).containsKey("Retry-After");
                refused.add(what);
            } else {
                assertThat(answer.status()).as(what).isIn(200, 201);
            }
        });
        behaveAgain();

        assertThat(refused).isEqualTo(NEEDED.get(gone));
        refused.forEach(
                what -> assertThat(patiently(day.get(what)).status()).as(what).isIn(200, 201));
        read(candidate.api(), RESUMES);
        assertThat(MailedLinks.token(newcomer, "verify-email")).isNotEmpty();
    }

    private Api.Person candidate() {
        var email = Api.newEmail();
        var signedIn = registered(email, "/api/v1/auth/register", Api.registration(email, "candidate"));
        patiently(() -> signedIn.with("Idempotency-Key", "resume").form(RESUMES, cv()))
                .is(201);
        return new Api.Person("candidate", email, signedIn);
    }

    private Api.Person analyst() {
        var email = Api.newEmail();
        var signedIn =
                registered(email, "/v1/auth/register", Api.tenantRegistration(email, "Tenant " + email.hashCode()));
        patiently(() -> signedIn.with("Idempotency-Key", "trial")
                        .post("/v1/trials", Map.of("module_id", Api.CV_ANALYSIS)))
                .is(201);
        patiently(() -> signedIn.with("Idempotency-Key", "cv")
                        .form(ANALYSES + "/upload", Documents.analysis("cv.txt", Documents.cv())))
                .is(201);
        return new Api.Person("analyst", email, signedIn);
    }

    /** Whoever was refused half-way registers again, or finds themselves registered. */
    private Api registered(String email, String path, Map<String, Object> body) {
        assertThat(patiently(() -> api.post(path, body)).status()).isIn(201, 409);
        return api.as(patiently(() -> signIn(email)).is(200).string("accessToken"));
    }

    private Api.Answer signIn(String email) {
        return api.post("/api/v1/auth/login", Map.of("email", email, "password", Api.PASSWORD));
    }

    private static Api.Part cv() {
        return Api.Part.file("cv.txt", Documents.cv());
    }

    /** Tries again while the platform asks for it, or holds the key or the address of a request that was cut off. */
    private static Api.Answer patiently(Supplier<Api.Answer> request) {
        return await().pollInterval(Duration.ofMillis(200)).until(request::get, answer -> {
            if (answer.status() == 503) {
                assertThat(answer.headers()).containsKey("Retry-After");
            }
            boolean held = answer.status() == 409 && answer.code().endsWith("_IN_FLIGHT");
            if (held) {
                letTimePass();
            }
            return answer.status() != 503 && !held;
        });
    }

    private static void letTimePass() {
        try {
            Hourglass.endClaims();
            Hourglass.endHolds();
        } catch (SdkException disturbed) {
            // then it passes with the next try
        }
    }

    private static void read(Api caller, String list) {
        await().untilAsserted(() ->
                assertThat(Documents.statuses(caller, list).values()).containsExactly("completed"));
    }
}
