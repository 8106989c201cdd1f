package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An app client.
 *
 * @param secret null when it has none
 * @param settings the members it was created with
 */
record AppClient(
        String id,
        String pool,
        String name,
        @Nullable String secret,
        Map<String, @Nullable Object> settings,
        Instant created,
        Instant changed) {

    Fields fields() {
        return new Fields(settings, "InvalidParameterException");
    }

    boolean allows(String flow) {
        return fields().texts("ExplicitAuthFlows").contains(flow);
    }

    boolean rotates() {
        return "ENABLED".equals(fields().object("RefreshTokenRotation").textOrNull("Feature"));
    }

    Duration grace() {
        return Duration.ofSeconds(fields().object("RefreshTokenRotation").number("RetryGracePeriodSeconds", 0));
    }

    boolean hidesUnknownUsers() {
        return "ENABLED".equals(fields().text("PreventUserExistenceErrors", "LEGACY"));
    }

    boolean revokes() {
        return !fields().has("EnableTokenRevocation") || fields().flag("EnableTokenRevocation");
    }

    Duration accessValidity() {
        return validity("AccessToken", 1, "hours");
    }

    Duration idValidity() {
        return validity("IdToken", 1, "hours");
    }

    Duration refreshValidity() {
        return validity("RefreshToken", 30, "days");
    }

    private Duration validity(String token, int otherwise, String defaultUnit) {
        int value = fields().number(token + "Validity", 0);
        var unit = fields().object("TokenValidityUnits").text(token, defaultUnit);
        long amount = value == 0 ? otherwise : value;
        return switch (value == 0 ? defaultUnit : unit) {
            case "seconds" -> Duration.ofSeconds(amount);
            case "minutes" -> Duration.ofMinutes(amount);
            case "hours" -> Duration.ofHours(amount);
            case "days" -> Duration.ofDays(amount);
            default -> throw new AwsError("InvalidParameterException", "Invalid TokenValidityUnits");
        };
    }

    /** Refuses settings that Cognito refuses. */
    void check() {
        within("AccessToken", accessValidity(), Duration.ofMinutes(5), Duration.ofDays(1));
        within("IdToken", idValidity(), Duration.ofMinutes(5), Duration.ofDays(1));
        within("RefreshToken", refreshValidity(), Duration.ofHours(1), Duration.ofDays(3650));
        if (rotates() && allows("ALLOW_REFRESH_TOKEN_AUTH")) {
            throw new AwsError(
                    "InvalidParameterException",
                    "ALLOW_REFRESH_TOKEN_AUTH is not allowed while refresh token rotation is enabled");
        }
        if (grace().compareTo(Duration.ofSeconds(60)) > 0) {
            throw new AwsError("InvalidParameterException", "RetryGracePeriodSeconds must be between 0 and 60");
        }
        if (fields().texts("AllowedOAuthFlows").contains("client_credentials") && secret == null) {
            throw new AwsError(
                    "InvalidOAuthFlowException",
                    "client_credentials flow can not be selected if client does not have a client secret.");
        }
    }

    private static void within(String token, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new AwsError("InvalidParameterException", "Invalid range for token validity: " + token);
        }
    }

    /** Refuses a call whose hash of user name and client does not prove the secret. */
    void proveHash(String username, @Nullable String given) {
        if (secret == null) {
            if (given != null) {
                throw new AwsError(
                        "NotAuthorizedException",
                        "Client " + id + " is not configured for secret but secret was received");
            }
            return;
        }
        if (given == null) {
            throw new AwsError(
                    "NotAuthorizedException", "Client " + id + " is configured for secret but secret was not received");
        }
        if (!same(given, secretHash(username, id, secret))) {
            throw new AwsError("NotAuthorizedException", "Unable to verify secret hash for client " + id);
        }
    }

    /** Whether a given secret is this client's. */
    boolean proves(@Nullable String given) {
        return secret == null ? given == null : given != null && same(given, secret);
    }

    static String secretHash(String username, String clientId, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((username + clientId).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, @Nullable Object> describe() {
        var tree = new LinkedHashMap<>(settings);
        tree.remove("GenerateSecret");
        tree.put("UserPoolId", pool);
        tree.put("ClientId", id);
        tree.put("ClientName", name);
        if (secret != null) {
            tree.put("ClientSecret", secret);
        }
        tree.put("CreationDate", created);
        tree.put("LastModifiedDate", changed);
        return tree;
    }

    Map<String, @Nullable Object> kept() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", id);
        tree.put("pool", pool);
        tree.put("name", name);
        tree.put("secret", secret);
        tree.put("settings", settings);
        tree.put("created", created.toString());
        tree.put("changed", changed.toString());
        return tree;
    }

    static AppClient restored(Map<String, @Nullable Object> tree) {
        var fields = new Fields(tree);
        return new AppClient(
                fields.text("id"),
                fields.text("pool"),
                fields.text("name"),
                fields.textOrNull("secret"),
                fields.object("settings").tree(),
                Instant.parse(fields.text("created")),
                Instant.parse(fields.text("changed")));
    }
}
