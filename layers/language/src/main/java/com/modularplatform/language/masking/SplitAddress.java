package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.domain.reading.Masked;

/** Finds addresses told in two halves without an at mark: "user: rowan.k, domain: example.org". */
final class SplitAddress extends Finder {
    private static final String BETWEEN = ",;:-/|+&(=\n";
    private static final int REACH = 10;

    SplitAddress(Message message, Hits hits) {
        super(message, hits);
    }

    @Override
    void find() {
        for (int i = 1; i < message.size(); i++) {
            var token = message.at(i);
            if (token.isWord() && token.has(DOMAIN_CUE)) {
                around(i, i);
            } else if (token.isWord() && isAfter(token.text())) {
                int sign = i + 1;
                while (sign - i < 5 && !isSign(sign)) {
                    sign++;
                }
                if (isSign(sign)) {
                    around(i, sign);
                }
            }
        }
    }

    private boolean isSign(int index) {
        return message.at(index).is('@')
                || message.at(index).has(AT_SURE)
                || message.at(index).text().equals("at");
    }

    /** "after the @", "nach dem at", "après l'arobase". */
    private static boolean isAfter(String word) {
        return switch (word) {
            case "after",
                    "behind",
                    "nach",
                    "hinter",
                    "apres",
                    "despues",
                    "tras",
                    "depois",
                    "apos",
                    "dopo",
                    "na",
                    "achter" -> true;
            default -> false;
        };
    }

    /** @param first first token of the cue, {@code cue} its last */
    private void around(int first, int cue) {
        int right = cue + 1;
        while (right - cue < REACH && joins(right, true)) {
            right++;
        }
        int left = first - 1;
        while (first - left < REACH && joins(left, false)) {
            left--;
        }
        if (right == cue + 1 || left == first - 1) {
            return;
        }
        var domain = DomainReader.read(message, right, true);
        var local = domain == null ? null : LocalPart.read(message, left, true);
        if (domain == null || local == null || message.at(local.from()).length() < 2 && !local.telling()) {
            return;
        }
        boolean dotted = domain.last() > right;
        boolean named = named(local.from());
        if (named && dotted
                || local.telling()
                        && domain.provider()
                        && message.at(local.from()).isWord()) {
            hide(Masked.Kind.EMAIL, local.from(), domain.last());
        }
    }

    /** Whether a token only leads from one half to the other. */
    private boolean joins(int index, boolean after) {
        if (!message.exists(index)) {
            return false;
        }
        var token = message.at(index);
        if (token.isSpace() || token.isSymbol() && BETWEEN.contains(token.text())) {
            return true;
        }
        return switch (token.text()) {
            case "part",
                    "name",
                    "is",
                    "ist",
                    "est",
                    "es",
                    "the",
                    "der",
                    "die",
                    "la",
                    "le",
                    "el",
                    "il",
                    "o",
                    "de",
                    "teil" -> true;
            case "at", "hai", "s", "comes", "kommt", "vient", "viene", "vem", "komt", "goes" -> after;
            case "and",
                    "und",
                    "et",
                    "y",
                    "e",
                    "en",
                    "then",
                    "dann",
                    "with",
                    "mit",
                    "con",
                    "avec",
                    "com",
                    "my",
                    "meine",
                    "mail",
                    "email",
                    "on",
                    "hosted",
                    "hoster",
                    "comma" -> !after;
            default -> false;
        };
    }

    /** Whether a word for a mailbox or a user stands before a name. */
    private boolean named(int from) {
        for (int i = from - 1; i >= 0 && from - i < REACH; i--) {
            var token = message.at(i);
            boolean before =
                    switch (token.text()) {
                        case "before", "vor", "avant", "antes", "prima", "voor", "left" -> true;
                        default -> false;
                    };
            if (token.isWord() && (token.has(USER_CUE) || token.has(LOCAL_CUE) || before)) {
                return true;
            }
        }
        return false;
    }
}
