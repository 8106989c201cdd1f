package com.modularplatform.language.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into the pieces of words that a vocabulary knows, as BERT does: small letters without accents, each
 * punctuation mark by itself, then the longest known piece from the left; "##" marks one that goes on.
 */
final class WordPieces {
    /** Longer words than this are no words. */
    private static final int LONGEST_WORD = 60;

    private final Map<String, Integer> numbers;

    WordPieces(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The numbers of the pieces in order; words with an unknown piece are left out. */
    List<Integer> of(String text) {
        var pieces = new ArrayList<Integer>();
        var plain = Normalizer.normalize(text.toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD);
        var word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else {
                add(word, pieces);
                if (!Character.isWhitespace(c)) {
                    add(word.append(c), pieces);
                }
            }
        }
        add(word, pieces);
        return pieces;
    }

    /** Adds the word's pieces and empties it. */
    private void add(StringBuilder word, List<Integer> pieces) {
        int before = pieces.size();
        int start = 0;
        while (start < word.length() && word.length() <= LONGEST_WORD) {
            Integer found = null;
            int end = word.length();
            for (; end > start; end--) {
                String piece = word.substring(start, end);
                found = numbers.get(start == 0 ? piece : "##" + piece);
                if (found != null) {
                    break;
                }
            }
            if (found == null) {
                pieces.subList(before, pieces.size()).clear();
                break;
            }
            pieces.add(found);
            start = end;
        }
        word.setLength(0);
    }
}
