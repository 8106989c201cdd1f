package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.Resume.Evidence;
import com.modularplatform.domain.reading.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes where each value stood while a resume is read. */
final class Evidences {
    private final Map<String, Evidence> noted = new LinkedHashMap<>();
    private final int length;

    /** @param length of the document's text, which no span may leave */
    Evidences(int length) {
        this.length = length;
    }

    /** Notes a value and gives its text; null stays null. */
    @Nullable
    String note(String pointer, @Nullable Piece piece, double confidence) {
        if (piece == null || piece.isEmpty()) {
            return null;
        }
        int end = Math.min(piece.end(), length);
        noted.put(pointer, new Evidence(new Span(Math.min(piece.start(), end), end), confidence));
        return piece.value();
    }

    Map<String, Evidence> all() {
        return noted;
    }
}
