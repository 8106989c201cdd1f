package com.modularplatform.language.masking;

import com.modularplatform.domain.reading.Masked;
import java.util.List;

/** Finds numbers whose end is a word on the keys of a telephone: 1-800-GET-CODE, (646) 555-JOBS, 0800 ALPHA 22. */
final class VanityNumber {
    private static final int AMERICAN = 10;
    private static final int LONGEST_STEM = 7;
    private static final int MOST_TOKENS = 8;

    private final Message message;
    private final List<Digits> rows;
    private final Hits hits;

    VanityNumber(Message message, List<Digits> rows, Hits hits) {
        this.message = message;
        this.rows = rows;
        this.hits = hits;
    }

    void find() {
        for (var row : rows) {
            if (row.count() > LONGEST_STEM) {
                continue;
            }
            String all = row.all();
            String stem = all.startsWith("1") ? all.substring(1) : all;
            int last = end(row.end(), stem);
            if (last >= 0) {
                int from = row.firstToken();
                from = message.at(from - 1).is('(') ? from - 1 : from;
                hits.add(Masked.Kind.PHONE, message.start(from), message.end(last));
            }
        }
    }

    /** The last token of the letters that complete {@code stem}; -1 when none do. */
    private int end(int from, String stem) {
        boolean free = stem.equals("0800") || stem.equals("0900") || stem.equals("0180");
        boolean tollFree = stem.length() == 3 && stem.charAt(0) == '8' && stem.charAt(1) == stem.charAt(2);
        boolean area = stem.length() == 6 && PhoneRule.isAmerican(stem);
        if (!free && !tollFree && !area && !(stem.length() == 6 && stem.charAt(0) == '8')) {
            return -1;
        }
        int letters = 0;
        int count = stem.length();
        int last = -1;
        for (int i = from; i - from < MOST_TOKENS; i++) {
            var token = message.at(i);
            if (token.isSpace() && !token.isLineEnd() || token.is('-') || token.is('.')) {
                continue;
            }
            if (token.isWord() && token.length() <= 7 && isCapital(token)) {
                letters += token.length();
            } else if (!token.isDigits() || letters == 0) {
                break;
            }
            count += token.length();
            last = i;
            if (count >= AMERICAN && !free) {
                break;
            }
        }
        boolean whole = free ? letters >= 3 && count >= 8 && count <= 12 : letters >= 3 && count == AMERICAN;
        return whole ? last : -1;
    }

    private boolean isCapital(Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            char c = message.folded().at(i);
            if (c < 'A' || c > 'Z') {
                return false;
            }
        }
        return true;
    }
}
