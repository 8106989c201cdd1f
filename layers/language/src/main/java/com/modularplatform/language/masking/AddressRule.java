package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

/** Whether what stands around an at mark is somebody's address rather than a place, a time or a machine. */
record AddressRule(Message message) {
    static boolean isAddress(AtMark mark, LocalPart local, DomainReader.Domain domain) {
        return new AddressRule(mark.message()).believable(mark, local, domain);
    }

    private boolean believable(AtMark mark, LocalPart local, DomainReader.Domain domain) {
        if (leadsToMark(domain.last() + 1)) {
            return false;
        }
        boolean tight = mark.isSign()
                && message.at(mark.from() - 1).end() > 0
                && !message.at(mark.from() - 1).isSpace()
                && !message.at(mark.to() + 1).isSpace();
        if (tight) {
            return !isRemote(local, domain);
        }
        var first = message.at(local.from());
        boolean ordinary = local.from() == local.to()
                && (first.has(NOT_LOCAL)
                        || first.has(LOCAL_CUE)
                        || first.has(PLATFORM)
                        || first.has(ID_WORD) && !mark.isSign())
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
        if (AtMark.isPreposition(at)) {
            return domain.provider() && local.telling() && domain.last() > mark.to() + 2;
        }
        return local.telling() || domain.provider() || cueBefore(local.from()) || opensSentence(local.from());
    }

    private boolean isDelimited(AtMark mark) {
        return message.isSymbol(mark.from() - 1, AtMark.BRACKETS) || message.isSymbol(mark.to() + 1, AtMark.BRACKETS);
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
                || before.isSpace() && message.isSymbol(index - 2, ".!?:");
        char c = message.folded().at(message.at(index).start());
        return opens && c >= 'a' && c <= 'z';
    }
}
