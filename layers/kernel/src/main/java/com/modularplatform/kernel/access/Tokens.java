package com.modularplatform.kernel.access;

import com.modularplatform.core.Ids;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RetryingJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies Cognito's access tokens: RS256 with a key of the pool's pinned JWKS, issuer, client, {@code token_use}, times.
 * No header of a token makes it fetch anything else. Keys are cached; an unknown {@code kid} refetches at most once a
 * cool-down, so that a rotation passes unnoticed, a flood does next to nothing, and a rotation amid a flood is seen within seconds.
 */
public final class Tokens {
    /** The claim the pre-token trigger adds: our id of the person. */
    public static final String PERSON_CLAIM = "person";

    private static final int MAX_LENGTH = 8_000;
    private static final int REMEMBERED = 2_000;
    private static final int SIGNATURE = 256;
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration KEYS_LIVE = Duration.ofHours(6);
    private static final Duration KEYS_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration COOL_DOWN = Duration.ofSeconds(5);

    private final String issuer;
    private final Set<String> clients;
    private final JWKSource<SecurityContext> keys;

    /** Tokens whose signature was found good, so that the arithmetic is done once a token and instance. */
    private final Map<String, Verified> remembered = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Verified(Token token, Instant notBefore) {}

    /**
     * @param issuer the pool's address as it stands in {@code iss}
     * @param clients app clients whose tokens are taken
     */
    public Tokens(String issuer, Set<String> clients) {
        this(issuer, clients, pinned(issuer));
    }

    Tokens(String issuer, Set<String> clients, JWKSource<SecurityContext> keys) {
        this.issuer = issuer;
        this.clients = Set.copyOf(clients);
        this.keys = keys;
    }

    private static JWKSource<SecurityContext> pinned(String issuer) {
        try {
            var retriever = new DefaultResourceRetriever(
                    (int) KEYS_TIMEOUT.toMillis(), (int) KEYS_TIMEOUT.toMillis(), 64 * 1024);
            var url = URI.create(issuer + "/.well-known/jwks.json").toURL();
            var source = new Cooled(new RetryingJWKSetSource<>(new URLBasedJWKSetSource<>(url, retriever), null));
            return JWKSourceBuilder.create(source)
                    .cache(KEYS_LIVE.toMillis(), KEYS_TIMEOUT.toMillis())
                    .rateLimited(false)
                    .refreshAheadCache(false)
                    .outageTolerant(Duration.ofHours(24).toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not an issuer: " + issuer, e);
        }
    }

    /** Fetches, and then at most once a cool-down again; the library's own limiter lets a second one through. */
    private static final class Cooled extends JWKSetSourceWrapper<SecurityContext> {
        private @Nullable Long opens;

        Cooled(JWKSetSource<SecurityContext> source) {
            super(source);
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            synchronized (this) {
                if (opens != null && now < opens) {
                    throw new RateLimitReachedException();
                }
                if (opens != null) {
                    opens = now + COOL_DOWN.toMillis();
                }
            }
            var keys = getSource().getJWKSet(evaluator, now, context);
            synchronized (this) {
                opens = opens == null ? Long.valueOf(now) : opens;
            }
            return keys;
        }
    }

    /** Fetches the keys before the first request needs them, and refuses one token that they did not sign. */
    public void prime() {
        try {
            var known = keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
            if (!known.isEmpty()) {
                var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(known.getFirst().getKeyID())
                        .build();
                check(header.toBase64URL() + ".e30." + Base64URL.encode(new byte[SIGNATURE]));
            }
        } catch (JOSEException | Refusal e) {
            // The keys could not be had, and the first request tries again; or the token was refused, as it should be.
        }
    }

    /**
     * @throws Refusal {@link Problem.Unauthenticated} when the token is not good, {@link Problem.Unavailable} when the keys
     *     cannot be had
     */
    public Token verify(String jwt, Instant now) {
        if (jwt.length() > MAX_LENGTH) {
            throw bad();
        }
        Verified verified;
        synchronized (remembered) {
            verified = remembered.get(jwt);
        }
        if (verified == null) {
            verified = check(jwt);
            synchronized (remembered) {
                remembered.put(jwt, verified);
            }
        }
        if (verified.notBefore.isAfter(now.plus(SKEW))) {
            throw bad();
        }
        if (!verified.token.expires().isAfter(now)) {
            throw new Refusal(new Problem.Unauthenticated(true));
        }
        return verified.token;
    }

    private Verified check(String jwt) {
        try {
            var signed = SignedJWT.parse(jwt);
            var header = signed.getHeader();
            if (!JWSAlgorithm.RS256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
                throw bad();
            }
            var matcher = new JWKMatcher.Builder()
                    .keyType(KeyType.RSA)
                    .keyID(header.getKeyID())
                    .keyUses(KeyUse.SIGNATURE, null)
                    .build();
            var found = keys.get(new JWKSelector(matcher), null);
            if (found.isEmpty()
                    || !signed.verify(
                            new RSASSAVerifier(found.getFirst().toRSAKey().toRSAPublicKey()))) {
                throw bad();
            }
            return claims(signed.getJWTClaimsSet());
        } catch (com.nimbusds.jose.RemoteKeySourceException e) {
            throw new Refusal(new Problem.Unavailable(Duration.ofSeconds(5)), e);
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw bad();
        }
    }

    private Verified claims(JWTClaimsSet claims) throws ParseException {
        var person = claims.getStringClaim(PERSON_CLAIM);
        var session = claims.getStringClaim("origin_jti");
        var client = claims.getStringClaim("client_id");
        var expires = claims.getExpirationTime();
        boolean good = issuer.equals(claims.getIssuer())
                && "access".equals(claims.getStringClaim("token_use"))
                && client != null
                && clients.contains(client)
                && person != null
                && Ids.isId(person)
                && session != null
                && expires != null;
        if (!good) {
            throw bad();
        }
        var begins = latest(claims.getNotBeforeTime(), claims.getIssueTime());
        return new Verified(new Token(new PersonId(person), session, client, expires.toInstant()), begins);
    }

    private static Instant latest(Date notBefore, Date issued) {
        var first = notBefore == null ? Instant.EPOCH : notBefore.toInstant();
        var second = issued == null ? Instant.EPOCH : issued.toInstant();
        return first.isAfter(second) ? first : second;
    }

    private static Refusal bad() {
        return new Refusal(new Problem.Unauthenticated(false));
    }
}
