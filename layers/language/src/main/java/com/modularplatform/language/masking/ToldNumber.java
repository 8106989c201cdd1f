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
    private static final int NEVER = 100;
    private static final int LONGEST_PART = 9;

    private final Message message;
    private final List<Digits> rows;
    private final Hits hits;

    ToldNumber(Message message, List<Digits> rows, Hits hits) {
        this.message = message;
        this.rows = rows.stream().filter(row -> !isCount(row)).toList();
        this.hits = hits;
    }

    /** "the other six are": a number word by itself counts digits rather than being one. */
    private static boolean isCount(Digits row) {
        return row.items().size() == 1
                && row.count() == 1
                && row.items().getFirst().form() == Digits.Form.WORD;
    }

    /** Goes through the rows once; each is part of one chain at most. */
    void find() {
        for (int i = 0; i < rows.size(); ) {
            int end = i + 1;
            int count = rows.get(i).count();
            if (isPart(rows.get(i))) {
                while (end < rows.size()
                        && isPart(rows.get(end))
                        && count + rows.get(end).count() <= (rows.get(i).all().startsWith("00") ? 15 : 13)
                        && leads(rows.get(end - 1).end(), rows.get(end).firstToken())) {
                    count += rows.get(end++).count();
                }
                if (isNumber(i, end, count) || end == i + 1 && isEnumerated(rows.get(i))) {
                    hits.add(
                            Masked.Kind.PHONE,
                            message.start(rows.get(i).firstToken()),
                            message.end(rows.get(end - 1).end() - 1));
                }
            }
            i = end;
        }
    }

    private static boolean isPart(Digits row) {
        int count = row.count();
        return count >= 2
                && (count <= LONGEST_PART || count <= 15 && (row.anyGap('w') || row.anyGap(')')))
                && !row.all().endsWith("000")
                && row.items().stream().noneMatch(item -> NumberForms.isYear(item.digits()));
    }

    private int strangers(int first, int end) {
        int strangers = 0;
        for (int i = first + 1; i < end; i++) {
            strangers += others(rows.get(i - 1).end(), rows.get(i).firstToken());
        }
        return strangers;
    }

    /** Whether little but words for an order stand between two parts. */
    private boolean leads(int from, int to) {
        return to - from <= BETWEEN && others(from, to) <= MOST_OTHER_WORDS;
    }

    /** How many words that tell nothing of an order stand there; very many where two parts cannot belong together. */
    private int others(int from, int to) {
        int others = 0;
        boolean line = false;
        for (int i = from; i < to; i++) {
            var token = message.at(i);
            line |= token.isLineEnd();
            boolean label = token.length() == 1
                    && message.at(i - 1).isSpace()
                    && message.at(i - 2).has(PART);
            if (token.isDigits() && !label
                    || token.is('?')
                    || token.is('!')
                    || token.is('%')
                    || token.is('$')
                    || token.is('=')
                    || token.is('.') && message.at(i + 1).isSpace() && i > from) {
                return NEVER;
            }
            if (token.isWord()) {
                if (isOther(token)) {
                    return NEVER;
                }
                boolean known = token.has(ORDER)
                        || token.has(PART)
                        || token.word().isNumber()
                        || token.has(PIECE_FILLER)
                        || token.has(RUN_FILLER)
                        || token.has(PHONE_CUE)
                        || token.has(NUMBER_WORD);
                others += known ? 0 : 1;
            }
        }
        return line && others > 0 ? NEVER : others;
    }

    private boolean isNumber(int first, int end, int count) {
        var opening = rows.get(first);
        var closing = rows.get(end - 1);
        boolean one = end == first + 1;
        if (isTimes(first, end) || one && NumberLists.isCounting(opening, opening.all())) {
            return false;
        }
        if (end - first > 2 && isSame(first, end) && isLikely(first, end, count)) {
            return true;
        }
        if (count < 9
                || count > (opening.all().startsWith("00") ? 15 : 12)
                || one && (opening.items().size() < 2 || !opening.anyGap('w'))) {
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
                order += token.has(ORDER) || token.has(PART) ? 1 : 0;
                phone |= token.has(PHONE_CUE)
                        || token.text().equals("area")
                                && message.at(i + 2).text().equals("code");
            }
        }
        return order >= 2 || order == 1 && (phone || isLikely(first, end, count) && strangers(first, end) < 2);
    }

    /** 0800, 1645, 1200: hours of a day. */
    private boolean isTimes(int first, int end) {
        for (var row : rows.subList(first, end)) {
            for (var item : row.items()) {
                String digits = item.digits();
                if (digits.length() != 4 || digits.compareTo("2400") > 0 || digits.charAt(2) > '5') {
                    return false;
                }
            }
        }
        return true;
    }

    /** 206 banana 555 banana 0177: the same words between all the parts only keep them apart. */
    private boolean isSame(int first, int end) {
        String between = "";
        for (int i = first + 1; i < end; i++) {
            var words = new StringBuilder();
            for (int k = rows.get(i - 1).end(); k < rows.get(i).firstToken(); k++) {
                var token = message.at(k);
                boolean label =
                        token.isWord() && (token.length() == 1 || token.word().isNumber());
                words.append(label ? "" : token.text());
            }
            if (i > first + 1 && !words.toString().equals(between)) {
                return false;
            }
            between = words.toString();
        }
        return true;
    }

    /** With the trunk code, or ten digits as they are in America and India. */
    private boolean isLikely(int first, int end, int count) {
        var all = new StringBuilder();
        for (var row : rows.subList(first, end)) {
            all.append(row.all());
        }
        String digits = all.toString();
        return digits.charAt(0) == '0'
                ? count >= 10 && count <= 11
                : count == 10 && (digits.charAt(0) >= '6' || PhoneRule.isAmerican(digits) && endsInFour(end));
    }

    private boolean endsInFour(int end) {
        return rows.get(end - 1).items().getLast().digits().length() == 4;
    }

    /** 1) 206 2) 555 3) 0177: the parts counted. */
    private static boolean isEnumerated(Digits row) {
        var items = row.items();
        if (items.size() < 4 || items.size() % 2 > 0) {
            return false;
        }
        var digits = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            boolean counter = i % 2 == 0;
            var gap = row.gaps().get(Math.min(i + 1, items.size() - 1));
            if (counter
                    && (!items.get(i).digits().equals(String.valueOf(i / 2 + 1)) || !gap.has(')') && !gap.has(':'))) {
                return false;
            }
            digits.append(counter ? "" : items.get(i).digits());
        }
        String all = digits.toString();
        return all.startsWith("0")
                ? all.length() >= 10 && all.length() <= 11
                : all.length() == 10
                        && PhoneRule.isAmerican(all)
                        && items.getLast().digits().length() >= 4;
    }

    private static boolean isOther(Token token) {
        return (token.has(NOT_PHONE_CUE) || token.has(NEAR_CUE) || token.has(UNIT_AFTER) || token.has(SCALE))
                && !token.has(PIECE_FILLER)
                && !token.has(RUN_FILLER)
                && !token.has(PART)
                && !token.has(ORDER)
                && !token.has(PHONE_CUE);
    }
}
