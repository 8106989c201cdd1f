package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.domain.reading.Masked;

/**
 * Finds names in messengers, networks and at mail providers: "insta: rowan.k", "telegram @rowan", "my gmail is
 * rowan.k".
 */
final class HandleFinder extends Finder {
    private final HandleName names;

    HandleFinder(Message message, Hits hits) {
        super(message, hits);
        names = new HandleName(message);
    }

    @Override
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
            } else if (token.is('#')) {
                tagged(i);
            } else if (token.text().equals("live")
                    && message.at(i + 1).is(':')
                    && (message.at(i + 2).isWord()
                            || message.at(i + 2).is('.')
                                    && message.at(i + 3).text().equals("cid"))) {
                hide(i, message.at(i + 2).is('.') ? names.end(i + 3) : names.end(i + 2));
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
        boolean called =
                switch (message.at(first - 2).text()) {
                    case "my", "mein", "mon", "mi", "meu", "mio", "mijn", "mera" -> true;
                    default -> false;
                };
        boolean opens = !message.exists(first - 1) || message.isSymbol(first - 2, ".!?,");
        opens &= message.at(platform + 2).text().equals("is");
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
            } else if (token.is('-') && message.at(i + 1).has(ID_WORD)) {
                called = true; // Insta-Name
            } else if (token.text().equals("with") && message.at(i - 2).has(ORDER)) {
                called = true; // "begins with"
            } else if (token.isWord() && words < 5 && (token.has(ID_WORD) || HandleName.follows(token.text()))) {
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
        if (i == platform + 1 || !message.at(name).isWord() && !(names.isIdentifier(name) && (called || colon))) {
            return false;
        }
        int end = names.end(name);
        boolean telling = marked || names.isTelling(name, end, announced || sure && (colon || called || at));
        boolean made = message.at(platform).has(PROVIDER) && names.isChosen(name, end);
        if (comma && !at && !made && !(called && message.at(i - 2).isWord())) {
            return false;
        }
        if (at && !called && !colon && isWorkplace(message.at(platform).text())) {
            return false;
        }
        boolean believed = at && (message.at(i - 1).is('@') || telling)
                || telling && (colon || called || sure || opens)
                || names.isPlain(
                                name,
                                end,
                                sure
                                        && (colon
                                                || announced
                                                || called && message.at(name).length() >= 8))
                        && (colon || HandleName.follows(message.at(i - 2).text()) || announced);
        if (believed) {
            if (message.at(platform).has(PROVIDER)) {
                hide(Masked.Kind.EMAIL, i, end - 1);
            } else {
                hide(at ? names.at(i) : i, end);
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
                                && HandleName.INSIDE.contains(
                                        message.at(start - 1).text()))) {
            start--;
        }
        if (start >= end || !message.at(start).isWord()) {
            return;
        }
        boolean at = message.at(start - 1).is('@');
        boolean telling =
                names.isTelling(start, end, false) && !message.at(end - 1).has(TOP_LEVEL) && !names.isFile(end - 1);
        if (provider && telling && message.at(start).length() > 1) {
            hide(Masked.Kind.EMAIL, start, platform);
        } else if (at && (names.isLower(start) || names.closes(platform + 1))
                || telling
                        && (introduced(start) || message.at(platform).has(PLATFORM_SURE) && names.isChosen(start, end))
                || introduced(start)
                        && start == end - 1
                        && names.isPlain(start, end, message.at(platform).has(PLATFORM_SURE))) {
            hide(at ? start - 1 : start, end);
        }
    }

    /** mossy.oak#2210: a name with four digits, as one network gave them. */
    private void tagged(int sign) {
        if (!message.at(sign + 1).isDigits()
                || message.at(sign + 1).length() != 4
                || message.at(sign + 2).isWord()
                || !message.at(sign - 1).isWord() && !message.at(sign - 1).isDigits()) {
            return;
        }
        int start = sign - 1;
        while (sign - start < 12
                && (message.at(start - 1).isWord()
                        || message.at(start - 1).isDigits()
                        || message.isSymbol(start - 1, "._-"))) {
            start--;
        }
        var name = message.at(start);
        if (name.isWord()
                && names.isLower(start)
                && message.at(sign).start() - name.start() >= 4
                && !name.has(NOT_PHONE_CUE)
                && !name.has(NEAR_CUE)
                && !name.has(NOT_LOCAL)
                && (!message.exists(start - 1) || message.at(start - 1).isSpace())) {
            hide(start, sign + 2);
        }
    }

    private static boolean isPointer(char c) {
        return c == Folding.PICTOGRAPH
                || c == Folding.PHONE_SIGN
                || c == '\u2192'
                || c == '\u27a1'
                || c == '\u00bb'
                || c == '|';
    }

    /** "ping me @rowan", "@rowan:matrix.org": addressed without naming where. */
    private void addressed(int at) {
        if (!message.at(at + 1).isWord()
                || message.exists(at - 1)
                        && !message.at(at - 1).isSpace()
                        && !message.at(at - 1).is('(')) {
            return;
        }
        int end = names.end(at + 1);
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
                && (!message.at(end).isSpace() || i > end + 1 || names.closes(i + 1));
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
            if (token.text().equals("x")
                    && (message.at(i - 2).text().equals("on")
                            || i >= at - 3 && message.at(i + 1).is(':'))) {
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
            case "me", "am", "m", "handle", "username", "called", "moi", "mich", "unter", "bin" -> true;
            case "as", "als" -> !message.at(index).is('@') || names.closes(names.end(index + 1));
            case "by" -> message.at(i - 2).text().startsWith("go");
            case "add", "find", "search", "dm", "follow", "ping" ->
                !message.at(index).is('@');
            default -> message.at(i).is(':') && message.at(i - 1).has(ID_WORD);
        };
    }

    private void hide(int from, int end) {
        hide(Masked.Kind.HANDLE, from, end - 1);
    }
}
