package com.modularplatform.language.requirements;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of the job text that says one thing, and the section it stands in.
 *
 * @param start where it begins in the text
 */
record Sentence(String text, int start, Section section) {
    /** Cuts a job text into lines and sentences; headings set the section and are no sentences themselves. */
    static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        var section = Section.OPEN;
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            var line = text.substring(from, end);
            var opened = Section.opened(line);
            if (opened.isPresent()) {
                section = opened.get();
            } else {
                section = inline(line, from, section, sentences);
            }
            from = end + 1;
        }
        return sentences;
    }

    /** "Nice to have: Kafka, Redis" is a heading and its content in one line; it holds for that line alone. */
    private static Section inline(String line, int from, Section section, List<Sentence> sentences) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
            var opened = Section.opened(line.substring(0, colon + 1));
            if (opened.isPresent()) {
                cut(line.substring(colon + 1), from + colon + 1, opened.get(), sentences);
                return section;
            }
        }
        cut(line, from, section, sentences);
        return section;
    }

    private static void cut(String line, int from, Section section, List<Sentence> sentences) {
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean stop = (c == '.' || c == '!' || c == '?')
                    && i + 1 < line.length()
                    && Character.isWhitespace(line.charAt(i + 1))
                    && !abbreviation(line, start, i);
            if (stop || c == '•' || c == '·' || c == '▪') {
                add(line.substring(start, i), from + start, section, sentences);
                start = i + 1;
            }
        }
        add(line.substring(start), from + start, section, sentences);
    }

    /** "e.g. Java", "z. B. Java", "Sr. Engineer": a short word before the dot, or a small letter after it. */
    private static boolean abbreviation(String line, int start, int dot) {
        int word = dot;
        while (word > start && Character.isLetter(line.charAt(word - 1))) {
            word--;
        }
        int next = dot + 1;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        boolean small = next < line.length() && Character.isLowerCase(line.charAt(next));
        var before = line.substring(word, dot);
        return small
                || before.length() == 1
                        && Character.isLetter(before.charAt(0))
                        && !before.equals("C")
                        && !before.equals("R")
                || before.equalsIgnoreCase("sr")
                || before.equalsIgnoreCase("jr")
                || before.equalsIgnoreCase("min");
    }

    private static void add(String text, int start, Section section, List<Sentence> sentences) {
        if (!text.isBlank()) {
            sentences.add(new Sentence(text, start, section));
        }
    }
}
