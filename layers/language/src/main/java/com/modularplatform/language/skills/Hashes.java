package com.modularplatform.language.skills;

import java.nio.charset.StandardCharsets;

/**
 * 64-bit FNV-1a over UTF-8. The dictionary keeps hashes for words so that reading it makes no strings; among its tens
 * of thousands of words a chance collision is less likely than one in ten billion, and the builder refuses one.
 */
final class Hashes {
    static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hashes() {}

    /** The hash after one more byte. */
    static long add(long hash, int oneByte) {
        return (hash ^ (oneByte & 0xff)) * PRIME;
    }

    /** The hash after the bytes of a text. */
    static long add(long hash, String text) {
        long result = hash;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return bytes(hash, text);
            }
            result = add(result, c);
        }
        return result;
    }

    static long of(String text) {
        return add(START, text);
    }

    private static long bytes(long hash, String text) {
        long result = hash;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            result = add(result, b);
        }
        return result;
    }
}
