package com.modularplatform.language.skills;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text cut into words as skill names are written: runs of letters and digits, folded to lower case without accents,
 * with {@code ++} and {@code #} kept where they belong to a name (C++, C#), {@code &} and "and" alike, and a leading
 * dot kept as {@code dotnet} for .NET alone.
 */
public final class Tokens {
    private static final int LONGEST_WORD = 60;
    /** Names of examinations that end in a plus. */
    private static final Set<String> PLUS =
            Set.of("a", "network", "security", "sec", "server", "linux", "cloud", "cysa", "pentest", "project");

    private final String text;
    private final List<String> words = new ArrayList<>();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    private Tokens(String text) {
        this.text = text;
    }

    /** Cuts {@code text}; linear in its length. */
    public static Tokens of(String text) {
        var tokens = new Tokens(text);
        tokens.cut();
        return tokens;
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** The folded word at {@code index}. */
    public String word(int index) {
        return words.get(index);
    }

    /** All folded words, in order. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** Where the word begins in the text. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the word ends in the text, exclusive. */
    public int end(int index) {
        return ends[index];
    }

    /** The words as one, without anything between them: what two spellings of one name have in common. */
    public String joined() {
        return String.join("", words);
    }

    private void cut() {
        int length = text.length();
        for (int at = 0; at < length; ) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                at = take(at);
            } else if (c == '.' && dotNet(at)) {
                add("dotnet", at, at + 4);
                at += 4;
            } else if (c == '&') {
                add("&", at, at + 1);
                at++;
            } else {
                at++;
            }
        }
    }

    private int take(int start) {
        int at = start;
        int length = text.length();
        while (at < length && (Character.isLetterOrDigit(text.charAt(at)) || isMark(text.charAt(at)))) {
            at++;
        }
        var word = fold(text.substring(start, Math.min(at, start + LONGEST_WORD)));
        if (text.startsWith("++", at)) {
            word += "++";
            at += 2;
        } else if (at < length && (text.charAt(at) == '#' || text.charAt(at) == '♯') && at - start <= 3) {
            word += "#";
            at++;
        } else if (at < length && text.charAt(at) == '+' && PLUS.contains(word)) {
            word += "+";
            at++;
        }
        add(word.equals("and") ? "&" : word, start, at);
        return at;
    }

    private boolean dotNet(int at) {
        return text.regionMatches(true, at + 1, "net", 0, 3)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (at + 4 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 4)));
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && c < 0x370;
    }

    private void add(String word, int start, int end) {
        int index = words.size();
        if (index == starts.length) {
            starts = java.util.Arrays.copyOf(starts, index * 2);
            ends = java.util.Arrays.copyOf(ends, index * 2);
        }
        starts[index] = start;
        ends[index] = end;
        words.add(word);
    }

    /** Lower case without accents; ß is ss. */
    public static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            plain &= c < 128 && (c < 'A' || c > 'Z');
        }
        if (plain) {
            return word;
        }
        var folded = new StringBuilder(word.length());
        var source = isAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKD);
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == 'ß') {
                folded.append("ss");
            } else if (!isMark(c)) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 128);
    }
}
