package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

/** What the words around a number say it is. The nearest word that says anything decides. */
enum Cues {
    PHONE,
    NONE,
    OTHER;

    private static final int REACH = 16;

    /**
     * @param from first token of the number, {@code to} after its last
     * @param unbroken whether it is written in one piece, as amounts are
     */
    static Cues around(Message message, int from, int to, boolean unbroken) {
        if (unbroken && message.at(to).isSpace() && message.at(to + 1).has(UNIT_AFTER)) {
            return OTHER;
        }
        var before = before(message, from);
        if (before != NONE) {
            return before;
        }
        return after(message, to);
    }

    private static Cues before(Message message, int from) {
        for (int i = from - 1; i >= 0 && from - i < REACH; i--) {
            var token = message.at(i);
            if (token.is(Folding.PHONE_SIGN)) {
                return PHONE;
            }
            if (token.is('?') || token.is('!') || token.isLineEnd() && from - i > 2) {
                return message.at(i).is('?') && asksForPhone(message, i) ? PHONE : NONE;
            }
            if (token.is('.') && message.at(i + 1).isSpace() && !abbreviation(message.at(i - 1))) {
                return NONE;
            }
            if (token.isWord()) {
                if (token.has(PHONE_CUE)) {
                    return PHONE;
                }
                if (token.text().equals("code") && message.at(i - 2).text().equals("area")) {
                    return PHONE;
                }
                if (token.has(NOT_PHONE_CUE)) {
                    return OTHER;
                }
            }
        }
        return NONE;
    }

    private static boolean asksForPhone(Message message, int mark) {
        for (int i = mark - 1; i >= 0 && mark - i < REACH; i--) {
            if (message.at(i).isWord()
                    && (message.at(i).has(PHONE_CUE) || message.at(i).text().equals("reach"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean abbreviation(Token token) {
        return switch (token.text()) {
            case "no",
                    "nr",
                    "num",
                    "ref",
                    "tel",
                    "ph",
                    "mob",
                    "inv",
                    "art",
                    "ext",
                    "id",
                    "vol",
                    "cell",
                    "fon",
                    "bestellnr" -> true;
            default -> false;
        };
    }

    private static Cues after(Message message, int to) {
        int words = 0;
        for (int i = to; i < message.size() && i - to < REACH && words < 5; i++) {
            var token = message.at(i);
            if (token.is('.') || token.is('!') || token.is('?') || token.isLineEnd() || token.is(',')) {
                return NONE;
            }
            if (token.isWord()) {
                if (words == 0 && token.has(UNIT_AFTER)) {
                    return OTHER;
                }
                if (token.has(PHONE_CUE) && !token.text().equals("contact")) {
                    return PHONE;
                }
                words++;
            }
        }
        return NONE;
    }
}
