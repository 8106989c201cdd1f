package com.modularplatform.language.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text cut into words and sentences.
 *
 * @param words all words, in lower case, in order
 * @param terms those that carry meaning
 * @param sentences lengths in words
 * @param segments lengths in words between any punctuation
 */
record Passage(String text, List<String> words, List<Term> terms, List<Integer> sentences, List<Integer> segments) {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_ORDER = 14;

    static Passage of(String given) {
        String text = given.length() > LONGEST ? given.substring(0, LONGEST) : given;
        var words = new ArrayList<String>();
        var terms = new ArrayList<Term>();
        var sentences = new ArrayList<Integer>();
        var segments = new ArrayList<Integer>();
        int sentence = 0;
        int segment = 0;
        boolean mixed = text.chars().anyMatch(Character::isLowerCase);
        for (int i = 0; i < text.length(); ) {
            if (isWordStart(text, i)) {
                int end = wordEnd(text, i);
                String written = text.substring(i, end);
                String word = written.toLowerCase(Locale.ROOT).replace(" ", "");
                if (!Vocabulary.isFunctionWord(word) || mixed && isCapitals(written)) {
                    String stem = Stem.of(word);
                    terms.add(new Term(word, stem, Vocabulary.senses(word, stem), words.size()));
                }
                words.add(word);
                sentence++;
                segment++;
                i = end;
                continue;
            }
            char c = text.charAt(i++);
            boolean stop = c == '.' || c == '!' || c == '?' || c == '\n';
            if ((stop
                            || c == ','
                            || c == ';'
                            || c == ':'
                            || c == '/'
                            || c == '|'
                            || c == '•'
                            || c == '-' && !withinWord(text, i - 1))
                    && segment > 0) {
                segments.add(segment);
                segment = 0;
            }
            if (stop && sentence > 0) {
                sentences.add(sentence);
                sentence = 0;
            }
        }
        if (sentence > 0) {
            sentences.add(sentence);
        }
        if (segment > 0) {
            segments.add(segment);
        }
        return new Passage(text, List.copyOf(words), List.copyOf(terms), List.copyOf(sentences), List.copyOf(segments));
    }

    /** Each meaning once, by stem, in order of first use. */
    List<Term> distinct() {
        Map<String, Term> seen = new LinkedHashMap<>();
        terms.forEach(term -> seen.putIfAbsent(term.stem(), term));
        return List.copyOf(seen.values());
    }

    /** The best likeness of any word here to {@code wanted}. */
    double holds(Term wanted) {
        double best = 0;
        for (var term : terms) {
            best = Math.max(best, term.likeness(wanted));
            if (best == 1) {
                break;
            }
        }
        return best;
    }

    /** Whether a word here is {@code wanted} itself, in whatever form or with one slip of the hand, not a synonym. */
    boolean repeats(Term wanted) {
        return terms.stream().anyMatch(term -> term.isForm(wanted));
    }

    /** Whether a word here is not one of {@code other}. */
    boolean addsTo(Passage other) {
        return terms.stream().anyMatch(term -> !other.repeats(term));
    }

    /** How many words only join others. Letters that stand alone are names of things, but for "a" and "I". */
    long joints() {
        long letters = words.stream()
                .filter(word -> word.length() == 1 && Character.isLetter(word.charAt(0)) && !"ai".contains(word))
                .count();
        return Math.max(0, words.size() - terms.size() - letters);
    }

    double functionShare() {
        return words.isEmpty() ? 0 : 1 - terms.size() / (double) words.size();
    }

    private static boolean isWordStart(String text, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c)
                || c == '.'
                        && i + 1 < text.length()
                        && Character.isLetter(text.charAt(i + 1))
                        && (i == 0 || text.charAt(i - 1) == ' ');
    }

    private static boolean withinWord(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    /** GET, NOT and OR among small letters are names, not words that join. */
    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    /** O(n log n) is one word; where it ends, or −1. */
    private static int orderEnd(String text, int start) {
        if (!text.startsWith("O(", start) && !text.startsWith("o(", start)) {
            return -1;
        }
        int close = text.indexOf(')', start);
        return close < 0 || close - start > LONGEST_ORDER ? -1 : close + 1;
    }

    /** c++, c#, node.js, n+1 and read-only are words; a full stop at the end is not part of one. */
    private static int wordEnd(String text, int start) {
        int order = orderEnd(text, start);
        if (order > 0) {
            return order;
        }
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean next = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            boolean inside = Character.isLetterOrDigit(c)
                    || c == '+'
                    || c == '#'
                    || (c == '\'' || c == '’' || c == '_') && next
                    || c == '.' && next && !Character.isUpperCase(text.charAt(i + 1));
            if (!inside) {
                break;
            }
            i++;
        }
        return i;
    }
}
