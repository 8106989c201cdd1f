package com.modularplatform.language.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.reading.Requirements.Degree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DegreesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Meisterprüfung | VOCATIONAL",
                "Zimmerermeisterin | VOCATIONAL",
                "Staatl. gepr. Elektrotechniker | VOCATIONAL",
                "Ausbildung zur Gesundheits- und Krankenpflegerin | VOCATIONAL",
                "Kaufmann für Büromanagement (IHK) | VOCATIONAL",
                "CAP Cuisine | VOCATIONAL",
                "Técnico em Enfermagem | VOCATIONAL",
                "MBO-4 Verpleegkunde | VOCATIONAL",
                "Certificate III in Carpentry | VOCATIONAL",
                "Mittlere Reife | SECONDARY",
                "Allgemeine Hochschulreife | SECONDARY",
                "Baccalauréat scientifique | SECONDARY",
                "Maturità classica | SECONDARY",
                "VWO | SECONDARY",
                "BTS Comptabilité et gestion | ASSOCIATE",
                "Técnico Superior en Desarrollo de Aplicaciones Web | ASSOCIATE",
                "Higher National Diploma | ASSOCIATE",
                "Licence professionnelle | BACHELOR",
                "Bac+3 | BACHELOR",
                "B.Tech. (Hons) | BACHELOR",
                "Laurea triennale in Economia | BACHELOR",
                "MBBS | BACHELOR",
                "Dipl.-Ing. (FH) Maschinenbau | BACHELOR",
                "Dipl.-Ing. Maschinenbau | MASTER",
                "Laurea magistrale | MASTER",
                "Máster universitario | MASTER",
                "Diplôme d'ingénieur | MASTER",
                "Zweites Staatsexamen | MASTER",
                "MFA | MASTER",
                "Dr. rer. nat. | DOCTORATE",
                "Dottorato di ricerca | DOCTORATE",
            })
    void knowsADegreeByItsName(String name, Degree degree) {
        assertThat(Degrees.highest(name)).contains(degree);
    }

    @Test
    void aTextOfSeveralHasAHighestAndALowest() {
        var text = "Completed apprenticeship or Bachelor's degree, ideally a Master's";

        assertThat(Degrees.lowest(text)).contains(Degree.VOCATIONAL);
        assertThat(Degrees.highest(text)).contains(Degree.MASTER);
    }

    @Test
    void aTradeTaughtAtAUniversityIsNoApprenticeship() {
        assertThat(Degrees.highest("Betriebswirtschaftslehre")).isEmpty();
        assertThat(Degrees.highest("Bürgerliches Recht")).isEmpty();
    }
}
