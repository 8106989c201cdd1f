package com.modularplatform.language.resume;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How much a few words look like what is learnt, and like where. Scores are evidence to be weighed, not probabilities. */
final class StudyWords {
    /** Words that join what a degree is called to its field. */
    private static final Set<String> LINKS = Set.of(
            "in", "of", "em", "en", "für", "fur", "im", "der", "des", "als", "di", "de", "i", "du", "la", "le", "the",
            "and", "und", "et", "y", "e", "del", "della", "da", "do", "van", "voor", "for", "with", "a", "à");

    private static final Set<String> FIELD_LINKS = Set.of(
            "in", "em", "en", "fur", "im", "zum", "zur", "als", "di", "de", "d'", "i", "du", "voor", "for", "til");

    /** Those of them that schools' names hardly ever have. */
    private static final Set<String> SURE_LINKS = Set.of("in", "em", "en", "fur", "im", "zum", "zur", "als");

    /** Saints give names to schools, never to degrees. */
    private static final Set<String> SAINTS =
            Set.of("st", "saint", "sainte", "san", "santa", "santo", "sankt", "sao", "sint", "sant", "szent", "svety");

    /** "B.Pharm", "Dipl.-Ing.", "Lic.": degrees are cut short as hardly anything else in a study. */
    private static final Pattern SHORT = Pattern.compile(
            "(?:B|M|D|LL|Ph|Dipl|Lic|Mag|Ing|Bac|Cert|Adv|Eidg|Staatl)\\.[ -]?\\p{L}.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final int LONGEST = 14;

    private StudyWords() {}

    /** Above 2 for what is surely a degree. */
    static double degree(String text) {
        var words = Fold.words(text);
        if (words.isEmpty() || words.size() > LONGEST || words.getFirst().equals("the")) {
            return 0;
        }
        double score = 0;
        if (Words.is("DEGREE", words.getFirst())) {
            score = 3;
        } else if (words.stream().limit(3).anyMatch(word -> Words.is("DEGREE", word))
                || Words.is("DEGREE", words.getLast())) {
            score = 2.5;
        } else if (Words.any("DEGREE", words)) {
            score = 1.5;
        } else if (Words.is("TITLE", words.getFirst()) || Words.is("TITLE", words.getLast())) {
            score = 0.7; // a trade that was learnt
        } else if (SHORT.matcher(text).lookingAt()) {
            score = 1.5;
        }
        boolean school = Words.any("SCHOOL", words);
        boolean field =
                words.size() > 2 && words.subList(1, words.size() - 1).stream().anyMatch(SURE_LINKS::contains);
        return score + (school ? 0 : (small(text) ? 0.7 : 0) + (field ? 0.8 : 0));
    }

    /** Whether a word that joins nothing is written small, as in a degree and hardly ever in a school's name. */
    private static boolean small(String text) {
        for (var word : text.split("[ \\t]+")) {
            boolean plain = word.length() > 3
                    && Character.isLowerCase(word.codePointAt(0))
                    && word.chars().allMatch(Character::isLetter);
            if (plain && !LINKS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Above 2 for what is surely a school. */
    static double school(String text) {
        var words = Fold.words(BRACKETS.matcher(text).replaceAll(" "));
        if (words.isEmpty()) {
            return 0;
        }
        double score = Shape.legal(text) ? 2.5 : 0;
        if (named(words)) {
            score += Words.is("SCHOOL", words.getFirst()) || Words.is("SCHOOL", words.getLast()) ? 3 : 2.5;
        } else if (Words.is("COMPANY", words.getFirst()) || Words.is("COMPANY", words.getLast())) {
            score += 0.5;
        }
        return score + (SAINTS.contains(words.getFirst()) ? 1 : 0) + (words.size() > 1 && town(words) ? 0.7 : 0);
    }

    /** Whether a school's noun makes a school of it: not in "School leaving certificate" or "Diplôme universitaire". */
    static boolean named(List<String> words) {
        if (words.isEmpty() || !Words.any("SCHOOL", words)) {
            return false;
        }
        boolean last = Words.is("SCHOOL", words.getLast());
        boolean ends = words.size() <= 4 && Words.is("DEGREE", words.getLast());
        boolean begins = words.size() <= 3 && Words.is("DEGREE", words.getFirst());
        return last || !begins && !ends;
    }

    private static boolean town(List<String> words) {
        return words.getLast().length() > 3 && Words.cityCountry(words.getLast()) != null
                || words.getFirst().length() > 3 && Words.cityCountry(words.getFirst()) != null;
    }

    /** Whether it names a field of study: "Nursing", "Maschinenbau", "Droit". */
    static boolean field(String text) {
        var words = Fold.words(text);
        return !words.isEmpty()
                && words.size() <= 8
                && !Words.any("SCHOOL", words)
                && (Words.is("FIELD", words.getLast()) || Words.is("FIELD", words.getFirst()));
    }

    /** Whether a degree says its field itself: "BSc Physics", "Laurea in Lettere", "Ausbildung zum Koch". */
    static boolean whole(String text) {
        var words = Fold.words(text);
        boolean known =
                !words.isEmpty() && Words.any("DEGREE", words) && !words.contains("zum") && !words.contains("zur");
        return known
                ? tells(text.substring(degreeEnd(text)))
                : words.size() > 2
                        && words.subList(1, words.size() - 1).stream().anyMatch(FIELD_LINKS::contains);
    }

    /** Whether there is more in it than words that join: not in the "in" of "Matura in". */
    static boolean tells(String text) {
        return Fold.words(text).stream().anyMatch(word -> !LINKS.contains(word));
    }

    /** Where the words of the degree end and the field begins; the whole length when there is no field. */
    static int degreeEnd(String text) {
        int at = 0;
        int end = 0;
        boolean degree = false;
        for (var word : text.split("(?<=[ ,:])")) {
            var folded = Fold.words(word.replaceAll("[()]", " "));
            boolean belongs = folded.isEmpty()
                    || folded.stream().allMatch(each -> Words.is("DEGREE", each) || Words.is("OF_DEGREE", each));
            if (!belongs) {
                if (folded.getFirst().equals("zum") || folded.getFirst().equals("zur")) {
                    return text.length(); // "Ausbildung zum Tischler" is one thing
                }
                break;
            }
            degree |= folded.stream().anyMatch(each -> Words.is("DEGREE", each));
            at += word.length();
            if (!folded.isEmpty() && !LINKS.contains(folded.getLast())) {
                end = at;
            }
        }
        return degree ? end : text.length();
    }

    /** Where the field's own words begin behind the degree's. */
    static int fieldStart(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int next = text.indexOf(' ', at + 1);
            if (next < 0) {
                return at;
            }
            var word = text.substring(at, next).strip().toLowerCase(java.util.Locale.ROOT);
            if (!word.isEmpty() && !LINKS.contains(word) && word.chars().anyMatch(Character::isLetter)) {
                return at;
            }
            at = next;
        }
        return at;
    }
}
