package com.modularplatform.language.masking;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of digits in a message, however they are written, with what stands between them.
 *
 * @param items at least one
 * @param gaps what stands before the item of the same index; the first is empty
 * @param plus the token of a plus sign before the first item, or -1
 * @param end after the last token, an extension included
 */
record Digits(List<Item> items, List<Gap> gaps, int plus, int end) {
    enum Form {
        PLAIN,
        /** Digits of another script, in circles, full width. */
        EXOTIC,
        WORD,
        /** Letters that look like digits. */
        LEET
    }

    /** @param to after its last token */
    record Item(int from, int to, String digits, Form form) {}

    /**
     * @param marks its symbols and blanks, a line end as {@code \n}, a filler word as {@code w}
     * @param hard whether two numbers may meet here rather than two parts of one
     */
    record Gap(String marks, boolean hard) {
        static final Gap NONE = new Gap("", false);

        boolean has(char mark) {
            return marks.indexOf(mark) >= 0;
        }
    }

    int count() {
        int count = 0;
        for (var item : items) {
            count += item.digits().length();
        }
        return count;
    }

    String all() {
        var text = new StringBuilder();
        for (var item : items) {
            text.append(item.digits());
        }
        return text.toString();
    }

    int count(Form form) {
        int count = 0;
        for (var item : items) {
            count += item.form() == form ? 1 : 0;
        }
        return count;
    }

    /** How many words its number words would be if each stood by itself: one written as a single word counts by its digits. */
    int spelled() {
        int spelled = 0;
        for (var item : items) {
            if (item.form() == Form.WORD) {
                spelled += item.digits().length() < 4 ? 1 : item.digits().length();
            }
        }
        return spelled;
    }

    boolean anyGap(char mark) {
        for (var gap : gaps) {
            if (gap.has(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every item is one digit: a number dictated or spaced out. */
    boolean singles() {
        for (var item : items) {
            if (item.digits().length() > 1) {
                return false;
            }
        }
        return true;
    }

    int firstToken() {
        return plus >= 0 ? plus : items.getFirst().from();
    }

    /** The parts between the gaps where two numbers may meet. */
    List<Digits> split() {
        var parts = new ArrayList<Digits>();
        int from = 0;
        for (int i = 1; i <= items.size(); i++) {
            if (i == items.size() || gaps.get(i).hard()) {
                parts.add(part(from, i));
                from = i;
            }
        }
        return parts;
    }

    Digits part(int from, int to) {
        var between = new ArrayList<>(gaps.subList(from, to));
        between.set(0, Gap.NONE);
        return new Digits(
                items.subList(from, to),
                between,
                from == 0 ? plus : -1,
                to == items.size() ? end : items.get(to - 1).to());
    }
}
