package com.modularplatform.language.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.reading.Masked.Kind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingPipelineTest {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private final MaskingPipeline masker = new MaskingPipeline();

    @Test
    void anAddressGivesWayToAFixedOne() {
        assertThat(masker.mask("Write to rowan@example.com, please", List.of()).text())
                .isEqualTo("Write to xxx@masked.com, please");
    }

    @Test
    void aPlainNumberKeepsItsCountryAndItsLastFourDigits() {
        assertThat(masker.mask("call +91 98765 43210", List.of()).text()).isEqualTo("call +91-XXXXXX3210");
        assertThat(masker.mask("call (206) 555-0177", List.of()).text()).isEqualTo("call +XX-XXXXXX0177");
    }

    @Test
    void aDisguisedNumberKeepsNothing() {
        assertThat(masker.mask("nine eight seven six five four three two one zero", List.of())
                        .text())
                .isEqualTo("+XX-XXXXXXXXXX");
        assertThat(masker.mask("2 0 6 5 5 5 0 1 7 7 is mine", List.of()).text()).isEqualTo("+XX-XXXXXXXXXX is mine");
    }

    @Test
    void spansCountInTheOriginalMessage() {
        var masked = masker.mask("📞 ＋４４ １６３２ ９６０ ２２１ ok", List.of());
        var hit = masked.spans().getFirst();
        assertThat("📞 ＋４４ １６３２ ９６０ ２２１ ok".substring(hit.start(), hit.end())).isEqualTo("＋４４ １６３２ ９６０ ２２１");
        assertThat(hit.type()).isEqualTo(Kind.PHONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my mail is seven stars at example dot org   | my mail is xxx@masked.com
            rowan k at example dot net (every evening)  | xxx@masked.com (every evening)
            rowan.k ät gmail punkt kom                  | xxx@masked.com
            rowan minus k at t minus online punkt de    | xxx@masked.com
            aim at the dot, com on, you can do it       | aim at the dot, com on, you can do it
            for i in 0 1 2 3 4 5 6 7 8 9; do echo; done | for i in 0 1 2 3 4 5 6 7 8 9; do echo; done
            """)
    void anAddressIsReadAsItIsSpoken(String message, String shown) {
        assertThat(masker.mask(message, List.of()).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They beat us 99 - 91 | 114 - 109 | 107 - 117",
                "0 : 0, 0 : 4, 0 : 3, 1 : 1, 1 : 0 in the cup",
                "half time 3–7\n0–5\n5–6\n7–3\n2–6\n1–5 at home",
                "class of '70 and '25 and '55 and '86 and '68"
            })
    void scoresAndYearsInPairsAreNoNumber(String message) {
        assertThat(masker.mask(message, List.of()).spans()).isEmpty();
    }

    @Test
    void aDomainCompletesTheNameInTheMessageBefore() {
        assertThat(masker.mask("@gmail.com", List.of("my user is rowan.k84")).text())
                .isEqualTo("xxx@masked.com");
        assertThat(masker.mask("@all see you at nine", List.of("my user is rowan.k84"))
                        .spans())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my telegram is @rowan_k                  | my telegram is @masked
            insta: rowan.k                           | insta: @masked
            add me as rowan_88 on discord            | add me as @masked on discord
            skype live:.cid.1a2b3c                   | skype @masked
            ping me @rowan                           | ping me @masked
            see https://wa.me/14155550123 for more   | see [masked link] for more
            t dot me slash rowan_k                   | [masked link]
            https://www.linkedin.com/in/rowan-k/     | [masked link]
            my gmail is rowan.k                      | my gmail is xxx@masked.com
            """)
    void handlesAndPersonalLinksAreHidden(String message, String shown) {
        assertThat(masker.mask(message, List.of()).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            206; 555                                     | 0177
            my number is 206; 555                        | 0177
            98765; hey, how are you?                     | 43210
            it starts with 0171                          | and ends with 2345678
            first part 98765                             | second part 43210
            nine eight seven six five                    | four three two one zero
            9; 8; 7; 6 5 4                               | 3 2 1 0
            +44; 1632; 960                               | 221
            rowan                                        | @example.com
            rowan at                                     | example dot com
            my mail is rowan.k                           | at example dot com
            rowan; at; example; dot                      | com
            """)
    void theMessageThatCompletesAContactIsMasked(String previous, String message) {
        assertThat(masker.mask(message, List.of(previous.split("; "))).clean()).isFalse();
        assertThat(masker.mask(message, List.of()).clean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I have 10 years                              | 2015 I started
            2010                                         | 2015
            50000                                        | 60000
            404; 500                                     | 502
            See you at 10:30                             | Room 402
            Version 3.11.4                               | Build 20411
            order 445522                                 | and 998877
            5 languages; 4 frameworks; 3 databases       | 1 team of 12
            I work at                                    | example.com
            12 people                                    | in 2019 we had 345 clients
            """)
    void ordinaryNumbersInSeveralMessagesAreNoContact(String previous, String message) {
        assertThat(masker.mask(message, List.of(previous.split("; "))).clean()).isTrue();
    }

    @Test
    void onlyTheLastFiveMessagesAreLookedAt() {
        assertThat(masker.mask("0177", List.of("206 555", "a", "b", "c", "d")).clean())
                .isFalse();
        assertThat(masker.mask("0177", List.of("206 555", "a", "b", "c", "d", "e"))
                        .clean())
                .isTrue();
    }

    @Test
    void whatIsMaskedStaysAsItIs() {
        for (var each : Trial.contacts(7, 3)) {
            String once = masker.mask(each.text(), List.of()).text();
            if (!once.equals(each.text())) {
                assertThat(masker.mask(once, List.of()).text()).as(each.way()).isEqualTo(once);
            }
        }
    }

    /** Processor time, best of several runs: four times the length may cost eight times as much at most. */
    /** Found by fuzzing. */
    @Test
    void aNumberTooLongForAnyPhoneIsNoPartOfASeries() {
        assertThat(masker.mask("2 4411111114 5 12 7", List.of()).text()).contains("12 7");
    }

    @Test
    void theNumberOfAPieceIsNoPartOfIt() {
        assertThat(masker.mask("part three: 0033", List.of("part one: 0171", "part two: 392"))
                        .text())
                .isEqualTo("part three: +XX-XXXXXXXXXX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "a@",
                "@a.",
                "at ",
                "2O",
                "one ",
                "(",
                "a.a@",
                "1-",
                "<b>",
                "&#64;",
                "+1 206 555 0112 ",
                "insta: ",
                "[at]",
                "onetwo",
                "gmail.com ",
                "rowan.k gmail ",
                "@gmail.com+",
                "domain: ",
                "after @ ",
                "t e l e ",
                "my insta is ",
                "last 4 ",
                "1:",
                "ﷺ"
            })
    void timeGrowsWithTheLengthAlone(String unit) {
        String small = unit.repeat(16_384 / unit.length());
        String large = unit.repeat(65_536 / unit.length());
        for (int i = 0; i < 10; i++) {
            masker.mask(small, List.of());
        }
        assertThat(best(large)).isLessThan(8 * best(small) + 10_000_000);
    }

    private long best(String text) {
        var times = new long[9];
        for (int i = 0; i < times.length; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            masker.mask(text, List.of(text.substring(0, 1000)));
            times[i] = CLOCK.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(times);
        return times[0];
    }
}
