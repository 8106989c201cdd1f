package com.modularplatform.language.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    @ParameterizedTest
    @CsvSource({
        "Senior Python Developer,Python Engineer",
        "Software Engineer,Softwareentwickler (m/w/d)",
        "DevOps Engineer,Site Reliability Engineer",
        "Project Manager,Projektleiterin",
        "HR Manager,Human Resources Manager",
        "Sr. Accountant,Accountant II"
    })
    void titles_that_say_the_same_are_alike(String one, String other) {
        assertThat(Titles.likeness(one, other)).isEqualTo(1);
        assertThat(Titles.likeness(other, one)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Backend Developer,Frontend Developer",
        "Java Developer,Software Engineer",
        "Data Analyst,Business Analyst"
    })
    void titles_of_one_family_are_partly_alike(String one, String other) {
        assertThat(Titles.likeness(one, other)).isBetween(0.5, 0.95);
    }

    @ParameterizedTest
    @CsvSource({"Accountant,Nurse", "Java Developer,Chef", "Teacher,Truck Driver"})
    void titles_of_different_trades_are_not_alike(String one, String other) {
        assertThat(Titles.likeness(one, other)).isLessThan(0.3);
    }
}
