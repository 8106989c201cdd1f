package com.modularplatform.language.skills;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the skills a text names: whole words only, the longest name first, with the care each spelling needs. One pass;
 * what a word can begin is bounded by the longest name, so the time is linear in the text.
 */
final class Scanner {
    /** What German glues to a skill: "Javaentwickler", "Excelkenntnisse". */
    private static final List<String> TAILS = List.of(
            "kenntnisse",
            "kenntnissen",
            "entwickler",
            "entwicklerin",
            "entwicklung",
            "programmierung",
            "programmierer",
            "erfahrung",
            "erfahrungen",
            "umgebung",
            "umgebungen",
            "datenbank",
            "datenbanken",
            "administrator",
            "administration",
            "schulung",
            "schulungen",
            "berater",
            "beraterin",
            "projekt",
            "projekte",
            "anwendungen",
            "experte",
            "expertin",
            "architekt",
            "skripte",
            "module",
            "werkzeuge");

    private static final int LONG_NOUN = 10;

    private final SurfaceTrie trie;
    private final List<String> names;
    private final String text;
    private final Tokens tokens;
    private final boolean[] addresses;
    private final List<Mention> found = new ArrayList<>();

    Scanner(SurfaceTrie trie, List<String> names, String text) {
        this.trie = trie;
        this.names = names;
        this.text = text;
        this.tokens = Tokens.of(text);
        this.addresses = Addresses.in(text, tokens);
    }

    List<Mention> scan() {
        for (int at = 0; at < tokens.size(); ) {
            at = addresses[at] ? at + 1 : from(at);
        }
        return List.copyOf(found);
    }

    /** Takes the longest name that begins at a word, if there is one; gives the word to go on with. */
    private int from(int first) {
        int node = SurfaceTrie.ROOT;
        int bestEnd = -1;
        @Nullable Surface best = null;
        for (int at = first; at < tokens.size() && (at == first || joins(at)); at++) {
            int next = trie.next(node, tokens.word(at));
            if (next == SurfaceTrie.NOWHERE) {
                next = trie.next(node, singular(tokens.word(at)));
                if (next != SurfaceTrie.NOWHERE) {
                    var plural = trie.surface(next);
                    if (plural != null && plural.care() == Care.NONE) {
                        best = plural;
                        bestEnd = at;
                    }
                    node = next;
                    continue;
                }
                break;
            }
            node = next;
            var surface = trie.surface(node);
            if (surface != null && fits(surface, first, at)) {
                best = surface;
                bestEnd = at;
            }
        }
        if (best == null) {
            return part(first);
        }
        if (best.care() != Care.STOP) {
            add(best, tokens.start(first), tokens.end(bestEnd));
        }
        return bestEnd + 1;
    }

    /** A name with a version behind it ("Python3") or within a German compound ("Javaentwickler"). */
    private int part(int at) {
        var word = tokens.word(at);
        int letters = word.length();
        while (letters > 0 && Character.isDigit(word.charAt(letters - 1))) {
            letters--;
        }
        if (letters < word.length() && letters >= 3 && plain(word.substring(0, letters)) instanceof Surface surface) {
            add(surface, tokens.start(at), tokens.end(at));
        } else if (word.length() >= 9) {
            for (var tail : TAILS) {
                int head = word.length() - tail.length();
                if (head >= 3 && word.endsWith(tail) && compound(word, head) instanceof Surface surface) {
                    add(surface, tokens.start(at), Math.min(tokens.end(at), tokens.start(at) + head));
                    break;
                }
            }
        }
        return at + 1;
    }

    private @Nullable Surface compound(String word, int head) {
        var surface = anyCare(word.substring(0, head));
        return surface != null || word.charAt(head - 1) != 's' ? surface : anyCare(word.substring(0, head - 1));
    }

    private @Nullable Surface plain(String word) {
        var surface = anyCare(word);
        return surface != null && surface.care() == Care.NONE ? surface : null;
    }

    private @Nullable Surface anyCare(String word) {
        int node = trie.next(SurfaceTrie.ROOT, word);
        var surface = node == SurfaceTrie.NOWHERE ? null : trie.surface(node);
        return surface == null || surface.care() == Care.STOP || surface.care() == Care.TERM_ONLY ? null : surface;
    }

    private void add(Surface surface, int start, int end) {
        found.add(new Mention(names.get(surface.skill()), start, end));
    }

    /**
     * Whether a word may continue a name: only a blank, a hyphen, a dot, a slash, an apostrophe or one line break
     * between.
     */
    private boolean joins(int at) {
        int from = tokens.end(at - 1);
        int to = tokens.start(at);
        if (to - from > 4 || addresses[at]) {
            return false;
        }
        int breaks = 0;
        int marks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case ' ', '\u00a0', '\r' -> {}
                case '\n' -> breaks++;
                case '-', '.', '/', '_', '\'', '’', '‑', '–' -> marks++;
                default -> {
                    return false;
                }
            }
        }
        return breaks + marks <= 1 && !(marks == 1 && to - from > 1 && text.charAt(from) == '.');
    }

    private boolean fits(Surface surface, int first, int last) {
        return switch (surface.care()) {
            case NONE, STOP -> true;
            case TERM_ONLY -> false;
            case ITEM -> {
                var around = new Surroundings(text, tokens, first, last, lastFoundEnd());
                yield around.listed() || around.asked() || noun(first) && !around.sentenceStart();
            }
            case EXACT ->
                written(surface, first, last)
                        || new Surroundings(text, tokens, first, last, lastFoundEnd()).amongSkills();
            case MILD -> {
                var around = new Surroundings(text, tokens, first, last, lastFoundEnd());
                yield writtenOrUpper(surface, first, last)
                        ? !around.sentenceStart() || around.listed() || around.told() || around.wished()
                        : around.amongSkills();
            }
            case STRONG -> {
                var around = new Surroundings(text, tokens, first, last, lastFoundEnd());
                yield written(surface, first, last)
                        ? around.listed() || around.told() || around.wished()
                        : around.amongSkills();
            }
        };
    }

    /** A long word with a capital where none must be: a German noun ("in der Finanzbuchhaltung"). */
    private boolean noun(int at) {
        int start = tokens.start(at);
        return tokens.end(at) - start >= LONG_NOUN
                && Character.isUpperCase(text.charAt(start))
                && Character.isLowerCase(text.charAt(start + 1));
    }

    private int lastFoundEnd() {
        return found.isEmpty() ? -1 : found.getLast().end();
    }

    private boolean written(Surface surface, int first, int last) {
        return text.regionMatches(
                        tokens.start(first),
                        surface.spelling(),
                        0,
                        surface.spelling().length())
                && tokens.end(last) - tokens.start(first) == surface.spelling().length();
    }

    private boolean writtenOrUpper(Surface surface, int first, int last) {
        if (written(surface, first, last)) {
            return true;
        }
        for (int i = tokens.start(first); i < tokens.end(last); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** What a German compound begins with when it ends in a word of {@link #TAILS}. */
    static Optional<String> head(String word) {
        return TAILS.stream()
                .filter(tail -> word.endsWith(tail) && word.length() >= tail.length() + 3)
                .max(Comparator.comparingInt(String::length))
                .map(tail -> word.substring(0, word.length() - tail.length()));
    }

    static String singular(String word) {
        int length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's' || word.charAt(length - 2) == 's') {
            return word;
        }
        return word.endsWith("ies") && length > 4 ? word.substring(0, length - 3) + "y" : word.substring(0, length - 1);
    }
}
