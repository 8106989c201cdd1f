package com.modularplatform.core;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Makes and recognises the ids of the platform: UUIDv7 (RFC 9562), so that ids sort by the time of their making. */
public final class Ids {
    private static final int LENGTH = 36;

    private Ids() {}

    /** A new id of this moment. */
    public static String next(Instant now) {
        return UuidCreator.getTimeOrderedEpoch(now).toString();
    }

    /**
     * The id that this scope, key and moment always give, so that work which is run again meets its own first writes.
     *
     * @param scope who asks for what, e.g. caller and route
     * @param moment of the first attempt; milliseconds count
     */
    public static String derived(String scope, String key, Instant moment) {
        var hash = sha256(scope + '\n' + key + '\n' + moment.toEpochMilli());
        long high = (moment.toEpochMilli() << 16) | 0x7000 | ((hash[0] & 0x0F) << 8) | (hash[1] & 0xFF);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (hash[i] & 0xFF);
        }
        low = (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** Whether a string is an id as we write them; what is not answers as an unknown id does. */
    public static boolean isId(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean good =
                    switch (i) {
                        case 8, 13, 18, 23 -> c == '-';
                        case 14 -> c == '7';
                        case 19 -> c == '8' || c == '9' || c == 'a' || c == 'b';
                        default -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                    };
            if (!good) {
                return false;
            }
        }
        return true;
    }

    /** The moment an id was made, to the millisecond. */
    public static Instant madeAt(String id) {
        return Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> 16);
    }

    /** SHA-256 of a text in UTF-8, as lower-case hexadecimal. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
