package com.modularplatform.language.skills;

/** A map from 64-bit hashes to non-negative numbers, by open addressing; grows by itself. */
final class LongTable {
    static final int NONE = -1;

    private long[] keys;
    private int[] values;
    private int size;

    /** @param expected how many entries it should hold before it grows */
    LongTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
        keys = new long[capacity];
        values = new int[capacity];
    }

    /** The number of a key, or {@link #NONE}. */
    int get(long key) {
        long real = real(key);
        for (int slot = slot(real); ; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == real) {
                return values[slot];
            }
            if (keys[slot] == 0) {
                return NONE;
            }
        }
    }

    /** Enters a key unless it is there; gives the number it has now. */
    int putIfAbsent(long key, int value) {
        if (++size * 2 > keys.length) {
            grow();
        }
        long real = real(key);
        int slot = slot(real);
        while (keys[slot] != 0) {
            if (keys[slot] == real) {
                size--;
                return values[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = real;
        values[slot] = value;
        return value;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                while (keys[slot] != 0) {
                    slot = (slot + 1) & (keys.length - 1);
                }
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** An empty slot is a zero key. */
    private static long real(long key) {
        return key == 0 ? 1 : key;
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
    }
}
