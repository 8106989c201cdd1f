package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.domain.reading.Masked;

/**
 * Finds names in messengers, networks and at mail providers: "insta: rowan.k", "telegram @rowan", "my gmail is
 * rowan.k".
 */
final class HandleFinder {
    private static final String INSIDE = "._-#";

    private final Message message;
    private final Hits hits;

    HandleFinder(Message message, Hits hits) {
        this.message = message;
        this.hits = hits;
    }

    void find() {
        for (int i = 0; i < message.size(); i++) {
            var token = message.at(i);
            if (token.isWord() && token.has(PLATFORM)) {
                if (!after(i)) {
                    before(i);
                }
            } else if (token.is('@')) {
                addressed(i);
            } else if (token.text().equals("live")
                    && message.at(i + 1).is(':')
                    && (message.at(i + 2).isWord()
                            || message.at(i + 2).is('.')
                                    && message.at(i + 3).text().equals("cid"))) {
                hide(i, message.at(i + 2).is('.') ? name(i + 3) : name(i + 2));
            }
        }
    }

    /** A name after the platform's; whether there was one. */
    private boolean after(int platform) {
        boolean sure = message.at(platform).has(PLATFORM_SURE);
        boolean colon = false;
        boolean at = false;
        boolean called = message.at(platform - 2).text().equals("my")
                || message.at(platform - 2).text().equals("mein");
        int i = platform + 1;
        for (int words = 0; i - platform < 12; i++) {
            var token = message.at(i);
            if (token.is(':')
                    || token.is('=')
                    || token.is('-') && !message.at(i - 1).isWord()
                    || token.is('>')) {
                colon = true;
            } else if (token.is('@')) {
                at = true;
            } else if (token.isWord() && words < 4 && (token.has(ID_WORD) || isLink(token.text()))) {
                called |= token.has(ID_WORD);
                words++;
            } else if (!token.isSpace()) {
                break;
            }
        }
        if (i == platform + 1 || !message.at(i).isWord()) {
            return false;
        }
        int end = name(i);
        var first = message.at(i);
        boolean telling = telling(i, end);
        boolean ordinary = end == i + 1
                && (first.has(NOT_LOCAL) || first.has(PLATFORM) || first.has(PHONE_CUE) || first.has(RUN_FILLER));
        boolean believed = at && message.at(i - 1).is('@')
                || telling && (colon || called || sure)
                || !ordinary && sure && colon && closes(end)
                || !ordinary
                        && sure
                        && called
                        && message.at(i - 2).isWord()
                        && isLink(message.at(i - 2).text())
                        && closes(end);
        if (believed) {
            if (message.at(platform).has(PROVIDER)) {
                hits.add(Masked.Kind.EMAIL, message.start(i), message.end(end - 1), 0);
            } else {
                hide(at ? at(i) : i, end);
            }
        }
        return believed;
    }

    /** A name before "on telegram". */
    private void before(int platform) {
        int i = platform - 1;
        while (platform - i < 4 && message.at(i).isSpace()) {
            i--;
        }
        switch (message.at(i).text()) {
            case "on", "via", "at", "in", "auf", "sur", "en", "no", "bei", "per", "using", "em" -> {}
            default -> {
                return;
            }
        }
        int end = message.at(i - 1).isSpace() ? i - 1 : i;
        int start = end;
        while (end - start < 12
                && start > 0
                && (message.at(start - 1).isWord()
                        || message.at(start - 1).isDigits()
                        || message.at(start - 1).isSymbol()
                                && INSIDE.contains(message.at(start - 1).text()))) {
            start--;
        }
        if (start >= end || !message.at(start).isWord()) {
            return;
        }
        boolean at = message.at(start - 1).is('@');
        if (at || telling(start, end) && introduced(start)) {
            hide(at ? start - 1 : start, end);
        }
    }

    /** "ping me @rowan", "@rowan:matrix.org": addressed without naming where. */
    private void addressed(int at) {
        if (!message.at(at + 1).isWord()
                || message.exists(at - 1)
                        && !message.at(at - 1).isSpace()
                        && !message.at(at - 1).is('(')) {
            return;
        }
        int end = name(at + 1);
        boolean matrix = message.at(end).is(':')
                && message.at(end + 1).isWord()
                && message.at(end + 2).is('.')
                && message.at(end + 3).has(TOP_LEVEL);
        if (matrix) {
            hide(at, name(end + 1));
        } else if (introduced(at)
                && !message.at(end).is('(')
                && !message.at(end).is('/')) {
            hide(at, end);
        }
    }

    private boolean introduced(int index) {
        int i = message.at(index - 1).isSpace() ? index - 2 : index - 1;
        return switch (message.at(i).text()) {
            case "me", "as", "am", "m", "handle", "username", "called", "moi", "mich", "unter" -> true;
            default -> message.at(i).is(':') && message.at(i - 1).has(ID_WORD);
        };
    }

    private static boolean isLink(String word) {
        return switch (word) {
            case "is", "ist", "est", "es", "at", "as", "me", "on", "hai", "under", "am", "e" -> true;
            default -> false;
        };
    }

    private int at(int name) {
        return message.at(name - 1).is('@') ? name - 1 : name;
    }

    /** The token after an unbroken name; a final full stop is not part of it. */
    private int name(int from) {
        int i = from;
        while (i - from < 16
                && (message.at(i).isWord()
                        || message.at(i).isDigits()
                        || message.at(i).isSymbol()
                                && message.exists(i)
                                && INSIDE.contains(message.at(i).text()))) {
            i++;
        }
        while (i > from + 1
                && message.at(i - 1).isSymbol()
                && !message.at(i - 1).is('_')) {
            i--;
        }
        return i;
    }

    /** Whether a name looks chosen: letters with digits, underscores or dots, five characters at least. */
    private boolean telling(int from, int to) {
        return to - from > 1
                && message.at(to - 1).end() - message.at(from).start() >= 5
                && !message.at(from + 1).is('-');
    }

    /** Whether the sentence ends after a name, or goes on as it does after one. */
    private boolean closes(int end) {
        var token = message.at(end);
        if (!message.exists(end) || token.isLineEnd() || token.isSymbol() && ".,;!)?".contains(token.text())) {
            return true;
        }
        return switch (message.at(end + 1).text()) {
            case "works", "please", "thanks", "or", "and", "if", "is", "und", "oder", "et", "ou", "y", "o" ->
                token.isSpace();
            default -> false;
        };
    }

    private void hide(int from, int end) {
        hits.add(Masked.Kind.HANDLE, message.start(from), message.end(end - 1), 0);
    }
}
