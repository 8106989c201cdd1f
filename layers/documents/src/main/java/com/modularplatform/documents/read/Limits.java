package com.modularplatform.documents.read;

/**
 * What a document may cost. Whatever passes one of these is refused, whoever sent it.
 *
 * @param bytes of the file as it came
 * @param inflated bytes of all unpacked parts together
 * @param ratio unpacked to packed bytes of one part, looked at once it has passed a megabyte
 * @param entries in an archive
 * @param depth of nested elements or groups
 * @param pages of a PDF
 * @param characters of text, visible and hidden together
 * @param lines of text
 * @param operations drawing operators of a PDF
 */
public record Limits(
        long bytes,
        long inflated,
        int ratio,
        int entries,
        int depth,
        int pages,
        int characters,
        int lines,
        int operations) {
    /** Far above any CV, far below what a worker can bear. */
    public static final Limits STANDARD =
            new Limits(100L << 20, 100L << 20, 100, 2_000, 150, 500, 2_000_000, 50_000, 3_000_000);
}
