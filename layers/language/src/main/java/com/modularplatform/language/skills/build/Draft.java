package com.modularplatform.language.skills.build;

import com.modularplatform.language.skills.Care;
import com.modularplatform.language.skills.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The dictionary while it is made: who claims a spelling first keeps it, and the faults found on the way. */
final class Draft {
    private static final int LONGEST_CAREFUL_ACRONYM = 3;

    /** A skill's spellings by the words they consist of, and its parents. */
    private record Skill(Map<String, String> spellings, Set<String> parents) {}

    private final Map<String, Skill> skills = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final List<List<String>> groups = new ArrayList<>();
    private final List<String> stops = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** Adds a skill, unless its name is already a spelling of another. */
    boolean skill(String name, Care care) {
        var key = key(name);
        if (key.isEmpty() || owners.containsKey(key)) {
            return skills.containsKey(name);
        }
        skills.put(name, new Skill(new LinkedHashMap<>(), new LinkedHashSet<>()));
        spelling(name, name, care);
        return true;
    }

    /** Adds a spelling with the variants that go without saying; tells who has it when that is another skill. */
    Optional<String> spelling(String skill, String spelling, Care care) {
        var words = Tokens.of(spelling).words();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var owner = owners.putIfAbsent(String.join("", words), skill);
        if (owner != null && !owner.equals(skill)) {
            return Optional.of(owner);
        }
        var spellings = entry(skill).spellings();
        var path = String.join(" ", words);
        if (care != Care.NONE) {
            careful(skill, spelling, care, path);
            return Optional.empty();
        }
        spellings.putIfAbsent(path, path);
        for (var variant : Spellings.variants(spelling, words)) {
            if (owners.getOrDefault(variant.replace(" ", ""), skill).equals(skill)) {
                owners.put(variant.replace(" ", ""), skill);
                spellings.putIfAbsent(variant, variant);
            }
        }
        return Optional.empty();
    }

    /**
     * The more careful of two rules for one path wins, but for capitals of a name in small letters (GIT for Git) and
     * for long acronyms, which are no words in any capitals.
     */
    private void careful(String skill, String spelling, Care care, String path) {
        var spellings = entry(skill).spellings();
        boolean named = path.equals(key(skill));
        if (care == Care.EXACT
                && path.equals(spellings.get(path))
                && (named ? !spelling.equals(skill) : path.length() > LONGEST_CAREFUL_ACRONYM)) {
            return;
        }
        boolean ownName = care == Care.STRONG && path.equals(spellings.get(path)) && spelling.equalsIgnoreCase(skill);
        var joined = path.replace(" ", "");
        spellings.put(path, care.sign() + (ownName ? skill : care == Care.TERM_ONLY ? joined : spelling));
    }

    /** A phrase that hides the skills within it. */
    void stop(String phrase) {
        stops.add(phrase);
    }

    private Skill entry(String skill) {
        return Objects.requireNonNull(skills.get(skill), skill);
    }

    void parent(String skill, String parent) {
        entry(skill).parents().add(parent);
    }

    void group(List<String> members) {
        groups.add(List.copyOf(members));
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    boolean knows(String name) {
        return skills.containsKey(name);
    }

    Optional<String> owner(String spelling) {
        return Optional.ofNullable(owners.get(key(spelling)));
    }

    /** What is wrong with the tables, a sentence each; empty when all is well. */
    List<String> faults() {
        var all = new ArrayList<>(faults);
        skills.forEach((name, skill) -> skill.parents().stream()
                .filter(parent -> !skills.containsKey(parent))
                .forEach(parent -> all.add("parent of %s is unknown: %s".formatted(name, parent))));
        groups.forEach(group -> group.stream()
                .filter(member -> !skills.containsKey(member))
                .forEach(member -> all.add("member of a group is unknown: %s in %s".formatted(member, group))));
        return all;
    }

    int groups() {
        return groups.size();
    }

    int skills() {
        return skills.size();
    }

    /** The dictionary's file. */
    String file(String version) {
        var file = new StringBuilder("V ").append(version).append('\n');
        skills.forEach((name, skill) -> file.append("S ")
                .append(name)
                .append('\t')
                .append(String.join("|", skill.parents()))
                .append('\t')
                .append(String.join("|", skill.spellings().values()))
                .append('\n'));
        stops.forEach(phrase -> file.append("- ").append(phrase).append('\n'));
        groups.forEach(group -> file.append(group.stream().collect(Collectors.joining("|", "G ", "\n"))));
        return file.toString();
    }

    private static String key(String spelling) {
        return Tokens.of(spelling).joined();
    }
}
