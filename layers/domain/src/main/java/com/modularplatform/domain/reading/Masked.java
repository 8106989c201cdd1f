package com.modularplatform.domain.reading;

import java.util.List;

/**
 * A message with its contacts hidden.
 *
 * @param text what may be stored and shown
 * @param spans what was hidden, as stretches of the <em>original</em> message in UTF-16 code units
 */
public record Masked(String text, List<Hit> spans) {
    public Masked {
        spans = List.copyOf(spans);
    }

    /** Whether nothing had to be hidden. */
    public boolean clean() {
        return spans.isEmpty();
    }

    public record Hit(Kind type, int start, int end) {}

    public enum Kind {
        EMAIL,
        PHONE,
        HANDLE,
        LINK
    }
}
