package com.modularplatform.language.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a message looks like into plain ASCII where that is possible: compatibility forms, digits of every script,
 * look-alike letters, accents, invisible characters, character references. Letters of other scripts stay as they are.
 */
final class Folding {
    /** Stands for any pictograph. */
    static final char PICTOGRAPH = '\u0001';

    /** Stands for a pictograph of a telephone. */
    static final char PHONE_SIGN = '\u0002';

    /** Stands for a pictograph of a letter or a mailbox. */
    static final char MAIL_SIGN = '\u0003';

    /** Lengthens the vowel before it, a dash elsewhere. */
    private static final char LONG_VOWEL = '\u30FC';

    private static final String DROPPED = "";
    private static final String SPACE = " ";

    /** A compatibility form may be longer (there is one of 18 characters); more than this is no letter in disguise. */
    private static final int LONGEST_FORM = 4;

    private static final Map<Integer, String> CONFUSABLES = confusables();

    /** Forms met so far; a race at worst computes one twice. */
    private static final @Nullable String[] KNOWN = new String[0x10000];

    private Folding() {}

    static Folded fold(String text) {
        return fold(text, 0);
    }

    /** @param base where {@code text} starts in the numbering of the caller's spans */
    static Folded fold(String text, int base) {
        var out = new Folded(text.length() + 16);
        append(out, text, base);
        return out;
    }

    static void append(Folded out, String text, int base) {
        int length = text.length();
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F) {
                i++;
                continue;
            }
            if (c < 0x80) {
                int end = c == '&' || c == '%' || c == '\\' || c == '<' ? Escapes.read(out, text, i, base) : i;
                if (end == i) {
                    out.add(c == '\t' || c == '\f' ? ' ' : c == '\r' ? '\n' : c, base + i, base + ++i);
                } else {
                    i = end;
                }
                continue;
            }
            if (c == LONG_VOWEL && i > 0 && isKatakana(text.charAt(i - 1))) {
                out.stretch(base + ++i);
                continue;
            }
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            String form = form(point);
            if (form.isEmpty()) {
                if (joins(point)) {
                    out.stretch(base + next);
                }
            } else {
                form = inCircle(point) && alone(text, i, next) ? "@" : form;
                for (int k = 0; k < form.length(); k++) {
                    out.add(form.charAt(k), base + i, base + next);
                }
            }
            i = next;
        }
    }

    private static String form(int point) {
        if (point >= KNOWN.length) {
            return compute(point);
        }
        String known = KNOWN[point];
        if (known == null) {
            known = compute(point);
            KNOWN[point] = known;
        }
        return known;
    }

    private static String compute(int point) {
        String twin = CONFUSABLES.get(point);
        if (twin != null) {
            return twin;
        }
        if (Character.digit(point, 10) >= 0) {
            return String.valueOf((char) ('0' + Character.digit(point, 10)));
        }
        if (point >= 0x1F1E6 && point <= 0x1F1FF) { // flags are spelled with regional letters
            return String.valueOf((char) ('a' + point - 0x1F1E6));
        }
        if (point >= 0x1F110 && point <= 0x1F129) { // letters in parentheses
            return String.valueOf((char) ('a' + point - 0x1F110));
        }
        if (point >= 0x1F130 && point <= 0x1F189) { // letters in squares and dark circles
            return String.valueOf((char) ('a' + (point - 0x1F130) % 32 % 26));
        }
        if (point >= 0x2160 && point <= 0x2168) { // one to nine in Roman letters
            return String.valueOf((char) ('1' + point - 0x2160));
        }
        return switch (point) {
            case 0xB0 -> "\u00B0"; // degrees are no gap in a number
            case 0x1F51F -> "10";
            case 0x260E, 0x260F, 0x2706, 0x1F4DE, 0x1F4F1, 0x1F4F2, 0x1F919 -> String.valueOf(PHONE_SIGN);
            case 0x2709, 0x1F4E7, 0x1F4E8, 0x1F4E9, 0x1F4EC, 0x1F4ED, 0x1F4EB, 0x1F4EE, 0x1F40C, 0x1F300 ->
                String.valueOf(MAIL_SIGN);
            default -> byType(point);
        };
    }

    private static String byType(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.CONTROL,
                    Character.MODIFIER_SYMBOL -> point == 0x85 ? "\n" : DROPPED;
            case Character.SPACE_SEPARATOR -> SPACE;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "\n";
            case Character.DASH_PUNCTUATION -> "-";
            case Character.CURRENCY_SYMBOL -> "$";
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> String.valueOf(PICTOGRAPH);
            default -> decomposed(point);
        };
    }

    /** The compatibility decomposition without its marks; the character itself when it has none. */
    private static String decomposed(int point) {
        if (point == 0x3164 || point == 0x115F || point == 0x1160 || point == 0xFFA0 || point == 0x2800) {
            return DROPPED; // letters by name, blank to the eye
        }
        String whole = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        var kept = new StringBuilder(4);
        for (int i = 0; i < whole.length(); ) {
            int part = whole.codePointAt(i);
            i += Character.charCount(part);
            int type = Character.getType(part);
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
                continue;
            }
            String twin = CONFUSABLES.get(part);
            if (twin != null) {
                kept.append(twin);
            } else if (Character.isLetterOrDigit(part)) {
                kept.appendCodePoint(part);
            } else {
                kept.append(part < 0x80 ? String.valueOf((char) part) : String.valueOf(PICTOGRAPH));
            }
        }
        if (kept.length() > LONGEST_FORM || kept.isEmpty()) {
            return String.valueOf(PICTOGRAPH);
        }
        return point == 0xDF ? "ss" : kept.toString();
    }

    /** Marks that belong to the character before them: accents, the box of a keycap, the selector of a colour form. */
    private static boolean joins(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isKatakana(char c) {
        return c >= '\u30A1' && c <= '\u30FA';
    }

    private static boolean inCircle(int point) {
        return point == 0x24D0 || point == 0x24B6 || point == 0x1F150 || point == 0x1F170;
    }

    /** A circled a among other circled letters is a letter, alone it is an at sign. */
    private static boolean alone(String text, int start, int end) {
        return (start == 0 || !circled(text.codePointBefore(start)))
                && (end >= text.length() || !circled(text.codePointAt(end)));
    }

    private static boolean circled(int point) {
        return point >= 0x24B6 && point <= 0x24E9 || point >= 0x1F130 && point <= 0x1F189;
    }

    private static Map<Integer, String> confusables() {
        var map = new HashMap<Integer, String>();
        try (var in = Folding.class.getResourceAsStream("confusables.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .forEach(line -> {
                        String target = line.substring(0, 1);
                        line.substring(2).codePoints().forEach(point -> map.put(point, target));
                    });
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return Map.copyOf(map);
    }
}
