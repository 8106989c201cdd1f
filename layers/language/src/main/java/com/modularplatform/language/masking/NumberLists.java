package com.modularplatform.language.masking;

import com.modularplatform.language.masking.Digits.Form;
import com.modularplatform.language.masking.Digits.Gap;
import com.modularplatform.language.masking.Digits.Item;

/** Whether a row of digits is several numbers rather than one: counting, values, scores, amounts from here to there. */
final class NumberLists {
    private NumberLists() {}

    /** 1 2 3 4 …, 10 20 30 …, 0 0 0 …, 1 0 1 1 0: counting, tables, bits. */
    static boolean isCounting(Digits row, String all) {
        int up = 0;
        int bits = 0;
        if (row.singles() && row.count(Form.WORD) == all.length() && "987654321".endsWith(all)) {
            return true; // a countdown
        }
        if (row.singles() && row.items().getLast().form() == Form.WORD && row.count(Form.WORD) == 1) {
            return isCounting(row.part(0, row.items().size() - 1), all.substring(0, all.length() - 1)); // "… 8 9; do"
        }
        for (int i = 0; i < all.length(); i++) {
            up += i > 0 && Math.floorMod(all.charAt(i) - all.charAt(i - 1), 10) == 1 ? 1 : 0;
            bits += all.charAt(i) <= '1' ? 1 : 0;
        }
        boolean example = all.startsWith("0") && row.items().size() > 1 && !row.singles(); // 01 23 45 67 89
        if (up == all.length() - 1 && !example || bits == all.length()) {
            return row.plus() < 0;
        }
        var items = row.items();
        if (example
                || items.size() < 4
                || items.stream().anyMatch(item -> item.digits().length() > 4)) {
            return false;
        }
        int step = value(items.get(1)) - value(items.get(0));
        if (step <= 0 && value(items.get(0)) != 10) {
            return false; // counting down starts at ten; 98765 43210 is everybody's example of a number
        }
        for (int i = 2; i < items.size(); i++) {
            if (value(items.get(i)) - value(items.get(i - 1)) != step) {
                return false;
            }
        }
        return true;
    }

    /** 88 91 76 84 90: values of one size, none of which begins with a zero, rather than the pairs of a number. */
    static boolean isMeasured(Digits row) {
        var items = row.items();
        if (items.size() > 4
                && items.getLast().form() == Form.WORD
                && row.gaps().getLast().has('w')) {
            return isMeasured(row.part(0, items.size() - 1)); // "… 95 after four"
        }
        if (items.size() < 4 || row.count(Form.PLAIN) < items.size() || row.anyGap('-') || row.anyGap('.')) {
            return false;
        }
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (var item : items) {
            int length = item.digits().length();
            if (length < 2 || length > 3 || item.digits().charAt(0) == '0') {
                return false;
            }
            least = Math.min(least, value(item));
            most = Math.max(most, value(item));
        }
        return most <= 2 * least;
    }

    /** 1 618 033 988: threes after a shorter group, parted by blanks as amounts are. */
    static boolean isGroupedByThousands(Digits row) {
        if (row.items().size() < 4 || row.items().getFirst().digits().length() > 2) {
            return false;
        }
        for (int i = 1; i < row.items().size(); i++) {
            if (row.items().get(i).digits().length() != 3
                    || !row.gaps().get(i).marks().equals(" ")) {
                return false;
            }
        }
        return row.items().getFirst().digits().charAt(0) != '0';
    }

