package com.modularplatform.language.matching;

import com.modularplatform.language.skills.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike two job titles are, 0–1.
 *
 * <p>The rule: a title is folded into words; what says rank, sex or place in a hierarchy is dropped (senior, lead,
 * m/w/d); words of one meaning become one (developer, programmer, Entwickler, développeur are <em>engineer</em>; SRE
 * is <em>devops engineer</em>). What is left is a role (engineer, manager, nurse: weight 0.8) and its field (python,
 * backend, tax: weight 1); empty roles (specialist, officer) weigh 0.4. The likeness is the weighted Dice coefficient
 * of the two sets, where two different fields of one family (python and backend: software) count half.
 */
public final class Titles {
    private static final double FIELD = 1.0;
    private static final double ROLE = 0.8;
    private static final double EMPTY_ROLE = 0.4;
    private static final double SAME_FAMILY = 0.5;

    private static final Map<String, String> WORDS = TitleWords.synonyms();
    private static final Map<String, String> FAMILIES = TitleWords.families();

    private Titles() {}

    /** The likeness of two titles; symmetric; 1 for titles that say the same, 0 when either says nothing. */
    static double likeness(String one, String other) {
        var first = meaning(one);
        var second = meaning(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        double total = weight(first) + weight(second);
        var left = new HashSet<>(first);
        var right = new HashSet<>(second);
        left.retainAll(second);
        double shared = 2 * weight(left);
        var alone = new ArrayList<>(
                first.stream().filter(word -> !second.contains(word)).sorted().toList());
        right.removeAll(first);
        for (var word : alone) {
            var partner = right.stream()
                    .filter(candidate ->
                            FAMILIES.containsKey(word) && FAMILIES.get(word).equals(FAMILIES.get(candidate)))
                    .sorted()
                    .findFirst();
            if (partner.isPresent()) {
                right.remove(partner.get());
                shared += SAME_FAMILY * (weight(word) + weight(partner.get()));
            }
        }
        return Math.min(1, shared / total);
    }

    /** Whether a few words name what somebody does: a role with its field, and no more words than that. */
    public static boolean names(String words) {
        var said = meaning(words);
        return said.size() > 1 && said.stream().anyMatch(TitleWords.ROLES::contains);
    }

    /** What a title says, as a set of words of one language. */
    static Set<String> meaning(String title) {
        var said = new HashSet<String>();
        for (var word : phrases(Tokens.of(title).words())) {
            var meant = WORDS.getOrDefault(word, word);
            for (var part : meant.split(" ")) {
                if (part.length() > 1 && !Character.isDigit(part.charAt(0))) {
                    said.add(part);
                }
            }
        }
        return said;
    }

    /** Phrases of three and two words that have a meaning of their own, as one; German compounds taken apart. */
    private static List<String> phrases(List<String> words) {
        var found = new ArrayList<String>();
        for (int at = 0; at < words.size(); ) {
            int taken = 1;
            for (int length = Math.min(3, words.size() - at); length > 1; length--) {
                if (WORDS.containsKey(String.join(" ", words.subList(at, at + length)))) {
                    taken = length;
                    break;
                }
            }
            if (taken > 1 || WORDS.containsKey(words.get(at))) {
                found.add(String.join(" ", words.subList(at, at + taken)));
            } else {
                found.addAll(TitleWords.apart(words.get(at)));
            }
            at += taken;
        }
        return found;
    }

    private static double weight(Set<String> words) {
        return words.stream().mapToDouble(Titles::weight).sum();
    }

    private static double weight(String word) {
        return TitleWords.EMPTY_ROLES.contains(word) ? EMPTY_ROLE : TitleWords.ROLES.contains(word) ? ROLE : FIELD;
    }
}
