package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.domain.reading.Masked;

/**
 * Finds e-mail addresses by their at mark: the sign itself, a word for it in any of the languages, with brackets or
 * blanks around. From the mark it reads the domain to the right and the local part to the left, both within a fixed
 * reach.
 */
final class EmailFinder {
    private static final String BRACKETS = "([{<>)]}*_-~|/\\'\"`=^";
    private static final String SEPARATORS = BRACKETS + ",.:;+";
    private static final int REACH = 6;

    private final Message message;
    private final Hits hits;

    EmailFinder(Message message, Hits hits) {
        this.message = message;
        this.hits = hits;
    }

    void find() {
        for (int i = 0; i < message.size(); i++) {
            var token = message.at(i);
            if (token.is('@') || token.is(Folding.MAIL_SIGN)) {
                around(new AtMark(message, i, i, true, true));
            } else if (token.isWord()) {
                if (token.has(AT_SURE)) {
                    around(new AtMark(message, i, i, true, true));
                } else if (token.has(AT_WEAK) || isPreposition(token)) {
                    boolean delimited = token.text().equals("a")
                            ? symbol(i - 1, "([{<") && symbol(i + 1, ")]}>")
                            : symbol(i - 1, BRACKETS) && symbol(i + 1, BRACKETS);
                    if (delimited
                            || !token.text().equals("a")
                            || message.at(i - 1).isSpace() && message.at(i + 1).isSpace()) {
                        around(new AtMark(message, i, i, delimited, false));
                    }
                }
            }
        }
    }

    /** Words for "at" that mean it only before a domain whose dot is spelled as well. */
    private static boolean isPreposition(Token token) {
        return token.text().equals("a")
                || token.text().equals("en")
                || token.text().equals("em");
    }

    private boolean symbol(int index, String among) {
        return message.exists(index)
                && message.at(index).isSymbol()
                && among.indexOf(message.at(index).text().charAt(0)) >= 0;
    }

    /**
     * @param sure whether the mark means nothing else; a bare "at" needs more evidence around it
     * @param sign whether it is a sign or an unmistakable word rather than a delimited "at"
     */
    private record AtMark(Message message, int from, int to, boolean sure, boolean sign) {
        boolean isSign() {
            return message.at(from).is('@');
        }
    }

    private void around(AtMark core) {
        var mark = phrase(core);
        int right = skipRight(mark);
        var domain = DomainReader.read(message, right, mark.sure());
        int left = skipLeft(mark);
        var local = LocalPart.read(message, left, mark.sure());
        if (local == null) {
            return;
        }
        if (domain == null) {
            backwards(mark, local);
            return;
        }
        if (believable(mark, local, domain) && !leadsToMark(domain.last() + 1)) {
            hits.add(Masked.Kind.EMAIL, message.start(local.from()), message.end(domain.last()), 0);
        }
    }

    /** The mark with what explains it: doubled signs, "@t", "at sign", "at the rate of", "(replace with @)". */
    private AtMark phrase(AtMark core) {
        int from = core.from();
        int to = core.to();
        while (message.at(to + 1).is('@') && to - from < REACH) {
            to++;
        }
        if (core.isSign()
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
        if (symbol(open, "([{<") && symbol(close, ")]}>") && (from - open > 1 || close - to > 1 || core.sure())) {
            return new AtMark(message, open, close, true, core.sign());
        }
        boolean named = core.sure();
        for (int i = to + 1; i < close && !named; i++) {
            named = switch (message.at(i).text()) {
                case "rate", "sign", "symbol", "zeichen", "symbole", "simbolo" -> true;
                default -> false;
            };
        }
        return new AtMark(message, from, to, named, core.sign());
    }

    private boolean explains(int index) {
        var token = message.at(index);
        return token.isSpace() || token.isWord() && (token.has(AT_TAIL) || token.has(AT_WEAK) || token.has(AT_SURE));
    }

    private int skipRight(AtMark mark) {
        String among = mark.isSign() ? BRACKETS : SEPARATORS;
        int i = mark.to() + 1;
        for (int steps = 0; steps < 10; steps++, i++) {
            var token = message.at(i);
            boolean tail =
                    token.isWord() && token.has(AT_TAIL) && !message.at(i + 1).is('.') && !nextIsDotWord(i + 1);
            if (!message.exists(i) || !token.isSpace() && !symbol(i, among) && !tail) {
                break;
            }
        }
        return i;
    }

    private boolean nextIsDotWord(int index) {
        int i = message.at(index).isSpace() ? index + 1 : index;
        return message.at(i).isWord() && message.at(i).has(DOT);
    }

    private int skipLeft(AtMark mark) {
        String among = mark.isSign() ? BRACKETS : SEPARATORS;
        int i = mark.from() - 1;
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
                    || token.text().equals("an");
            if (!message.exists(i) || !token.isSpace() && !symbol(i, among) && !(then && words++ < 3)) {
                break;
            }
        }
        return i;
    }

