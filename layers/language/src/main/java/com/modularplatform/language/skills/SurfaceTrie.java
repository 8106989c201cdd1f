package com.modularplatform.language.skills;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spellings as paths of words. Following a path costs one probe a word, so a scan is linear in the text. */
final class SurfaceTrie {
    static final int ROOT = 0;
    static final int NOWHERE = LongTable.NONE;

    private final LongTable edges;
    private final List<@Nullable Surface> surfaces = new ArrayList<>();

    SurfaceTrie(int expected) {
        edges = new LongTable(expected);
        surfaces.add(null);
    }

    /** The node that {@code word} leads to from {@code node}, or {@link #NOWHERE}. */
    int next(int node, String word) {
        return edges.get(key(node, Hashes.of(word)));
    }

    /** As {@link #next}, made when it is not there. */
    int grow(int node, long word) {
        int next = edges.putIfAbsent(key(node, word), surfaces.size());
        if (next == surfaces.size()) {
            surfaces.add(null);
        }
        return next;
    }

    /** The spelling that ends at {@code node}, or null. */
    @Nullable
    Surface surface(int node) {
        return surfaces.get(node);
    }

    /** Ends a spelling at a node, unless another ends there already. */
    void end(int node, Surface surface) {
        if (surfaces.get(node) == null) {
            surfaces.set(node, surface);
        }
    }

    private static long key(int node, long word) {
        return word ^ (node + 1) * 0xBF58476D1CE4E5B9L;
    }
}
