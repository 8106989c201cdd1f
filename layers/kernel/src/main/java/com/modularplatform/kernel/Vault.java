package com.modularplatform.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what leaves us and must come back unchanged and unread: cursors, stored answers, refresh tokens' owners.
 * AES-256-GCM with keys derived per purpose from the platform's secret (HMAC-SHA256, as HKDF's expand step, RFC 5869).
 */
public final class Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] secret;
    private final SecureRandom random = new SecureRandom();

    /** @param secret at least 32 bytes of the platform's own */
    public Vault(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the platform's secret is shorter than 32 bytes");
        }
        this.secret = secret.clone();
    }

    /**
     * @param purpose what kind of thing it is; each has its own key
     * @param context must be the same to open it, e.g. the caller
     */
    public byte[] seal(String purpose, String context, byte[] plain) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, purpose, context, nonce);
            var sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** What was sealed for this purpose and context; empty for anything else. */
    public Optional<byte[]> open(String purpose, String context, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(sealed, NONCE);
            var cipher = cipher(Cipher.DECRYPT_MODE, purpose, context, nonce);
            return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, String context, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] key(String purpose) {
        return hmac(secret, (purpose + '\u0001').getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
