package com.modularplatform.language.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Line;
import com.modularplatform.domain.reading.LayoutText.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadPatternTest {
    private final ResumeReader reader = new ResumeReader();

    private List<String> jobs(LayoutText document) {
        return reader.parse(document, LocalDate.of(2026, 11, 22)).work().stream()
                .map(work -> work.position() + " | " + work.name())
                .toList();
    }

    private List<String> jobs(String rows) {
        return jobs(Layouts.plain("Ana Lund\nana@example.org\nWork Experience\n" + rows + "\nSkills\nExcel, Word\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Pentester / Trainer; Kestrel",
                "Game Developer - Blue Door (Mod); Blue Door (Mod)",
                "Analyst, Programmer, DevOps; Kestrel",
                "Consultant (Data); Kestrel Pte Ltd (formerly Heron)",
                "Quillwright; Kestrel | digital agency",
                "Wayfinder; Kestrel, SA",
            })
    void whereTitleAndCompanyHaveARowEachWhatPartsARowIsItsOwn(String title, String company) {
        var others = """
                Engineer\t2015 – 2017
                Harbour Bank
                - Ledgers
                Nurse\t2012 – 2015
                Leeds Hospital
                - Rounds
                """;
        assertThat(jobs(title + "\t2018 – 2020\n" + company + "\n- Made things\n" + others))
                .first()
                .isEqualTo(title + " | " + company);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Analyst, Programmer, Kestrel; Analyst, Programmer; Kestrel",
                "Engineer, Kestrel, SA; Engineer; Kestrel, SA",
                "Quillwright, Kestrel; Quillwright; Kestrel",
                "Developer / Senior Developer, Heron; Developer / Senior Developer; Heron",
                "Engineer, Kestrel (Little Wickham); Engineer; Kestrel",
            })
    void whereOneCommaPartsMostHeadsTheSinglePartsTeachTheOthers(String head, String title, String company) {
        assertThat(jobs(head + """
                          2018 – 2020
                        - Made things
                        Engineer, Harbour Bank (Leeds)  2015 – 2017
                        - Ledgers
                        Nurse, Leeds Hospital (Leeds)  2012 – 2015
                        - Rounds
                        Cook, Golden Goose (Upper Slough)  2010 – 2012
                        """)).first().isEqualTo(title + " | " + company);
    }

    @Test
    void aNameTooLongForItsRowGoesOnInTheNext() {
        var lines = new ArrayList<Line>();
        line(lines, "Ana Lund", 40, 60, 100, 20);
        line(lines, "ana@example.org", 40, 80, 100, 11);
        line(lines, "Work Experience", 40, 110, 100, 14);
        line(lines, "Engineer for the harbours, bridges and lighthouses of", 40, 140, 300, 11);
        line(lines, "Northland", 40, 153, 60, 11);
        line(lines, "Kestrel", 40, 175, 50, 9);
        line(lines, "2018 – 2020", 40, 190, 60, 9);
        line(lines, "Nurse", 40, 220, 40, 11);
        line(lines, "Heron", 40, 242, 50, 9);
        line(lines, "2015 – 2017", 40, 257, 60, 9);
        assertThat(jobs(new LayoutText("application/pdf", 1, lines, List.of(), List.of(), Map.of())))
                .containsExactly(
                        "Engineer for the harbours, bridges and lighthouses of Northland | Kestrel", "Nurse | Heron");
    }

    @Test
    void aRowBelowTheDateIsAHeadsWhereEveryHeadHasOne() {
        assertThat(jobs("""
                        Engineer\t2018 – 2020
                        Harbour Bank
                        - Ledgers
                        Analyst, Programmer - Trainer\t2015 – 2017
                        Kestrel
                        - Made things
                        Nurse\t2012 – 2015
                        Leeds Hospital
                        - Rounds
                        """))
                .containsExactly(
                        "Engineer | Harbour Bank", "Analyst, Programmer - Trainer | Kestrel", "Nurse | Leeds Hospital");
    }

    private static void line(List<Line> lines, String text, double x, double y, double width, double size) {
        lines.add(new Line(text, 1, 0, x, y, width, size, false, false, Role.TEXT));
    }
}
