package com.modularplatform.language.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Holds what the reader reaches on invented people in many layouts; the figures may rise, never fall. */
class ResumeFiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ResumeReader reader = new ResumeReader();

    @Test
    void everyFieldOfTheDevelopmentSetIsRead() throws IOException {
        var layouts = measure("development");
        var all = layouts.get("ALL");
        assertThat(all.names).isEqualTo(all.documents);
        assertThat(all.emails).isEqualTo(all.documents);
        assertThat(all.phones).isEqualTo(all.documents);
        assertThat(all.skillsF1()).isGreaterThanOrEqualTo(.99);
        assertThat(all.entryRate()).isGreaterThanOrEqualTo(.99);
        assertThat(all.institutions / (double) all.studies).isGreaterThanOrEqualTo(.99);
        assertThat(all.degrees / (double) all.studies).isGreaterThanOrEqualTo(.99);
        assertThat(layouts.values())
                .allSatisfy(layout -> assertThat(layout.entryRate()).isGreaterThanOrEqualTo(.95));
    }

    @Test
    void otherTemplatesAndLanguagesAreReadToo() throws IOException {
        var layouts = measure("templates");
        var all = layouts.get("ALL");
        assertThat(all.names / (double) all.documents).isGreaterThanOrEqualTo(1);
        assertThat(all.skillsF1()).isGreaterThanOrEqualTo(.97);
        assertThat(all.entryRate()).isGreaterThanOrEqualTo(.97);
    }

    @Test
    void latexClassesWebThemesAndWordFilesThatRulesWereTunedOnAreRead() throws IOException {
        var all = measure("others-tuned").get("ALL");
        assertThat(all.names / (double) all.documents).isGreaterThanOrEqualTo(.99);
        assertThat(all.entryRate()).isGreaterThanOrEqualTo(.94);
    }

    @Test
    void thoseThatWereOnlyCountedAreReadAsWell() throws IOException {
        var layouts = measure("others-held");
        var all = layouts.get("ALL");
        assertThat(all.names / (double) all.documents).isGreaterThanOrEqualTo(.98);
        assertThat(all.emails).isEqualTo(all.documents);
        assertThat(all.entryRate()).isGreaterThanOrEqualTo(.94);
        assertThat(layouts.values())
                .filteredOn(layout -> layout.documents >= 4)
                .allSatisfy(layout -> assertThat(layout.entryRate()).isGreaterThanOrEqualTo(.75));
    }

    @Test
    void peopleAndTemplatesThatCameLaterAreRead() throws IOException {
        var all = measure("others-later").get("ALL");
        assertThat(all.emails).isEqualTo(all.documents);
        assertThat(all.phones).isEqualTo(all.documents);
        assertThat(all.entryRate()).isGreaterThanOrEqualTo(.95);
    }

    @Test
    void fifteenMorePeopleInFiftyOtherTemplatesAreRead() throws IOException {
        var layouts = measure("strangers");
        var all = layouts.get("ALL");
        assertThat(all.names / (double) all.documents).isGreaterThanOrEqualTo(.99);
        assertThat(all.emails / (double) all.documents).isGreaterThanOrEqualTo(.98);
        assertThat(all.entryRate()).isGreaterThanOrEqualTo(.96);
        assertThat(layouts.values())
                .allSatisfy(layout -> assertThat(layout.entryRate()).isGreaterThanOrEqualTo(.7));
    }

    @Test
    void degreesAndSchoolsOfAllThesePeopleAreRead() throws IOException {
        for (var set : List.of("templates", "others-held", "others-later", "strangers")) {
            var all = measure(set).get("ALL");
            assertThat(all.institutions / (double) all.studies).as(set).isGreaterThanOrEqualTo(.96);
            assertThat(all.degrees / (double) all.studies).as(set).isGreaterThanOrEqualTo(.96);
        }
    }

    @Test
    void aResumeTakesLessThanTwentyMillisecondsOfProcessorTime() {
        var documents = Layouts.read("development.layouts.gz").values();
        var threads = ManagementFactory.getThreadMXBean();
        for (int warm = 0; warm < 3; warm++) {
            documents.forEach(document -> reader.parse(document, TODAY));
        }
        long before = threads.getCurrentThreadCpuTime();
        documents.forEach(document -> reader.parse(document, TODAY));
        double each = (threads.getCurrentThreadCpuTime() - before) / 1e6 / documents.size();
        assertThat(each).isLessThan(20);
    }

    private Map<String, Marks> measure(String set) throws IOException {
        var truths = truths(set);
        var layouts = new TreeMap<String, Marks>();
        Layouts.read(set + ".layouts.gz").forEach((name, document) -> {
            var read = reader.parse(document, TODAY);
            var truth = truths.path(name.substring(0, name.indexOf('-')));
            layouts.computeIfAbsent("ALL", _ -> new Marks()).add(read, truth);
            layouts.computeIfAbsent(name.substring(name.indexOf('-') + 1), _ -> new Marks())
                    .add(read, truth);
        });
        layouts.forEach((layout, marks) -> System.out.println("| " + layout + " " + marks));
        return layouts;
    }

    private JsonNode truths(String set) throws IOException {
        try (var in = new GZIPInputStream(getClass().getResourceAsStream(set + ".truths.json.gz"))) {
            return JSON.readTree(in);
        }
    }
}
