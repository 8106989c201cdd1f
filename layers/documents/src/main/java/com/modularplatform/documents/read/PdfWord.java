package com.modularplatform.documents.read;

/**
 * A word on a page, turned so that its base line runs to the right. {@code spaced} says that the page's own text has a space
 * before it, on the same line; {@code tracking} is the gap between its letters, 0 in ordinary text.
 */
record PdfWord(
        String text,
        double left,
        double right,
        double base,
        double size,
        boolean bold,
        boolean italic,
        boolean spaced,
        double tracking) {
    PdfWord movedTo(double newLeft, double newBase) {
        return new PdfWord(text, newLeft, newLeft + right - left, newBase, size, bold, italic, spaced, tracking);
    }

    double top() {
        return base - size * 0.8;
    }
}
