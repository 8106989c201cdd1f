package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import org.jspecify.annotations.Nullable;

/**
 * What stands before an at mark.
 *
 * @param from first token
 * @param to last token
 * @param telling whether it looks like a mailbox by itself: digits, dots or underscores in it, or spelled letters
 */
record LocalPart(int from, int to, boolean telling) {
    private static final String INSIDE = "._-+%&#";
    private static final int REACH = 60;
    private static final int MOST_WORDS = 4;

    /** Reads backwards from {@code last}; null when no name stands there. */
    static @Nullable LocalPart read(Message message, int last, boolean sure) {
        int from = run(message, last, last);
        if (from > last) {
            return null;
        }
        boolean telling = from < last;
        if (single(message, last) && from == last) {
            int spelled = spelledLetters(message, last);
            telling |= spelled < from;
            from = spelled;
        }
        if (from == last && message.at(from).isDigits() && message.at(from - 1).isSpace()) {
            // "anja kohl 77": a blank before the year of birth
            int name = run(message, from - 2, from - 2);
            var word = message.at(name);
            boolean own = name == from - 2
                    && word.isWord()
                    && !word.has(NOT_LOCAL)
                    && !word.has(LOCAL_CUE)
                    && !word.has(ID_WORD)
                    && !word.has(UNDERSCORE)
                    && !word.has(DASH)
                    && !word.has(DOT)
                    && beforeQuality(message, name) == name;
            from = own ? name : from;
            telling |= own;
        }
        int particle = from;
        for (int before = beforeParticle(message, particle), most = 3; before < particle && most > 0; most--) {
            particle = before;
            before = beforeParticle(message, particle);
        }
        if (particle < from && connector(message, particle - 1, sure) >= 0) {
            from = particle;
        }
        for (int pieces = 0; pieces < 5; pieces++) {
            int next = connector(message, from - 1, sure);
            if (next < 0) {
                break;
            }
            int start = run(message, next, last);
            if (start > next
                    || start == next
                            && message.at(next).has(NOT_LOCAL)
                            && !message.at(next).has(ROLE_LOCAL)
                            && message.at(next).length() > 1) {
                break;
            }
            from = start;
            telling = true;
        }
        return new LocalPart(from, last, telling);
    }

