package com.modularplatform.language.masking;

import java.util.List;

/** What the groups of digits of a number look like, whatever stands around it. */
final class NumberForms {
    private NumberForms() {}

    /** A zero before an area or a mobile network: no amount begins so. */
    static boolean isTrunk(List<String> groups) {
        int digits = String.join("", groups).length();
        return groups.getFirst().startsWith("0")
                && (groups.getFirst().length() >= 3 && digits >= 9
                        || groups.size() == 5
                                && digits == 10
                                && groups.getFirst().length() == 2);
    }

    /** 2024-0118-22, 20231107-4431, 4471-2093-18: what is filed by year or day, or ends in a part no phone ends in. */
    static boolean isFiled(List<String> groups) {
        String first = groups.getFirst();
        int size = groups.size();
        return isYear(first)
                || first.length() == 8 && isSingleNumber(first)
                || size >= 3
                        && !first.startsWith("0")
                        && groups.getLast().length() <= 2
                        && groups.get(size - 2).length() >= 4;
    }

    /** 77/2023-24/0091: a year of accounts inside. */
    static boolean isFiledYear(List<String> groups, String joints) {
        for (int i = 1; i + 1 < groups.size(); i++) {
            if (isYear(groups.get(i))
                    && joints.charAt(i) == '-'
                    && groups.get(i + 1).length() == 2) {
                return true;
            }
        }
        return false;
    }

    /** 13 digits of an ISBN or of milliseconds, a day without separators, the bounds of a 32-bit number. */
    static boolean isSingleNumber(String digits) {
        return switch (digits.length()) {
            case 13 ->
                digits.startsWith("978")
                        || digits.startsWith("979")
                        || digits.startsWith("1") && digits.charAt(1) >= '4';
            case 10 -> digits.startsWith("214748364") || digits.startsWith("429496729");
            case 8 ->
                isYear(digits.substring(0, 4))
                        && inside(digits.substring(4, 6), 1, 12)
                        && inside(digits.substring(6), 1, 31);
            case 14 ->
                isYear(digits.substring(0, 4))
                        && inside(digits.substring(4, 6), 1, 12)
                        && inside(digits.substring(6, 8), 1, 31);
            default -> false;
        };
    }

    /** 655:30:28:90, with a first group that no hour has; four times four is the address of a machine. */
    static boolean isTooLate(List<String> groups) {
        return groups.size() >= 3 && groups.getFirst().length() == 3 && count(groups) >= 9 && count(groups) <= 12;
    }

    static int count(List<String> groups) {
        int count = 0;
        for (String group : groups) {
            count += group.length();
        }
        return count;
    }

    static boolean uniform(String joints) {
        for (int i = 1; i < joints.length(); i++) {
            if (joints.charAt(i) != joints.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    static boolean allSingle(List<String> groups) {
        for (String group : groups) {
            if (group.length() > 1) {
                return false;
            }
        }
        return groups.size() >= 7;
    }

    static boolean isDate(List<String> groups, char joint) {
        if (joint != '-' && joint != '/' && joint != '.') {
            return false;
        }
        if (groups.size() == 2) {
            return inside(groups.get(0), 1, 12) && isYear(groups.get(1))
                    || isYear(groups.get(0)) && inside(groups.get(1), 1, 12);
        }
        if (groups.size() != 3) {
            return false;
        }
        String a = groups.get(0);
        String b = groups.get(1);
        String c = groups.get(2);
        return isYear(a) && inside(b, 1, 12) && inside(c, 1, 31)
                || (isYear(c) || lengthIs(c, 2))
                        && (inside(a, 1, 31) && inside(b, 1, 12) || inside(a, 1, 12) && inside(b, 1, 31));
    }

    /** 01/2015-12/2019, 1.1.2015-31.12.2019: dates or years on both sides of a dash. */
    static boolean isSpan(List<String> groups, String joints) {
        int dash = joints.indexOf('-');
        return dash > 0
                && joints.indexOf('-', dash + 1) < 0
                && isDay(groups.subList(0, dash + 1))
                && isDay(groups.subList(dash + 1, groups.size()));
    }

    private static boolean isDay(List<String> groups) {
        return groups.size() == 1 ? isYear(groups.getFirst()) : isDate(groups, '/');
    }

    static boolean isYears(List<String> groups) {
        return groups.size() == 2 && isYear(groups.getFirst()) && (isYear(groups.get(1)) || lengthIs(groups.get(1), 2));
    }

    static boolean isAddress(List<String> groups) {
        if (groups.size() != 4) {
            return false;
        }
        for (String group : groups) {
            if (group.length() > 3 || Integer.parseInt(group) > 255 || group.length() > 1 && group.startsWith("0")) {
                return false;
            }
        }
        return true;
    }

    /** 52.520008, 99.9, but not 030.1234567. */
    static boolean isDecimal(List<String> groups) {
        return groups.size() == 2
                && (groups.get(0).length() <= 3 && !groups.get(0).startsWith("0")
                        || groups.get(0).equals("0")
                        || groups.get(1).length() <= 2);
    }

    static boolean lengths(List<String> groups, int... lengths) {
        if (groups.size() != lengths.length) {
            return false;
        }
        for (int i = 0; i < lengths.length; i++) {
            if (groups.get(i).length() != lengths[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Ten digits in four groups, the last one alone, whose weighted sum is a multiple of eleven; or thirteen from
     * 978 on.
     */
    static boolean isIsbn(List<String> groups) {
        String all = String.join("", groups);
        if (groups.size() == 5 && all.length() == 13) {
            return all.startsWith("978") || all.startsWith("979");
        }
        if (groups.size() != 4 || all.length() != 10 || groups.get(3).length() != 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (10 - i) * (all.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    static boolean isYear(String text) {
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20") || text.startsWith("18"));
    }

    static boolean lengthIs(String text, int length) {
        return text.length() == length;
    }

    private static boolean inside(String text, int low, int high) {
        if (text.length() > 2) {
            return false;
        }
        int value = Integer.parseInt(text);
        return value >= low && value <= high;
    }
}
