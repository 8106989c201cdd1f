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

    /** With the name before "ana. lopez", for who writes a blank behind the dots of the domain too. */
    LocalPart overLooseDot(Message message) {
        boolean dot = message.at(from - 1).isSpace()
                && message.at(from - 2).is('.')
                && message.at(from - 3).isWord()
                && message.at(from - 3).length() > 1
                && !message.at(from - 3).has(LOCAL_CUE);
        return dot ? new LocalPart(from - 3, to, true) : this;
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

    static boolean single(Message message, int index) {
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
