package com.modularplatform.trials.door;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthTest {
    private final Api api = House.api();

    @Test
    void a_candidate_registers_signs_in_and_out() {
        var person = api.candidate();
        var in = api.post("/api/v1/auth/login", Map.of("email", person.email().toUpperCase(), "password", Api.PASSWORD))
                .is(200);

        assertThat(in.at("expiresIn")).isEqualTo(900L);
        assertThat(in.at("user.roles")).isEqualTo(List.of("candidate"));
        assertThat(in.at("user.tenantId")).isNull();
        var signedIn = api.as(in.string("accessToken"));
        signedIn.get("/api/v1/users/me").is(200);

        signedIn.post("/api/v1/auth/logout").is(204);
        assertThat(signedIn.get("/api/v1/users/me").is(401).headers()).containsKey("WWW-Authenticate");
        assertThat(api.post("/api/v1/auth/refresh-token", Map.of("refreshToken", in.string("refreshToken")))
                        .is(401)
                        .code())
                .isEqualTo("INVALID_REFRESH_TOKEN");
        signedIn.post("/api/v1/auth/logout").is(204);
        person.api().get("/api/v1/users/me").is(200);
    }

    @Test
    void a_tenant_registers_with_a_slug_of_its_name_and_its_token_works_on_both_faces() {
        var name = "Müller & Söhne " + System.nanoTime();
        var first = api.post("/v1/auth/register", Api.tenantRegistration(Api.newEmail(), name))
                .is(201);
        var second = api.post("/v1/auth/register", Api.tenantRegistration(Api.newEmail(), name))
                .is(201);

        assertThat(first.string("data.tenant.slug")).startsWith("muller-sohne-");
        assertThat(second.string("data.tenant.slug")).isEqualTo(first.string("data.tenant.slug") + "-2");
        var me = api.as(first.string("data.tokens.access"))
                .get("/api/v1/users/me")
                .is(200);
        assertThat(me.at("roles")).isEqualTo(List.of("tenant_admin", "employer_admin"));
        assertThat(me.string("tenantId")).isEqualTo(first.string("data.tenant.id"));
        assertThat(me.at("companyId")).isNotNull();
    }

    @Test
    void of_a_hundred_registrations_of_one_address_one_succeeds() throws Exception {
        var email = Api.newEmail();
        var statuses = Together.times(
                100,
                () -> api.post("/api/v1/auth/register", Api.registration(email, "candidate"))
                        .status());

        assertThat(statuses).filteredOn(s -> s == 201).hasSize(1);
        assertThat(statuses).filteredOn(s -> s == 409).hasSize(99);
        api.post("/api/v1/auth/login", Map.of("email", email, "password", Api.PASSWORD))
                .is(200);
    }

    @Test
    void every_fault_of_a_registration_is_told_at_once() {
        var answer = api.post(
                        "/v1/auth/register",
                        Map.of("email", "no address", "password", "short", "first_name", " ", "role", "admin"))
                .is(422);

        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.faultyFields()).contains("email", "first_name", "last_name", "tenant_name", "role");
        assertThat(api.post("/api/v1/auth/register", Api.registration("not an address", "candidate"))
                        .is(422)
                        .faultyFields())
                .containsExactly("email");
        var common = Api.registration(Api.newEmail(), "candidate");
        common.put("password", "qwerty123456");
        assertThat(api.post("/api/v1/auth/register", common).is(422).faultyFields())
                .containsExactly("password");
        var unknown = Api.registration(Api.newEmail(), "candidate");
        unknown.put("tenantCode", "no-such-code");
        assertThat(api.post("/api/v1/auth/register", unknown).is(422).faultyFields())
                .containsExactly("tenantCode");
    }

    @Test
    void unknown_address_and_wrong_password_answer_alike() {
        var person = api.candidate();
        var wrong = api.post("/api/v1/auth/login", Map.of("email", person.email(), "password", "not the password"));
        var unknown = api.post("/api/v1/auth/login", Map.of("email", Api.newEmail(), "password", "not the password"));

        assertThat(wrong.is(401).code()).isEqualTo("INVALID_CREDENTIALS");
        assertThat(unknown.is(401).at("error")).isEqualTo(wrong.at("error"));
    }

    @Test
    void a_refresh_token_rotates_on_one_face_and_stays_on_the_other() {
        var person = api.candidate();
        var in = api.post("/api/v1/auth/login", Map.of("email", person.email(), "password", Api.PASSWORD))
                .is(200);
        var next = api.post("/api/v1/auth/refresh-token", Map.of("refreshToken", in.string("refreshToken")))
                .is(200);
        assertThat(next.string("refreshToken")).isNotEqualTo(in.string("refreshToken"));
        api.as(next.string("accessToken")).get("/api/v1/users/me").is(200);
        assertThat(api.post("/v1/auth/refresh", Map.of("refresh", next.string("refreshToken")))
                        .is(401)
                        .code())
                .isEqualTo("INVALID_REFRESH_TOKEN");

        var platform = api.post("/v1/auth/login", Map.of("email", person.email(), "password", Api.PASSWORD))
                .is(200);
        var refresh = platform.string("data.tokens.refresh");
        for (int i = 0; i < 3; i++) {
            var again = api.post("/v1/auth/refresh", Map.of("refresh", refresh)).is(200);
            api.as(again.string("data.access")).get("/api/v1/users/me").is(200);
        }
        api.post("/api/v1/auth/refresh-token", Map.of("refreshToken", refresh)).is(401);
    }

    @Test
    void twenty_uses_of_one_refresh_token_leave_one_session_that_works_and_late_reuse_ends_it() throws Exception {
        var person = api.candidate();
        var in = api.post("/api/v1/auth/login", Map.of("email", person.email(), "password", Api.PASSWORD))
                .is(200);
        var answers = Together.times(
                20, () -> api.post("/api/v1/auth/refresh-token", Map.of("refreshToken", in.string("refreshToken"))));
        var good = answers.stream().filter(a -> a.status() == 200).toList();

        assertThat(good).isNotEmpty();
        var newest = good.getLast();
        api.as(newest.string("accessToken")).get("/api/v1/users/me").is(200);

        Thread.sleep(11_000); // the ten seconds of grace
        api.post("/api/v1/auth/refresh-token", Map.of("refreshToken", in.string("refreshToken")))
                .is(401);
        api.as(newest.string("accessToken")).get("/api/v1/users/me").is(401);
    }

    @Test
    void an_address_is_confirmed_by_the_mailed_link() {
        var person = api.candidate();
        assertThat(person.api().get("/api/v1/users/me").at("emailVerified")).isEqualTo(false);

        api.post("/api/v1/auth/verify-email", Map.of("token", "nonsense")).is(422);
        var token = MailedLinks.token(person.email(), "verify-email");
        api.post("/api/v1/auth/verify-email", Map.of("token", token)).is(204);
        api.post("/v1/auth/verify-email", Map.of("token", token)).is(204);

        assertThat(person.api().get("/api/v1/users/me").at("emailVerified")).isEqualTo(true);
    }

    @Test
    void a_forgotten_password_is_replaced_once_by_the_newest_link_and_every_session_ends() {
        var person = api.candidate();
        api.post("/api/v1/auth/forgot-password", Map.of("email", person.email()))
                .is(202);
        var first = MailedLinks.token(person.email(), "reset-password");
        api.post("/v1/auth/forgot-password", Map.of("email", person.email())).is(202);
        await().until(() -> MailedLinks.tokens(person.email(), "reset-password").size() == 2);
        var second = MailedLinks.tokens(person.email(), "reset-password").stream()
                .filter(t -> !t.equals(first))
                .findFirst()
                .orElseThrow();

        var next = "a wholly new password";
        api.post("/api/v1/auth/reset-password", Map.of("token", first, "newPassword", next))
                .is(422);
        assertThat(api.post("/v1/auth/reset-password", Map.of("token", second, "new_password", "short"))
                        .is(422)
                        .faultyFields())
                .containsExactly("new_password");
        api.post("/v1/auth/reset-password", Map.of("token", second, "new_password", next))
                .is(204);
        api.post("/v1/auth/reset-password", Map.of("token", second, "new_password", next + "!"))
                .is(422);

        person.api().get("/api/v1/users/me").is(401);
        api.post("/api/v1/auth/login", Map.of("email", person.email(), "password", Api.PASSWORD))
                .is(401);
        api.post("/api/v1/auth/login", Map.of("email", person.email(), "password", next))
                .is(200);
    }

    @Test
    void an_unknown_address_gets_the_same_answer_and_no_mail() {
        var email = Api.newEmail();
        api.post("/api/v1/auth/forgot-password", Map.of("email", email)).is(202);
        var person = api.candidate();
        MailedLinks.token(person.email(), "verify-email"); // whatever was asked before has gone through by now

        assertThat(House.platform().mailbox().to(email)).isEmpty();
    }

    @Test
    void changing_the_password_ends_the_other_sessions() {
        var person = api.candidate();
        var other = api.post("/api/v1/auth/login", Map.of("email", person.email(), "password", Api.PASSWORD))
                .is(200);
        var next = "another good password";

        assertThat(person.api()
                        .post(
                                "/api/v1/auth/change-password",
                                Map.of("currentPassword", "not the password", "newPassword", next))
                        .is(422)
                        .faultyFields())
                .containsExactly("currentPassword");
        person.api()
                .post("/v1/auth/change-password", Map.of("current_password", Api.PASSWORD, "new_password", next))
                .is(204);

        person.api().get("/api/v1/users/me").is(200);
        api.as(other.string("accessToken")).get("/api/v1/users/me").is(401);
        api.post("/api/v1/auth/login", Map.of("email", person.email(), "password", next))
                .is(200);
    }
}
