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
            int platform = token.isWord() || token.isDigits() ? PlatformName.end(message, i) : -1;
            if (platform >= 0) {
                if (!after(i, platform)) {
                    before(i);
                }
                i = platform;
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

    /** A name after the platform's, which begins at {@code first}; whether there was one. */
    private boolean after(int first, int platform) {
        boolean sure = first < platform || message.at(platform).has(PLATFORM_SURE);
        boolean colon = false;
        boolean comma = false;
        boolean announced = false;
        boolean at = false;
        boolean place =
                message.at(first - 1).isSpace() && isPlace(message.at(first - 2).text());
        boolean called = message.at(first - 2).text().equals("my")
                || message.at(first - 2).text().equals("mein");
        int i = platform + 1;
        for (int words = 0; i - platform < 12; i++) {
            var token = message.at(i);
            if (token.is(':')
                    || token.is('=')
                    || token.is('-') && !message.at(i - 1).isWord()
                    || token.is('>')
                    || token.isSymbol()
                            && message.exists(i)
                            && isPointer(token.text().charAt(0))) {
                colon = true;
            } else if (token.is('@')
                    || token.is('/')
                            && (message.at(i - 1).isSpace() || message.at(i + 1).is('@'))) {
                at = true;
            } else if (token.isWord() && words < 4 && (token.has(ID_WORD) || isLink(token.text()))) {
                called |= token.has(ID_WORD) || place;
                announced |= token.has(ID_WORD);
                words++;
            } else if (token.is(',')) {
                comma = true;
            } else if (!token.isSpace() && !token.is('\'') && !token.is('(')) {
                break;
            }
        }
        boolean marked = (message.at(i).is('.') || message.at(i).is('_'))
                && message.at(i - 1).isSpace()
                && message.at(i + 1).isWord();
        int name = marked ? i + 1 : i;
        if (i == platform + 1 || !message.at(name).isWord() && !(identifier(name) && (called || colon))) {
            return false;
        }
        int end = name(name);
        boolean telling = marked || telling(name, end, sure && (colon || called || at));
        if (comma && !at && !(called && message.at(i - 2).isWord())) {
            return false;
        }
        if (at && !called && !colon && isWorkplace(message.at(platform).text())) {
            return false;
        }
        boolean believed = at && (message.at(i - 1).is('@') || telling)
                || telling && (colon || called || sure)
                || plain(
                                name,
                                end,
                                sure
                                        && (colon
                                                || announced
                                                || called && message.at(name).length() >= 8))
                        && (colon || isLink(message.at(i - 2).text()) || announced);
        if (believed) {
            if (message.at(platform).has(PROVIDER)) {
                hits.add(Masked.Kind.EMAIL, message.start(i), message.end(end - 1), 0);
            } else {
                hide(at ? at(i) : i, end);
            }
        }
        return believed;
    }

    /** Whether one word of letters may be a name where {@code introduced} as one: no state, no verb, and the sentence ends. */
    private boolean plain(int name, int end, boolean introduced) {
        var word = message.at(name);
        boolean ordinary = word.has(NOT_LOCAL) || word.has(PLATFORM) || word.has(PHONE_CUE) || word.has(RUN_FILLER);
        return introduced && end == name + 1 && !ordinary && closes(end);
    }

    /** 8JX2K9PT: letters and digits in turns, six at least. */
    private boolean identifier(int from) {
        int end = name(from);
        return message.at(from).isDigits()
                && message.at(from + 1).isWord()
                && message.at(end - 1).end() - message.at(from).start() >= 6;
    }

    /** A name before "on telegram". */
    private void before(int platform) {
        int i = platform - 1;
        while (platform - i < 4 && message.at(i).isSpace()) {
            i--;
        }
        boolean provider = message.at(platform).has(PROVIDER);
        boolean bracket = (provider || message.at(i - 2).isWord())
                        && message.at(i).is('(')
                        && message.at(platform + 1).is(')')
                || provider
                        && message.at(i).is(',')
                        && (!message.exists(platform + 1)
                                || message.at(platform + 1).is('.'));
        if (!bracket)
            switch (message.at(i).text()) {
                case "on",
                        "via",
                        "at",
                        "in",
                        "auf",
                        "sur",
                        "en",
                        "no",
                        "bei",
                        "per",
                        "using",
                        "em",
                        "su",
                        "op",
                        "pe",
                        "par",
                        "over" -> {}
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
        boolean telling = telling(start, end, false) && !message.at(end - 1).has(TOP_LEVEL) && !file(end - 1);
        if (provider && telling && message.at(start).length() > 1) {
            hits.add(Masked.Kind.EMAIL, message.start(start), message.end(platform), 0);
        } else if (at && (lower(start) || closes(platform + 1))
                || telling && (introduced(start) || message.at(platform).has(PLATFORM_SURE) && chosen(start, end))
                || introduced(start)
                        && start == end - 1
                        && plain(start, end, message.at(platform).has(PLATFORM_SURE))) {
            hide(at ? start - 1 : start, end);
        }
    }

    private boolean lower(int index) {
        return Character.isLowerCase(message.folded().at(message.at(index).start()));
    }

    private static boolean isPointer(char c) {
        return c == Folding.PICTOGRAPH
                || c == Folding.PHONE_SIGN
                || c == '\u2192'
                || c == '\u27a1'
                || c == '\u00bb'
                || c == '|';
    }

    /** Ends as files and libraries do: node.js, main.py. */
    private boolean file(int last) {
        return switch (message.at(last).text()) {
            case "js", "ts", "py", "rb", "java", "net", "md", "txt", "io", "ai" -> true;
            default -> false;
        };
    }

    /** An underscore inside or digits at the end: nobody writes so but in names. */
    private boolean chosen(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (message.at(i).is('_') || message.at(i).is('#')) {
                return true;
            }
        }
        boolean joined = to == from + 3
                && message.at(from + 1).is('.')
                && message.at(to - 1).length() == 2;
        return message.at(to - 1).isDigits() && (message.at(from).length() > 3 && to == from + 2 || joined);
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
        boolean matrix = message.at(end - 2).is('.') && message.at(end - 4).is(':');
        if (matrix) {
            hide(at, end);
        } else if ((introduced(at)
                        || platformAfter(end)
                        || message.at(end - 1).end() - message.at(at).start() > 3 && platformBefore(at))
                && !message.at(end).is('(')
                && !message.at(end).is('/')) {
            hide(at, end);
        }
    }

    /** "@rowan (Telegram)", "@rowan – insta" */
    private boolean platformAfter(int end) {
        int i = end;
        while (i - end < 4
                && (message.at(i).isSpace()
                        || message.at(i).is('(')
                        || message.at(i).is('-'))) {
            i++;
        }
        return i > end
                && message.at(i).has(PLATFORM_SURE)
                && (!message.at(end).isSpace() || i > end + 1 || closes(i + 1));
    }

    /** Whether the same sentence has named a network before: "my twitter DMs are open, @rowan". */
    private boolean platformBefore(int at) {
        for (int i = at - 1; i >= 0 && at - i < 16; i--) {
            var token = message.at(i);
            if (token.isLineEnd()
                    || (token.is('.') || token.is('!') || token.is('?'))
                            && message.at(i + 1).isSpace()) {
                return false;
            }
            if (token.isWord() && token.has(PLATFORM)) {
                return switch (token.text()) {
                    case "slack", "teams", "session", "element", "ok", "threads" -> false;
                    case "line", "snap", "signal", "matrix" ->
                        message.at(i - 2).isWord() && isPlace(message.at(i - 2).text());
                    default -> true;
                };
            }
            if (token.text().equals("x") && message.at(i - 2).text().equals("on")) {
                return true;
            }
        }
        return false;
    }

    /** Where colleagues write each other: a name with a sign is a channel there, or a colleague. */
    private static boolean isWorkplace(String platform) {
        return switch (platform) {
            case "slack", "teams", "session", "element", "line", "ok", "threads" -> true;
            default -> false;
        };
    }

    private static boolean isPlace(String word) {
        return switch (word) {
            case "on", "my", "auf", "mein", "sur", "mon", "en", "mi", "no", "meu", "su", "mio", "op", "mijn" -> true;
            default -> false;
        };
    }

    private boolean introduced(int index) {
        int i = message.at(index - 1).isSpace() ? index - 2 : index - 1;
        return switch (message.at(i).text()) {
            case "me", "as", "am", "m", "handle", "username", "called", "moi", "mich", "unter", "als", "bin", "by" ->
                true;
            default -> message.at(i).is(':') && message.at(i - 1).has(ID_WORD);
        };
    }

    private static boolean isLink(String word) {
        return switch (word) {
            case "is",
                    "ist",
                    "est",
                    "es",
                    "at",
                    "as",
                    "me",
                    "on",
                    "hai",
                    "under",
                    "am",
                    "e",
                    "c",
                    "s",
                    "als",
                    "unter",
                    "come",
                    "como",
                    "sous",
                    "sono",
                    "ich",
                    "bin",
                    "i",
                    "m",
                    "je",
                    "suis",
                    "pe",
                    "par",
                    "ki",
                    "ka",
                    "ko" -> true;
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
        boolean server = (message.at(i).is(':') || message.at(i).is('@'))
                && message.at(i + 1).isWord()
                && message.at(i + 2).is('.')
                && message.at(i + 3).has(TOP_LEVEL);
        return server ? i + 4 : i;
    }

    /** Whether a name looks chosen: letters with digits, underscores or dots, five characters at least. */
    private boolean telling(int from, int to, boolean announced) {
        return to - from > 1
                && message.at(to - 1).end() - message.at(from).start() >= 5
                && (announced || !message.at(from + 1).is('-'));
    }

    /** Whether the sentence ends after a name, or goes on as it does after one. */
    private boolean closes(int end) {
        var token = message.at(end);
        if (!message.exists(end) || token.isLineEnd() || token.isSymbol() && ".,;!)?".contains(token.text())) {
            return true;
        }
        return switch (message.at(end + 1).text()) {
            case "ok",
                    "okay",
                    "there",
                    "dm",
                    "btw",
                    "thx",
                    "pls",
                    "plz",
                    "bitte",
                    "merci",
                    "gracias",
                    "grazie",
                    "obrigado",
                    "danke",
                    "bedankt",
                    "lol",
                    "on",
                    "auf",
                    "in",
                    "sur",
                    "en",
                    "no",
                    "su",
                    "op" -> token.isSpace();
            case "works", "please", "thanks", "or", "and", "if", "is", "und", "oder", "et", "ou", "y", "o" ->
                token.isSpace();
            default -> false;
        };
    }

    private void hide(int from, int end) {
        hits.add(Masked.Kind.HANDLE, message.start(from), message.end(end - 1), 0);
    }
}
