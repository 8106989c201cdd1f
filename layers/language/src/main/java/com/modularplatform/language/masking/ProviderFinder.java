package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.domain.reading.Masked;

/**
 * Finds addresses by the domain of a provider of mail when nothing like an at mark leads to it: the name stands a few
 * words or signs away ("rowan.k and it's gmail", "'rowan.k' + '@gmail.com'"), or is glued to it.
 */
final class ProviderFinder extends Finder {
    private static final int REACH = 16;
    private static final int MOST_STRANGERS = 2;
    private static final int SHORTEST_GLUED = 9;

    ProviderFinder(Message message, Hits hits) {
        super(message, hits);
    }

    @Override
    void find() {
        for (int i = 0; i < message.size(); i++) {
            var token = message.at(i);
            if (!token.isWord()) {
                continue;
            }
            if (token.has(PROVIDER) && !hits.touches(message.start(i), message.end(i))) {
                provider(i);
            } else if (token.length() >= SHORTEST_GLUED) {
                glued(i);
            }
        }
    }

    private void provider(int index) {
        var domain = DomainReader.read(message, index, true);
        boolean dotted = domain != null && domain.last() > index;
        if (domain == null || !dotted && !message.at(index).has(PLATFORM_SURE) || !starts(index)) {
            return;
        }
        int left = index - 1;
        int strangers = dotted ? MOST_STRANGERS : 0;
        while (left >= 0 && index - left < REACH && (leads(left, dotted) || isStranger(left) && strangers-- > 0)) {
            left--;
        }
        var local = left == index - 1 ? null : LocalPart.read(message, left, true);
        if (local != null && isMailbox(local)) {
            hide(Masked.Kind.EMAIL, local.from(), domain.last());
            return;
        }
        if (dotted) {
            front(index, domain.last());
        }
    }

    /** "@gmail.com with rowan.k in front" */
    private void front(int from, int last) {
        int right = last + 1;
        while (right - last < REACH && leads(right, true)) {
            right++;
        }
        int end = right;
        while (end - right < REACH
                && (message.at(end).isWord()
                        || message.at(end).isDigits()
                        || message.at(end).is('.')
                        || message.at(end).is('_'))) {
            end++;
        }
        var local = end > right + 2 && message.at(right - 1).isSpace() ? LocalPart.read(message, end - 1, false) : null;
        if (local != null && local.from() == right && isMailbox(local) && (said(last, right) || isAppended(from))) {
            hide(Masked.Kind.EMAIL, from, end - 1);
        }
    }

    /** "append @gmail.com to rowan.k". */
    private boolean isAppended(int from) {
        int i = message.at(from - 1).is('@') ? from - 2 : from - 1;
        i = message.at(i).isSpace() ? i - 1 : i;
        return switch (message.at(i).text()) {
            case "append",
                    "add",
                    "attach",
                    "put",
                    "stick",
                    "ajoute",
                    "ajoutez",
                    "agrega",
                    "anade",
                    "adiciona",
                    "aggiungi",
                    "hange" -> true;
            default -> false;
        };
    }

