package com.modularplatform.language.masking;

import com.modularplatform.domain.reading.Masked;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a message so far: stretches of the original that do not overlap. */
final class Hits {
    /** @param shown what stands in its place; null for what its kind always gets */
    record Found(
            Masked.Kind kind, int start, int end, @Nullable String shown) {}

    private final List<Found> found = new ArrayList<>();
    private final BitSet hidden = new BitSet();

    /** Adds a stretch unless a former one holds part of it. */
    void add(Masked.Kind kind, int start, int end) {
        add(kind, start, end, null);
    }

    /** @param shown what stands in its place; null for what its kind always gets */
    void add(Masked.Kind kind, int start, int end, @Nullable String shown) {
        if (end > start && !touches(start, end)) {
            found.add(new Found(kind, start, end, shown));
            hidden.set(start, end);
        }
    }

    /** Whether any of {@code start..end} is hidden already. */
    boolean touches(int start, int end) {
        int next = hidden.nextSetBit(start);
        return next >= 0 && next < end;
    }

    List<Found> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Found::start)).toList();
    }
}
