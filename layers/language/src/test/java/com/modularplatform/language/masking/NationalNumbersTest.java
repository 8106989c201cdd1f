package com.modularplatform.language.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example numbers of every country, written as its people write them. */
class NationalNumbersTest {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final List<String> LARGE = List.of(
            "US", "CA", "GB", "IE", "DE", "AT", "CH", "FR", "BE", "NL", "ES", "PT", "IT", "BR", "MX", "AR", "CO", "IN",
            "PK", "PL", "CZ", "HU", "RO", "BG", "GR", "TR", "UA", "SE", "NO", "DK", "FI", "JP", "KR", "CN", "AU", "NZ",
            "ZA", "NG", "KE", "EG", "SA", "AE", "IL", "SG", "HK", "MY", "ID", "PH", "TH", "VN");
    private final MaskingPipeline masker = new MaskingPipeline();

    @Test
    void aNumberWithItsCountryIsHiddenWhereverItComesFrom() {
        var missed =
                missed(NUMBERS.getSupportedRegions(), PhoneNumberFormat.INTERNATIONAL, "you get me at %s after six");
        assertThat(missed).hasSizeLessThanOrEqualTo(4); // islands with numbers of four digits
    }

    @Test
    void aNumberWithoutItsCountryIsHiddenBehindAWordForTelephone() {
        assertThat(missed(LARGE, PhoneNumberFormat.NATIONAL, "my phone is %s")).hasSizeLessThanOrEqualTo(1);
    }

    private List<String> missed(Iterable<String> regions, PhoneNumberFormat format, String frame) {
        var missed = new ArrayList<String>();
        for (String region : regions) {
            for (var type : List.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)) {
                var example = NUMBERS.getExampleNumberForType(region, type);
                if (example == null) {
                    continue;
                }
                String number = NUMBERS.format(example, format);
                boolean hidden = masker.mask(frame.formatted(number), List.of()).spans().stream()
                        .anyMatch(hit -> hit.end() - hit.start() >= number.length());
                if (!hidden) {
                    missed.add(region + " " + number);
                }
            }
        }
        return missed;
    }
}
