package com.modularplatform.trials.access;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.House;
import com.modularplatform.trials.door.Together;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What opens the platform: the pool's own access tokens and nothing else. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TokensTest {
    /** One that needs a person, one of the other face, one that also takes nobody: a bad token is told there too. */
    private static final List<String> DOORS =
            List.of("/api/v1/users/me", "/v1/cv-analysis/history", "/v1/marketplace/modules");

    private final Api api = House.api();

    /** First, as long as no unknown key was asked for: that would make the next one wait for its cool-down. */
    @Test
    @Order(1)
    void a_key_rotated_amid_the_traffic_turns_nobody_away() throws Exception {
        var admin = api.analyst();
        var login = Map.of("email", admin.email(), "password", Api.PASSWORD);
        var refresh = api.post("/v1/auth/login", login).is(200).string("data.tokens.refresh");
        var over = new AtomicBoolean();
        var tokens = new AtomicInteger();
        var refused = new ConcurrentLinkedQueue<String>();
        var pool = Forger.pool();
        var pools = House.platform().aws().userPools();
        var before = pools.signingKey(pool).getKeyID();
        var rotation = Thread.ofPlatform().start(() -> {
            try {
                until(tokens, 20);
                pools.rotateKey(pool);
                until(tokens, tokens.get() + 40);
            } finally {
                over.set(true);
            }
        });
        Together.times(4, () -> {
            while (!over.get()) {
                var fresh = api.post("/v1/auth/refresh", Map.of("refresh", refresh))
                        .is(200)
                        .string("data.access");
                tokens.incrementAndGet();
                for (var caller : List.of(admin.api(), api.as(fresh))) {
                    DOORS.forEach(door -> {
                        var answer = caller.get(door);
                        if (answer.status() != 200) {
                            refused.add(door + " " + answer.status());
                        }
                    });
                }
            }
            return null;
        });
        rotation.join();

        assertThat(refused).isEmpty();
        assertThat(pools.signingKey(pool).getKeyID()).isNotEqualTo(before);
    }

    private static void until(AtomicInteger count, int enough) {
        await().until(() -> count.get() >= enough);
    }

    @Test
    @Order(2)
    void a_forged_token_opens_nothing_and_nothing_is_fetched_for_it() throws Exception {
        var good = api.analyst().token();
        var asked = new ConcurrentLinkedQueue<URI>();
        var trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI());
            exchange.sendResponseHeaders(404, -1);
        });
        trap.start();
        try {
            var address = URI.create("http://127.0.0.1:" + trap.getAddress().getPort() + "/keys");
            forged(new Forger(good), good, address)
                    .forEach((what, token) -> DOORS.forEach(door -> {
                        var answer = api.as(token).get(door);
                        assertThat(answer.status()).as("%s at %s", what, door).isEqualTo(401);
                        assertThat(answer.code())
                                .as(what)
                                .isEqualTo(what.equals("expired") ? "TOKEN_EXPIRED" : "UNAUTHENTICATED");
                        assertThat(answer.headers().get("WWW-Authenticate")).startsWith("Bearer");
                    }));
        } finally {
            trap.stop(0);
        }
        DOORS.forEach(door -> api.as(good).get(door).is(200));
        assertThat(asked).isEmpty();
    }

    private static Map<String, String> forged(Forger forger, String good, URI trap) throws Exception {
        var now = Instant.now();
        var forged = new LinkedHashMap<String, String>();
        var parts = good.split("\\.");
        forged.put("no token", "");
        forged.put("no dots", "token");
        forged.put("three empty parts", "..");
        forged.put("five parts", good + ".a.b");
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        forged.put("alg none", new PlainJWT(forger.claims()).serialize());
        forged.put("alg none, signature kept", new PlainJWT(forger.claims()).serialize() + parts[2]);
        forged.put("other claims under a good signature", parts[0] + "." + changed(forger) + "." + parts[2]);
        for (var secret : List.of(
                forger.poolKey().toRSAPublicKey().getEncoded(),
                forger.poolKey().getModulus().decode(),
                forger.poolKey().toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            forged.put(
                    "HS256 with the public key, written in %d bytes".formatted(secret.length),
                    forger.signed(
                            new MACSigner(secret),
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(forger.poolKey().getKeyID())
                                    .build(),
                            forger.claims()));
        }
        var own = forger.ownKey();
        var rs256 = JWSAlgorithm.RS256;
        forged.put("a foreign key under the pool's kid", forger.signed(own, rs256, h -> h));
        forged.put("a foreign kid", forger.signed(own, rs256, h -> h.keyID("mine")));
        forged.put("no kid", forger.signed(forger.poolKey(), rs256, h -> h.keyID(null)));
        forged.put("a kid that is a path", forger.signed(own, rs256, h -> h.keyID("../../etc/passwd")));
        forged.put("jku", forger.signed(own, rs256, h -> h.keyID("mine").jwkURL(trap)));
        forged.put("jku under the pool's kid", forger.signed(own, rs256, h -> h.jwkURL(trap)));
        forged.put("x5u", forger.signed(own, rs256, h -> h.x509CertURL(trap)));
        forged.put("jwk", forger.signed(own, rs256, h -> h.jwk(own.toPublicJWK())));
        forged.put("RS512", forger.signed(forger.poolKey(), JWSAlgorithm.RS512, h -> h));
        forged.put("PS256", forger.signed(forger.poolKey(), JWSAlgorithm.PS256, h -> h));
        forged.put("another issuer", forger.signed(c -> c.issuer(trap.toString())));
        forged.put("no issuer", forger.signed(c -> c.issuer(null)));
        forged.put("another client", forger.signed(c -> c.claim("client_id", "another")));
        forged.put("no client", forger.signed(c -> c.claim("client_id", null)));
        forged.put("an id token", forger.signed(c -> c.claim("token_use", "id")));
        forged.put("no use", forger.signed(c -> c.claim("token_use", null)));
        forged.put(
                "an id token as the pool writes it",
                forger.signed(c -> c.claim("token_use", "id")
                        .audience(String.valueOf(forger.claims().getClaim("client_id")))
                        .claim("client_id", null)));
        forged.put("nobody", forger.signed(c -> c.claim("person", null)));
        forged.put("a person who is not there", forger.signed(c -> c.claim("person", UUID.randomUUID())));
        forged.put("another person's session", forger.signed(c -> c.claim("origin_jti", UUID.randomUUID())));
        forged.put("no session", forger.signed(c -> c.claim("origin_jti", null)));
        forged.put("expired", forger.signed(c -> c.expirationTime(Date.from(now.minusSeconds(1)))));
        forged.put("never expires", forger.signed(c -> c.expirationTime(null)));
        forged.put("not yet valid", forger.signed(c -> c.notBeforeTime(Date.from(now.plusSeconds(120)))));
        forged.put("issued tomorrow", forger.signed(c -> c.issueTime(Date.from(now.plus(Duration.ofDays(1))))));
        forged.put("8 KB", forger.signed(c -> c.claim("pad", "x".repeat(6_000))));
        return forged;
    }

    private static String changed(Forger forger) {
        var claims = new JWTClaimsSet.Builder(forger.claims())
                .claim("person", UUID.randomUUID().toString())
                .build();
        return com.nimbusds.jose.util.Base64URL.encode(claims.toString()).toString();
    }

    @Test
    @Order(3)
    void a_flood_of_unknown_keys_costs_one_look_at_the_pool_a_cool_down() throws Exception {
        var forger = new Forger(api.candidate().token());
        var door = DOORS.getFirst();
        api.as(forger.signed(claims -> claims)).get(door).is(200);
        var traffic = House.platform().aws().traffic();
        var keys = "GET /%s/.well-known/jwks.json".formatted(Forger.pool());
        long before = traffic.of(keys);
        assertThat(before).isPositive();
        var begun = Instant.now();

        var statuses = Together.times(200, () -> {
            return api.as(forger.signed(forger.ownKey(), JWSAlgorithm.RS256, header -> header.keyID(newId())))
                    .get(door)
                    .status();
        });

        assertThat(statuses).containsOnly(401);
        long coolDowns = Duration.between(begun, Instant.now()).dividedBy(Duration.ofSeconds(5));
        assertThat(traffic.of(keys) - before).isLessThanOrEqualTo(1 + coolDowns);
    }

    @Test
    @Order(4)
    void a_key_rotated_amid_a_flood_of_unknown_keys_is_known_within_seconds() throws Exception {
        var person = api.candidate();
        var forger = new Forger(person.token());
        var door = DOORS.getFirst();
        Supplier<Integer> unknown =
                () -> api.as(forger.signed(forger.ownKey(), JWSAlgorithm.RS256, header -> header.keyID(newId())))
                        .get(door)
                        .status();
        Together.times(50, unknown::get);
        House.platform().aws().userPools().rotateKey(Forger.pool());
        var rotated = Instant.now();
        var login = Map.of("email", person.email(), "password", Api.PASSWORD);
        var fresh = api.as(api.post("/api/v1/auth/login", login).is(200).string("accessToken"));

        await().until(() -> unknown.get() == 401 && fresh.get(door).status() == 200);

        assertThat(Duration.between(rotated, Instant.now())).isLessThan(Duration.ofSeconds(25));
        person.api().get(door).is(200);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
