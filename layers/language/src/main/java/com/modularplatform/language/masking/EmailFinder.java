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
    private static final String STAND_INS = "#%*~^&!|$";
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
            } else if (token.isSymbol()) {
                standIn(i);
            } else if (token.isWord()) {
                if (token.text().equals("a") && commercial(i + 2)) {
                    around(new AtMark(message, i, i + 2, true, true));
                } else if (token.has(AT_SURE)) {
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

    /** "a commercial": what the sign is called in French, Italian, Spanish and Portuguese. */
    private boolean commercial(int index) {
        return switch (message.at(index).text()) {
            case "commercial", "commerciale", "comercial" ->
                message.at(index - 1).isSpace();
            default -> false;
        };
    }

    /** rowan🐒gmail.com, rowan#gmail.com: any other sign between a name and the domain of a provider of mail. */
    private void standIn(int index) {
        boolean picture = message.at(index).is(Folding.PICTOGRAPH);
        if (!picture && STAND_INS.indexOf(message.at(index).text().charAt(0)) < 0) {
            return;
        }
        int left = picture && message.at(index - 1).isSpace() ? index - 2 : index - 1;
        int right = picture && message.at(index + 1).isSpace() ? index + 2 : index + 1;
        if (!message.at(right).has(PROVIDER) || !message.at(right + 1).is('.')) {
            return;
        }
        var domain = DomainReader.read(message, right, false);
        var local = LocalPart.read(message, left, true);
        if (domain != null
                && local != null
                && (local.telling() || message.at(local.from()).length() > 2)
                && !message.at(local.from()).has(NOT_LOCAL)) {
            hits.add(Masked.Kind.EMAIL, message.start(local.from()), message.end(domain.last()), 0);
        }
    }

    /** Words for "at" that mean it only before a domain whose dot is spelled as well. */
    private static boolean isPreposition(Token token) {
        return switch (token.text()) {
            case "a", "en", "em", "et", "ed" -> true;
            default -> false;
        };
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
        if (local == null && mark.isSign() && domain != null && domain.provider()) {
            local = LocalPart.read(message, overDirections(left), true);
            local = local != null && local.telling() ? local : null;
        }
        if (local == null) {
            return;
        }
        if (domain != null && domain.spelled() && !mark.isSign()) {
            local = local.withWordsBefore(message);
        }
        if (domain == null) {
            backwards(mark, local);
            ambiguous(mark, right, local);
            return;
        }
        if (mark.isSign()
                && domain.provider()
                && !local.telling()
                && message.at(mark.from() - 1).isSpace()) {
            var earlier = LocalPart.read(message, overDirections(mark.from() - 1), true);
            local = earlier != null && earlier.telling() ? earlier : local;
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
        return token.isSpace()
                || isRate(index)
                || token.isWord() && (token.has(AT_TAIL) || token.has(AT_WEAK) || token.has(AT_SURE));
    }

    /** "at d rate", as it is said. */
    private boolean isRate(int index) {
        return switch (message.at(index).text()) {
            case "d", "da", "de" -> message.at(index + 2).text().equals("rate");
            default -> false;
        };
    }

    private int skipRight(AtMark mark) {
        String among = mark.isSign() && !dictated(mark) ? BRACKETS : SEPARATORS;
        int i = mark.to() + 1;
        for (int steps = 0; steps < 10; steps++, i++) {
            var token = message.at(i);
            boolean tail =
                    token.isWord() && token.has(AT_TAIL) && !message.at(i + 1).is('.') && !nextIsDotWord(i + 1);
            if (!message.exists(i) || !token.isSpace() && !symbol(i, among) && !tail && !isRate(i)) {
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
    private boolean dictated(AtMark mark) {
        return message.at(mark.to() + 1).is(',') && message.at(mark.from() - 1).isSpace();
    }

    private int skipLeft(AtMark mark) {
        String among = mark.isSign() && !dictated(mark) ? BRACKETS : SEPARATORS;
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

    /** Back over "second line", "part two", "[new line]", "then": what tells how to put an address together. */
    private int overDirections(int from) {
        int i = from;
        while (i > 0 && from - i < 14) {
            var token = message.at(i);
            boolean direction = token.isWord()
                    && (token.has(PART)
                            || token.has(PIECE_FILLER)
                            || token.has(AT_TAIL)
                            || token.has(RUN_FILLER)
                            || token.has(PLUS));
            if (!token.isSpace() && !direction && !symbol(i, SEPARATORS)) {
                break;
            }
            i--;
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
        if (mark.sure() || domain.provider() && domain.spelled()) {
            return true;
        }
        var at = message.at(mark.from());
        if (at.text().equals("et") || at.text().equals("ed")) {
            return false;
        }
        if (domain.spelled()) {
            return isDelimited(mark) || first.has(ROLE_LOCAL) || introduced(local);
        }
        if (isPreposition(at)) {
            return false;
        }
        return local.telling() || domain.provider() || cueBefore(local.from()) || opensSentence(local.from());
    }

    private boolean isDelimited(AtMark mark) {
        return symbol(mark.from() - 1, BRACKETS) || symbol(mark.to() + 1, BRACKETS);
    }

    /** "she works at Amazon dot com" has the shape of an address too; what stands before a mailbox is no verb's subject. */
    private boolean introduced(LocalPart local) {
        if (local.telling() || cueBefore(local.from()) || opensSentence(local.from())) {
            return true;
        }
        int i = local.from() - 1;
        i = message.at(i).isSpace() ? i - 1 : i;
        return switch (message.at(i).text()) {
            case "to",
                    "is",
                    "ist",
                    "est",
                    "es",
                    "e",
                    "s",
                    "at",
                    "an",
                    "try",
                    "via",
                    "use",
                    "using",
                    "unter",
                    "uber",
                    "a",
                    "à",
                    "besten",
                    "per",
                    "para",
                    "pra",
                    "pour",
                    "or",
                    "oder",
                    "ou",
                    "and",
                    "und",
                    "me",
                    "mich",
                    "moi",
                    "hai",
                    "id",
                    "cc",
                    "naar",
                    "aan",
                    ":",
                    "-",
                    ",",
                    "(",
                    "<",
                    "[" -> true;
            default -> false;
        };
    }

    /** "rowan99 at yahoo": a company too, so only a name that nobody bears will do. */
    private void ambiguous(AtMark mark, int right, LocalPart local) {
        var last = message.at(local.to());
        boolean chosen = local.telling()
                && message.at(local.from()).isWord()
                && message.at(local.from()).length() > 1
                && !(message.at(local.to() - 1).is('.') && (last.has(TOP_LEVEL) || last.isDigits()))
                && last.end() - message.at(local.from()).start() >= 6;
        switch (message.at(right).text()) {
            case "yahoo", "outlook", "aol", "zoho", "yandex" -> {
                if (chosen && !mark.isSign()) {
                    hits.add(Masked.Kind.EMAIL, message.start(local.from()), message.end(right), 0);
                }
            }
            default -> {}
        }
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
