package com.modularplatform.documents.report;

import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The fonts we carry, and the scripts each one writes. Only those that a page needs are loaded. */
enum Typeface {
    NOTO_SANS("Noto Sans", List.of("NotoSans-Regular", "NotoSans-Bold"), Set.of()),
    ARABIC("Noto Sans Arabic", List.of("NotoSansArabic-Regular"), Set.of(UnicodeScript.ARABIC)),
    HEBREW("Noto Sans Hebrew", List.of("NotoSansHebrew-Regular"), Set.of(UnicodeScript.HEBREW)),
    DEVANAGARI("Noto Sans Devanagari", List.of("NotoSansDevanagari-Regular"), Set.of(UnicodeScript.DEVANAGARI)),
    THAI("Noto Sans Thai", List.of("NotoSansThai-Regular"), Set.of(UnicodeScript.THAI)),
    GEORGIAN("Noto Sans Georgian", List.of("NotoSansGeorgian-Regular"), Set.of(UnicodeScript.GEORGIAN)),
    ARMENIAN("Noto Sans Armenian", List.of("NotoSansArmenian-Regular"), Set.of(UnicodeScript.ARMENIAN)),
    HAN(
            "Droid Sans Fallback",
            List.of("DroidSansFallback"),
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO));

    private final String family;
    private final List<String> files;
    private final Set<UnicodeScript> scripts;

    Typeface(String family, List<String> files, Set<UnicodeScript> scripts) {
        this.family = family;
        this.files = files;
        this.scripts = scripts;
    }

    /** What a style sheet calls it. */
    String family() {
        return family;
    }

    /** Regular, then bold where there is one. */
    List<String> files() {
        return files;
    }

    static InputStream open(String file) {
        return Objects.requireNonNull(
                Typeface.class.getResourceAsStream("fonts/" + file + ".ttf"), () -> "no font " + file);
    }

    /** Those that write this text, in the order they are to be tried. */
    static Set<Typeface> of(String text) {
        var found = EnumSet.of(NOTO_SANS);
        if (text.codePoints().allMatch(c -> c < 0x530)) {
            return found;
        }
        var scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints().filter(c -> c >= 0x530).forEach(c -> scripts.add(UnicodeScript.of(c)));
        for (var face : values()) {
            if (face.scripts.stream().anyMatch(scripts::contains)) {
                found.add(face);
            }
        }
        if (text.codePoints().anyMatch(c -> c >= 0x3000 && c < 0x3040 || c >= 0xFF00 && c < 0xFFF0)) {
            found.add(HAN);
        }
        return found;
    }

    /** Whether some of the text runs from right to left. */
    static boolean runsLeft(Set<Typeface> faces) {
        return faces.contains(ARABIC) || faces.contains(HEBREW);
    }
}
