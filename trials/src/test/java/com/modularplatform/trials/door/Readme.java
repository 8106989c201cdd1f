package com.modularplatform.trials.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README's tables that tests hold to what they tell of. {@code -Dreadme.write=true} writes them anew. */
public final class Readme {
    private static final Path README = Path.of("..", "README.md");

    private Readme() {}

    /**
     * Fails unless this table stands in the README.
     *
     * @param section the name in the marks around it
     * @param test the class that writes it, as the mark says
     */
    public static void holds(String section, Class<?> test, String table) throws IOException {
        var readme = Files.readString(README);
        var begin = "<!-- %s: written by %s, checked by it -->\n".formatted(section, test.getSimpleName());
        int from = readme.indexOf(begin) + begin.length();
        int to = readme.indexOf("<!-- /%s -->".formatted(section));
        assertThat(to).isGreaterThanOrEqualTo(from);
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
            return;
        }
        assertThat(readme.substring(from, to))
                .as(
                        "the README's %s; mvn -pl trials -am test -Dtest=%s -Dreadme.write=true writes them",
                        section, test.getSimpleName())
                .isEqualTo(table);
    }
}
