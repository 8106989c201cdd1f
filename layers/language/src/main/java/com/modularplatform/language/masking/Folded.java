package com.modularplatform.language.masking;

import java.util.Arrays;

/** Folded characters, each with the stretch of the original it stands for (UTF-16 code units). */
final class Folded {
    private char[] chars;
    private int[] starts;
    private int[] ends;
    private int length;

    Folded(int capacity) {
        chars = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    void add(char c, int start, int end) {
        if (length == chars.length) {
            int more = length * 2;
            chars = Arrays.copyOf(chars, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
        }
        chars[length] = c;
        starts[length] = start;
        ends[length++] = end;
    }

    /** Lets the last character reach to {@code end}: a mark follows it. */
    void stretch(int end) {
        if (length > 0) {
            ends[length - 1] = end;
        }
    }

    int length() {
        return length;
    }

    char at(int i) {
        return chars[i];
    }

    /** Where the folded character {@code i} starts in the original. */
    int start(int i) {
        return starts[i];
    }

    /** Where the folded character {@code i} ends in the original. */
    int end(int i) {
        return ends[i];
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }
}
