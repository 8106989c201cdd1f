package com.modularplatform.language.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Any text at all: no exception, spans in order and inside the message, and the text between them untouched. */
class MaskingFuzzTest {
    private final MaskingPipeline masker = new MaskingPipeline();

    @FuzzTest(maxDuration = "4m")
    void anyTextKeepsTheContract(FuzzedDataProvider data) {
        var previous = List.of(data.consumeString(60), data.consumeString(60));
        String text = data.consumeRemainingAsString();
        var masked = masker.mask(text, previous);
        int at = 0;
        int shown = 0;
        for (var hit : masked.spans()) {
            assertThat(hit.start()).isGreaterThanOrEqualTo(at);
            assertThat(hit.end()).isGreaterThan(hit.start()).isLessThanOrEqualTo(text.length());
            String kept = text.substring(at, hit.start());
            int found = masked.text().indexOf(kept, shown);
            assertThat(found).isGreaterThanOrEqualTo(shown);
            shown = found + kept.length();
            at = hit.end();
        }
        assertThat(masked.text()).endsWith(text.substring(at));
        if (masked.clean()) {
            assertThat(masked.text()).isEqualTo(text);
        }
    }
}
