package com.modularplatform.language.skills.build;

import com.modularplatform.language.skills.Care;
import com.modularplatform.language.skills.SkillDictionary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What O*NET, ESCO and Linguist add to the hand-written tables, which always win: more names for what is known, and
 * skills nobody wrote down. Their names are not made to be found in running text, so all but clear proper names need
 * care.
 */
final class Taxonomies {
    private static final Pattern TAIL = Pattern.compile("(?i)[ ,]+(software|computer software|system software)$");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern ACRONYM = Pattern.compile("^(.{6,}) ([A-Z][A-Z0-9/&-]{1,7})$");

    private final Draft draft;
    private final SkillDictionary curated;

    /** @param curated the hand-written tables alone, to see which names they know already */
    Taxonomies(Draft draft, SkillDictionary curated) {
        this.draft = draft;
        this.curated = curated;
    }

    void add(Path folder) throws IOException {
        for (var line : Files.readAllLines(folder.resolve("linguist.tsv"), StandardCharsets.UTF_8)) {
            var parts = line.split("\t", -1);
            language(parts[0], parts[2].split("\\|"));
        }
        for (var line : Files.readAllLines(folder.resolve("esco.tsv"), StandardCharsets.UTF_8)) {
            var parts = line.split("\t", -1);
            concept(parts[0], parts[1].equals("knowledge"), parts[2].split("\\|"));
        }
        for (var line : Files.readAllLines(folder.resolve("onet.tsv"), StandardCharsets.UTF_8)) {
            technology(line.substring(0, line.indexOf('\t')));
        }
    }

    private void language(String name, String[] aliases) {
        var skill = known(name, name, Care.STRONG);
        for (var alias : aliases) {
            alias(skill, alias);
        }
    }

    private void concept(String label, boolean knowledge, String[] aliases) {
        var plain = BRACKETS.matcher(label).replaceAll("").strip();
        boolean proper = plain.chars().anyMatch(Character::isUpperCase);
        boolean single = plain.indexOf(' ') < 0;
        var care = !knowledge || single && !proper ? Care.TERM_ONLY : single ? Care.STRONG : Care.NONE;
        var skill = known(plain, capital(plain), care);
        for (var alias : aliases) {
            alias(skill, alias);
        }
    }

    private void technology(String written) {
        var name = TAIL.matcher(written).replaceAll("").strip();
        var acronym = ACRONYM.matcher(name);
        var full = acronym.matches() ? acronym.group(1) : name;
        boolean proper = full.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        boolean single = full.indexOf(' ') < 0;
        var skill = known(name, full, proper && !single ? Care.NONE : single ? Care.STRONG : Care.TERM_ONLY);
        alias(skill, name);
        if (acronym.matches()) {
            alias(skill, full);
        }
    }

    /** The skill a name means already, or else a new one. */
    private String known(String written, String name, Care care) {
        var owner = draft.owner(written).or(() -> draft.owner(name)).or(() -> curated.canonicalStrict(written));
        if (owner.isPresent()) {
            return owner.get();
        }
        draft.skill(name, care);
        return name;
    }

    private void alias(String skill, String alias) {
        if (!alias.isBlank() && draft.knows(skill) && draft.owner(alias).isEmpty()) {
            draft.spelling(skill, alias, Care.TERM_ONLY);
        }
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }
}
