package com.modularplatform.language.skills;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The skills the platform knows, by canonical name, with every spelling, what they are part of, and what can stand in for
 * them. Immutable and safe between threads. Built by {@code language.skills.build.DictionaryBuilder}.
 *
 * <p>The file has one line each: a line {@code V version}; {@code S name⇥parents⇥spellings} (lists parted by {@code |}); {@code G} a group of
 * alternatives; {@code -} a phrase that hides what is in it. A spelling without a sign is already folded into words; one behind a sign of {@link Care} is as written.
 */
public final class SkillDictionary {
    private static final String FILE = "skills.tsv";

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Surface> surfaces = new ArrayList<>();
    private final Map<String, Integer> terms;
    private final SurfaceTrie trie;
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, Set<String>> alternatives = new HashMap<>();
    private final String hash;
    private String version = "";

    private SkillDictionary(byte[] file) {
        int expected = file.length / 20;
        this.terms = HashMap.newHashMap(expected);
        this.trie = new SurfaceTrie(expected);
        this.hash = sha256(file);
        read(file);
    }

    /** The dictionary that ships with the platform; read once, when first asked for. */
    public static SkillDictionary standard() {
        return Standard.INSTANCE;
    }

    /** Reads a dictionary from the bytes of its file. */
    public static SkillDictionary of(byte[] file) {
        return new SkillDictionary(file);
    }

    /** The canonical name for a term as people write it; empty when no reading of it is safe. */
    public Optional<String> canonical(String term) {
        return Optional.ofNullable(Terms.find(term, this::exact, this::near)).map(names::get);
    }

    /** Every place in {@code text} that names a skill, in order and without overlap. Linear in the text. */
    public List<Mention> scan(String text) {
        return new Scanner(trie, surfaces, names, text).scan();
    }

    /** Whether two terms name different skills of which one can stand in for the other; symmetric. */
    public boolean alternatives(String one, String other) {
        var first = canonical(one).orElse(one);
        var second = canonical(other).orElse(other);
        return !first.equals(second) && alternativesOf(first).contains(second);
    }

    /** Canonical names of all that can stand in for a skill, sorted. */
    public Set<String> alternativesOf(String skill) {
        return alternatives.getOrDefault(skill, Set.of());
    }

    /** What a skill is directly part of: Django's is Python; empty for most. */
    public List<String> parents(String skill) {
        return parents.getOrDefault(skill, List.of());
    }

    /** Whether {@code skill} is part of {@code of}, over any number of steps: who knows it knows the other in good part. */
    public boolean descends(String skill, String of) {
        return descends(skill, of, 6);
    }

    private boolean descends(String skill, String of, int steps) {
        for (var parent : parents(skill)) {
            if (parent.equals(of) || steps > 1 && descends(parent, of, steps - 1)) {
                return true;
            }
        }
        return false;
    }

    /** All canonical names, in the order of the file. */
    public List<String> skills() {
        return List.copyOf(names);
    }

    /** How many spellings are known, canonical names included. */
    public int spellings() {
        return surfaces.size();
    }

    /** Version of the dictionary's content, e.g. {@code 2026.11}. */
    public String version() {
        return version;
    }

    /** SHA-256 of the dictionary's file, hexadecimal. */
    public String hash() {
        return hash;
    }

    private @Nullable Integer exact(String joined) {
        return terms.get(joined);
    }

    /** The one skill whose spelling is a single slip away, null when there is none or more than one. */
    private @Nullable Integer near(String joined) {
        Integer only = null;
        for (var entry : terms.entrySet()) {
            if (Slip.between(joined, entry.getKey()) && !Objects.equals(only, entry.getValue())) {
                if (only != null) {
                    return null;
                }
                only = entry.getValue();
            }
        }
        return only;
    }

    private void read(byte[] file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line.charAt(0)) {
                    case 'V' -> version = line.substring(2);
                    case '-' -> spelling(-1, "-" + line.substring(2));
                    case 'S' -> skill(line.substring(2));
                    case 'G' -> group(split(line.substring(2), '|'));
                    default -> throw new IllegalArgumentException("not a line of a dictionary: " + line);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void skill(String line) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        var name = line.substring(0, first);
        int number = names.size();
        names.add(name);
        numbers.put(name, number);
        if (second > first + 1) {
            parents.put(name, List.copyOf(split(line.substring(first + 1, second), '|')));
        }
        for (var spelling : split(line.substring(second + 1), '|')) {
            spelling(number, spelling);
        }
    }

    private void spelling(int skill, String spelling) {
        var care = Care.of(spelling.charAt(0));
        var written = care == Care.NONE ? "" : spelling.substring(1);
        var path = care == Care.NONE ? spelling : String.join(" ", Tokens.of(written).words());
        if (trie.add(path, surfaces.size())) {
            surfaces.add(new Surface(skill, care, written));
        }
        if (care != Care.STOP) {
            terms.putIfAbsent(path.indexOf(' ') < 0 ? path : path.replace(" ", ""), skill);
        }
    }

    private void group(List<String> members) {
        for (var member : members) {
            var others = alternatives.computeIfAbsent(member, _ -> new TreeSet<>());
            others.addAll(members);
            others.remove(member);
        }
    }

    private static List<String> split(String line, char at) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int to = line.indexOf(at); to >= 0; to = line.indexOf(at, from)) {
            parts.add(line.substring(from, to));
            from = to + 1;
        }
        if (from < line.length()) {
            parts.add(line.substring(from));
        }
        return parts;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Standard {
        private static final SkillDictionary INSTANCE = load();

        private static SkillDictionary load() {
            try (var file = Objects.requireNonNull(SkillDictionary.class.getResourceAsStream(FILE), FILE)) {
                return of(file.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
