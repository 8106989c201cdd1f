package com.modularplatform.language.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Line;
import com.modularplatform.domain.reading.LayoutText.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Any lines at all, anywhere on a page: no exception, and every span lies in the text. */
class ResumeFuzzTest {
    private final ResumeReader reader = new ResumeReader();

    @FuzzTest(maxDuration = "10m")
    void anyLinesKeepTheContract(FuzzedDataProvider data) {
        var lines = new ArrayList<Line>();
        while (data.remainingBytes() > 8 && lines.size() < 60) {
            lines.add(new Line(
                    data.consumeString(60).replace('\n', ' '),
                    data.consumeInt(1, 2),
                    data.consumeInt(0, 3),
                    data.consumeInt(0, 500),
                    data.consumeInt(0, 800),
                    data.consumeInt(0, 500),
                    data.consumeInt(0, 30),
                    data.consumeBoolean(),
                    data.consumeBoolean(),
                    data.pickValue(Role.values())));
        }
        var resume = reader.parse(
                new LayoutText("text/plain", 2, lines, List.of(), List.of(), Map.of()), LocalDate.of(2026, 11, 22));
        assertThat(resume.evidence())
                .allSatisfy((pointer, evidence) -> assertThat(evidence.span().end())
                        .as(pointer)
                        .isLessThanOrEqualTo(resume.text().length()));
    }
}
