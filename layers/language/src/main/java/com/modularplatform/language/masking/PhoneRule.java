package com.modularplatform.language.masking;

import com.modularplatform.language.masking.Digits.Form;
import com.modularplatform.language.masking.Digits.Gap;
import com.modularplatform.language.masking.Digits.Item;

/**
 * Whether a row of digits is a phone number. By E.164 a number has at most fifteen digits with its country code;
 * national
 * numbers have seven at least, of which the shorter ones are only believed when the words around speak of a phone.
 */
final class PhoneRule {
    private PhoneRule() {}

    static boolean isPhone(Digits row, Cues cue) {
        int count = row.count();
        boolean plus = row.plus() >= 0;
        if (row.plus() < 0 && cue != Cues.PHONE && isPattern(row)) {
            return false;
        }
        String all = row.all();
        boolean exit = isExit(all);
        if (count < 6 || count > 15 && !exit || cue == Cues.OTHER && !(plus && count >= 10)) {
            return false;
        }
        if (cue == Cues.FAR && !plus && !exit && !isUnmistakable(row, all, count)) {
            return false;
        }
        if (isCounting(row, all)
                || isList(row, cue)
                || cue != Cues.PHONE && !plus && (isSeries(row) || isMeasured(row) || isGroupedByThousands(row))) {
            return false;
        }
        if (row.count(Form.EXOTIC) > 0 && count >= 9 && count <= 12 && !all.endsWith("000")) {
            return true;
        }
        int words = row.spelled();
        if (words >= 3 && count >= 7) {
            return count >= 9 || words >= 6 || cue == Cues.PHONE;
        }
        int letters = row.count(Form.LEET);
        if (letters > 0 && letters * 2 > row.items().size() + 2) {
            return count >= 10 && count <= 12 && row.items().size() <= 5;
        }
        if (plus || exit || all.startsWith("00") && count >= 10) {
            return count >= 8;
        }
        if (row.singles()) {
            return count >= 9 && isBalanced(all) || count >= 7 && cue == Cues.PHONE;
        }
        return cue == Cues.PHONE ? isPlausible(row, count) : isLikely(row, all, count);
    }

    /** Single digits of which there are hardly three different ones. */
    private static boolean isPattern(Digits row) {
        int seen = 0;
        for (var item : row.items()) {
            if (item.digits().length() > 1 || item.form() != Form.PLAIN) {
                return false;
            }
            seen |= 1 << item.digits().charAt(0) - '0';
        }
        return Integer.bitCount(seen) < 4;
    }

    /** 0049…, 01149…, 001149…: what is dialled in Europe, America and Australia before the code of a country. */
    private static boolean isExit(String all) {
        int length = all.startsWith("0011") ? 4 : all.startsWith("011") ? 3 : all.startsWith("00") ? 2 : 0;
        return length > 0
                && all.length() - length >= 9
                && all.length() - length <= 15
                && CallingCodes.isPossible(all.substring(length));
    }

    /** So like a number that a word for something else farther off does not matter: a trunk code in groups, or spelled. */
    private static boolean isUnmistakable(Digits row, String all, int count) {
        return row.spelled() >= 7
                || count >= 9
                        && count <= 11
                        && row.items().size() >= 2
                        && row.items().size() <= 5
                        && all.charAt(0) == '0'
                        && row.items().getFirst().digits().length() >= 2
                        && row.items().getLast().digits().length() >= 2;
    }

    /** With a word for it nearby nearly every grouping is a phone. */
    private static boolean isPlausible(Digits row, int count) {
        return count >= 7 || isGrouped(row, 2, 2, 2) || isGrouped(row, 3, 3);
    }

    /** Without such a word the length and the way it starts must be those of a phone. */
    private static boolean isLikely(Digits row, String all, int count) {
        boolean grouped = row.items().size() > 1;
        char first = all.charAt(0);
        if (grouped && row.gaps().get(1).has(')') && (count == 10 || count == 11)) {
            return true; // an area code in brackets
        }
        return switch (count) {
            case 7 -> isGrouped(row, 3, 4) && row.anyGap('-');
            case 8 ->
                first == '0'
                        && grouped
                        && (row.gaps().get(1).has(')')
                                || isGrouped(row, 2, 3, 3)
                                || isGrouped(row, 2, 2, 2, 2)
                                        && row.gaps().get(1).has('-'));
            case 9 ->
                isGrouped(row, 2, 3, 4) && first == '2'
                        || isGrouped(row, 3, 2, 2, 2) && first >= '6'
                        || isGrouped(row, 2, 3, 2, 2)
                        || grouped && row.gaps().get(1).has(')')
                        || first == '0' && row.items().getFirst().digits().length() > 1
                        || (first == '6' || first == '7' || first == '9') && !thousands(row);
            case 10 ->
                grouped
                        ? first != '1' || !years(row)
                        : first != '1' && (first >= '6' || first == '0' || isAmerican(all));
            case 11 ->
                first == '0' && row.items().getFirst().digits().length() > 1
                        || first == '1' && all.charAt(1) >= '2'
                        || first >= '4' && grouped
                        || first >= '6'
                        || hasCountryCode(all);
            case 12 ->
                CallingCodes.isPossible(all)
                                && first != '1'
                                && first != '7'
                                && !(isGrouped(row, 4, 4, 4) && row.anyGap('-'))
                        || first == '0';
            case 13 ->
                grouped && CallingCodes.isPossible(all) && (first != '4' || all.startsWith("49"))
                        || first == '0'
                        || isMobile(all);
            default -> false;
        };
    }

    /** Neither the area nor the exchange of a number in North America begins with 0 or 1. */
    static boolean isAmerican(String digits) {
        return digits.charAt(0) >= '2' && digits.charAt(3) >= '2';
    }

    /** The two countries whose mobile numbers fill thirteen digits with their code: China and Brazil. */
    private static boolean isMobile(String digits) {
        return digits.startsWith("861") && digits.charAt(3) >= '3'
                || digits.startsWith("55") && digits.charAt(4) == '9';
    }

    private static boolean thousands(Digits row) {
        return isGrouped(row, 3, 3, 3) && row.anyGap('.');
    }

    private static boolean years(Digits row) {
        return NumberForms.isYear(row.items().getFirst().digits())
                && row.items().size() == 2;
    }

    private static boolean isGrouped(Digits row, int... lengths) {
        if (row.items().size() != lengths.length) {
            return false;
        }
        for (int i = 0; i < lengths.length; i++) {
            if (row.items().get(i).digits().length() != lengths[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCountryCode(String digits) {
        return CallingCodes.length(digits) > 0;
    }

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
    private static boolean isMeasured(Digits row) {
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
    private static boolean isGroupedByThousands(Digits row) {
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
    private static boolean isList(Digits row, Cues cue) {
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
        phoneLike |= isGrouped(row, 3, 3, 4)
                && isAmerican(row.all())
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

    /** A spaced-out number uses several digits; a matrix or a score repeats few. */
    private static boolean isBalanced(String digits) {
        return digits.chars().distinct().count() >= 4;
    }
}
