package com.modularplatform.language.skills;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The dictionary's file, read in one pass over its bytes; only names and the few careful spellings become strings.
 *
 * <p>It has one line each: {@code V version}; {@code S name⇥parents⇥spellings} (lists parted by {@code |}); {@code G}
 * a group of alternatives; {@code -} a phrase that hides what is in it. A spelling without a sign is already folded
 * into words parted by blanks; one behind {@link Care#TERM_ONLY}'s sign is folded and joined; one behind another sign
 * is as written.
 */
final class DictionaryFile {
    private final byte[] bytes;
    private int at;

    final List<String> names = new ArrayList<>();
    final LongTable terms;
    final SurfaceTrie trie;
    final Map<String, List<String>> parents = new HashMap<>();
    final Map<String, Set<String>> alternatives = new HashMap<>();
    String version = "";

    DictionaryFile(byte[] bytes) {
        this.bytes = bytes;
        this.terms = new LongTable(bytes.length / 16);
        this.trie = new SurfaceTrie(bytes.length / 12);
        while (at < bytes.length) {
            char kind = (char) bytes[at];
            at += 2;
            switch (kind) {
                case 'V' -> version = upTo('\n');
                case 'S' -> skill();
                case 'G' -> group(split(upTo('\n')));
                case '-' -> written(new Surface(-1, Care.STOP, ""), upTo('\n'));
                default -> throw new IllegalArgumentException("not a dictionary: line begins with " + kind);
            }
        }
    }

    /** The words of every spelling that names a skill, with its skill's number. Reads the file again. */
    static void spellings(byte[] bytes, BiConsumer<List<String>, Integer> each) {
        int number = 0;
        for (var line : (Iterable<String>) new String(bytes, StandardCharsets.UTF_8).lines()::iterator) {
            if (line.startsWith("S ")) {
                for (var spelling : split(line.substring(line.lastIndexOf('\t') + 1))) {
                    var care = Care.of(spelling.charAt(0));
                    each.accept(
                            switch (care) {
                                case NONE -> List.of(spelling.split(" "));
                                case TERM_ONLY -> List.of(spelling.substring(1));
                                default -> Tokens.of(spelling.substring(1)).words();
                            },
                            number);
                }
                number++;
            }
        }
    }

    private void skill() {
        int number = names.size();
        var name = upTo('\t');
        names.add(name);
        var over = upTo('\t');
        if (!over.isEmpty()) {
            parents.put(name, List.copyOf(split(over)));
        }
        var free = new Surface(number, Care.NONE, "");
        do {
            var care = Care.of((char) bytes[at]);
            if (care == Care.NONE) {
                folded(free);
            } else if (care == Care.TERM_ONLY) {
                at++;
                joined(number);
            } else {
                at++;
                int start = at;
                skip();
                var written = new String(bytes, start, at - start, StandardCharsets.UTF_8);
                careful(new Surface(number, care, written), start);
            }
        } while (bytes[at++] == '|');
    }

    private void folded(Surface surface) {
        long term = Hashes.START;
        long word = Hashes.START;
        int node = SurfaceTrie.ROOT;
        for (; bytes[at] != '|' && bytes[at] != '\n'; at++) {
            if (bytes[at] == ' ') {
                node = trie.grow(node, word);
                word = Hashes.START;
            } else {
                word = Hashes.add(word, bytes[at]);
                term = Hashes.add(term, bytes[at]);
            }
        }
        trie.end(trie.grow(node, word), surface);
        terms.putIfAbsent(term, surface.skill());
    }

    private void joined(int number) {
        long term = Hashes.START;
        for (; bytes[at] != '|' && bytes[at] != '\n'; at++) {
            term = Hashes.add(term, bytes[at]);
        }
        terms.putIfAbsent(term, number);
    }

    /** Most careful spellings are one plain word, which need not be cut into words first. */
    private void careful(Surface surface, int start) {
        long word = Hashes.START;
        for (int i = start; i < at; i++) {
            int b = bytes[i];
            boolean capital = b >= 'A' && b <= 'Z';
            if (!capital && (b < 'a' || b > 'z') && (b < '0' || b > '9')) {
                written(surface, surface.spelling());
                return;
            }
            word = Hashes.add(word, capital ? b + ('a' - 'A') : b);
        }
        trie.end(trie.grow(SurfaceTrie.ROOT, word), surface);
        terms.putIfAbsent(word, surface.skill());
    }

    private void written(Surface surface, String spelling) {
        var words = Tokens.of(spelling).words();
        int node = SurfaceTrie.ROOT;
        for (var word : words) {
            node = trie.grow(node, Hashes.of(word));
        }
        trie.end(node, surface);
        if (surface.care() != Care.STOP) {
            terms.putIfAbsent(Hashes.of(String.join("", words)), surface.skill());
        }
    }

    private void group(List<String> members) {
        for (var member : members) {
            var others = alternatives.computeIfAbsent(member, _ -> new TreeSet<>());
            others.addAll(members);
            others.remove(member);
        }
    }

    private void skip() {
        while (bytes[at] != '|' && bytes[at] != '\n') {
            at++;
        }
    }

    private String upTo(char end) {
        int start = at;
        while (bytes[at] != end) {
            at++;
        }
        return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
    }

    private static List<String> split(String line) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int to = line.indexOf('|'); to >= 0; to = line.indexOf('|', from)) {
            parts.add(line.substring(from, to));
            from = to + 1;
        }
        if (from < line.length()) {
            parts.add(line.substring(from));
        }
        return parts;
    }
}
