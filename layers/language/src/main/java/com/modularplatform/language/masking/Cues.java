package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

/** What the words around a number say it is. The nearest word that says anything decides. */
enum Cues {
    PHONE,
    NONE,
    /** Something else is named in the sentence, but other words stand between it and the number. */
    FAR,
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
        var before = before(
                message,
                from,
                unbroken
                        && message.at(from).isDigits()
                        && message.at(from).text().charAt(0) != '0');
        return before == NONE || before == FAR ? after(message, to, before) : before;
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

    private static Cues before(Message message, int from, boolean unbroken) {
        boolean comma = false;
        boolean words = false;
        boolean spent = false;
        boolean far = false;
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
                if (isNumbered(message, i, from)) {
                    return OTHER;
                }
                if (token.text().equals("code") && dials(message.at(i - 2).text())) {
                    return PHONE;
                }
                if (unbroken && i == from - 2 && isAcronym(message, token)) {
                    return OTHER;
                }
                if (token.has(NOT_PHONE_CUE) || token.has(NEAR_CUE) && from - i < NEAR) {
                    if (message.at(i + 2).text().equals("me")) {
                        return PHONE; // "page me"
                    }
                    if (spent) {
                        return NONE; // "room 2.17, otherwise 0151 …": it has its number already
                    }
                    return far ? FAR : OTHER;
                }
                far |= !leads(token);
            }
        }
        return NONE;
    }

    /** MRN 2065550177: three capitals name what the number is of. */
    private static boolean isAcronym(Message message, Token word) {
        if (word.length() != 3 || word.has(PHONE_KIND) || word.word().isNumber()) {
            return false;
        }
        for (int i = word.start(); i < word.end(); i++) {
            if (!Character.isUpperCase(message.folded().at(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word may stand between the name of a thing and its number: "order no. is", "invoice with the number". */
    private static boolean leads(Token word) {
        return word.has(NUMBER_WORD)
                || word.text().equals("of")
                || word.has(PIECE_FILLER)
                || word.word().isNumber();
    }

    /** "contract no. 4400-118-230", "meter number 448190": whatever bears a number, unless it is a line or a person. */
    private static boolean isNumbered(Message message, int index, int from) {
        boolean number =
                switch (message.at(index).text()) {
                    case "no", "nr", "num", "n" -> message.isSymbol(index + 1, ".:") || index >= from - 2;
                    case "number", "nummer", "numero", "reading" -> true;
                    default -> false;
                };
        var of = message.at(index - 2);
        return number
                && from - index <= 5
                && message.at(index - 1).isSpace()
                && of.isWord()
                && of.length() > 2
                && !of.has(PHONE_CUE)
                && !of.has(NUMBER_WORD)
                && !of.has(PHONE_KIND)
                && !of.has(RUN_FILLER)
                && !of.has(NOT_LOCAL)
                && !of.word().isNumber()
                && (message.at(index).text().equals("n")
                        || !Character.isUpperCase(message.folded().at(of.start()))
                        || !message.exists(index - 3)
                        || message.at(index).length() <= 3);
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

    /** "my number", "meu número", "mijn nummer", "private line". */
    private static boolean isOwnNumber(Message message, int index) {
        boolean number =
                switch (message.at(index).text()) {
                    case "number", "numero", "nummer", "num", "digits", "line" -> true;
                    default -> false;
                };
        return number && message.at(index - 2).has(PHONE_KIND)
                || number
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
        if (token.isWord()
                && (token.length() == 1
                        || known && (token.length() <= 5 || token.text().endsWith("nr")))) {
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

    private static boolean endsLine(Message message, int index) {
        return !message.exists(index) || message.at(index).isLineEnd() || message.isSymbol(index, ",;\\)");
    }

    private static Cues after(Message message, int to, Cues otherwise) {
        int words = 0;
        for (int i = to; i < message.size() && i - to < REACH && words < 5; i++) {
            var token = message.at(i);
            if (token.is('.') || token.is('!') || token.is('?') || token.isLineEnd() || token.is(',')) {
                return otherwise;
            }
            if (token.isWord()) {
                if (words == 0 && token.has(UNIT_AFTER)) {
                    return OTHER;
                }
                if (words == 0 && token.has(PHONE_KIND) && endsLine(message, i + 1)) {
                    return PHONE; // "96 228011 office"
                }
                if (token.has(PHONE_CUE) && !token.text().equals("contact") || isOwnNumber(message, i)) {
                    return PHONE;
                }
                words++;
            }
        }
        return otherwise;
    }
}
