package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.Resume.Evidence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes where each value stood while a resume is read. */
final class Evidences {
    private final Map<String, Evidence> noted = new LinkedHashMap<>();

    /** Notes a value and gives its text; null stays null. */
    @Nullable String note(String pointer, @Nullable Piece piece, double confidence) {
        if (piece == null || piece.isEmpty()) {
            return null;
        }
        noted.put(pointer, new Evidence(piece.span(), confidence));
        return piece.value();
    }

    Map<String, Evidence> all() {
        return noted;
    }
}
