package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText.Cause;
import org.jspecify.annotations.Nullable;

/**
 * How a run of text looks in a format that flows (DOCX, ODT, RTF, HTML).
 *
 * @param size in points, 0 when unknown
 * @param hidden why nobody sees it; null when it is seen
 */
record Style(
        double size, boolean bold, boolean italic, @Nullable Cause hidden) {
    static final Style PLAIN = new Style(0, false, false, null);
}
