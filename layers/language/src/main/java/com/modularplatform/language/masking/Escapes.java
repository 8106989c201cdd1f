package com.modularplatform.language.masking;

/** Reads what stands for a character without looking like it: references of HTML, percent and u escapes, formatting tags. */
final class Escapes {
    private static final int REFERENCE_WINDOW = 10;

    private Escapes() {}

    /**
     * Reads HTML's numbered and named entities, {@code %40}, {@code \}{@code u0040}, tags; answers where it ended,
     * {@code at} if none.
     */
    static int read(Folded out, String text, int at, int base) {
        int limit = Math.min(text.length(), at + REFERENCE_WINDOW);
        switch (text.charAt(at)) {
            case '%' -> {
                int value = at + 3 <= text.length() ? hex(text, at + 1, at + 3) : -1;
                if (value == '@' || value == '.' || value == '+' || value == '-' || value == '_') {
                    out.add((char) value, base + at, base + at + 3);
                    return at + 3;
                }
            }
            case '\\' -> {
                int value = at + 6 <= text.length() && text.charAt(at + 1) == 'u' ? hex(text, at + 2, at + 6) : -1;
                if (value > ' ' && value < 0x80) {
                    out.add((char) value, base + at, base + at + 6);
                    return at + 6;
                }
            }
            case '&' -> {
                for (int i = at + 2; i < limit; i++) {
                    if (text.charAt(i) == ';') {
                        int value = reference(text.substring(at + 1, i));
                        if (value > 0) {
                            out.add((char) value, base + at, base + i + 1);
                            return i + 1;
                        }
                        break;
                    }
                }
            }
            default -> {
                int end = tag(text, at);
                if (end > at) {
                    return end;
                }
            }
        }
        return at;
    }

    private static int reference(String name) {
        if (name.startsWith("#x") || name.startsWith("#X")) {
            return printable(hex(name, 2, name.length()));
        }
        if (name.startsWith("#")) {
            int value = 0;
            for (int i = 1; i < name.length(); i++) {
                int digit = name.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                value = value * 10 + digit;
            }
            return printable(value);
        }
        return switch (name) {
            case "commat" -> '@';
            case "period" -> '.';
            case "lowbar" -> '_';
            case "plus" -> '+';
            case "hyphen", "dash", "ndash", "mdash" -> '-';
            case "nbsp" -> ' ';
            case "lpar" -> '(';
            case "rpar" -> ')';
            default -> -1;
        };
    }

    private static int printable(int value) {
        return value >= ' ' && value < 0x7F ? value : -1;
    }

    private static int hex(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return to > from ? value : -1;
    }

    /** The end of a formatting tag or a comment that starts here; it is invisible where the message is rendered. */
    private static int tag(String text, int at) {
        int i = at + 1;
        if (text.startsWith("!--", i)) {
            int end = text.indexOf("-->", i, Math.min(text.length(), i + 80));
            return end < 0 ? at : end + 3;
        }
        if (i < text.length() && text.charAt(i) == '/') {
            i++;
        }
        int name = i;
        while (i < text.length() && i - name < 7 && Character.isLetter(text.charAt(i))) {
            i++;
        }
        if (i < text.length() && text.charAt(i) == '/') {
            i++;
        }
        if (i >= text.length() || text.charAt(i) != '>') {
            return at;
        }
        return switch (text.substring(name, i).replace("/", "")) {
            case "b", "i", "u", "s", "em", "strong", "span", "wbr", "p", "div", "code", "tt", "sub", "sup" -> i + 1;
            default -> at;
        };
    }
}
