package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Signing in, refreshing with and without rotation, and ending sessions. */
final class SignIn {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FREE_ATTEMPTS = 5;
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final Duration CHALLENGE = Duration.ofMinutes(3);

    private final InstantSource clock;
    private final Directory directory;
    private final Issuing issuing;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Map<String, Challenge> challenges = new ConcurrentHashMap<>();

    private record Failures(int count, Instant lockedUntil) {}

    private record Challenge(String client, String username, Instant until) {}

    SignIn(InstantSource clock, Directory directory, Issuing issuing) {
        this.clock = clock;
        this.directory = directory;
        this.issuing = issuing;
    }

    Map<String, @Nullable Object> adminInitiate(Fields request) {
        request.only("UserPoolId", "ClientId", "AuthFlow", "AuthParameters", "ClientMetadata", "ContextData");
        var pool = directory.pool(request.text("UserPoolId"));
        var client = client(request);
        if (!client.pool().equals(pool.id())) {
            throw new AwsError("ResourceNotFoundException", "User pool client " + client.id() + " does not exist.");
        }
        return switch (request.text("AuthFlow")) {
            case "ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH" ->
                byPassword(pool, client, request, "ALLOW_ADMIN_USER_PASSWORD_AUTH");
            case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" -> byRefresh(pool, client, request);
            default -> throw unsupported(request);
        };
    }

    Map<String, @Nullable Object> initiate(Fields request) {
        request.only("ClientId", "AuthFlow", "AuthParameters", "ClientMetadata", "UserContextData");
        var client = client(request);
        var pool = directory.pool(client.pool());
        return switch (request.text("AuthFlow")) {
            case "USER_PASSWORD_AUTH" -> byPassword(pool, client, request, "ALLOW_USER_PASSWORD_AUTH");
            case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" -> byRefresh(pool, client, request);
            default -> throw unsupported(request);
        };
    }

    private static AwsError unsupported(Fields request) {
        return new AwsError(
                "InvalidParameterException", "not supported by the embedded AWS: AuthFlow " + request.text("AuthFlow"));
    }

    private AppClient client(Fields request) {
        return directory.client(request.text("ClientId"));
    }

    private Map<String, @Nullable Object> byPassword(Pool pool, AppClient client, Fields request, String flow) {
        if (!client.allows(flow)) {
            throw new AwsError("InvalidParameterException", "Auth flow not enabled for this client");
        }
        var parameters = request.object("AuthParameters").only("USERNAME", "PASSWORD", "SECRET_HASH");
        var name = parameters.textOrNull("USERNAME");
        var password = parameters.textOrNull("PASSWORD");
        if (name == null || password == null) {
            throw new AwsError(
                    "InvalidParameterException",
                    "Missing required parameter " + (name == null ? "USERNAME" : "PASSWORD"));
        }
        client.proveHash(name, parameters.textOrNull("SECRET_HASH"));
        var found = directory.find(pool, name);
        if (found.isEmpty()) {
            if (!client.hidesUnknownUsers()) {
                throw new AwsError("UserNotFoundException", "User does not exist.");
            }
            Passwords.hash(password); // takes as long as comparing one
            throw incorrect();
        }
        var person = found.get();
        checkPassword(person, password);
        if (!person.enabled()) {
            throw new AwsError("NotAuthorizedException", "User is disabled.");
        }
        return switch (person.status()) {
            case CONFIRMED -> result(begin(pool, client, person, "TokenGeneration_Authentication"));
            case RESET_REQUIRED ->
                throw new AwsError("PasswordResetRequiredException", "Password reset required for the user");
            case FORCE_CHANGE_PASSWORD -> challenge(client, person);
        };
    }

