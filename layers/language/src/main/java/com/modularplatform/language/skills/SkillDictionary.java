package com.modularplatform.language.skills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The skills the platform knows, by canonical name, with every spelling, what they are part of, and what can stand in
 * for them. Immutable and safe between threads. Built by {@code language.skills.build.DictionaryBuilder}.
 */
public final class SkillDictionary {
    private static final String FILE = "skills.tsv";

    private final byte[] bytes;
    private final DictionaryFile file;
    private volatile @Nullable String hash;
    private volatile @Nullable Neighbours neighbours;

    private SkillDictionary(byte[] bytes) {
        this.bytes = bytes;
        this.file = new DictionaryFile(bytes);
    }

    /** The dictionary that ships with the platform; read once, when first asked for. */
    public static SkillDictionary standard() {
        return Standard.INSTANCE;
    }

    /** Reads a dictionary from the bytes of its file. */
    public static SkillDictionary of(byte[] file) {
        return new SkillDictionary(file.clone());
    }

    /** The canonical name for a term as people write it, or of the skill it is a kind or part of; empty without one. */
    public Optional<String> canonical(String term) {
        return named(term).or(() -> guessed(term));
    }

    private Optional<String> named(String term) {
        return name(Terms.find(term, this::exact, joined -> neighbours().near(joined, this::exact)));
    }

    private Optional<String> guessed(String term) {
        var words = Tokens.of(term).words();
        return name(neighbours().reworded(words))
                .or(() -> name(Terms.within(term, this::exact)))
                .or(() -> name(neighbours().begun(words)));
    }

    private Optional<String> name(@Nullable Integer skill) {
        return Optional.ofNullable(skill).map(file.names::get);
    }

    /** As {@link #canonical}, but never by assuming a slip of the hand or reading a part for the whole: for what is printed. */
    public Optional<String> canonicalStrict(String term) {
        return name(Terms.find(term, this::exact, _ -> null));
    }

    /** Every place in {@code text} that names a skill, in order and without overlap. Linear in the text. */
    public List<Mention> scan(String text) {
        return new Scanner(file.trie, file.names, text).scan();
    }

    /** Whether two terms name different skills of which one can stand in for the other; symmetric. */
    public boolean alternatives(String one, String other) {
        var first = named(one).orElse(one);
        var second = named(other).orElse(other);
        return !first.equals(second) && alternativesOf(first).contains(second);
    }

    /** Canonical names of all that can stand in for a skill, sorted. */
    public Set<String> alternativesOf(String skill) {
        return file.alternatives.getOrDefault(skill, Set.of());
    }

    /** What a skill is directly part of: Django's is Python; empty for most. */
    public List<String> parents(String skill) {
        return file.parents.getOrDefault(skill, List.of());
    }

    /**
     * Whether {@code skill} is part of {@code of}, over any number of steps: who knows it knows the other in good
     * part.
     */
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
        return List.copyOf(file.names);
    }

    /** How many spellings are known, canonical names included. */
    public int spellings() {
        return neighbours().count();
    }

    /** Version of the dictionary's content, e.g. {@code 2026.11}. */
    public String version() {
        return file.version;
    }

    /** SHA-256 of the dictionary's file, hexadecimal. */
    public String hash() {
        var known = hash;
        if (known == null) {
            known = sha256(bytes);
            hash = known;
        }
        return known;
    }

    private @Nullable Integer exact(String joined) {
        int skill = file.terms.get(Hashes.of(joined));
        return skill == LongTable.NONE ? null : skill;
    }

    private Neighbours neighbours() {
        var known = neighbours;
        if (known == null) {
            known = new Neighbours(bytes, file.names);
            neighbours = known;
        }
        return known;
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
                return new SkillDictionary(file.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
