package com.modularplatform.language.masking;

import com.modularplatform.language.masking.Digits.Form;

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
        if (NumberLists.isCounting(row, all)
                || NumberLists.isList(row, cue)
                || cue != Cues.PHONE
                        && !plus
                        && (NumberLists.isSeries(row)
                                || NumberLists.isMeasured(row)
                                || NumberLists.isGroupedByThousands(row))) {
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

    static boolean isGrouped(Digits row, int... lengths) {
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

    /** A spaced-out number uses several digits; a matrix or a score repeats few. */
    private static boolean isBalanced(String digits) {
        return digits.chars().distinct().count() >= 4;
    }
}