    /** The name that touches a remark in brackets, as in rowan(remove this)@…; {@code close} when there is none. */
    private int overRemark(int close) {
        for (int i = close - 1; i > 0 && close - i < 10; i--) {
            if (message.at(i).is('(') || message.at(i).is('[')) {
                return message.at(i - 1).isWord() || message.at(i - 1).isDigits() ? i - 1 : close;
            }
        }
        return close;
    }

    private boolean believable(AtMark mark, LocalPart local, DomainReader.Domain domain) {
        boolean tight = mark.isSign()
                && message.at(mark.from() - 1).end() > 0
                && !message.at(mark.from() - 1).isSpace()
                && !message.at(mark.to() + 1).isSpace();
        if (tight) {
            return !isRemote(local, domain);
        }
        var first = message.at(local.from());
        boolean ordinary = local.from() == local.to()
                && (first.has(NOT_LOCAL) || first.has(LOCAL_CUE) || first.has(PLATFORM))
                && !(first.has(ROLE_LOCAL) && (mark.sure() || domain.spelled()));
        if (ordinary) {
            return false;
        }
        if (mark.sure() || domain.spelled()) {
            return true;
        }
        if (isPreposition(message.at(mark.from()))) {
            return false;
        }
        return local.telling() || domain.provider() || cueBefore(local.from()) || opensSentence(local.from());
    }

    /** "me at hanna dot jobs at …": what looked like a domain is the name before the real mark. */
    private boolean leadsToMark(int index) {
        int i = message.at(index).isSpace() ? index + 1 : index;
        var token = message.at(i);
        return token.is('@')
                || token.isWord()
                        && (token.has(AT_SURE)
                                || token.text().equals("at") && DomainReader.read(message, i + 2, true) != null);
    }

    /** {@code git@host:path} and {@code scheme://user:secret@host} name machines, not people. */
    private boolean isRemote(LocalPart local, DomainReader.Domain domain) {
        String name = message.at(local.from()).text();
        var after = message.at(domain.last() + 1);
        boolean path = (after.is(':') || after.is('/'))
                && message.exists(domain.last() + 2)
                && !message.at(domain.last() + 2).isSpace();
        if (path && (name.equals("git") || name.equals("svn") || name.equals("hg"))) {
            return true;
        }
        for (int i = local.from() - 1; i > 0 && local.from() - i < 8; i--) {
            if (message.at(i).isSpace()) {
                return false;
            }
            if (message.at(i).is('/') && message.at(i - 1).is('/')) {
                return path || message.at(local.from() - 1).is(':');
            }
        }
        return false;
    }

    private boolean cueBefore(int index) {
        for (int i = index - 1; i >= 0 && index - i < 10; i--) {
            if (message.at(i).isWord() && message.at(i).has(LOCAL_CUE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A lower-case word that opens a sentence and is followed by "at" is rather a name of a mailbox than of a
     * person.
     */
    private boolean opensSentence(int index) {
        var before = message.at(index - 1);
        boolean opens = !message.exists(index - 1)
                || before.isLineEnd()
                || before.is(':')
                || before.isSpace() && symbol(index - 2, ".!?:");
        char c = message.folded().at(message.at(index).start());
        return opens && c >= 'a' && c <= 'z';
    }

    /** moc.elpmaxe@nawor: an address from right to left. */
    private void backwards(AtMark mark, LocalPart local) {
        if (!mark.isSign()
                || !message.at(local.from() + 1).is('.')
                || !message.at(mark.to() + 1).isWord()
                        && !message.at(mark.to() + 1).isDigits()) {
            return;
        }
        switch (message.at(local.from()).text()) {
            case "moc", "ten", "gro", "ude", "ofni", "ved", "ku", "ed", "rf", "se", "rb", "ni", "oi" -> {
                int end = mark.to() + 1;
                while (message.at(end + 1).isWord()
                        || message.at(end + 1).isDigits()
                        || symbol(end + 1, "._-")
                                && message.at(end + 2).length() > 0
                                && !message.at(end + 2).isSpace()) {
                    end++;
                }
                hits.add(Masked.Kind.EMAIL, message.start(local.from()), message.end(end), 0);
            }
            default -> {}
        }
    }
}
