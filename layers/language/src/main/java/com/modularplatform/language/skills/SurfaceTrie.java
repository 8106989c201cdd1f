package com.modularplatform.language.skills;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Spellings as paths of words. Following a path costs one probe a word, so a scan is linear in the text. */
final class SurfaceTrie {
    static final int ROOT = 0;
    static final int NOWHERE = -1;

    private final Map<String, Integer> words;
    private long[] keys;
    private int[] targets;
    private int edges;
    private int nodes = 1;
    private int[] surfaces = new int[1 << 14];

    SurfaceTrie(int expected) {
        words = HashMap.newHashMap(expected);
        int capacity = Integer.highestOneBit(Math.max(16, expected * 3)) * 2;
        keys = new long[capacity];
        targets = new int[capacity];
        Arrays.fill(surfaces, NOWHERE);
    }

    /** Adds a path of words parted by single spaces; the first to claim a path keeps it. Tells whether it was free. */
    boolean add(String path, int surface) {
        int node = ROOT;
        for (int from = 0; from <= path.length(); ) {
            int to = path.indexOf(' ', from);
            to = to < 0 ? path.length() : to;
            node = grow(node, words.computeIfAbsent(path.substring(from, to), _ -> words.size() + 1));
            from = to + 1;
        }
        if (surfaces[node] != NOWHERE) {
            return false;
        }
        surfaces[node] = surface;
        return true;
    }

    /** The number of a word, or {@link #NOWHERE} when no path has it. */
    int word(String word) {
        var number = words.get(word);
        return number == null ? NOWHERE : number;
    }

    /** The node that {@code word} leads to from {@code node}, or {@link #NOWHERE}. */
    int next(int node, int word) {
        if (word == NOWHERE) {
            return NOWHERE;
        }
        long key = key(node, word);
        for (int slot = slot(key); ; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            if (keys[slot] == 0) {
                return NOWHERE;
            }
        }
    }

    /** The spelling that ends at {@code node}, or {@link #NOWHERE}. */
    int surface(int node) {
        return surfaces[node];
    }

    private int grow(int node, int word) {
        int next = next(node, word);
        if (next != NOWHERE) {
            return next;
        }
        if (++edges * 2 > keys.length) {
            rehash();
        }
        put(key(node, word), nodes);
        if (nodes == surfaces.length) {
            surfaces = Arrays.copyOf(surfaces, nodes * 2);
            Arrays.fill(surfaces, nodes, surfaces.length, NOWHERE);
        }
        return nodes++;
    }

    private void put(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void rehash() {
        var oldKeys = keys;
        var oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    /** Words count from 1, so no key is 0. */
    private static long key(int node, int word) {
        return ((long) node << 32) | word;
    }
}
