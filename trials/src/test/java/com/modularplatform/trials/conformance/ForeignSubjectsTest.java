package com.modularplatform.trials.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Says aloud, as a skipped test, when the suite ran on the embedded stack alone. */
class ForeignSubjectsTest {
    @Test
    void the_suite_also_runs_on_somebody_elses_aws() {
        assumeTrue(
                Subject.foreignEndpoint().isPresent(),
                "No foreign AWS: the conformance suite ran on the embedded stack only. Start trials/emulators/ministack and set "
                        + "AWS_ENDPOINT_URL and CONFORMANCE_SUBJECT, or run .ci/run conformance.");

        assertThat(Subject.current().name()).isNotEqualTo(Subject.EMBEDDED);
    }

    @Test
    void every_row_of_the_table_of_differences_names_a_test() {
        var rows = Stream.of(Subject.EMBEDDED, "ministack", "localstack")
                .flatMap(subject -> Differences.listed(subject).keySet().stream());

        assertThat(rows).allSatisfy(row -> {
            var parts = row.split("\\.");
            var type = Class.forName(getClass().getPackageName() + "." + parts[0] + "ConformanceTest");
            assertThat(Stream.of(type.getDeclaredMethods()).map(method -> method.getName()))
                    .contains(parts[1]);
        });
    }
}
