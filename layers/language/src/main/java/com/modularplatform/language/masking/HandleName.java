package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

/** What names of accounts look like, and what stands behind them. */
record HandleName(Message message) {
    static final String INSIDE = "._-#";

    /** The token after an unbroken name; a final full stop is not part of it. */
    int end(int from) {
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
    boolean isTelling(int from, int to, boolean announced) {
        return to - from > 1
                && message.at(to - 1).end() - message.at(from).start() >= 5
                && (announced || !message.at(from + 1).is('-'));
    }

    /** An underscore inside or digits at the end: nobody writes so but in names. */
    boolean isChosen(int from, int to) {
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

    /** 8JX2K9PT: letters and digits in turns, six at least. */
    boolean isIdentifier(int from) {
        int end = end(from);
        return message.at(from).isDigits()
                && message.at(from + 1).isWord()
                && message.at(end - 1).end() - message.at(from).start() >= 6;
    }

    /** Whether one word of letters may be a name where {@code introduced} as one: no state, no verb, and the sentence ends. */
    boolean isPlain(int name, int end, boolean introduced) {
        var word = message.at(name);
        boolean ordinary = word.has(NOT_LOCAL) || word.has(PLATFORM) || word.has(PHONE_CUE) || word.has(RUN_FILLER);
        return introduced && end == name + 1 && !ordinary && closes(end);
    }

    /** Whether the sentence ends after a name, or goes on as it does after one. */
    boolean closes(int end) {
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

    /** Ends as files and libraries do: node.js, main.py. */
    boolean isFile(int last) {
        return switch (message.at(last).text()) {
            case "js", "ts", "py", "rb", "java", "net", "md", "txt", "io", "ai" -> true;
            default -> false;
        };
    }

    /** Whether a name begins small. */
    boolean isLower(int index) {
        return Character.isLowerCase(message.folded().at(message.at(index).start()));
    }

    /** From the sign before a name on, if there is one. */
    int at(int name) {
        return message.at(name - 1).is('@') ? name - 1 : name;
    }

    /** Whether a word leads from a platform to the name on it. */
    static boolean follows(String word) {
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
                    "ko",
                    "it",
                    "go",
                    "by",
                    "find",
                    "found",
                    "you",
                    "ll",
                    "search",
                    "for",
                    "look",
                    "one",
                    "of",
                    "name",
                    "begins",
                    "starts",
                    "called" -> true;
            default -> false;
        };
    }
}
