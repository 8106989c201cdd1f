package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText.Cause;
import org.jspecify.annotations.Nullable;

/**
 * A glyph on a page as displayed. {@code x} and {@code y} are its origin on the base line in points from the page's top left
 * corner; {@code turn} is the direction it is written in, in degrees clockwise from left-to-right.
 *
 * @param text what it stands for
 * @param advance width along its direction
 * @param size of its font in points, as displayed
 * @param hidden why nobody sees it, or null
 */
record PdfGlyph(
        String text,
        double x,
        double y,
        double advance,
        double size,
        int turn,
        boolean bold,
        boolean italic,
        @Nullable Cause hidden) {
    PdfGlyph hiddenBy(Cause cause) {
        return new PdfGlyph(text, x, y, advance, size, turn, bold, italic, cause);
    }
}
