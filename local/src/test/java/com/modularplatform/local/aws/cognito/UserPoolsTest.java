package com.modularplatform.local.aws.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Clients;
import com.modularplatform.local.aws.EmbeddedAws;
import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.MovableClock;
import com.modularplatform.local.aws.Options;
import com.modularplatform.local.aws.SharedAws;
import com.modularplatform.local.aws.wire.Json;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

class UserPoolsTest {
    private static final String PASSWORD = "a long enough password";
    private static final MovableClock CLOCK = new MovableClock(Instant.now());
    private static final EmbeddedAws AWS =
            EmbeddedAws.start(Options.inMemory(SharedAws::invoke).at(CLOCK));

    private static final CognitoIdentityProviderClient POOLS =
            Clients.of(AWS, AwsApi.COGNITO, CognitoIdentityProviderClient.builder());
    private static final String POOL = pool(null);
    private static final UserPoolClientType ROTATING = client(POOL, true);
    private static final UserPoolClientType STEADY = client(POOL, false);

    @AfterAll
    static void stop() {
        AWS.close();
    }

    @Test
    void a_rotated_key_signs_what_comes_and_the_one_before_is_published_on() throws Exception {
        person("rotated@example.com");
        var before = signIn(STEADY, "rotated@example.com", PASSWORD).accessToken();
        AWS.userPools().rotateKey(POOL);
        var after = signIn(STEADY, "rotated@example.com", PASSWORD).accessToken();

        var keys = JWKSet.load(URI.create(AWS.endpoints().get("cognito-idp") + "/" + POOL + "/.well-known/jwks.json")
                .toURL());
        var kids = java.util.stream.Stream.of(before, after)
                .map(UserPoolsTest::kid)
                .toList();
        assertThat(kids).doesNotHaveDuplicates();
        assertThat(keys.getKeys()).extracting(JWK::getKeyID).containsAll(kids);
        POOLS.getUser(r -> r.accessToken(before));
    }

