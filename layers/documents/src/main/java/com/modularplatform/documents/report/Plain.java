package com.modularplatform.documents.report;

import org.jspecify.annotations.Nullable;

/** Words of strangers, made fit for a page. */
final class Plain {
    private Plain() {}

    /**
     * One line of at most so many characters: no control characters, nothing that XML cannot hold, no marks that turn the
     * direction of what follows, no private symbols.
     */
    static String line(@Nullable String text, int max) {
        if (text == null) {
            return "";
        }
        var line = new StringBuilder(Math.min(text.length(), max) + 1);
        int written = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = written > 0;
            } else if (visible(c)) {
                if (written >= max) {
                    return line.append('…').toString();
                }
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.appendCodePoint(c);
                written++;
            }
        }
        return line.toString();
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            // joiners are part of how some scripts are written; the other format characters are not seen
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
