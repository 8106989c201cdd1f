package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.domain.reading.Masked;
import java.util.List;

/**
 * Finds a number that a sentence puts together: "it starts with 503, goes on with 555 and ends in 0127". What says so
 * are
 * words for an order; what stands between the parts may be little else.
 */
final class ToldNumber {
    private static final int BEFORE = 8;
    private static final int BETWEEN = 16;
    private static final int AFTER = 6;
    private static final int MOST_OTHER_WORDS = 2;
    private static final int LONGEST_PART = 8;

    private final Message message;
    private final List<Digits> rows;
    private final Hits hits;

    ToldNumber(Message message, List<Digits> rows, Hits hits) {
        this.message = message;
        this.rows = rows;
        this.hits = hits;
    }

    /** Goes through the rows once; each is part of one chain at most. */
    void find() {
        for (int i = 0; i < rows.size(); ) {
            int end = i + 1;
            int count = rows.get(i).count();
            if (isPart(rows.get(i))) {
                while (end < rows.size()
                        && isPart(rows.get(end))
                        && count + rows.get(end).count() <= 13
                        && leads(rows.get(end - 1).end(), rows.get(end).firstToken())) {
                    count += rows.get(end++).count();
                }
                if (isNumber(i, end, count)) {
                    hits.add(
                            Masked.Kind.PHONE,
                            message.start(rows.get(i).firstToken()),
                            message.end(rows.get(end - 1).end() - 1));
                }
            }
            i = end;
        }
    }

    private boolean isPart(Digits row) {
        int count = row.count();
        boolean several = row.items().size() > 1;
        return count >= 2
                && count <= (several ? 12 : LONGEST_PART)
                && !row.all().endsWith("000")
                && row.items().stream().noneMatch(item -> NumberForms.isYear(item.digits()));
    }

    /** Whether little but words for an order stand between two parts. */
    private boolean leads(int from, int to) {
        if (to - from > BETWEEN) {
            return false;
        }
        int others = 0;
        for (int i = from; i < to; i++) {
            var token = message.at(i);
            if (token.isDigits()
                    || token.is('?')
                    || token.is('!')
                    || token.is('%')
                    || token.is('$')
                    || token.is('=')
                    || token.is('.') && message.at(i + 1).isSpace() && i > from) {
                return false;
            }
            if (token.isWord()) {
                if (isOther(token)) {
                    return false;
                }
                boolean known = token.has(ORDER)
                        || token.has(PIECE_FILLER)
                        || token.has(RUN_FILLER)
                        || token.has(PHONE_CUE)
                        || token.has(NUMBER_WORD);
                others += known ? 0 : 1;
            }
        }
        return others <= MOST_OTHER_WORDS;
    }

    private boolean isNumber(int first, int end, int count) {
        var opening = rows.get(first);
        var closing = rows.get(end - 1);
        boolean one = end == first + 1;
        if (count < 9 || count > 12 || one && (opening.items().size() < 2 || !opening.anyGap('w'))) {
            return false;
        }
        int order = 0;
        boolean phone = opening.plus() >= 0;
        int to = Math.min(message.size(), closing.end() + AFTER);
        for (int i = Math.max(0, opening.firstToken() - BEFORE); i < to; i++) {
            var token = message.at(i);
            boolean outside = i < opening.firstToken() || i >= closing.end();
            if (token.isLineEnd() && outside
                    || token.is('.') && message.at(i + 1).isSpace() && outside) {
                if (i >= closing.end()) {
                    break;
                }
                order = 0;
                phone = opening.plus() >= 0;
            }
            if (token.isWord()) {
                if (isOther(token)) {
                    return false;
                }
                order += token.has(ORDER) ? 1 : 0;
                phone |= token.has(PHONE_CUE);
            }
        }
        return order >= 2 || order == 1 && phone;
    }

    private static boolean isOther(Token token) {
        return (token.has(NOT_PHONE_CUE) || token.has(NEAR_CUE) || token.has(UNIT_AFTER) || token.has(SCALE))
                && !token.has(PIECE_FILLER)
                && !token.has(ORDER)
                && !token.has(PHONE_CUE);
    }
}
