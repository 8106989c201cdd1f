package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

/** Whether digits are part of something longer: a name with a number, a hash, a series behind capitals, code. */
final class Attachment {
    private final Message message;
    private int series = -1;

    Attachment(Message message) {
        this.message = message;
    }

    /** Part of a longer name: ABC-123, #42, v1.2, /orders/7, 128GB, a hash. */
    boolean attached(int from, int end) {
        var before = message.at(from - 1);
        var after = message.at(end);
        if (before.is('\u00B0')
                || after.is('\u00B0')
                || after.is(':') && message.at(end + 1).is(':')
                || called(from)
                || before.is('#')
                || before.is('$')
                || after.is('%')
                || after.is('$')
                || before.is('^')
                || before.is('=') && !tells(from - 2)) {
            return true;
        }
        if (before.isSpace()
                && message.at(from - 2).is('=')
                && !tells(message.at(from - 3).isSpace() ? from - 4 : from - 3)) {
            return true;
        }
        if (message.at(from - 1).isSpace()
                && (message.at(from - 2).is('$') || message.at(from - 2).is('#'))) {
            return true;
        }
        if (before.isWord() && !speaks(before) || after.isWord() && !speaks(after)) {
            return true;
        }
        if (isSeries(from)) {
            series = end;
            return true;
        }
        if (before.isWord()
                && message.at(from - 2).isDigits()
                && message.at(from - 3).isWord()
                && !(before.length() == 1 && "olisbzqgt".contains(before.text()))
                && !DigitCluster.looksLikeDigits(message, before)
                && !before.word().isNumber()
                && !before.text().equals(message.at(from - 3).text())) {
            return true; // letters and digits in turns: a hash
        }
        // a mixed group next to this one: 550e8400-e29b-41d4
        if ((after.is('-') || after.is(':')) && hexGroup(end + 1)
                || (before.is('-') || before.is(':')) && hexGroup(from - 2)) {
            return true;
        }
        boolean joined = before.is('-') || before.is('_') || before.is('/') || before.is('.') || before.is(':');
        if (joined
                && (message.at(from - 2).isWord()
                        || message.at(from - 2).isDigits()
                                && message.at(from - 3).isWord())) {
            var word = message.at(from - 2);
            boolean cue =
                    word.has(PHONE_CUE) || word.has(RUN_FILLER) || word.word().isNumber() || word.has(NUMBER_WORD);
            boolean leet = message.at(from - 3).isDigits()
                    || word.length() <= 4 && DigitCluster.looksLikeDigits(message, word);
            return !cue && !leet && !(before.is(':') && word.length() > 1 && !word.has(NOT_PHONE_CUE));
        }
        if (before.is('/') && message.at(from - 2).is('/')) {
            return true;
        }
        return after.isSpace() && message.at(end + 1).is('$')
                || after.isSpace() && message.at(end + 1).is('%');
    }

    /** 1Z 999 AA1 01 2345 6784, DE89 3704 0044: groups behind one that begins with capitals. */
    private boolean isSeries(int from) {
        if (!message.at(from - 1).isSpace() || !message.at(from - 2).isDigits()) {
            return false;
        }
        var letters = message.at(from - 3);
        return series == from - 1 && message.at(from).length() <= 4
                || letters.isWord()
                        && letters.length() >= 2
                        && Character.isUpperCase(message.folded().at(letters.start()))
                        && !speaks(letters);
    }

    /** print(448190): what a function is given. */
    private boolean called(int from) {
        var name = message.at(from - 2);
        return message.at(from - 1).is('(')
                && name.isWord()
                && !tells(from - 2)
                && name.length() > 2
                && message.folded().at(name.start()) >= 'a'
                && message.at(from).text().charAt(0) != '0'
                && message.at(from).length() > 4
                && !message.at(from + 1).is(')');
    }

    private boolean tells(int index) {
        var word = message.at(index);
        return word.has(PHONE_CUE) || word.has(NUMBER_WORD) && word.length() > 1;
    }

    /**
     * Whether letters that touch digits may belong to a number: a digit's name, a letter like a digit, an
     * extension.
     */
    private static boolean speaks(Token word) {
        return word.has(PHONE_CUE)
                || word.word().isNumber()
                || word.text().equals("x")
                || word.text().equals("ext")
                || word.text().equals("o")
                || word.length() <= 3
                        && "olisbzqgt".contains(word.text().substring(0, 1))
                        && "olisbzqgt".contains(word.text().substring(word.length() - 1))
                || !GluedWords.digits(word.text()).isEmpty();
    }

    private boolean hexGroup(int index) {
        var token = message.at(index);
        boolean letters = token.isWord()
                && token.length() <= 4
                && (message.at(index + 1).isDigits() || message.at(index - 1).isDigits());
        if (token.isDigits()) {
            letters = message.at(index + 1).isWord() || message.at(index - 1).isWord();
            token = message.at(index + 1).isWord() ? message.at(index + 1) : message.at(index - 1);
        }
        return letters && hex(token.text()) && !token.text().equals("o");
    }

    private static boolean hex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
