package com.modularplatform.documents.read;

import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of TeX's bitmap fonts stand for. Such fonts name no letters; their codes are those of the encoding the text was
 * set in: Cork (T1) nearly always, else TeX's own (OT1), which puts its ligatures elsewhere.
 */
final class TexLetters {
    /** Cork's places 0x00 to 0x1F; a blank where an accent or nothing stands that is no letter of its own. */
    private static final String[] LOW = {
        "`", "´", "ˆ", "˜", "¨", "˝", "˚", "ˇ", "˘", "¯", "˙", "ff", "fi", "fl", "ffi", "ffl",
        "“", "”", "„", "«", "»", "–", "—", "", "", "ı", "ȷ", "ff", "fi", "fl", "ffi", "ffl"
    };
    /** Cork's places 0x80 to 0xBF, where it leaves Latin 1. */
    private static final String MIDDLE = "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£";

    private TexLetters() {}

    /** The letters of a code, or null when the font is not one of TeX's. */
    static @Nullable String of(PDType3Font font, int code) {
        return code < 0 || code > 0xFF || !isTex(font, code) ? null : cork(code);
    }

    /** TeX's drivers call the glyph of code 21 {@code a21}. */
    private static boolean isTex(PDType3Font font, int code) {
        return ("a" + code)
                .equals(font.getEncoding() == null ? null : font.getEncoding().getName(code));
    }

    private static String cork(int code) {
        if (code < LOW.length) {
            return LOW[code];
        }
        if (code >= 0x80 && code < 0xC0) {
            return String.valueOf(MIDDLE.charAt(code - 0x80));
        }
        return switch (code) {
            case 0x27 -> "’";
            case 0x60 -> "‘";
            case 0x7F -> "-";
            case 0xD7 -> "Œ";
            case 0xDF -> "SS";
            case 0xF7 -> "œ";
            case 0xFF -> "ß";
            default -> String.valueOf((char) code);
        };
    }
}
