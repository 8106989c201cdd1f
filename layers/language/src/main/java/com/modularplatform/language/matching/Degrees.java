package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.Requirements.Degree;
import com.modularplatform.language.skills.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Degrees as they are written in English, German, French, Spanish, Portuguese, Italian and Dutch. */
public final class Degrees {
    private static final Set<String> DOCTORATE = Set.of(
            "phd",
            "ph d",
            "dphil",
            "doctorate",
            "doctoral",
            "doctor of",
            "dr rer nat",
            "dr ing",
            "promotion zum",
            "doctorat",
            "doctorado",
            "dottorato",
            "doutorado",
            "doutoramento",
            "edd",
            "promovierter",
            "promoviert",
            "juris doctor",
            "md degree");
    private static final Set<String> MASTER = Set.of(
            "master",
            "masters",
            "master s",
            "msc",
            "m sc",
            "mba",
            "m eng",
            "meng",
            "ma in",
            "m a",
            "mphil",
            "diplom",
            "dipl",
            "dipl ing",
            "magister",
            "maitrise",
            "ingenieur diplome",
            "diplome d ingenieur",
            "bac 5",
            "mestrado",
            "maestria",
            "laurea magistrale",
            "postgraduate",
            "post graduate",
            "m tech",
            "mtech",
            "mca",
            "graduate degree",
            "advanced degree",
            "staatsexamen",
            "ms in",
            "ms degree",
            "m s",
            "m com",
            "llm",
            "ma",
            "med",
            "doctorandus");
    private static final Set<String> BACHELOR = Set.of(
            "bachelor",
            "bachelors",
            "bachelor s",
            "bsc",
            "b sc",
            "b a",
            "ba in",
            "b eng",
            "beng",
            "bs in",
            "b s",
            "bs degree",
            "b tech",
            "btech",
            "b e",
            "be in",
            "bba",
            "b com",
            "bca",
            "llb",
            "licence",
            "licenciatura",
            "licenciado",
            "licenciada",
            "laurea",
            "grado en",
            "grado universitario",
            "undergraduate degree",
            "university degree",
            "college degree",
            "degree in",
            "degree or",
            "hochschulabschluss",
            "studium",
            "hochschulstudium",
            "fachhochschule",
            "universitatsabschluss",
            "studienabschluss",
            "bac 3",
            "titulacion universitaria",
            "estudios universitarios",
            "bacharelado",
            "bacharel",
            "four year degree",
            "4 year degree",
            "diplome universitaire",
            "formation superieure",
            "ba",
            "bs",
            "honours degree",
            "hons",
            "relevant degree",
            "technical degree",
            "universitaire",
            "hbo",
            "graduation",
            "titulo universitario",
            "ingenieria en",
            "bacharelato",
            "ba bs",
            "bs ba");
    private static final Set<String> ASSOCIATE = Set.of(
            "associate degree",
            "associate s degree",
            "associates degree",
            "associate of",
            "associate s",
            "aas",
            "bts",
            "dut",
            "bac 2",
            "foundation degree",
            "hnd",
            "higher national diploma",
            "grado superior",
            "iut",
            "deug",
            "two year degree",
            "2 year degree");
    private static final Set<String> VOCATIONAL = Set.of(
            "ausbildung",
            "berufsausbildung",
            "apprenticeship",
            "vocational",
            "trade school",
            "technical diploma",
            "cap",
            "bep",
            "formacion profesional",
            "fp",
            "meister",
            "gesellenbrief",
            "lehre",
            "technical school",
            "trade certificate",
            "nvq",
            "techniker",
            "bac pro",
            "kaufmannische ausbildung",
            "mbo",
            "ciclo formativo",
            "grado medio",
            "fachwirt",
            "facharbeiter");
    private static final Set<String> SECONDARY = Set.of(
            "high school",
            "ged",
            "abitur",
            "fachabitur",
            "baccalaureat",
            "bachillerato",
            "secondary school",
            "a levels",
            "gcse",
            "gcses",
            "hsc",
            "ssc",
            "realschule",
            "mittlere reife",
            "hauptschule",
            "schulabschluss",
            "matura",
            "maturite",
            "secondary education",
            "a level",
            "ensino medio",
            "diploma di maturita",
            "leaving certificate",
            "higher secondary");
    private static final int LONGEST = 3;

    private Degrees() {}

    /** The highest degree a text names. */
    public static Optional<Degree> highest(String text) {
        return all(text).stream().max(Degree::compareTo);
    }

    /** The lowest degree a text names. */
    public static Optional<Degree> lowest(String text) {
        return all(text).stream().min(Degree::compareTo);
    }

    private static List<Degree> all(String text) {
        var words = Tokens.of(text).words();
        var found = new ArrayList<Degree>();
        for (int at = 0; at < words.size(); ) {
            int taken = 1;
            for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
                var degree = of(String.join(" ", words.subList(at, at + length)));
                if (degree.isPresent()) {
                    found.add(degree.get());
                    taken = length;
                    break;
                }
            }
            at += taken;
        }
        return found;
    }

    private static Optional<Degree> of(String phrase) {
        if (DOCTORATE.contains(phrase)) {
            return Optional.of(Degree.DOCTORATE);
        }
        if (MASTER.contains(phrase)) {
            return Optional.of(Degree.MASTER);
        }
        if (BACHELOR.contains(phrase)) {
            return Optional.of(Degree.BACHELOR);
        }
        if (ASSOCIATE.contains(phrase)) {
            return Optional.of(Degree.ASSOCIATE);
        }
        if (VOCATIONAL.contains(phrase)) {
            return Optional.of(Degree.VOCATIONAL);
        }
        return SECONDARY.contains(phrase) ? Optional.of(Degree.SECONDARY) : Optional.empty();
    }
}