    /** 1 1 2 3 5 8 13, 4 11 18 27 33 42, 12 13 14 2024: values that rise and grow longer, or pairs of scores. */
    static boolean isSeries(Digits row) {
        var items = row.items();
        boolean trunk = items.getFirst().digits().length() > 1
                && items.getFirst().digits().startsWith("0");
        if (items.size() < 4
                || trunk
                || items.stream().anyMatch(item -> item.digits().length() > 4)
                || row.count(Form.PLAIN) < items.size()
                || row.singles()) {
            return false;
        }
        boolean rising = items.size() >= 5 || NumberForms.isYear(items.getLast().digits());
        boolean pairs = items.size() % 2 == 0;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            rising &= i == 0 || value(item) >= value(items.get(i - 1));
            pairs &= item.digits().length() <= 2
                    && (i % 2 == 1
                            ? row.gaps().get(i).has('-')
                            : !row.gaps().get(i).has('-'));
        }
        return rising || pairs;
    }

    /**
     * 21:18, 19:21 and 15:12, or '84, '87 and '92: numbers in pairs, two by two with another sign between the pairs than
     * within them, or with an apostrophe before each.
     */
    static boolean isScores(Digits row) {
        var items = row.items();
        boolean trunk = items.getFirst().digits().length() > 1
                && items.getFirst().digits().startsWith("0");
        if (row.plus() >= 0 || trunk || items.size() < 3) {
            return false;
        }
        boolean years = true;
        for (int i = 0; i < items.size(); i++) {
            var gap = row.gaps().get(i);
            if (items.get(i).form() != Form.PLAIN || items.get(i).digits().length() > 3) {
                return false;
            }
            years &= i == 0 || gap.has('\'') && gap.marks().length() > 1;
        }
        return years || items.size() > 3 && (alternates(row, ':') || alternates(row, '-'));
    }

    private static boolean alternates(Digits row, char mark) {
        boolean blank = true;
        for (int i = 1; i < row.gaps().size(); i++) {
            var gap = row.gaps().get(i);
            if (i > 1 && gap.has(mark) == row.gaps().get(i - 1).has(mark)) {
                return false;
            }
            blank &= gap.has(mark) || gap.marks().isBlank() && !gap.has('\n');
        }
        return mark == ':' || !blank || row.items().size() >= 6 && !row.singles();
    }

    private static int value(Item item) {
        return Integer.parseInt(item.digits());
    }

    /** Amounts from … to …, numbers with commas between: two numbers or more, not one. */
    static boolean isList(Digits row, Cues cue) {
        var items = row.items();
        if (items.size() == 2) {
            String a = items.get(0).digits();
            String b = items.get(1).digits();
            Gap gap = row.gaps().get(1);
            boolean range = gap.has('-') && a.length() == b.length() && a.compareTo(b) < 0;
            if (range && (a.endsWith("00") && b.endsWith("00") || NumberForms.isYear(a) || cue != Cues.PHONE)) {
                return true;
            }
            if (a.endsWith("000") && b.endsWith("000")) {
                return true;
            }
        }
        if (cue != Cues.PHONE && isRange(row)) {
            return true;
        }
        int commas = 0;
        int years = 0;
        for (int i = 0; i < items.size(); i++) {
            var gap = row.gaps().get(i);
            commas += gap.has(',') || gap.has(':') || gap.has('=') || gap.has('&') ? 1 : 0;
            years += NumberForms.isYear(items.get(i).digits()) ? 1 : 0;
        }
        boolean phoneLike = row.plus() >= 0
                || items.getFirst().digits().startsWith("0")
                        && items.getFirst().digits().length() > 1;
        phoneLike |= PhoneRule.isGrouped(row, 3, 3, 4)
                && PhoneRule.isAmerican(row.all())
                && row.gaps().stream().noneMatch(gap -> gap.has(' '));
        return commas > 0
                        && !phoneLike
                        && !row.singles()
                        && row.count(Form.WORD) < 3
                        && cue != Cues.PHONE
                        && items.size() > 2
                || years >= 2 && (items.size() <= 3 || cue != Cues.PHONE && row.plus() < 0);
    }

    /** 120 000 - 135 000, 38 000 et 42 000: one dash or word among blanks, a round amount on either side. */
    private static boolean isRange(Digits row) {
        var left = new StringBuilder();
        var right = new StringBuilder();
        boolean passed = false;
        for (int i = 0; i < row.items().size(); i++) {
            var gap = row.gaps().get(i);
            if (row.items().get(i).form() == Form.WORD && row.count(Form.WORD) == 1 && !passed && i > 0) {
                passed = true; // "od 8 000 do 12 000"
                continue;
            }
            if (gap.has('-') || gap.has('w')) {
                if (passed) {
                    return false;
                }
                passed = true;
            } else if (!gap.marks().isBlank()
                    && !gap.marks().equals(".")
                    && !gap.marks().equals(",")) {
                return false;
            }
            (passed ? right : left).append(row.items().get(i).digits());
        }
        return passed
                && !right.isEmpty()
                && left.length() <= right.length()
                && right.length() <= left.length() + 1
                && left.charAt(0) != '0'
                && left.toString().endsWith("00")
                && right.toString().endsWith("00");
    }
}