    /**
     * With the words said before a plain one, "seven stars", back to what leads to an address ("my mail is"), and with
     * the name before a single letter, "rowan k".
     */
    LocalPart withWordsBefore(Message message) {
        int told = told(message);
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
            if (words == 0 && single(message, from) && from == to) {
                return new LocalPart(first, to, true);
            }
        }
        return first < from && message.at(first - 1).is(':')
                        || message.at(first - 2).is(':') && first < from
                ? new LocalPart(first, to, true)
                : this;
    }

    /** With the name before "ana. lopez", for who writes a blank behind the dots of the domain too. */
    LocalPart overLooseDot(Message message) {
        boolean dot = message.at(from - 1).isSpace()
                && message.at(from - 2).is('.')
                && message.at(from - 3).isWord()
                && message.at(from - 3).length() > 1
                && !message.at(from - 3).has(LOCAL_CUE);
        return dot ? new LocalPart(from - 3, to, true) : this;
    }

    /** Back over "mike alpha romeo kilo" and "amit ek do teen": letters by their names, digits behind a name. */
    private int told(Message message) {
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

    /** The first token of the unbroken name that ends at {@code last}; more than {@code last} when there is none. */
    private static int run(Message message, int last, int limit) {
        int i = last;
        while (i >= 0 && limit - i < REACH) {
            var token = message.at(i);
            boolean inside = token.isWord()
                    || token.isDigits()
                    || i < last
                            && token.is('\'')
                            && message.at(i - 1).text().equals("o")
                            && message.at(i + 1).isWord()
                    || i < last
                            && token.isSymbol()
                            && INSIDE.indexOf(token.text().charAt(0)) >= 0;
            if (!inside || i < last && token.isWord() && message.at(i + 1).isWord()) {
                break;
            }
            i--;
        }
        i++;
        while (i <= last && message.at(i).isSymbol()) {
            i++;
        }
        return i;
    }

    private static boolean single(Message message, int index) {
        var token = message.at(index);
        return token.length() == 1 && (token.isWord() || token.isDigits());
    }

    private static int spelledLetters(Message message, int last) {
        int i = last;
        while (last - i < REACH) {
            int next = i - 1;
            while (i - next < 4
                    && (message.at(next).isSpace()
                            || message.exists(next)
                                    && message.at(next).isSymbol()
                                    && "-._,/*|~+".contains(message.at(next).text()))) {
                next--;
            }
            if (next == i - 1 || !single(message, next)) {
                break;
            }
            i = next;
        }
        return last - i >= 4 ? i : last;
    }

    /** Jumps over a spelled or spaced dot, dash or underscore to the last token before it; -1 when there is none. */
    private static int connector(Message message, int index, boolean sure) {
        int i = blanks(message, index);
        var token = message.at(i);
        int head = beforeQuality(message, i);
        boolean low = head < i;
        if (low) {
            i = blanks(message, head);
            i = message.at(i).text().equals("du") ? blanks(message, i - 1) : i;
            token = message.at(i);
        }
        boolean word = token.isWord()
                && (token.has(DOT)
                        || token.has(DASH)
                        || token.has(UNDERSCORE)
                        || token.has(PLUS)
                        || low && token.text().equals("full")
                        || low && (token.has(SLASH) || token.text().equals("under")));
        boolean sign = sure
                && (i != index
                        || message.at(i - 1).isSpace() && !message.at(i - 2).isSymbol())
                && (token.is('.') || token.is('_'))
                && (message.at(i - 1).isSpace() || symbol(message.at(i - 1)));
        if (!word && !sign) {
            return -1;
        }
        int next = blanks(message, i - 1);
        if (switch (message.at(next).text()) {
            case "liggend", "laag", "low" -> true;
            default -> false;
        }) {
            next = blanks(message, next - 1);
        }
        return message.at(next).isWord() || message.at(next).isDigits() ? next : -1;
    }

    /**
     * Where the noun of "guion bajo", "tiret du six" or "trait d'union" ends; {@code index} when no such quality stands
     * there.
     */
    private static int beforeQuality(Message message, int index) {
        return switch (message.at(index).text()) {
            case "bajo", "baja", "bas", "basse", "basso", "baixo", "baixa", "medio", "media", "meio", "score" ->
                index - 1;
            case "stop" -> message.at(index - 2).text().equals("full") ? index - 1 : index;
            case "union" ->
                message.at(index - 1).is('\'') && message.at(index - 2).text().equals("d") ? index - 3 : index;
            case "six", "6", "huit", "8" -> message.at(index - 2).text().equals("du") ? index - 3 : index;
            default -> index;
        };
    }

    /** Where "le goff", "van dijk" begins; {@code name} when no particle stands before it. */
    private static int beforeParticle(Message message, int name) {
        if (!message.at(name - 1).isSpace()) {
            return name;
        }
        return switch (message.at(name - 2).text()) {
            case "le",
                    "la",
                    "de",
                    "du",
                    "da",
                    "do",
                    "dos",
                    "di",
                    "del",
                    "della",
                    "van",
                    "von",
                    "der",
                    "den",
                    "ten",
                    "ter",
                    "el",
                    "al",
                    "bin",
                    "ben",
                    "mac",
                    "mc",
                    "st",
                    "san",
                    "o" -> name - 2;
            default -> name;
        };
    }

    private static int blanks(Message message, int index) {
        int i = index;
        while (index - i < 3 && (message.at(i).isSpace() || message.exists(i) && symbol(message.at(i)))) {
            i--;
        }
        return i;
    }

    private static boolean symbol(Token token) {
        return token.isSymbol() && "()[]{}<>*~|/-'\"_".indexOf(token.text().charAt(0)) >= 0;
    }
}
