package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

/** Reads the name of a messenger or a network, also pulled apart or with digits for letters: "tele gram", "t3legram". */
final class PlatformName {
    private static final int SHORTEST_SPELLED = 4;
    private static final int LONGEST = 12;

    private PlatformName() {}

    /** The last token of a name that begins at {@code from}; -1 when none does. */
    static int end(Message message, int from) {
        var token = message.at(from);
        if (token.isWord() && token.has(PLATFORM)) {
            return from;
        }
        if (token.length() == 1) {
            int spelled = spelled(message, from);
            spelled = spelled < 0 && token.isWord() ? broken(message, from) : spelled;
            return spelled >= 0 || !token.isWord() ? spelled : leet(message, from);
        }
        if (!token.isWord()) {
            return -1;
        }
        int broken = broken(message, from);
        return broken >= 0 ? broken : leet(message, from);
    }

    /** t e l e g r a m, t.e.l.e.g.r.a.m */
    private static int spelled(Message message, int from) {
        if (message.at(from - 2).length() == 1
                && !message.at(from - 1).isWord()
                && message.at(from - 2).isWord()) {
            return -1;
        }
        var letters = new StringBuilder(LONGEST);
        int last = from;
        int digits = 0;
        for (int i = from; letters.length() < LONGEST && message.exists(i); i += 2) {
            var letter = message.at(i);
            if (letter.length() != 1 || !letter.isWord() && !letter.isDigits()) {
                break;
            }
            digits += letter.isDigits() ? 1 : 0;
            if (digits == SHORTEST_SPELLED - 1 && letters.length() == digits - 1) {
                return -1; // nothing but digits
            }
            letters.append(plain(letter.text().charAt(0)));
            last = i;
            var between = message.at(i + 1);
            if (!between.isSpace() && !between.is('.') && !between.is('-') && !between.is('_')) {
                break;
            }
        }
        return letters.length() >= SHORTEST_SPELLED
                        && Lexicon.of(letters.toString()).has(PLATFORM)
                ? last
                : -1;
    }

    private static int broken(Message message, int from) {
        switch (message.at(from).text()) {
            case "tele",
                    "insta",
                    "snap",
                    "disc",
                    "dis",
                    "sky",
                    "we",
                    "kakao",
                    "face",
                    "whats",
                    "wats",
                    "vi",
                    "three",
                    "g",
                    "gee",
                    "hot",
                    "proton",
                    "rediff" -> {}
            default -> {
                return -1;
            }
        }
        var between = message.at(from + 1);
        var rest = message.at(from + 2);
        boolean apart = between.isSpace() && !between.isLineEnd() || between.is('-') || between.is('.');
        return apart
                        && rest.isWord()
                        && Lexicon.of(message.at(from).text() + rest.text()).has(PLATFORM)
                ? from + 2
                : -1;
    }

    private static int leet(Message message, int from) {
        if (!message.at(from + 1).isDigits() || message.at(from).length() > LONGEST) {
            return -1;
        }
        var letters = new StringBuilder(LONGEST);
        int i = from;
        while (letters.length() < LONGEST
                && (message.at(i).isWord() || message.at(i).isDigits())) {
            for (int k = 0; k < message.at(i).text().length(); k++) {
                letters.append(plain(message.at(i).text().charAt(k)));
            }
            i++;
        }
        return Lexicon.of(letters.toString()).has(PLATFORM_SURE) ? i - 1 : -1;
    }

    private static char plain(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1' -> 'i';
            case '3' -> 'e';
            case '4' -> 'a';
            case '5' -> 's';
            case '7' -> 't';
            default -> c;
        };
    }
}
