package com.modularplatform.language.skills.build;

import com.modularplatform.language.skills.SkillDictionary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code DictionaryBuilder SOURCES FILE}: makes the dictionary's file from {@code layers/language/dictionary}.
 * Refuses when the hand-written tables contradict themselves.
 */
public final class DictionaryBuilder {
    private DictionaryBuilder() {}

    public static void main(String[] arguments) throws IOException {
        var file = build(Path.of(arguments[0]));
        Files.writeString(Path.of(arguments[1]), file);
        var dictionary = SkillDictionary.of(file.getBytes(StandardCharsets.UTF_8));
        System.err.printf("%d skills, %d spellings%n", dictionary.skills().size(), dictionary.spellings());
    }

    /**
     * Builds the file's text.
     *
     * @throws IllegalStateException naming every contradiction in the hand-written tables
     */
    public static String build(Path sources) throws IOException {
        var draft = new Draft();
        var lines = new ArrayList<String>();
        for (var table : tables(sources.resolve("curated"))) {
            lines.addAll(Files.readAllLines(table));
        }
        var curated = new Curated(draft);
        curated.names(lines);
        curated.rest(lines);
        stops(draft, Files.readAllLines(sources.resolve("stop.txt")));
        var faults = draft.faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("%d faults:%n%s".formatted(faults.size(), String.join("\n", faults)));
        }
        System.err.printf("curated: %d skills, %d groups%n", draft.skills(), draft.groups());
        var version = Files.readString(sources.resolve("version.txt")).strip();
        var known = SkillDictionary.of(draft.file(version).getBytes(StandardCharsets.UTF_8));
        new Taxonomies(draft, known).add(sources.resolve("taxonomy"));
        return draft.file(version);
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static void stops(Draft draft, List<String> lines) {
        lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> draft.stop(line.strip()));
    }
}
