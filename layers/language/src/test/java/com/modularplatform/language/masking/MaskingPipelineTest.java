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
                "it starts with 503, goes on with 555 and ends in 0127",
                "vorne 0151, hinten 22334455",
                "ça commence par 06 44 et ça finit par 81 90 12",
                "pehle 98450 phir 22318",
                "prefix is 0341, the rest is 2258714",
                "07700 and the other six are 900118",
                "join 206 555 with 0147",
                "206 banana 555 banana 0177"
            })
    void aNumberPutTogetherBySentenceIsHiddenFromItsFirstPartToItsLast(String message) {
        var hits = masker.mask(message, List.of()).spans();
        assertThat(hits).hasSize(1);
        String hidden =
                message.substring(hits.getFirst().start(), hits.getFirst().end());
        assertThat(hidden.replaceAll("\\D", "")).isEqualTo(message.replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-800-GET-CODE",
                "(646) 555-JOBS",
                "0800 ALPHA 22",
                "206#555#0177",
                "a: 206, b: 555, c: 0177",
                "1) 206 2) 555 3) 0177",
                "(0xx11) 98871-4402",
                "011 49 171 445 9220"
            })
    void aNumberIsHiddenWhateverItsSignsAndLettersAre(String message) {
        assertThat(masker.mask(message, List.of()).clean()).isFalse();
        assertThat(masker.mask(message, List.of()).spans().getLast().end()).isEqualTo(message.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tom.b; at                   | gmail dot com
            c'est ines.caron; arobase   | gmail point com
            name is storm.k             | domain is kite dot io
            storm.rider is the name     | at kite dot net
            ok take this down: 0171; 445 | 9220
            """)
    void whatCompletesAContactIsHiddenAfterAMarkOrAListToo(String previous, String message) {
        assertThat(masker.mask(message, List.of(previous.split("; "))).clean()).isFalse();
        assertThat(masker.mask(message, List.of()).clean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it started with 44000 and ended with 52000",
                "first came 2019, then 2022, last 2024",
                "begins with id 98450 and ends with id 22318",
                "the first 12345 rows, then 54321 rows"
            })
    void amountsYearsAndFilesInOrderAreNoNumber(String message) {
        assertThat(masker.mask(message, List.of()).spans()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kasia kropka nowak małpa onet kropka pl            | EMAIL
            Иван.п собака rambler точка ru                     | EMAIL
            eleni.k παπάκι otenet τελεία gr                    | EMAIL
            emre.k kuyruklu a mynet nokta com                  | EMAIL
            восемь девять два один четыре четыре ноль один семь | PHONE
            zero dwa dwa jeden trzy cztery pięć osiem dziewięć | PHONE
            nol delapan satu dua tiga empat lima enam tujuh    | PHONE
            tre quarantasette centodiciotto ventidue zero uno  | PHONE
            null zweihundertzwanzig vierundvierzig hundertelf  | PHONE
            शून्य नौ आठ दो चार पांच छह सात एक तीन              | PHONE
            """)
    void marksAndDigitsAreReadInOtherLanguages(String message, Kind kind) {
        assertThat(masker.mask(message, List.of()).spans())
                .singleElement()
                .extracting(hit -> hit.type())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ella 🐒 gmx 🔴 de                  | xxx@masked.com
            nils[ a t ]uni-jena[ d o t ]de     | xxx@masked.com
            jonas(no spam)@(no spam)mailbox.org | xxx@masked.com
            m1ra.k (4t) 0utl00k (d0t) c0m      | xxx@masked.com
            mike alpha romeo at gmail dot com  | xxx@masked.com
            d.owens = bigpond.com              | xxx@masked.com
            ana. lopez @ iberia. es            | xxx@masked.com
            """)
    void anAddressIsReadThroughPicturesRemarksAndSpelling(String message, String shown) {
        assertThat(masker.mask(message, List.of()).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            we moved the parcel, put 0412 550 937 on the label so they can call | false
            parcel 0412 550 937                                                | true
            contract no. 4400-118-230                                          | true
            my direct line is 415 555 0142                                     | false
            zero to one, one to ten, ten to hundred                            | true
            marks: 88 91 76 84 90                                              | true
            between 38 000 and 42 000                                          | true
            33°51'35.9"S 151°12'40"E                                           | true
            from abroad 0049 171 4459 220                                      | false
            """)
    void whatANumberIsSaidToBeCountsWhereItStandsByIt(String message, boolean clean) {
        assertThat(masker.mask(message, List.of()).clean()).isEqualTo(clean);
    }

    /** Processor time, best of several runs: four times the length may cost eight times as much at most. */
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
                "ﷺ",
                "[ a ",
                "a@(b ",
                "first 44 then ",
                "0a1"
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