    /** After five failures in a row each further one locks twice as long, from a second to a quarter of an hour. */
    private void checkPassword(Person person, String password) {
        var key = person.pool() + "/" + person.username();
        var now = clock.instant();
        var before = failures.get(key);
        if (before != null && before.lockedUntil().isAfter(now)) {
            throw new AwsError("NotAuthorizedException", "Password attempts exceeded");
        }
        if (Passwords.matches(password, person.passwordHash())) {
            failures.remove(key);
            return;
        }
        failures.compute(key, (same, old) -> {
            int count = old == null ? 1 : old.count() + 1;
            var lock = count < FREE_ATTEMPTS
                    ? Duration.ZERO
                    : Duration.ofSeconds(1L << Math.min(count - FREE_ATTEMPTS, 10));
            return new Failures(count, now.plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock));
        });
        throw incorrect();
    }

    private static AwsError incorrect() {
        return new AwsError("NotAuthorizedException", "Incorrect username or password.");
    }

    private Map<String, @Nullable Object> challenge(AppClient client, Person person) {
        if (person.passwordUntil() != null && person.passwordUntil().isBefore(clock.instant())) {
            throw new AwsError(
                    "NotAuthorizedException", "Temporary password has expired and must be reset by an administrator.");
        }
        var session = random(64);
        challenges.put(
                session,
                new Challenge(client.id(), person.username(), clock.instant().plus(CHALLENGE)));
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("ChallengeName", "NEW_PASSWORD_REQUIRED");
        tree.put("Session", session);
        tree.put("ChallengeParameters", Map.of("USER_ID_FOR_SRP", person.username(), "requiredAttributes", "[]"));
        return tree;
    }

    Map<String, @Nullable Object> adminRespond(Fields request) {
        request.only("UserPoolId", "ClientId", "ChallengeName", "ChallengeResponses", "Session", "ClientMetadata");
        var pool = directory.pool(request.text("UserPoolId"));
        var client = client(request);
        if (!request.text("ChallengeName").equals("NEW_PASSWORD_REQUIRED")) {
            throw new AwsError("InvalidParameterException", "not supported by the embedded AWS: that challenge");
        }
        var responses = request.object("ChallengeResponses").only("USERNAME", "NEW_PASSWORD", "SECRET_HASH");
        client.proveHash(responses.text("USERNAME"), responses.textOrNull("SECRET_HASH"));
        var challenge = challenges.get(request.text("Session"));
        if (challenge == null
                || challenge.until().isBefore(clock.instant())
                || !challenge.client().equals(client.id())) {
            throw new AwsError("NotAuthorizedException", "Invalid session for the user, session is expired.");
        }
        Passwords.check(pool.fields(), responses.text("NEW_PASSWORD"));
        var now = clock.instant();
        var person = directory
                .person(pool, challenge.username())
                .withPassword(Passwords.hash(responses.text("NEW_PASSWORD")), true, now, now);
        directory.replace(pool, person);
        challenges.remove(request.text("Session"));
        return result(begin(pool, client, person, "TokenGeneration_NewPasswordChallenge"));
    }

    private Map<String, @Nullable Object> begin(Pool pool, AppClient client, Person person, String source) {
        var now = clock.instant();
        var session = new Session(
                UUID.randomUUID().toString(),
                pool.id(),
                person.username(),
                client.id(),
                now,
                now.plus(client.refreshValidity()));
        var tokens = issuing.forPerson(pool, client, person, session, source, now);
        var refresh = random(96);
        directory.begin(session, refresh);
        tokens.put("RefreshToken", refresh);
        return tokens;
    }

    private Map<String, @Nullable Object> byRefresh(Pool pool, AppClient client, Fields request) {
        if (!client.allows("ALLOW_REFRESH_TOKEN_AUTH")) {
            throw new AwsError("InvalidParameterException", "Auth flow not enabled for this client");
        }
        var parameters = request.object("AuthParameters").only("REFRESH_TOKEN", "SECRET_HASH", "DEVICE_KEY");
        var token = parameters.textOrNull("REFRESH_TOKEN");
        if (token == null) {
            throw new AwsError("InvalidParameterException", "Missing required parameter REFRESH_TOKEN");
        }
        var session = session(client, token);
        client.proveHash(session.username(), parameters.textOrNull("SECRET_HASH"));
        return result(issuing.forPerson(
                pool, client, owner(pool, session), session, "TokenGeneration_RefreshTokens", clock.instant()));
    }

    /** With rotation a new refresh token comes along, and the old one ends after the grace period. */
    Map<String, @Nullable Object> refresh(Fields request) {
        request.only("RefreshToken", "ClientId", "ClientSecret", "ClientMetadata", "DeviceKey");
        var client = client(request);
        prove(client, request);
        var token = request.text("RefreshToken");
        var pool = directory.pool(client.pool());
        var session = session(client, token);
        var now = clock.instant();
        var tokens =
                issuing.forPerson(pool, client, owner(pool, session), session, "TokenGeneration_RefreshTokens", now);
        if (client.rotates()) {
            synchronized (directory) {
                var old = directory.refresh(token).orElseThrow(SignIn::revoked);
                refuseReuse(client, old);
                var next = random(96);
                directory.put(next, new Session.Refresh(session.id(), null));
                if (old.replaced() == null) {
                    directory.put(token, new Session.Refresh(session.id(), now));
                }
                tokens.put("RefreshToken", next);
            }
        }
        return result(tokens);
    }

    private Session session(AppClient client, String token) {
        var refresh = directory
                .refresh(token)
                .orElseThrow(() -> new AwsError("NotAuthorizedException", "Invalid Refresh Token"));
        var session = directory.session(refresh.session()).orElseThrow(SignIn::revoked);
        if (!session.client().equals(client.id())) {
            throw new AwsError("NotAuthorizedException", "Invalid Refresh Token");
        }
        if (session.until().isBefore(clock.instant())) {
            throw new AwsError("NotAuthorizedException", "Refresh Token has expired");
        }
        refuseReuse(client, refresh);
        return session;
    }

    private void refuseReuse(AppClient client, Session.Refresh refresh) {
        if (refresh.replaced() != null
                && clock.instant().isAfter(refresh.replaced().plus(client.grace()))) {
            throw new AwsError("RefreshTokenReuseException", "Refresh token has been invalidated by rotation");
        }
    }

    private Person owner(Pool pool, Session session) {
        var person = directory.find(pool, session.username()).orElseThrow(SignIn::revoked);
        if (!person.enabled()) {
            throw new AwsError("NotAuthorizedException", "User is disabled.");
        }
        return person;
    }

    private static AwsError revoked() {
        return new AwsError("NotAuthorizedException", "Refresh Token has been revoked");
    }

    private static void prove(AppClient client, Fields request) {
        if (!client.proves(request.textOrNull("ClientSecret"))) {
            throw new AwsError("NotAuthorizedException", "Unable to verify secret for client " + client.id());
        }
    }

    /** Ends the session of a refresh token; one that is unknown or ended is no error. */
    Map<String, @Nullable Object> revoke(Fields request) {
        request.only("Token", "ClientId", "ClientSecret");
        var client = client(request);
        if (!client.proves(request.textOrNull("ClientSecret"))) {
            throw new AwsError("UnauthorizedException", "Unable to verify secret for client " + client.id());
        }
        if (!client.revokes()) {
            throw new AwsError("UnsupportedOperationException", "Token revocation is not enabled for this client");
        }
        var token = request.text("Token");
        if (token.chars().filter(letter -> letter == '.').count() == 2) {
            throw new AwsError("UnsupportedTokenTypeException", "Only refresh tokens can be revoked");
        }
        directory
                .refresh(token)
                .flatMap(refresh -> directory.session(refresh.session()))
                .ifPresent(session -> {
                    if (!session.client().equals(client.id())) {
                        throw new AwsError("UnauthorizedException", "The token was issued to another client");
                    }
                    directory.end(session.id());
                });
        return new LinkedHashMap<>();
    }

    private static Map<String, @Nullable Object> result(Map<String, @Nullable Object> tokens) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("AuthenticationResult", tokens);
        tree.put("ChallengeParameters", Map.of());
        return tree;
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
