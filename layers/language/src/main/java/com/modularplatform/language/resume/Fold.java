package com.modularplatform.language.resume;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Letters without case and accents, so that one spelling in a table meets all in documents. */
final class Fold {
    private Fold() {}

    /** Small letters and digits, accents gone, anything else a single blank. */
    static String of(String text) {
        var folded = new StringBuilder(text.length());
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == 'ß') {
                folded.append("ss");
            } else if (c == 'ø') {
                folded.append('o');
            } else if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !folded.isEmpty()
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    /** Words of a text, folded; dots, hyphens and apostrophes within a word stay ("b.sc", "co-founder"). */
    static List<String> words(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var kept = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            boolean inner = (c == '.' || c == '-' || c == '\'' || c == '’')
                    && i > 0
                    && i + 1 < plain.length()
                    && Character.isLetterOrDigit(plain.charAt(i - 1))
                    && Character.isLetterOrDigit(plain.charAt(i + 1));
            kept.append(
                    c == 'ß' ? "ss" : c == 'ø' ? "o" : Character.isLetterOrDigit(c) || inner ? String.valueOf(c) : " ");
        }
        return Arrays.stream(kept.toString().split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
