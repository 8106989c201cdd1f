package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.Span;

/** A stretch of a document's text that may become a value: what it says, and where. */
record Piece(String text, int start, int end) {
    private static final String EDGE = " \t,;:|•·–—-−/\\_*~>‣▪●◦∙ ";

    /** Part of a row without blanks and punctuation at its edges. */
    static Piece of(Row row, int from, int to) {
        int at = Math.min(from, Math.max(0, row.text().length() - 1));
        while (at < to && row.text().charAt(at) <= ' ') {
            at++;
        }
        return trimmed(row.text(), from, to, row.offset(at) - at);
    }

    static Piece of(Row row) {
        return of(row, 0, row.text().length());
    }

    /** The part of this piece between two of its own offsets. */
    Piece part(int from, int to) {
        return trimmed(text, from, to, start);
    }

    private static Piece trimmed(String text, int from, int to, int offset) {
        while (from < to && EDGE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGE.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        if (to > from && text.charAt(to - 1) == '(') {
            return trimmed(text, from, to - 1, offset);
        }
        // A bracket that lost its partner is an edge too.
        if (from < to && text.charAt(from) == '(' && text.indexOf(')', from) < 0) {
            return trimmed(text, from + 1, to, offset);
        }
        if (from < to && text.charAt(to - 1) == ')' && text.lastIndexOf('(', to) < from) {
            return trimmed(text, from, to - 1, offset);
        }
        if (to - from > 1 && text.charAt(from) == '(' && text.indexOf(')', from) == to - 1) {
            return trimmed(text, from + 1, to - 1, offset);
        }
        return new Piece(text.substring(from, to), offset + from, offset + to);
    }

    /** This and what follows it on the next row, as one value. */
    Piece with(Piece next) {
        return with(next, " ");
    }

    /** As {@link #with(Piece)}; as many characters stand between as in the document, so that offsets within stay true. */
    Piece with(Piece next, String between) {
        int gap = next.start - end;
        var padded = gap > between.length() && gap < 9 ? between + " ".repeat(gap - between.length()) : between;
        return new Piece(text + padded + next.text, start, next.end);
    }

    /** What it says as a value: no tabs, single blanks. */
    String value() {
        return text.replace('\t', ' ').replaceAll(" {2,}", " ");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Span span() {
        return new Span(start, end);
    }

    boolean hasLetters() {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
