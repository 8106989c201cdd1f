package com.modularplatform.language.requirements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stretch of the job text that says one thing, and the section it stands in.
 *
 * @param start where it begins in the text
 */
record Sentence(String text, int start, Section section) {
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-–—•·▪●○◦‣∙*+✓✔➤►]|\\d{1,2}[.)])\\s+\\S");
    private static final int LONGEST_LABEL = 24;
    private static final int BRIEF = 6;

    /** The same words as part of another section. */
    Sentence in(Section other) {
        return new Sentence(text, start, other);
    }

    /** Cuts a job text into lines and sentences; headings set the section and are no sentences themselves. */
    static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        var section = Section.OPEN;
        boolean headed = false;
        boolean listed = false;
        boolean gap = false;
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            var line = text.substring(from, end);
            boolean item = ITEM.matcher(line).lookingAt();
            boolean title = sentences.isEmpty() && !headed && line.indexOf(':') < 0;
            var opened = title || item && !line.stripTrailing().endsWith(":")
                    ? Optional.<Section>empty()
                    : Section.opened(line);
            if (!title && opened.isEmpty() && !item && leadsToList(text, end)) {
                opened = Section.leading(line);
            }
            if (opened.isPresent()) {
                section = opened.get();
                headed = true;
            } else if (line.isBlank()) {
                gap = true;
            } else {
                if (!item && listed && gap && section != Section.ASIDE) {
                    section = Section.OPEN; // a paragraph after a list is no longer of it
                }
                var of = section;
                if (!item && Section.isOffer(line)) {
                    of = Section.ASIDE;
                } else if (!headed && !sentences.isEmpty() && section == Section.OPEN) {
                    of = Section.INTRODUCTION;
                }
                headed |= inline(line, from, of, sentences);
            }
            if (!line.isBlank()) {
                listed = item || listed && !gap;
                gap = false;
            }
            from = end + 1;
        }
        return asked(sentences);
    }

    /** What a text says of itself before anything else is asked for by none but the shortest texts. */
    private static List<Sentence> asked(List<Sentence> sentences) {
        boolean asked = sentences.size() < BRIEF;
        var judged = new ArrayList<Sentence>(sentences.size());
        for (var each : sentences) {
            boolean introduction = each.section() == Section.INTRODUCTION;
            asked |= introduction && asks(each.text());
            judged.add(
                    introduction
                            ? new Sentence(each.text(), each.start(), asked ? Section.OPEN : Section.ASIDE)
                            : each);
        }
        return judged;
    }

    private static boolean asks(String text) {
        return Section.addresses(text) || WishWords.speaksOfWishes(text);
    }

    /** Whether the next line that is not blank is an item of a list. */
    private static boolean leadsToList(String text, int end) {
        int at = end;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length()
                && ITEM.matcher(text).region(at, text.length()).lookingAt();
    }

    /** "Nice to have: Kafka, Redis" is a heading and its content in one line; it holds for that line alone. */
    private static boolean inline(String line, int from, Section section, List<Sentence> sentences) {
        int colon = line.indexOf(": ");
        int dot = line.indexOf(". ");
        int label = colon > 0 ? colon : dot > 0 && dot < LONGEST_LABEL ? dot : -1;
        if (label > 0 && section != Section.ASIDE) {
            var opened = Section.opened(line.substring(0, label) + ":");
            if (opened.isPresent()) {
                cut(line.substring(label + 1), from + label + 1, opened.get(), sentences);
                return true;
            }
        }
        cut(line, from, section, sentences);
        return false;
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
