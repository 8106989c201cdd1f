package com.modularplatform.language.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.reading.Resume.Education;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudiesTest {
    private final ResumeReader reader = new ResumeReader();

    private List<Education> studies(String rows) {
        var text = "Ana Lund\nana@example.org\nEducation\n" + rows + "\nSkills\nExcel, Word\n";
        return reader.parse(Layouts.plain(text), LocalDate.of(2026, 11, 22)).education();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Meisterprüfung; Zimmererhandwerk; Meisterschule Ebern; Ebern",
                "BTS; Comptabilité; Lycée Jean Moulin; Béziers",
                "Grado Superior; Educación Infantil; IES Virgen de la Paloma; Madrid",
                "Laurea triennale; Scienze motorie; Università di Verona; Verona",
                "NVQ Level 3; Hairdressing; Gateshead College; Gateshead",
                "MBO niveau 4; Verpleegkunde; ROC van Twente; Almelo",
                "Fagbrev; Elektriker; Sotra vidaregåande skule; Straume",
                "Matura; Deutsch; HTL Steyr; Linz",
            })
    void qualificationsOfManyCountriesAreReadInAnyOrder(String degree, String field, String school, String town) {
        for (var rows : List.of(
                degree + ", " + field + "\t2009 – 2012\n" + school + ", " + town,
                school + ", " + town + "\t2009 – 2012\n" + degree + ", " + field,
                "2009 – 2012\t" + degree + ", " + field + ", " + school + ", " + town + ". Grade: 1.7",
                degree + "\n" + field + "\n" + school + "\n2009 – 2012",
                degree + ", " + field + " – " + school + " (2012)")) {
            assertThat(studies(rows)).as(rows).singleElement().satisfies(study -> {
                assertThat(study.studyType() + ' ' + study.area()).isEqualTo(degree + ' ' + field);
                assertThat(study.institution()).isEqualTo(school);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "British Columbia Institute,of Technology",
        "Norwegian University of,Science and Technology",
        "Royal Academy of Dramatic,and Visual Arts",
        "Hochschule für,Musik und Theater"
    })
    void aSchoolsNameThatAJoiningWordGoesOnWithIsWhole(String first, String second) {
        assertThat(studies("BSc, Acting\t2009 – 2012\n" + first + "\n" + second))
                .singleElement()
                .extracting(Education::institution)
                .isEqualTo(first + ' ' + second);
    }

    @Test
    void wordsNobodyKnowsAreReadAsTheSectionsOtherStudies() {
        assertThat(studies("""
                        Kestrel House\tRipon
                        Quillwork, Bookbinding\t2011 – 2014
                        University of Leeds\tLeeds
                        BA, History\t2008 – 2011
                        """))
                .extracting(Education::studyType, Education::institution)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Quillwork", "Kestrel House"),
                        org.assertj.core.groups.Tuple.tuple("BA", "University of Leeds"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Technische Universität Dresden, Professur für Akustik",
                "Heron University, College of Engineering",
                "Université du Héron / Kestrel University",
            })
    void aUnitOrASecondSchoolBehindASchoolIsOfItsName(String school) {
        assertThat(studies("Master in Physics\t2009 – 2012\n" + school))
                .singleElement()
                .satisfies(study -> assertThat(study.institution()).isEqualTo(school));
    }

    @Test
    void aThesisATownInBracketsAndAnItemSayWhatTheyAre() {
        assertThat(studies("""
                        University of Leeds (Leeds)\t2008 – 2011
                        Thesis: The sound of rivers in winter
                        - Master of Arts, History
                        """)).singleElement().satisfies(study -> {
            assertThat(study.institution()).isEqualTo("University of Leeds");
            assertThat(study.studyType()).isEqualTo("Master of Arts");
        });
    }

    @Test
    void aLabelThatIsADegreeBelongsToWhatWasEarned() {
        assertThat(studies("2006 – 2011\nIstituto Alberghiero Saffi\nDiploma: Servizi di sala"))
                .singleElement()
                .satisfies(study -> {
                    assertThat(study.studyType()).isEqualTo("Diploma");
                    assertThat(study.area()).isEqualTo("Servizi di sala");
                });
    }
}
