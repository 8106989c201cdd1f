package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

/** Names of mailboxes of more than one word, as they are told: "seven stars", "mike alpha", "j for john, o for oscar". */
final class SpokenName {
    private static final int REACH = 60;
    private static final int MOST_WORDS = 4;

    private SpokenName() {}

    /**
     * With the words said before a plain one, "seven stars", back to what leads to an address ("my mail is"), and with
     * the name before a single letter, "rowan k".
     */
    static LocalPart before(Message message, LocalPart name) {
        int from = name.from();
        int to = name.to();
        int told = told(message, from);
        if (told < from) {
            return new LocalPart(told, to, true);
        }
        int first = from;
        for (int words = 0; words < MOST_WORDS && message.at(first - 1).isSpace(); words++) {
            var before = message.at(first - 2);
            if (isLead(before) && words > 0) {
                return new LocalPart(first, to, true);
            }
            boolean plain = (before.isWord() || before.isDigits())
                    && !before.has(NOT_LOCAL)
                    && !before.has(LOCAL_CUE)
                    && !before.has(USER_CUE)
                    && !before.has(PLATFORM)
                    && !before.has(AT_TAIL);
            if (!plain) {
                break;
            }
            first -= 2;
            if (words == 0 && LocalPart.single(message, from) && from == to) {
                return new LocalPart(first, to, true);
            }
        }
        return first < from && message.at(first - 1).is(':')
                        || message.at(first - 2).is(':') && first < from
                ? new LocalPart(first, to, true)
                : name;
    }

    /** Back over "mike alpha romeo kilo" and "amit ek do teen": letters by their names, digits behind a name. */
    private static int told(Message message, int from) {
        int first = from;
        boolean number = message.at(first).word().isNumber();
        boolean letter = message.at(first).has(LETTER_NAME);
        while (from - first < REACH
                && message.at(first - 1).isSpace()
                && (letter && message.at(first - 2).has(LETTER_NAME)
                        || number && message.at(first - 2).word().isNumber())) {
            first -= 2;
        }
        int spelled = spelledOut(message, from);
        if (spelled < first) {
            return spelled;
        }
        var name = message.at(first - 2);
        boolean named = number
                && message.at(first - 1).isSpace()
                && name.isWord()
                && !name.has(NOT_LOCAL)
                && !name.has(LOCAL_CUE)
                && !name.has(AT_TAIL)
                && !name.has(PHONE_CUE)
                && !isLead(name);
        return named ? first - 2 : first;
    }

    /** Back over "j for john, o for oscar": each letter with a word that begins with it. */
    private static int spelledOut(Message message, int last) {
        int first = last;
        int word = last;
        while (last - first < REACH) {
            int i = message.at(word - 1).isSpace() ? word - 2 : word;
            i = message.at(i).text().equals("in") && message.at(i - 2).text().equals("as") ? i - 2 : i;
            boolean leads =
                    switch (message.at(i).text()) {
                        case "for", "as", "wie", "comme", "como", "come", "als", "like", "de", "von", "say" -> true;
                        default -> false;
                    };
            var letter = message.at(i - 2);
            if (!leads
                    || !message.at(i - 1).isSpace()
                    || letter.length() != 1
                    || !message.at(word).text().startsWith(letter.text())) {
                break;
            }
            first = i - 2;
            int before = first - 1;
            while (first - before < 4
                    && (message.at(before).isSpace()
                            || message.at(before).is(',')
                            || message.at(before).is('-'))) {
                before--;
            }
            word = before;
        }
        return first;
    }

    /** What stands right before an address and is no part of it. */
    private static boolean isLead(Token token) {
        return token.has(LOCAL_CUE)
                || switch (token.text()) {
                    case "is", "ist", "est", "es", "hai", "e", "s", "sono", "lautet", "said", "say", "write", ":" ->
                        true;
                    default -> false;
                };
    }
}
