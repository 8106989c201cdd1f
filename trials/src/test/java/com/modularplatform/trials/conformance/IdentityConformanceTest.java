package com.modularplatform.trials.conformance;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreTokenGenerationLambdaVersionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** A user pool as the platform uses it: closed at the side, two clients with secrets, one of them rotating. */
@Conformance
class IdentityConformanceTest {
    private static final String PASSWORD = "Correct-Horse-7";

    private CognitoIdentityProviderClient cognito;
    private String pool;
    private UserPoolClientType steady;
    private UserPoolClientType rotating;

    @BeforeAll
    void makeThePool() {
        cognito = Subject.current().client("cognito-idp", CognitoIdentityProviderClient.builder());
        pool = pool(null);
        steady = client(pool, false);
        rotating = client(pool, true);
    }

    @Test
    void an_access_token_verifies_against_the_published_keys() throws Exception {
        var email = person(pool);

        var tokens = signIn(steady, email, PASSWORD);

        var claims = verified(pool, tokens.accessToken());
        assertThat(claims.getStringClaim("token_use")).isEqualTo("access");
        assertThat(claims.getStringClaim("client_id")).isEqualTo(steady.clientId());
        assertThat(claims.getIssuer()).endsWith("/" + pool);
        assertThat(claims.getSubject()).isNotBlank();
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getStringClaim("origin_jti")).isNotBlank();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofSeconds(900));
        assertThat(tokens.expiresIn()).isEqualTo(900);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_answer_alike() {
        var email = person(pool);

        assertThatThrownBy(() -> signIn(steady, email, "Wrong-Horse-7")).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> signIn(steady, "nobody@example.com", PASSWORD))
                .isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void a_client_without_its_secret_is_refused() {
        var email = person(pool);

        assertThatThrownBy(() -> cognito.adminInitiateAuth(request -> request.userPoolId(pool)
                        .clientId(steady.clientId())
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", email, "PASSWORD", PASSWORD))))
                .isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void an_address_is_taken_once_whatever_its_case() {
        var email = person(pool);

        assertThatThrownBy(() -> create(pool, email.toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(UsernameExistsException.class);
    }

    @Test
    void a_weak_password_is_refused() {
        var email = Subject.unique("weak") + "@example.com";
        create(pool, email);

        assertThatThrownBy(() -> cognito.adminSetUserPassword(request -> request.userPoolId(pool)
                        .username(email)
                        .password("short")
                        .permanent(true)))
                .isInstanceOf(InvalidPasswordException.class);
    }

    @Test
    void a_refresh_token_brings_a_new_access_token_of_the_same_session() throws Exception {
        var email = person(pool);
        var first = signIn(steady, email, PASSWORD);
        var claims = verified(pool, first.accessToken());

        var second = refresh(first, claims.getSubject());

        assertThat(verified(pool, second.accessToken()).getStringClaim("origin_jti"))
                .isEqualTo(claims.getStringClaim("origin_jti"));
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(second.refreshToken()).isNull();
    }

    @Test
    void rotation_gives_a_new_refresh_token_and_ends_the_old_one() {
        var first = signIn(rotating, person(pool), PASSWORD);

        var second = rotate(first.refreshToken());

        assertThat(second.refreshToken()).isNotNull().isNotEqualTo(first.refreshToken());
        await().pollDelay(Duration.ofMillis(1500)).until(() -> true);
        assertThatThrownBy(() -> rotate(first.refreshToken())).isInstanceOf(CognitoIdentityProviderException.class);
    }

    @Test
    void a_revoked_refresh_token_brings_nothing() throws Exception {
        var tokens = signIn(steady, person(pool), PASSWORD);
        var subject = verified(pool, tokens.accessToken()).getSubject();

        cognito.revokeToken(request ->
                request.token(tokens.refreshToken()).clientId(steady.clientId()).clientSecret(steady.clientSecret()));

        assertThatThrownBy(() -> refresh(tokens, subject)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void signing_out_everywhere_ends_every_refresh_token() throws Exception {
        var email = person(pool);
        var tokens = signIn(steady, email, PASSWORD);
        var subject = verified(pool, tokens.accessToken()).getSubject();

        cognito.adminUserGlobalSignOut(request -> request.userPoolId(pool).username(email));

        assertThatThrownBy(() -> refresh(tokens, subject)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void a_new_password_replaces_the_old() {
        var email = person(pool);
        cognito.adminSetUserPassword(request -> request.userPoolId(pool)
                .username(email)
                .password("Another-Horse-8")
                .permanent(true));

        assertThat(signIn(steady, email, "Another-Horse-8").accessToken()).isNotBlank();
        assertThatThrownBy(() -> signIn(steady, email, PASSWORD)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void the_trigger_before_a_token_adds_a_claim_and_takes_a_scope_away() throws Exception {
        var triggered = pool(Functions.deploy(Functions.PRE_TOKEN));
        var client = client(triggered, false);

        var claims = verified(
                triggered,
                signIn(triggered, client, person(triggered), PASSWORD).accessToken());

        assertThat(claims.getStringClaim("tenant")).isEqualTo("t-1");
        assertThat(String.valueOf(claims.getStringClaim("scope"))).doesNotContain("aws.cognito.signin.user.admin");
    }

    private String pool(@org.jspecify.annotations.Nullable String preToken) {
        return cognito.createUserPool(request -> {
                    request.poolName(Subject.unique("pool"))
                            .userPoolTier(UserPoolTierType.ESSENTIALS)
                            .usernameAttributes(UsernameAttributeType.EMAIL)
                            .usernameConfiguration(name -> name.caseSensitive(false))
                            .policies(policies -> policies.passwordPolicy(policy -> policy.minimumLength(8)
                                    .requireLowercase(true)
                                    .requireUppercase(true)
                                    .requireNumbers(true)))
                            .adminCreateUserConfig(create -> create.allowAdminCreateUserOnly(true));
                    if (preToken != null) {
                        request.lambdaConfig(lambda -> lambda.preTokenGenerationConfig(trigger ->
                                trigger.lambdaArn(preToken).lambdaVersion(PreTokenGenerationLambdaVersionType.V2_0)));
                    }
                })
                .userPool()
                .id();
    }

    private UserPoolClientType client(String of, boolean rotates) {
        return cognito.createUserPoolClient(request -> {
                    request.userPoolId(of)
                            .clientName(Subject.unique("client"))
                            .generateSecret(true)
                            .accessTokenValidity(15)
                            .tokenValidityUnits(units -> units.accessToken(TimeUnitsType.MINUTES))
                            .enableTokenRevocation(true)
                            .preventUserExistenceErrors("ENABLED")
                            .explicitAuthFlows(
                                    rotates
                                            ? List.of(ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH)
                                            : List.of(
                                                    ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH,
                                                    ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));
                    if (rotates) {
                        request.refreshTokenRotation(
                                rotation -> rotation.feature("ENABLED").retryGracePeriodSeconds(0));
                    }
                })
                .userPoolClient();
    }

    private String person(String of) {
        var email = Subject.unique("person") + "@example.com";
        create(of, email);
        cognito.adminSetUserPassword(request ->
                request.userPoolId(of).username(email).password(PASSWORD).permanent(true));
        return email;
    }

    private void create(String of, String email) {
        cognito.adminCreateUser(request -> request.userPoolId(of)
                .username(email)
                .messageAction(MessageActionType.SUPPRESS)
                .userAttributes(attribute -> attribute.name("email").value(email)));
    }

    private AuthenticationResultType signIn(UserPoolClientType client, String email, String password) {
        return signIn(pool, client, email, password);
    }

    private AuthenticationResultType signIn(String of, UserPoolClientType client, String email, String password) {
        var parameters = new HashMap<>(Map.of("USERNAME", email, "PASSWORD", password));
        parameters.put("SECRET_HASH", secretHash(client, email));
        return cognito.adminInitiateAuth(request -> request.userPoolId(of)
                        .clientId(client.clientId())
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(parameters))
                .authenticationResult();
    }

    /** The hash of a refresh is over the name Cognito gave the person, not over their address. */
    private AuthenticationResultType refresh(AuthenticationResultType tokens, String subject) {
        return cognito.adminInitiateAuth(request -> request.userPoolId(pool)
                        .clientId(steady.clientId())
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of(
                                "REFRESH_TOKEN", tokens.refreshToken(), "SECRET_HASH", secretHash(steady, subject))))
                .authenticationResult();
    }

    private AuthenticationResultType rotate(String refreshToken) {
        return cognito.getTokensFromRefreshToken(request -> request.refreshToken(refreshToken)
                        .clientId(rotating.clientId())
                        .clientSecret(rotating.clientSecret()))
                .authenticationResult();
    }

    private static String secretHash(UserPoolClientType client, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(client.clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((name + client.clientId()).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWTClaimsSet verified(String of, String token) throws Exception {
        var keys = Subject.current().endpoint("cognito-idp").resolve("/" + of + "/.well-known/jwks.json");
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(JWKSet.load(keys.toURL()))));
        return processor.process(token, null);
    }
}
