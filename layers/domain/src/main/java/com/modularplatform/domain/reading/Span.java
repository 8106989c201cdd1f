package com.modularplatform.domain.reading;

/** A stretch of a text, in UTF-16 code units: {@code start} inclusive, {@code end} exclusive. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: %d..%d".formatted(start, end));
        }
    }

    /** The words the span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
