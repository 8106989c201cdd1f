package com.modularplatform.language.skills;

/** How far a spelling alone can be trusted to mean the skill in running text. */
public enum Care {
    /** Nothing else is written so; capitals do not matter. */
    NONE(' '),
    /** Only with these very capitals: acronyms that are words or syllables elsewhere (AD, RAG, SSO). */
    EXACT('\''),
    /**
     * An ordinary word too (Swift, Spark): with its capitals and not merely because a sentence begins, or within a
     * list.
     */
    MILD('?'),
    /** A very ordinary word too (Go, R, C, Word, Access): only in a list of skills or beside a word that tells. */
    STRONG('!'),
    /** A common noun of working life (training, production): only as an item of a list, or as a long German noun. */
    ITEM('+'),
    /** Means the skill when asked for as a term, but not in running text ("sales force"). */
    TERM_ONLY('*'),
    /** Not a skill at all though it contains one ("R&amp;D", "excel at"); hides what is inside. */
    STOP('-');

    private final char sign;

    Care(char sign) {
        this.sign = sign;
    }

    /** The sign that marks it in the dictionary's files. */
    public char sign() {
        return sign;
    }

    /** The care a sign stands for; {@link #NONE} for any other character. */
    public static Care of(char sign) {
        for (var care : values()) {
            if (care.sign == sign) {
                return care;
            }
        }
        return NONE;
    }
}
