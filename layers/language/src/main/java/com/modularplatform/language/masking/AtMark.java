package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

/**
 * What stands for the sign between name and domain, with all that explains it.
 *
 * @param sure whether the mark means nothing else; a bare "at" needs more evidence around it
 * @param sign whether it is a sign or an unmistakable word rather than a delimited "at"
 */
record AtMark(Message message, int from, int to, boolean sure, boolean sign) {
    static final String BRACKETS = "([{<>)]}*_-~|/\\'\"`=^#%";
    private static final String SEPARATORS = BRACKETS + ",.:;+";
    private static final int REACH = 6;

    boolean isSign() {
        return message.at(from).is('@');
    }

    /** Words for "at" that mean it only before a domain whose dot is spelled as well. */
    static boolean isPreposition(Token token) {
        return switch (token.text()) {
            case "a", "en", "em", "et", "ed", "ad", "eth", "z" -> true;
            default -> false;
        };
    }

    /** The mark with what explains it: doubled signs, "@t", "at sign", "at the rate of", "(replace with @)". */
    AtMark phrase() {
        int from = this.from;
        int to = this.to;
        while (message.at(to + 1).is('@') && to - from < REACH) {
            to++;
        }
        if (isSign()
                && message.at(to + 1).text().equals("t")
                && !message.at(to + 2).isWord()
                && !message.at(to + 2).is('.')
                && !message.at(to + 2).isDigits()) {
            to++;
        }
        int open = from - 1;
        while (open >= 0 && from - open <= REACH && explains(open)) {
            open--;
        }
        int close = to + 1;
        while (close < message.size() && close - to <= REACH && explains(close)) {
            close++;
        }
        if (message.isSymbol(open, "([{<")
                && message.isSymbol(close, ")]}>")
                && (from - open > 1 || close - to > 1 || sure())) {
            return new AtMark(message, open, close, true, sign());
        }
        boolean named = sure();
        for (int i = to + 1; i < close && !named; i++) {
            named = switch (message.at(i).text()) {
                case "rate", "sign", "symbol", "zeichen", "symbole", "simbolo" -> true;
                default -> false;
            };
        }
        return new AtMark(message, from, to, named, sign());
    }

    private boolean explains(int index) {
        var token = message.at(index);
        return token.isSpace()
                || isRate(index)
                || token.isWord() && (token.has(AT_TAIL) || token.has(AT_WEAK) || token.has(AT_SURE));
    }

    /** "at d rate", as it is said. */
    private boolean isRate(int index) {
        return switch (message.at(index).text()) {
            case "d", "da", "de", "dee", "di", "tha" ->
                message.at(index + 2).text().equals("rate");
            default -> false;
        };
    }

    /** Where what stands behind the mark begins. */
    int right() {
        String among = isSign() && !isDictated() ? BRACKETS : SEPARATORS;
        int i = to + 1;
        for (int steps = 0; steps < 10; steps++, i++) {
            var token = message.at(i);
            boolean article = !isSign()
                    && !sure()
                    && !token.text().equals("is")
                    && DomainLabel.isArticle(token.text())
                    && !message.at(i + 2).has(AT_TAIL);
            boolean tail = token.isWord()
                    && (token.has(AT_TAIL)
                            || sure() && (token.has(ORDER) || token.has(TENS_LINK)) && token.length() > 1)
                    && !article
                    && !message.at(i + 1).is('.')
                    && !nextIsDotWord(i + 1);
            int remark = steps == 0
                            || message.at(i - 1).isSpace()
                            || message.at(i - 1).is('@')
                    ? afterRemark(i)
                    : i;
            if (remark > i) {
                i = remark - 1;
                continue;
            }
            if (!message.exists(i) || !token.isSpace() && !message.isSymbol(i, among) && !tail && !isRate(i)) {
                break;
            }
        }
        return i;
    }

    private boolean nextIsDotWord(int index) {
        int i = message.at(index).isSpace() ? index + 1 : index;
        return message.at(i).isWord() && message.at(i).has(DOT);
    }

    /** "rowan, then @, then example.org": a sign that stands alone between commas. */
    private boolean isDictated() {
        return message.at(to + 1).is(',') && message.at(from - 1).isSpace();
    }

    /** Where what stands before the mark ends. */
    int left() {
        String among = isSign() && !isDictated() ? BRACKETS : SEPARATORS;
        int i = from - 1;
        int words = 0;
        for (int steps = 0; steps < 10; steps++, i--) {
            var token = message.at(i);
            if (token.is(')') || token.is(']')) {
                int name = overRemark(i);
                if (name < i) {
                    return name;
                }
            }
            boolean then = token.isWord() && token.has(AT_TAIL) && token.has(RUN_FILLER)
                    || token.text().equals("the")
                    || token.text().equals("klammer") && i == from - 2
                    || token.text().equals("an")
                    || words > 0 && token.has(TENS_LINK)
                    || sure()
                            && token.isWord()
                            && i < from - 1
                            && (message.at(i - 1).isSpace() || !message.exists(i - 1))
                            && (token.has(ORDER) && token.has(RUN_FILLER) || DomainLabel.isArticle(token.text()));
            if (!message.exists(i) || !token.isSpace() && !message.isSymbol(i, among) && !(then && words++ < 3)) {
                break;
            }
        }
        return i;
    }

    /** Back over "second line", "part two", "[new line]", "then": what tells how to put an address together. */
    static int overDirections(Message message, int last) {
        int i = last;
        while (i > 0 && last - i < 14) {
            var token = message.at(i);
            boolean direction = token.isWord()
                    && (token.has(PART)
                            || token.has(PIECE_FILLER)
                            || token.has(AT_TAIL)
                            || token.has(RUN_FILLER)
                            || token.has(PLUS));
            if (!token.isSpace() && !direction && !message.isSymbol(i, SEPARATORS)) {
                break;
            }
            i--;
        }
        return i;
    }

    /** The token after a remark of words in brackets, as in @(no spam)example.org; {@code open} when there is none. */
    private int afterRemark(int open) {
        if (!message.isSymbol(open, "([{")) {
            return open;
        }
        int words = 0;
        for (int i = open + 1; i - open < 12; i++) {
            var token = message.at(i);
            if (message.isSymbol(i, ")]}")) {
                int next = message.at(i + 1).isSpace() ? i + 2 : i + 1;
                boolean name = message.at(next).isWord() || message.at(next).isDigits();
                return words > 0
                                && name
                                && !message.at(next).has(DOT)
                                && message.at(open + 1).length() > 1
                        ? i + 1
                        : open;
            }
            if (!token.isWord() && !token.isSpace() && !token.is('\'') && !token.is('-')) {
                return open;
            }
            words += token.isWord() ? 1 : 0;
        }
        return open;
    }

    /** The name that touches a remark in brackets, as in rowan(remove this)@…; {@code close} when there is none. */
    private int overRemark(int close) {
        for (int i = close - 1; i > 0 && close - i < 10; i--) {
            if (message.at(i).is('(') || message.at(i).is('[')) {
                int name = message.at(i - 1).isSpace() && message.at(i + 1).isWord() ? i - 2 : i - 1;
                return message.at(name).isWord() || message.at(name).isDigits() ? name : close;
            }
        }
        return close;
    }
}
