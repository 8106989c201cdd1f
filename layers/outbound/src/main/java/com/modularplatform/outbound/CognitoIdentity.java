package com.modularplatform.outbound;

import com.modularplatform.core.PersonId;
import com.modularplatform.kernel.Aws;
import com.modularplatform.kernel.access.Tokens;
import com.modularplatform.kernel.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedTokenTypeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/**
 * A Cognito user pool. Our id of a person stands in {@code preferred_username}; the pre-token trigger copies it into the
 * access token, so that tokens speak of persons and no look-up is needed.
 */
public final class CognitoIdentity implements Identity {
    private static final String PERSON_ATTRIBUTE = "preferred_username";

    private final CognitoIdentityProviderClient client;
    private final String pool;
    private final Map<App, String> apps;
    private final Map<App, String> secrets = new ConcurrentHashMap<>();

    /** @param apps client id of each app */
    public CognitoIdentity(CognitoIdentityProviderClient client, String pool, Map<App, String> apps) {
        this.client = client;
        this.pool = pool;
        this.apps = Map.copyOf(apps);
    }

    @Override
    public void create(String email, String password, PersonId person) throws PasswordRefused {
        var attribute = AttributeType.builder()
                .name(PERSON_ATTRIBUTE)
                .value(person.value())
                .build();
        Aws.call(() -> {
            try {
                return client.adminCreateUser(r -> r.userPoolId(pool)
                        .username(email)
                        .messageAction("SUPPRESS")
                        .userAttributes(
                                attribute,
                                AttributeType.builder()
                                        .name("email")
                                        .value(email)
                                        .build()));
            } catch (UsernameExistsException e) {
                return client.adminUpdateUserAttributes(
                        r -> r.userPoolId(pool).username(email).userAttributes(attribute));
            }
        });
        setPassword(email, password);
    }

    @Override
    public void setPassword(String email, String password) throws PasswordRefused {
        try {
            Aws.call(() -> client.adminSetUserPassword(
                    r -> r.userPoolId(pool).username(email).password(password).permanent(true)));
        } catch (InvalidPasswordException | InvalidParameterException e) {
            throw new PasswordRefused();
        }
    }

    @Override
    public Optional<Signed> signIn(App app, String email, String password) {
        try {
            var result = Aws.call(() -> client.adminInitiateAuth(r -> r.userPoolId(pool)
                            .clientId(id(app))
                            .authFlow("ADMIN_USER_PASSWORD_AUTH")
                            .authParameters(
                                    Map.of("USERNAME", email, "PASSWORD", password, "SECRET_HASH", proof(app, email)))))
                    .authenticationResult();
            return Optional.ofNullable(result).map(r -> signed(r, r.refreshToken()));
        } catch (NotAuthorizedException
                | UserNotFoundException
                | UserNotConfirmedException
                | PasswordResetRequiredException
                | InvalidParameterException e) {
            return Optional.empty();
        }
    }

    @Override
    public Refreshed refresh(App app, String refreshToken, String username) {
        try {
            var result = Aws.call(() -> app == App.RECRUITING
                    ? client.getTokensFromRefreshToken(r -> r.clientId(id(app))
                                    .clientSecret(secret(app))
                                    .refreshToken(refreshToken))
                            .authenticationResult()
                    : client.adminInitiateAuth(r -> r.userPoolId(pool)
                                    .clientId(id(app))
                                    .authFlow("REFRESH_TOKEN_AUTH")
                                    .authParameters(
                                            Map.of("REFRESH_TOKEN", refreshToken, "SECRET_HASH", proof(app, username))))
                            .authenticationResult());
            var next = result.refreshToken() == null ? refreshToken : result.refreshToken();
            return new Refreshed.Fresh(signed(result, next));
        } catch (RefreshTokenReuseException e) {
            return new Refreshed.Reused();
        } catch (NotAuthorizedException | UserNotFoundException | InvalidParameterException e) {
            return new Refreshed.Refused();
        }
    }

    @Override
    public void revoke(App app, String refreshToken) {
        Aws.call(() -> {
            try {
                return client.revokeToken(
                        r -> r.clientId(id(app)).clientSecret(secret(app)).token(refreshToken));
            } catch (NotAuthorizedException | UnsupportedTokenTypeException | InvalidParameterException e) {
                return e;
            }
        });
    }

    @Override
    public void signOutEverywhere(String email) {
        Aws.call(() -> {
            try {
                return client.adminUserGlobalSignOut(r -> r.userPoolId(pool).username(email));
            } catch (UserNotFoundException e) {
                return e;
            }
        });
    }

    private String id(App app) {
        return Objects.requireNonNull(apps.get(app));
    }

    /** A client's secret, asked for once: it stands in no environment. */
    private String secret(App app) {
        return secrets.computeIfAbsent(
                app,
                a -> Aws.call(() -> client.describeUserPoolClient(
                                r -> r.userPoolId(pool).clientId(id(a))))
                        .userPoolClient()
                        .clientSecret());
    }

    /** Cognito's SECRET_HASH: Base64(HMAC-SHA256(secret, user name + client id)). */
    private String proof(App app, String username) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(app).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((username + id(app)).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    /** Reads what the pool just told us; it came over our own connection, so its signature need not be checked here. */
    private static Signed signed(AuthenticationResultType result, String refreshToken) {
        var payload = result.accessToken().split("\\.")[1];
        var claims = Json.object(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        return new Signed(
                result.accessToken(),
                refreshToken,
                new PersonId(claim(claims, Tokens.PERSON_CLAIM)),
                claim(claims, "origin_jti"),
                claim(claims, "username"));
    }

    private static String claim(Map<String, ?> claims, String name) {
        if (claims.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("the pool's access tokens lack the claim " + name);
    }
}
