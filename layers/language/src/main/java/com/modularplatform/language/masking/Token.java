package com.modularplatform.language.masking;

/**
 * A piece of a folded message.
 *
 * @param start first folded character
 * @param end after the last folded character
 * @param text letters in lower case, digits as they are, one character for a symbol, a blank or a line end for space
 * @param word what the lexicon knows of it
 */
record Token(Kind kind, int start, int end, String text, Word word) {
    enum Kind {
        WORD,
        DIGITS,
        SYMBOL,
        SPACE
    }

    boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isDigits() {
        return kind == Kind.DIGITS;
    }

    boolean isSpace() {
        return kind == Kind.SPACE;
    }

    boolean isSymbol() {
        return kind == Kind.SYMBOL;
    }

    boolean isLineEnd() {
        return kind == Kind.SPACE && text.charAt(0) == '\n';
    }

    int length() {
        return end - start;
    }

    boolean has(Word.Sense sense) {
        return word.has(sense);
    }
}
