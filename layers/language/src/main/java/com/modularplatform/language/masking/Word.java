package com.modularplatform.language.masking;

/**
 * What the lexicon knows of a word.
 *
 * @param senses bits of {@link Sense}
 * @param digits the digits a number word stands for; empty for other words
 */
record Word(long senses, String digits) {
    static final Word PLAIN = new Word(0, "");

    /** The groups of {@code lexicon.txt}, by the same names. */
    enum Sense {
        AT_SURE,
        AT_WEAK,
        AT_TAIL,
        DOT,
        DASH,
        UNDERSCORE,
        PLUS,
        SLASH,
        DOUBLE,
        TRIPLE,
        UNIT,
        HOMOPHONE,
        TEEN,
        TENS,
        HUNDREDS,
        HUNDRED,
        TENS_LINK,
        SCALE,
        RUN_FILLER,
        PIECE_FILLER,
        /** Tells which part of a number comes where. */
        ORDER,
        PHONE_CUE,
        PHONE_KIND,
        NUMBER_WORD,
        NOT_PHONE_CUE,
        NEAR_CUE,
        UNIT_AFTER,
        LOCAL_CUE,
        NOT_LOCAL,
        ROLE_LOCAL,
        ID_WORD,
        PART,
        PLATFORM,
        PLATFORM_SURE,
        PROVIDER,
        DOMAIN_CUE,
        /** Alpha, bravo: what a letter is called over a bad line. */
        LETTER_NAME,
        USER_CUE,
        TOP_LEVEL
    }

    boolean has(Sense sense) {
        return (senses & 1L << sense.ordinal()) != 0;
    }

    boolean isNumber() {
        return !digits.isEmpty() && !has(Sense.HOMOPHONE);
    }

    Word with(Sense sense, String value) {
        return new Word(senses | 1L << sense.ordinal(), value.isEmpty() ? digits : value);
    }
}