    private boolean said(int from, int to) {
        for (int i = from; i < to; i++) {
            switch (message.at(i).text()) {
                case "with",
                        "starts",
                        "begins",
                        "front",
                        "before",
                        "mit",
                        "vorne",
                        "davor",
                        "avant",
                        "commence",
                        "delante",
                        "empieza",
                        "antes",
                        "comeca",
                        "inizia",
                        "davanti",
                        "prima",
                        "ervoor" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** A word by itself that is no part of a name: "rowan_k, it lives at …". */
    private boolean isStranger(int index) {
        return message.at(index).isWord()
                && message.at(index - 1).isSpace()
                && (message.at(index + 1).isSpace() || message.at(index + 1).is(','));
    }

    /** Not the tail of a longer host or of a path. */
    private boolean starts(int index) {
        var before = message.at(index - 1);
        return !before.isWord()
                && !before.isDigits()
                && !(before.is('.') && !message.at(index - 2).is('.'))
                && !(before.is('/') && message.at(index - 2).is('/'));
    }

    /** Whether a token may stand between a name and its provider; a domain that is written out allows more. */
    private boolean leads(int index, boolean dotted) {
        if (!message.exists(index)) {
            return false;
        }
        var token = message.at(index);
        if (token.isSpace()) {
            return dotted || !token.isLineEnd();
        }
        if (token.isSymbol()) {
            return dotted ? !token.is('?') && !token.is(';') : ",'-(@\"/".contains(token.text());
        }
        if (!token.isWord()) {
            return false;
        }
        return switch (token.text()) {
            case "that",
                    "s",
                    "is",
                    "a",
                    "it",
                    "its",
                    "and",
                    "with",
                    "the",
                    "on",
                    "over",
                    "at",
                    "my",
                    "mail",
                    "address",
                    "account",
                    "email",
                    "google",
                    "und",
                    "mit",
                    "bei",
                    "ist",
                    "et",
                    "chez",
                    "avec",
                    "est",
                    "y",
                    "en",
                    "con",
                    "es",
                    "e",
                    "com",
                    "no",
                    "na",
                    "su",
                    "het",
                    "een",
                    "ein",
                    "eine",
                    "un",
                    "une",
                    "op",
                    "i",
                    "use",
                    "using",
                    "same",
                    "usual",
                    "of",
                    "name",
                    "me",
                    "one",
                    "normal",
                    "uso",
                    "nutze",
                    "utilise",
                    "par",
                    "pe",
                    "met" -> true;
            case "to", "after", "behind", "hinter", "nach", "an", "apres", "al" -> dotted;
            case "concat", "join", "joined", "append", "between", "sign" -> dotted;
            default ->
                dotted
                        && (token.has(PART)
                                || token.has(AT_TAIL)
                                || token.has(AT_WEAK)
                                || token.has(AT_SURE)
                                || token.has(PLUS)
                                || token.has(PIECE_FILLER));
        };
    }

    /** rowan.k, rowan_99: a chosen name that is no file, version or host. */
    private boolean isMailbox(LocalPart local) {
        var first = message.at(local.from());
        var last = message.at(local.to());
        boolean file =
                switch (last.text()) {
                    case "js",
                            "ts",
                            "py",
                            "rb",
                            "java",
                            "net",
                            "md",
                            "txt",
                            "php",
                            "html",
                            "css",
                            "pdf",
                            "docx",
                            "exe" -> true;
                    default -> message.at(local.to() - 1).is('.') && last.has(TOP_LEVEL) && last.length() > 1;
                };
        return local.telling()
                && first.isWord()
                && first.length() > 1
                && !file
                && !message.at(local.from() - 1).is('/')
                && !message.at(local.from() - 1).is('.')
                && last.end() - first.start() >= 5
                && (message.at(local.from() + 1).is('.')
                        || message.at(local.from() + 1).is('_')
                        || last.isDigits() && last.length() > 1);
    }

    /** rowanatgmail.com, rowanatgmaildotcom */
    private void glued(int index) {
        String word = message.at(index).text();
        boolean tail = word.endsWith("dotcom")
                || word.endsWith("puntocom")
                || word.endsWith("pontocom")
                || word.endsWith("pointcom");
        boolean dotted = message.at(index + 1).is('.') && message.at(index + 2).has(TOP_LEVEL);
        if (!tail && !dotted) {
            return;
        }
        int end = tail ? word.lastIndexOf(word.endsWith("dotcom") ? 'd' : 'p') : word.length();
        for (int at = word.indexOf("at"); at >= 0; at = word.indexOf("at", at + 1)) {
            if (at + 2 < end && Lexicon.of(word.substring(at + 2, end)).has(PROVIDER) && end - at > 5) {
                var local = at > 2 || message.at(index - 1).is('.') ? LocalPart.read(message, index, true) : null;
                if (local != null) {
                    hide(Masked.Kind.EMAIL, local.from(), dotted ? index + 2 : index);
                }
                return;
            }
        }
    }
}
