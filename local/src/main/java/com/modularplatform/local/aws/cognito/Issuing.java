package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import com.modularplatform.local.aws.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes access and identity tokens with Cognito's claims, as the pool's trigger changes them. */
final class Issuing {
    private static final String ADMIN_SCOPE = "aws.cognito.signin.user.admin";
    private static final Set<String> FIXED = Set.of(
            "sub",
            "iss",
            "client_id",
            "origin_jti",
            "event_id",
            "token_use",
            "auth_time",
            "exp",
            "iat",
            "jti",
            "username",
            "aud",
            "cognito:username",
            "version",
            "scope");

    private final String address;
    private final String region;
    private final InvokeLambda invoker;
    private final Signatures signatures;

    /** @param address what issuers begin with */
    Issuing(String address, String region, InvokeLambda invoker, Signatures signatures) {
        this.address = address;
        this.region = region;
        this.invoker = invoker;
        this.signatures = signatures;
    }

    String issuer(Pool pool) {
        return address + "/" + pool.id();
    }

    private record Overrides(Fields access, Fields identity, boolean customised) {}

    /**
     * Tokens for a person.
     *
     * @param source as triggers name the occasion, such as {@code TokenGeneration_Authentication}
     */
    Map<String, @Nullable Object> forPerson(
            Pool pool, AppClient client, Person person, Session session, String source, Instant now) {
        var overrides = overrides(pool, client, person, source);
        var event = UUID.randomUUID().toString();
        var common = new LinkedHashMap<String, @Nullable Object>();
        common.put("sub", person.sub());
        common.put("iss", issuer(pool));
        common.put("origin_jti", session.id());
        common.put("event_id", event);
        common.put("auth_time", session.began().getEpochSecond());
        common.put("iat", now.getEpochSecond());

        var access = new LinkedHashMap<>(common);
        access.put("client_id", client.id());
        access.put("token_use", "access");
        access.put("scope", scopes(overrides.access()));
        access.put("exp", now.plus(client.accessValidity()).getEpochSecond());
        access.put("jti", UUID.randomUUID().toString());
        access.put("username", person.username());
        if (overrides.customised()) {
            access.put("version", 2);
        }
        change(access, overrides.access());

        var identity = new LinkedHashMap<>(common);
        identity.put("aud", client.id());
        identity.put("token_use", "id");
        identity.put("cognito:username", person.username());
        identity.put("exp", now.plus(client.idValidity()).getEpochSecond());
        identity.put("jti", UUID.randomUUID().toString());
        person.attributes()
                .forEach((name, value) -> identity.putIfAbsent(
                        name, name.endsWith("_verified") ? (Object) Boolean.parseBoolean(value) : value));
        change(identity, overrides.identity());

        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("AccessToken", signatures.sign(pool.key(), access));
        result.put("IdToken", signatures.sign(pool.key(), identity));
        result.put("ExpiresIn", client.accessValidity().toSeconds());
        result.put("TokenType", "Bearer");
        return result;
    }

    /** An access token for a program. */
    String forProgram(Pool pool, AppClient client, List<String> scopes, Instant now) {
        var claims = new LinkedHashMap<String, @Nullable Object>();
        claims.put("sub", client.id());
        claims.put("token_use", "access");
        claims.put("scope", String.join(" ", scopes));
        claims.put("auth_time", now.getEpochSecond());
        claims.put("iss", issuer(pool));
        claims.put("exp", now.plus(client.accessValidity()).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("version", 2);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("client_id", client.id());
        return signatures.sign(pool.key(), claims);
    }

    private static String scopes(Fields override) {
        var scopes = new LinkedHashSet<>(List.of(ADMIN_SCOPE));
        scopes.addAll(override.texts("scopesToAdd"));
        override.texts("scopesToSuppress").forEach(scopes::remove);
        return String.join(" ", scopes);
    }

    private static void change(Map<String, @Nullable Object> claims, Fields override) {
        override.object("claimsToAddOrOverride").tree().forEach((name, value) -> {
            if (!FIXED.contains(name)) {
                claims.put(name, value);
            }
        });
        override.texts("claimsToSuppress").stream()
                .filter(name -> !FIXED.contains(name))
                .forEach(claims::remove);
    }

    private Overrides overrides(Pool pool, AppClient client, Person person, String source) {
        var trigger = pool.fields().object("LambdaConfig").object("PreTokenGenerationConfig");
        var nothing = new Fields(Map.of());
        if (!trigger.has("LambdaArn")) {
            return new Overrides(nothing, nothing, false);
        }
        var answer = invoke(trigger.text("LambdaArn"), event(pool, client, person, source));
        var changes = new Fields(answer).object("response").object("claimsAndScopeOverrideDetails");
        return new Overrides(changes.object("accessTokenGeneration"), changes.object("idTokenGeneration"), true);
    }

    private Map<String, @Nullable Object> event(Pool pool, AppClient client, Person person, String source) {
        var attributes = new LinkedHashMap<String, @Nullable Object>(person.attributes());
        attributes.put("cognito:user_status", person.status().name());
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("userAttributes", attributes);
        request.put("groupConfiguration", Map.of("groupsToOverride", List.of(), "iamRolesToOverride", List.of()));
        request.put("scopes", List.of(ADMIN_SCOPE));
        var response = new LinkedHashMap<String, @Nullable Object>();
        response.put("claimsAndScopeOverrideDetails", null);
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("version", "2");
        event.put("triggerSource", source);
        event.put("region", region);
        event.put("userPoolId", pool.id());
        event.put("userName", person.username());
        event.put("callerContext", Map.of("awsSdkVersion", "aws-sdk-unknown-unknown", "clientId", client.id()));
        event.put("request", request);
        event.put("response", response);
        return event;
    }

    private Map<String, @Nullable Object> invoke(String functionArn, Map<String, @Nullable Object> event) {
        try {
            return Json.object(invoker.invoke(functionArn.split(":")[6], Json.bytes(event)));
        } catch (FunctionError failed) {
            if (failed.errorType().startsWith("Lambda.")) {
                throw new AwsError("UnexpectedLambdaException", String.valueOf(failed.getMessage()));
            }
            throw new AwsError(
                    "UserLambdaValidationException",
                    "PreTokenGeneration failed with error " + failed.getMessage() + ".");
        } catch (AwsError notJson) {
            throw new AwsError(
                    "InvalidLambdaResponseException", "PreTokenGeneration invocation failed due to invalid JSON");
        }
    }
}
