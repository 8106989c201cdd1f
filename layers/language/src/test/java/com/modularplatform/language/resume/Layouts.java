package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Line;
import com.modularplatform.domain.reading.LayoutText.Link;
import com.modularplatform.domain.reading.LayoutText.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Texts with layout out of a file: {@code === name}, then {@code @target} for links, then a line each with page, block, x, y,
 * width, size, style, role and text between unit separators.
 */
final class Layouts {
    private Layouts() {}

    static Map<String, LayoutText> read(String resource) {
        var read = new LinkedHashMap<String, LayoutText>();
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(Layouts.class.getResourceAsStream(resource), resource)),
                StandardCharsets.UTF_8))) {
            String name = null;
            var lines = new ArrayList<Line>();
            var links = new ArrayList<Link>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("=== ")) {
                    add(name, lines, links, read);
                    name = line.substring(4);
                } else if (line.startsWith("@")) {
                    links.add(new Link(line.substring(1), -1));
                } else {
                    lines.add(line(line.split("\u001f", 9)));
                }
            }
            add(name, lines, links, read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return read;
    }

    private static void add(
            @org.jspecify.annotations.Nullable String name,
            List<Line> lines,
            List<Link> links,
            Map<String, LayoutText> into) {
        if (name != null) {
            into.put(name, new LayoutText("application/octet-stream", 1, lines, links, List.of(), Map.of()));
        }
        lines.clear();
        links.clear();
    }

    private static Line line(String[] part) {
        return new Line(
                part[8],
                Integer.parseInt(part[0]),
                Integer.parseInt(part[1]),
                Double.parseDouble(part[2]),
                Double.parseDouble(part[3]),
                Double.parseDouble(part[4]),
                Double.parseDouble(part[5]),
                part[6].contains("b"),
                part[6].contains("i"),
                Role.valueOf(part[7]));
    }

    /** Plain text as a TXT reader gives it: no sizes, no positions. */
    static LayoutText plain(String text) {
        return new LayoutText(
                "text/plain",
                1,
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Line(line.strip(), 1, 0, 0, 0, 0, 0, false, false, Role.TEXT))
                        .toList(),
                List.of(),
                List.of(),
                Map.of());
    }
}
