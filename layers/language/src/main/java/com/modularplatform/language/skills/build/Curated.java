package com.modularplatform.language.skills.build;

import com.modularplatform.language.skills.Care;
import java.util.List;

/**
 * The tables written by hand. A line is {@code Name = alias; alias < Parent; Parent}, every part but the name
 * optional; {@code & Name = …} adds to a skill of another line; {@code ~ A; B; C} a group of alternatives; {@code #} a
 * comment; {@code @single +} gives the single words among the aliases that follow this care. A sign of {@link Care}
 * before a name or alias says how far that spelling can be trusted.
 */
final class Curated {
    private static final String SINGLE = "@single ";
    private static final String MORE = "& ";

    private final Draft draft;
    private Care single = Care.NONE;

    Curated(Draft draft) {
        this.draft = draft;
    }

    /** Names first, over all files, so that no alias can take another skill's name. */
    void names(List<String> lines) {
        for (var line : lines) {
            if (isSkill(line)) {
                var name = Line.of(line).name();
                if (draft.knows(name.text()) || !draft.skill(name.text(), name.care())) {
                    draft.fault("named twice: " + name.text()
                            + draft.owner(name.text()).map(" of "::concat).orElse(""));
                }
            }
        }
    }

    void rest(List<String> lines) {
        for (var line : lines) {
            if (line.startsWith(MORE)) {
                aliases(Line.of(line.substring(MORE.length())));
            } else if (line.startsWith(SINGLE)) {
                single = Care.of(line.charAt(SINGLE.length()));
            } else if (isSkill(line)) {
                aliases(Line.of(line));
            } else if (line.startsWith("~ ")) {
                draft.group(Line.parts(line.substring(2)));
            }
        }
    }

    private void aliases(Line line) {
        var name = line.name().text();
        for (var alias : line.aliases()) {
            boolean word = alias.care() == Care.NONE
                    && alias.text().indexOf(' ') < 0
                    && alias.text().indexOf('-') < 0
                    // A letter with an accent is a word of another language, which means nothing else in English.
                    && alias.text().chars().allMatch(c -> c < 128);
            var listed = alias.inLists();
            draft.spelling(name, listed.text(), word ? single : listed.care())
                    .ifPresent(owner ->
                            draft.fault("%s is an alias of %s and of %s".formatted(alias.text(), owner, name)));
        }
        line.parents().forEach(parent -> draft.parent(name, parent));
    }

    private static boolean isSkill(String line) {
        return !line.isBlank()
                && !line.startsWith("#")
                && !line.startsWith("~ ")
                && !line.startsWith("@")
                && !line.startsWith(MORE);
    }

    /** A spelling and the care before it. */
    record Signed(String text, Care care) {
        static Signed of(String written) {
            var care = Care.of(written.charAt(0));
            return new Signed(care == Care.NONE ? written : written.substring(1).strip(), care);
        }

        /**
         * An ordinary word that is no name in prose ("pulsar") is one with a capital in a list of skills ("Kafka,
         * Pulsar").
         */
        Signed inLists() {
            boolean word =
                    care == Care.TERM_ONLY && text.length() > 2 && text.chars().allMatch(Character::isLowerCase);
            return word ? new Signed(Character.toUpperCase(text.charAt(0)) + text.substring(1), Care.STRONG) : this;
        }
    }

    /** One skill's line, taken apart. */
    record Line(Signed name, List<Signed> aliases, List<String> parents) {
        static Line of(String line) {
            int parents = line.indexOf(" < ");
            var left = parents < 0 ? line : line.substring(0, parents);
            int aliases = left.indexOf(" = ");
            var name = aliases < 0 ? left : left.substring(0, aliases);
            return new Line(
                    Signed.of(name.strip()),
                    aliases < 0
                            ? List.of()
                            : parts(left.substring(aliases + 3)).stream()
                                    .map(Signed::of)
                                    .toList(),
                    parents < 0 ? List.of() : parts(line.substring(parents + 3)));
        }

        static List<String> parts(String list) {
            return List.of(list.split(";")).stream()
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }
}
