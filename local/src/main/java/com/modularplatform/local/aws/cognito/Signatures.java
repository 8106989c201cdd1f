package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.wire.Json;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Signs and checks tokens; has one key ready before it is asked for, since making one takes a tenth of a second. */
final class Signatures {
    private static final int BITS = 2048;

    private final Map<String, RSASSASigner> signers = new ConcurrentHashMap<>();
    private FutureTask<RSAKey> next = generate();

    /** A fresh key with an id. */
    synchronized RSAKey key() {
        try {
            var key = next.get();
            next = generate();
            return key;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (java.util.concurrent.ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    private static FutureTask<RSAKey> generate() {
        var task = new FutureTask<>(() ->
                new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate());
        Thread.ofPlatform().daemon().name("make a key").start(task);
        return task;
    }

    String sign(RSAKey key, Map<String, ? extends @Nullable Object> claims) {
        try {
            var token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(Json.text(claims)));
            token.sign(signers.computeIfAbsent(key.getKeyID(), id -> signer(key)));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSASSASigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The claims of a token that one of these keys signed and that has not expired. */
    static Optional<Map<String, @Nullable Object>> claims(String token, List<RSAKey> keys, Instant now) {
        try {
            var parsed = JWSObject.parse(token);
            var key = keys.stream()
                    .filter(candidate ->
                            candidate.getKeyID().equals(parsed.getHeader().getKeyID()))
                    .findFirst();
            if (key.isEmpty() || !parsed.verify(new RSASSAVerifier(key.get().toRSAPublicKey()))) {
                return Optional.empty();
            }
            var claims = Json.object(parsed.getPayload().toBytes());
            boolean alive = claims.get("exp") instanceof Number seconds && seconds.longValue() > now.getEpochSecond();
            return alive ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | JOSEException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
