package com.modularplatform.documents.read;

import java.text.Normalizer;

/**
 * Letters as a person reads them: ligatures and presentation forms unfolded, invisible characters removed, icons of
 * private-use code points turned to a space (so that none is glued to a word), accents composed.
 */
final class Letters {
    private static final char BULLET = '\u2022';

    private Letters() {}

    /** One line: cleaned, single spaces between words, a tab where tabs stood, nothing at the ends. */
    static String line(String text) {
        if (isPlain(text)) {
            return text;
        }
        String clean = clean(text);
        StringBuilder line = new StringBuilder(clean.length());
        int gap = 0; // 1 a space, 2 a tab waits to be written before the next word
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '\t') {
                gap = 2;
            } else if (c == ' ' || Character.isWhitespace(c)) {
                gap = Math.max(gap, 1);
            } else {
                if (gap > 0 && !line.isEmpty()) {
                    line.append(gap == 2 ? '\t' : ' ');
                }
                gap = 0;
                line.append(c);
            }
        }
        return line.toString();
    }

    /** Whether the text already is what {@link #line} would make of it: printable ASCII with single spaces inside. */
    private static boolean isPlain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F) {
                if (c != ' ' || space) {
                    return false;
                }
                space = true;
            } else {
                space = false;
            }
        }
        return text.isEmpty() || !space;
    }

    /** Cleaned letters; white space keeps its length but for its kinds, which become space, tab or line feed. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean compose = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x7F && c >= ' ' || c == '\t' || c == '\n') {
                out.append((char) c);
                continue;
            }
            if (c < ' ' || c >= 0x7F && c < 0xA0) {
                out.append(' ');
                continue;
            }
            if (c == 0x200C || c == 0x200D) { // joiners mean something in some scripts only
                if (!out.isEmpty() && out.charAt(out.length() - 1) >= 0x0590) {
                    out.appendCodePoint(c);
                }
                continue;
            }
            switch (Character.getType(c)) {
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    out.append(' ');
                case Character.FORMAT,
                        Character.SURROGATE,
                        Character.UNASSIGNED -> {} // soft hyphens, direction marks, BOMs
                case Character.PRIVATE_USE -> out.append(isSymbolFontBullet(c) ? " " + BULLET + " " : " ");
                case Character.NON_SPACING_MARK -> {
                    compose = true;
                    out.appendCodePoint(c);
                }
                default -> {
                    if (isCompatibilityForm(c)) {
                        out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
                    } else if (c != 0xFFFD) {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
        return compose ? Normalizer.normalize(out, Normalizer.Form.NFC) : out.toString();
    }

    /** Bullets of Symbol and Wingdings as Word writes them (U+F000 + code). */
    private static boolean isSymbolFontBullet(int c) {
        return switch (c) {
            case 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0xF06E, 0xF0A8, 0xF09F, 0xF06C, 0xF071, 0xF0E0 -> true;
            default -> false;
        };
    }

    /** Code points that only exist for how they look: NFKC says which plain letters they are. */
    private static boolean isCompatibilityForm(int c) {
        return c >= 0xFB00 && c <= 0xFDFF // Latin, Armenian, Hebrew and Arabic ligatures and forms
                || c >= 0xFE70 && c <= 0xFEFE
                || c >= 0xFF01 && c <= 0xFF5E // full-width ASCII
                || c >= 0x2F00 && c <= 0x2FD5 // Kangxi radicals some PDF producers write for CJK letters
                || c >= 0x1D400 && c <= 0x1D7FF // mathematical alphabets used as bold or italic
                || c >= 0x24B6 && c <= 0x24E9 // circled letters
                || c >= 0x0132 && c <= 0x0133
                || c == 0x2126
                || c == 0x212A
                || c == 0x212B;
    }

    /** Whether anything but punctuation stands in it. */
    static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
