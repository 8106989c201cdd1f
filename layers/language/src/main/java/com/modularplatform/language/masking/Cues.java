package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

/** What the words around a number say it is. The nearest word that says anything decides. */
enum Cues {
    PHONE,
    NONE,
    OTHER;

    private static final int REACH = 16;
    private static final int NEAR = 8;

    /**
     * @param from first token of the number, {@code to} after its last
     * @param unbroken whether it is written in one piece, as amounts are
     */
    static Cues around(Message message, int from, int to, boolean unbroken) {
        if (unbroken && message.at(to).isSpace() && message.at(to + 1).has(UNIT_AFTER)) {
            return OTHER;
        }
        int next = message.at(to).isSpace() ? to + 1 : to;
        if (isCompass(message, next)
                        && message.at(next).text().matches("[ns]")
                        && message.at(next + 1).isSpace()
                || message.at(from - 1).isSpace()
                        && isCompass(message, from - 2)
                        && message.at(from - 2).text().matches("[ns]")) {
            return OTHER;
        }
        var before = before(message, from);
        if (before != NONE) {
            return before;
        }
        return after(message, to);
    }

    private static boolean isFraction(Message message, int index) {
        return message.at(index).isDigits()
                && message.at(index).length() >= 4
                && message.at(index - 1).is('.')
                && message.at(index - 2).isDigits()
                && message.at(index - 2).length() <= 2;
    }

    /** 48 51 24 N, N 48 51 24: degrees. */
    private static boolean isCompass(Message message, int index) {
        var token = message.at(index);
        return token.isWord()
                && token.length() == 1
                && "nsewo".contains(token.text())
                && Character.isUpperCase(message.folded().at(token.start()));
    }

    private static Cues before(Message message, int from) {
        boolean comma = false;
        boolean words = false;
        boolean spent = false;
        for (int i = from - 1; i >= 0 && from - i < REACH; i--) {
            var token = message.at(i);
            comma |= words && (token.is(',') || token.is(';'));
            spent |= comma && token.isDigits();
            if (i == from - 2 && isFraction(message, i)) {
                return OTHER; // 2.71828 18284 59045
            }
            words |= token.isWord();
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
                if (token.has(PHONE_CUE) || isOwnNumber(message, i)) {
                    return PHONE;
                }
                if (token.text().equals("code") && dials(message.at(i - 2).text())) {
                    return PHONE;
                }
                if (token.has(NOT_PHONE_CUE) || token.has(NEAR_CUE) && from - i < NEAR) {
                    return spent ? NONE : OTHER; // "room 2.17, otherwise 0151 …": it has its number already
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

    /** "my number", "meu número", "mijn nummer". */
    private static boolean isOwnNumber(Message message, int index) {
        boolean number =
                switch (message.at(index).text()) {
                    case "number", "numero", "nummer", "num", "digits" -> true;
                    default -> false;
                };
        return number
                && switch (message.at(index - 2).text()) {
                    case "my",
                            "mein",
                            "meine",
                            "meiner",
                            "mon",
                            "mi",
                            "meu",
                            "mio",
                            "mijn",
                            "mera",
                            "mere",
                            "his",
                            "her",
                            "our",
                            "work",
                            "private" -> true;
                    default -> false;
                };
    }

    private static boolean dials(String kind) {
        return switch (kind) {
            case "area", "dialling", "dialing", "dial", "country", "calling", "city", "phone", "trunk" -> true;
            default -> false;
        };
    }

    private static boolean abbreviation(Token token) {
        boolean known =
                token.has(NEAR_CUE) || token.has(NOT_PHONE_CUE) || token.has(PHONE_CUE) || token.has(NUMBER_WORD);
        if (token.isWord() && (token.length() == 1 || token.length() <= 5 && known)) {
            return true;
        }
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