    private static String kid(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_access_token_has_cognitos_claims_and_its_signature_is_checked_by_the_published_keys() throws Exception {
        var sub = person("claims@example.com");
        var tokens = signIn(STEADY, "Claims@Example.com", PASSWORD);
        var access = SignedJWT.parse(tokens.accessToken());
        var keys = JWKSet.load(URI.create(AWS.endpoints().get("cognito-idp") + "/" + POOL + "/.well-known/jwks.json")
                .toURL());
        var key = keys.getKeyByKeyId(access.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(access.verify(new RSASSAVerifier(key))).isTrue();
        var claims = access.getJWTClaimsSet();
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "sub",
                        "iss",
                        "client_id",
                        "origin_jti",
                        "event_id",
                        "token_use",
                        "scope",
                        "auth_time",
                        "exp",
                        "iat",
                        "jti",
                        "username");
        assertThat(claims.getSubject()).isEqualTo(sub);
        assertThat(claims.getIssuer()).isEqualTo(AWS.endpoints().get("cognito-idp") + "/" + POOL);
        assertThat(claims.getStringClaim("client_id")).isEqualTo(STEADY.clientId());
        assertThat(claims.getStringClaim("token_use")).isEqualTo("access");
        assertThat(claims.getStringClaim("username")).isEqualTo(sub);
        assertThat(claims.getStringClaim("scope")).isEqualTo("aws.cognito.signin.user.admin");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(900_000);
        assertThat(tokens.expiresIn()).isEqualTo(900);
        var identity = SignedJWT.parse(tokens.idToken()).getJWTClaimsSet();
        assertThat(identity.getAudience()).containsExactly(STEADY.clientId());
        assertThat(identity.getStringClaim("email")).isEqualTo("claims@example.com");
        assertThat(identity.getClaim("origin_jti")).isEqualTo(claims.getClaim("origin_jti"));
    }

    @Test
    void wrong_password_unknown_user_and_wrong_secret_are_not_authorized() {
        person("known@example.com");
        for (var attempt : List.of("known@example.com", "unknown@example.com")) {
            assertThatThrownBy(() -> signIn(STEADY, attempt, "wrong password"))
                    .isInstanceOf(NotAuthorizedException.class)
                    .hasMessageContaining("Incorrect username or password.");
        }
        assertThatThrownBy(() -> POOLS.adminInitiateAuth(request -> request.userPoolId(POOL)
                        .clientId(STEADY.clientId())
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", "known@example.com", "PASSWORD", PASSWORD))))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("secret was not received");
        assertThatThrownBy(() -> POOLS.adminInitiateAuth(request -> request.userPoolId(POOL)
                        .clientId(STEADY.clientId())
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(
                                Map.of("USERNAME", "known@example.com", "PASSWORD", PASSWORD, "SECRET_HASH", "x"))))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Unable to verify secret hash");
    }

    @Test
    void guessing_is_locked_out_after_five_failures_and_opens_again() {
        person("guessed@example.com");
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> signIn(STEADY, "guessed@example.com", "guess"))
                    .isInstanceOf(NotAuthorizedException.class);
        }
        assertThatThrownBy(() -> signIn(STEADY, "guessed@example.com", PASSWORD))
                .hasMessageContaining("Password attempts exceeded");
        CLOCK.move(Duration.ofMinutes(16));
        assertThat(signIn(STEADY, "guessed@example.com", PASSWORD).accessToken())
                .isNotEmpty();
    }

    @Test
    void a_rotated_refresh_token_works_through_its_grace_and_is_refused_after() {
        person("rotate@example.com");
        var first = signIn(ROTATING, "rotate@example.com", PASSWORD).refreshToken();
        var second = rotate(first);
        assertThat(second.refreshToken()).isNotNull().isNotEqualTo(first);
        assertThat(rotate(first).accessToken()).isNotEmpty();
        CLOCK.move(Duration.ofSeconds(11));
        assertThatThrownBy(() -> rotate(first)).isInstanceOf(RefreshTokenReuseException.class);
        assertThat(claim(rotate(second.refreshToken()).accessToken(), "origin_jti"))
                .isEqualTo(claim(second.accessToken(), "origin_jti"));
    }

    @Test
    void a_client_without_rotation_refreshes_by_either_operation_and_keeps_its_token() {
        var sub = person("steady@example.com");
        var signedIn = signIn(STEADY, "steady@example.com", PASSWORD);
        var again = refresh(signedIn.refreshToken(), sub);
        assertThat(again.refreshToken()).isNull();
        assertThat(claim(again.accessToken(), "origin_jti")).isEqualTo(claim(signedIn.accessToken(), "origin_jti"));
        assertThat(POOLS.getTokensFromRefreshToken(request -> request.clientId(STEADY.clientId())
                                .clientSecret(STEADY.clientSecret())
                                .refreshToken(signedIn.refreshToken()))
                        .authenticationResult()
                        .refreshToken())
                .isNull();
        assertThatThrownBy(() -> refresh(signedIn.refreshToken(), "steady@example.com"))
                .isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> rotate(signedIn.refreshToken())).isInstanceOf(NotAuthorizedException.class);
        CLOCK.move(Duration.ofDays(31));
        assertThatThrownBy(() -> refresh(signedIn.refreshToken(), sub)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void revoking_a_refresh_token_ends_all_that_descend_from_its_sign_in() {
        person("revoke@example.com");
        var first = signIn(ROTATING, "revoke@example.com", PASSWORD);
        var other = signIn(ROTATING, "revoke@example.com", PASSWORD);
        var second = rotate(first.refreshToken());
        for (int i = 0; i < 2; i++) {
            POOLS.revokeToken(request -> request.clientId(ROTATING.clientId())
                    .clientSecret(ROTATING.clientSecret())
                    .token(first.refreshToken()));
        }
        assertThatThrownBy(() -> rotate(second.refreshToken())).isInstanceOf(NotAuthorizedException.class);
        assertThat(rotate(other.refreshToken()).accessToken()).isNotEmpty();
        POOLS.adminUserGlobalSignOut(request -> request.userPoolId(POOL).username("revoke@example.com"));
        assertThatThrownBy(() -> rotate(other.refreshToken())).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void a_disabled_or_deleted_user_cannot_sign_in_nor_refresh() {
        person("gone@example.com");
        var tokens = signIn(ROTATING, "gone@example.com", PASSWORD);
        POOLS.adminDisableUser(request -> request.userPoolId(POOL).username("gone@example.com"));
        assertThatThrownBy(() -> signIn(ROTATING, "gone@example.com", PASSWORD))
                .hasMessageContaining("User is disabled.");
        assertThatThrownBy(() -> rotate(tokens.refreshToken())).isInstanceOf(NotAuthorizedException.class);
        POOLS.adminEnableUser(request -> request.userPoolId(POOL).username("gone@example.com"));
        assertThat(signIn(ROTATING, "gone@example.com", PASSWORD).accessToken()).isNotEmpty();
        POOLS.adminDeleteUser(request -> request.userPoolId(POOL).username("gone@example.com"));
        assertThatThrownBy(() ->
                        POOLS.adminGetUser(request -> request.userPoolId(POOL).username("gone@example.com")))
                .isInstanceOf(UserNotFoundException.class);
        person("gone@example.com");
    }

    @Test
    void addresses_are_unique_whatever_their_case_and_a_changed_one_is_unverified() {
        person("unique@example.com");
        person("second@example.com");
        assertThatThrownBy(() -> create("UNIQUE@example.com")).isInstanceOf(UsernameExistsException.class);
        assertThatThrownBy(() -> POOLS.adminUpdateUserAttributes(request -> request.userPoolId(POOL)
                        .username("second@example.com")
                        .userAttributes(attribute("email", "Unique@example.com"))))
                .isInstanceOf(AliasExistsException.class);
        POOLS.adminUpdateUserAttributes(request -> request.userPoolId(POOL)
                .username("second@example.com")
                .userAttributes(attribute("email_verified", "true"), attribute("preferred_username", "p-1")));
        POOLS.adminUpdateUserAttributes(request -> request.userPoolId(POOL)
                .username("second@example.com")
                .userAttributes(attribute("email", "third@example.com")));
        assertThat(POOLS.adminGetUser(request -> request.userPoolId(POOL).username("third@example.com"))
                        .userAttributes())
                .contains(attribute("email_verified", "false"), attribute("preferred_username", "p-1"));
        assertThat(POOLS.listUsers(request -> request.userPoolId(POOL).filter("email = \"third@example.com\""))
                        .users())
                .hasSize(1);
        assertThatThrownBy(() -> POOLS.adminUpdateUserAttributes(request -> request.userPoolId(POOL)
                        .username("third@example.com")
                        .userAttributes(attribute("custom:unknown", "x"))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", " leading space is refused"})
    void a_password_outside_the_policy_is_refused(String password) {
        create("policy@example.com");
        try {
            assertThatThrownBy(() -> POOLS.adminSetUserPassword(request -> request.userPoolId(POOL)
                            .username("policy@example.com")
                            .password(password)
                            .permanent(true)))
                    .isInstanceOf(InvalidPasswordException.class);
        } finally {
            POOLS.adminDeleteUser(request -> request.userPoolId(POOL).username("policy@example.com"));
        }
    }

    @Test
    void a_temporary_password_must_be_changed_and_ends_in_time() {
        create("temporary@example.com");
        POOLS.adminSetUserPassword(request ->
                request.userPoolId(POOL).username("temporary@example.com").password(PASSWORD));
        var asked = POOLS.adminInitiateAuth(request -> request.userPoolId(POOL)
                .clientId(STEADY.clientId())
                .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                .authParameters(parameters(STEADY, "temporary@example.com", PASSWORD)));
        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
        var tokens = POOLS.adminRespondToAuthChallenge(request -> request.userPoolId(POOL)
                .clientId(STEADY.clientId())
                .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                .session(asked.session())
                .challengeResponses(Map.of(
                        "USERNAME",
                        "temporary@example.com",
                        "NEW_PASSWORD",
                        "another long password",
                        "SECRET_HASH",
                        AppClient.secretHash("temporary@example.com", STEADY.clientId(), STEADY.clientSecret()))));
        assertThat(tokens.authenticationResult().accessToken()).isNotEmpty();
        POOLS.adminSetUserPassword(request ->
                request.userPoolId(POOL).username("temporary@example.com").password(PASSWORD));
        CLOCK.move(Duration.ofDays(2));
        assertThatThrownBy(() -> signIn(STEADY, "temporary@example.com", PASSWORD))
                .hasMessageContaining("Temporary password has expired");
    }

    @Test
    void the_trigger_changes_claims_and_scopes_and_its_failure_refuses_the_sign_in() {
        SharedAws.function("tokens", event -> {
            var request = (Map<?, ?>) event.get("request");
            var attributes = (Map<?, ?>) request.get("userAttributes");
            if (attributes.get("preferred_username") == null) {
                throw new FunctionError("java.lang.IllegalStateException", "no id of ours");
            }
            event.put(
                    "response",
                    Map.of(
                            "claimsAndScopeOverrideDetails",
                            Map.of(
                                    "accessTokenGeneration",
                                    Map.of(
                                            "claimsToAddOrOverride",
                                                    Map.of(
                                                            "person",
                                                            attributes.get("preferred_username"),
                                                            "sub",
                                                            "forged"),
                                            "scopesToSuppress", List.of("aws.cognito.signin.user.admin"),
                                            "scopesToAdd", List.of("jobs/read")))));
            return event;
        });
        var triggered = pool("arn:aws:lambda:us-east-1:000000000000:function:tokens:live");
        var client = client(triggered, true);
        POOLS.adminCreateUser(request ->
                request.userPoolId(triggered).username("t@example.com").messageAction(MessageActionType.SUPPRESS));
        POOLS.adminSetUserPassword(request -> request.userPoolId(triggered)
                .username("t@example.com")
                .password(PASSWORD)
                .permanent(true));
        assertThatThrownBy(() -> signIn(triggered, client, "t@example.com", PASSWORD))
                .isInstanceOf(UserLambdaValidationException.class);
        POOLS.adminUpdateUserAttributes(request -> request.userPoolId(triggered)
                .username("t@example.com")
                .userAttributes(attribute("preferred_username", "person-7")));
        var tokens = signIn(triggered, client, "t@example.com", PASSWORD);
        assertThat(claim(tokens.accessToken(), "person")).isEqualTo("person-7");
        assertThat(claim(tokens.accessToken(), "sub")).isNotEqualTo("forged");
        assertThat(claim(tokens.accessToken(), "scope")).isEqualTo("jobs/read");
        assertThat(claim(tokens.accessToken(), "version")).isEqualTo(2);
        assertThatThrownBy(() -> POOLS.getUser(request -> request.accessToken(tokens.accessToken())))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("required scopes");
        assertThatThrownBy(() -> POOLS.deleteUser(request -> request.accessToken(tokens.accessToken())))
                .isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void a_program_gets_a_token_for_its_scopes_only() throws Exception {
        POOLS.createResourceServer(request -> request.userPoolId(POOL)
                .identifier("internal")
                .name("Programs")
                .scopes(
                        ResourceServerScopeType.builder()
                                .scopeName("read")
                                .scopeDescription("r")
                                .build(),
                        ResourceServerScopeType.builder()
                                .scopeName("publish")
                                .scopeDescription("p")
                                .build()));
        var program = POOLS.createUserPoolClient(request -> request.userPoolId(POOL)
                        .clientName("program")
                        .generateSecret(true)
                        .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                        .allowedOAuthFlowsUserPoolClient(true)
                        .allowedOAuthScopes("internal/read"))
                .userPoolClient();
        var granted = token(program, "grant_type=client_credentials&scope=internal%2Fread");
        assertThat(granted.statusCode()).isEqualTo(200);
        var access = String.valueOf(Json.object(granted.body()).get("access_token"));
        assertThat(claim(access, "scope")).isEqualTo("internal/read");
        assertThat(claim(access, "client_id")).isEqualTo(program.clientId());
        assertThat(token(program, "grant_type=client_credentials&scope=internal%2Fpublish")
                        .body())
                .contains("invalid_scope");
        assertThat(token(program, "grant_type=password").body()).contains("unsupported_grant_type");
        assertThat(token(STEADY, "grant_type=client_credentials").body()).contains("unauthorized_client");
    }

    @Test
    void what_cognito_refuses_to_combine_is_refused() {
        assertThatThrownBy(() -> POOLS.createUserPoolClient(request -> request.userPoolId(POOL)
                        .clientName("both")
                        .explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH)
                        .refreshTokenRotation(
                                rotation -> rotation.feature("ENABLED").retryGracePeriodSeconds(10))))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> POOLS.signUp(request -> request.clientId(STEADY.clientId())
                        .username("a@b.example")
                        .password(PASSWORD)))
                .isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() ->
                        POOLS.createGroup(request -> request.userPoolId(POOL).groupName("g")))
                .isInstanceOf(CognitoIdentityProviderException.class)
                .hasMessageContaining("not supported by the embedded AWS");
    }

    private HttpResponse<String> token(UserPoolClientType client, String form) throws Exception {
        var basic = Base64.getEncoder()
                .encodeToString((client.clientId() + ":" + client.clientSecret()).getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(AWS.endpoints().get("cognito-idp") + "/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String pool(String trigger) {
        return POOLS.createUserPool(request -> {
                    request.poolName("people-" + UUID.randomUUID())
                            .usernameAttributes(UsernameAttributeType.EMAIL)
                            .usernameConfiguration(configuration -> configuration.caseSensitive(false))
                            .adminCreateUserConfig(config -> config.allowAdminCreateUserOnly(true))
                            .policies(policies -> policies.passwordPolicy(policy -> policy.minimumLength(12)
                                    .requireLowercase(false)
                                    .requireUppercase(false)
                                    .requireNumbers(false)
                                    .requireSymbols(false)
                                    .temporaryPasswordValidityDays(1)));
                    if (trigger != null) {
                        request.lambdaConfig(triggers -> triggers.preTokenGenerationConfig(
                                config -> config.lambdaArn(trigger).lambdaVersion("V2_0")));
                    }
                })
                .userPool()
                .id();
    }

    private static UserPoolClientType client(String owner, boolean rotates) {
        return POOLS.createUserPoolClient(request -> {
                    request.userPoolId(owner)
                            .clientName(rotates ? "rotating" : "steady")
                            .generateSecret(true)
                            .preventUserExistenceErrors("ENABLED")
                            .accessTokenValidity(15)
                            .refreshTokenValidity(30)
                            .tokenValidityUnits(
                                    units -> units.accessToken("minutes").refreshToken("days"));
                    if (rotates) {
                        request.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH)
                                .refreshTokenRotation(
                                        rotation -> rotation.feature("ENABLED").retryGracePeriodSeconds(10));
                    } else {
                        request.explicitAuthFlows(
                                ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH,
                                ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH);
                    }
                })
                .userPoolClient();
    }

    private String create(String email) {
        return POOLS.adminCreateUser(request -> request.userPoolId(POOL)
                        .username(email)
                        .messageAction(MessageActionType.SUPPRESS)
                        .userAttributes(attribute("email", email)))
                .user()
                .username();
    }

    private String person(String email) {
        var sub = create(email);
        POOLS.adminSetUserPassword(request ->
                request.userPoolId(POOL).username(email).password(PASSWORD).permanent(true));
        return sub;
    }

    private AuthenticationResultType signIn(UserPoolClientType client, String email, String password) {
        return signIn(POOL, client, email, password);
    }

    private AuthenticationResultType signIn(String owner, UserPoolClientType client, String email, String password) {
        return POOLS.adminInitiateAuth(request -> request.userPoolId(owner)
                        .clientId(client.clientId())
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(parameters(client, email, password)))
                .authenticationResult();
    }

    private static Map<String, String> parameters(UserPoolClientType client, String email, String password) {
        return Map.of(
                "USERNAME",
                email,
                "PASSWORD",
                password,
                "SECRET_HASH",
                AppClient.secretHash(email, client.clientId(), client.clientSecret()));
    }

    private AuthenticationResultType rotate(String refreshToken) {
        return POOLS.getTokensFromRefreshToken(request -> request.clientId(ROTATING.clientId())
                        .clientSecret(ROTATING.clientSecret())
                        .refreshToken(refreshToken))
                .authenticationResult();
    }

    private AuthenticationResultType refresh(String refreshToken, String username) {
        return POOLS.adminInitiateAuth(request -> request.userPoolId(POOL)
                        .clientId(STEADY.clientId())
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of(
                                "REFRESH_TOKEN",
                                refreshToken,
                                "SECRET_HASH",
                                AppClient.secretHash(username, STEADY.clientId(), STEADY.clientSecret()))))
                .authenticationResult();
    }

    private static Object claim(String token, String name) {
        return Json.object(Base64.getUrlDecoder().decode(token.split("\\.")[1])).get(name);
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
