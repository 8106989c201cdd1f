package com.modularplatform.language.masking;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Set;

/** The country codes of ITU-T E.164 that are in use. */
final class CallingCodes {
    private static final PhoneNumberUtil ALL = PhoneNumberUtil.getInstance();
    private static final Set<Integer> CODES = ALL.getSupportedCallingCodes();

    private CallingCodes() {}

    /** Whether a country's code begins the digits and as many follow as its numbers have. */
    static boolean isPossible(String digits) {
        int length = length(digits);
        if (length == 0 || digits.length() - length > 14) {
            return false;
        }
        String national = digits.substring(length);
        var number = new PhoneNumber()
                .setCountryCode(Integer.parseInt(digits.substring(0, length)))
                .setNationalNumber(Long.parseLong(national.startsWith("0") ? national.substring(1) : national));
        return ALL.isPossibleNumber(number);
    }

    /** How many of the first digits are a country code; 0 when none is. No code is the beginning of another. */
    static int length(String digits) {
        int code = 0;
        for (int i = 0; i < Math.min(3, digits.length()); i++) {
            code = code * 10 + digits.charAt(i) - '0';
            if (code > 0 && CODES.contains(code)) {
                return i + 1;
            }
        }
        return 0;
    }
}
