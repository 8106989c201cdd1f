package com.modularplatform.language.masking;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Set;

/** The country codes of ITU-T E.164 that are in use. */
final class CallingCodes {
    private static final Set<Integer> CODES = PhoneNumberUtil.getInstance().getSupportedCallingCodes();

    private CallingCodes() {}

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
