package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Password rules and hashes; the work factor is small, since nobody's real password lives here. */
final class Passwords {
    private static final int ITERATIONS = 10_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** A salted PBKDF2 hash as text. */
    static String hash(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder();
        return encoder.encodeToString(salt) + ":" + encoder.encodeToString(derive(password, salt));
    }

    static boolean matches(String password, @Nullable String hash) {
        if (hash == null) {
            return false;
        }
        int colon = hash.indexOf(':');
        var decoder = Base64.getDecoder();
        var salt = decoder.decode(hash.substring(0, colon));
        return MessageDigest.isEqual(derive(password, salt), decoder.decode(hash.substring(colon + 1)));
    }

    /** Refuses what the pool's policy does not allow. */
    static void check(Fields poolSettings, String password) {
        var policy = poolSettings.object("Policies").object("PasswordPolicy");
        boolean given = !policy.tree().isEmpty();
        require(password.length() >= policy.number("MinimumLength", 8), "Password not long enough");
        require(password.length() <= 256, "Password too long");
        require(
                !asked(policy, "RequireLowercase", given) || password.matches(".*[a-z].*"),
                "Password must have lowercase characters");
        require(
                !asked(policy, "RequireUppercase", given) || password.matches(".*[A-Z].*"),
                "Password must have uppercase characters");
        require(
                !asked(policy, "RequireNumbers", given) || password.matches(".*[0-9].*"),
                "Password must have numeric characters");
        require(
                !asked(policy, "RequireSymbols", given)
                        || password.matches(".*[\\^$*.\\[\\]{}()?\"!@#%&/\\\\,><':;|_~`=+\\- ].*"),
                "Password must have symbol characters");
        require(password.equals(password.strip()), "Password must not begin or end with a space");
    }

    private static boolean asked(Fields policy, String rule, boolean given) {
        return policy.has(rule) ? policy.flag(rule) : !given;
    }

    private static void require(boolean fine, String complaint) {
        if (!fine) {
            throw new AwsError("InvalidPasswordException", "Password did not conform with policy: " + complaint);
        }
    }

    private static byte[] derive(String password, byte[] salt) {
        try {
            var specification = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
