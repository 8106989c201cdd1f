package com.modularplatform.trials.access;

import com.modularplatform.trials.door.House;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.function.UnaryOperator;

/** Makes access tokens that are not what they seem out of a good one. */
final class Forger {
    private final JWTClaimsSet claims;
    private final RSAKey poolKey = House.platform().aws().userPools().signingKey(pool());
    private final RSAKey ownKey = key();

    /** @param good an access token of the pool */
    Forger(String good) {
        try {
            claims = SignedJWT.parse(good).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** The pool of the house. */
    static String pool() {
        return House.platform().environment("AuthApi").get("USER_POOL_ID");
    }

    /** The pool's key with its private half, as only the pool has it. */
    RSAKey poolKey() {
        return poolKey;
    }

    /** A key the pool never saw. */
    RSAKey ownKey() {
        return ownKey;
    }

    JWTClaimsSet claims() {
        return claims;
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("mine").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Signed by the pool's own key: only what is changed can be wrong with it. */
    String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        var changed = change.apply(new JWTClaimsSet.Builder(claims)).build();
        return signed(poolKey, JWSAlgorithm.RS256, header -> header, changed);
    }

    /** The good claims, signed by another key, under a header of one's own. */
    String signed(RSAKey key, JWSAlgorithm algorithm, UnaryOperator<JWSHeader.Builder> header) {
        return signed(key, algorithm, header, claims);
    }

    private String signed(
            RSAKey key, JWSAlgorithm algorithm, UnaryOperator<JWSHeader.Builder> change, JWTClaimsSet of) {
        try {
            var header =
                    new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(poolKey.getKeyID());
            return signed(new RSASSASigner(key), change.apply(header).build(), of);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    String signed(JWSSigner signer, JWSHeader header, JWTClaimsSet of) {
        try {
            var token = new SignedJWT(header, of);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
