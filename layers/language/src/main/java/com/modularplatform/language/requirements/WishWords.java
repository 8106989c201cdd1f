package com.modularplatform.language.requirements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell what is needed from what would be nice, in seven languages. A sentence's own words ("a plus",
 * "must", "von Vorteil") weigh more than its section; a word governs what stands on its side up to the next such word.
 */
final class WishWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Stand before what they govern. */
    private static final Pattern PREFERRED_BEFORE = Phrases.of("preferred before");

    /** Stand behind what they govern. */
    private static final Pattern PREFERRED_AFTER = Phrases.of("preferred after");

    private static final Pattern REQUIRED_BEFORE = Phrases.of("required before");

    /** Stand before what is asked for, and before what would be nice as well: "ideally solid Kafka". */
    private static final Pattern STRESSED_BEFORE = Phrases.of("stressed before");

    private static final Pattern REQUIRED_AFTER = Phrases.of("required after");

    private static final Pattern NOT_ASKED = Pattern.compile(
            "\\b(don't|do not|doesn't|never|won't|no longer) (use|need|require|want|work with)\\b"
                    + "|(was|wen) wir nicht suchen|what we('re| are) not looking for|lo que no (necesitas|buscamos)"
                    + "|\\bno (prior |previous )?(experience|knowledge)? ?(with|in|of)? ?[^.;,]{0,40}(is"
                    + " )?(required|needed|necessary)|\\b(is|are) not (required|needed|necessary)|\\bnot? required|nicht"
                    + " (erforderlich|notwendig)|pas (obligatoire|n(é|e)cessaire|requis)|no (es"
                    + " )?(necesari[oa]|obligatori[oa])|kein muss",
            FLAGS);

    private static final Pattern WELCOME = Phrases.of("welcome");

    /** "If you have seen Kafka before, great." */
    private static final Pattern CONDITION = Pattern.compile(
            "^\\W*(if you|wenn (du|sie)|falls|si (vous|tu|has|conoces|tienes|ya)|se (você|voc(ê|e)|hai|conosci)|als je)\\b"
                    + ".*(bonus|great|\\bplus\\b|better|welcome|happy|happier|delighted|glad|thrilled|smile|tell us|nice|toll|super|besser|freuen|mieux|plus|bien|mejor|genial"
                    + "|melhor|(ó|o)timo|meglio|ottimo|perfetto|mooi|beter)",
            FLAGS);

    /** Says of more what the sentence before said: "Ditto Cypress.", "gRPC too." */
    private static final Pattern LIKEWISE = Pattern.compile(
            "^\\W*(ditto|the same|same (for|goes|with)|likewise|so (is|are|would|does|do)|as (is|are|would)|ebenso|gleiches gilt|dito"
                    + "|de m(ê|e)me|idem|lo mismo|igualmente|o mesmo)\\b"
                    + "|^(\\W*\\S+){1,5},? (too|as well|also|auch|ebenfalls|ebenso|aussi|(é|e)galement|tambi(é|e)n|tamb(é|e)m|anche|ook)[.!]?$",
            FLAGS);

    /** @param stressed whether it only stresses what its clause says anyway */
    record Cue(int start, int end, boolean required, boolean before, boolean stressed) {}

    private WishWords() {}

    /** Whether a sentence asks for nothing of what it names. */
    static boolean asksForNothing(Sentence sentence) {
        return isNotAsked(sentence)
                && !WELCOME.matcher(sentence.text()).find()
                && sentence.section() != Section.PREFERRED;
    }

    /** Whether a sentence asks for nothing it names, or only on a condition. */
    static boolean isOpen(Sentence sentence) {
        return isNotAsked(sentence) || CONDITION.matcher(sentence.text()).find();
    }

    private static boolean isNotAsked(Sentence sentence) {
        return NOT_ASKED.matcher(sentence.text()).find();
    }

    /** Whether a sentence says of more what the one before it said. */
    static boolean isLikewise(Sentence sentence) {
        return LIKEWISE.matcher(sentence.text()).find();
    }

    /** Whether a sentence as a whole speaks of what would be nice. */
    static boolean preferred(Sentence sentence) {
        var cues = cues(sentence.text());
        return sentence.section() == Section.PREFERRED
                        && cues.stream().noneMatch(cue -> cue.required() && !cue.stressed())
                || cues.stream().anyMatch(cue -> !cue.required())
                        && cues.stream().noneMatch(Cue::required);
    }

    /** Whether a line says of anything that it is needed or would be nice. */
    static boolean speaksOfWishes(String line) {
        return !cues(line).isEmpty();
    }

    /** Whether what stands at a place of a sentence would be nice rather than needed. */
    static boolean wished(Sentence sentence, int start, int end) {
        return CONDITION.matcher(sentence.text()).find() || !required(sentence, start, end, wishing(sentence.text()));
    }

    private static List<Cue> wishing(String text) {
        return cues(text).stream().filter(cue -> !cue.stressed()).toList();
    }

    /** Whether what stands at a place of a sentence is needed, by these words in it, else by its section. */
    static boolean required(Sentence sentence, int start, int end, List<Cue> cues) {
        Cue left = null;
        Cue right = null;
        for (var cue : cues) {
            if (cue.stressed() && (sentence.section() == Section.PREFERRED || isWithin(left, cue, sentence.text()))) {
                continue;
            }
            if (cue.before() && cue.end() <= start + 1) {
                left = cue;
            } else if (!cue.before() && cue.start() >= end - 1 && right == null) {
                right = cue;
            } else if (!cue.before() && cue.end() <= start) {
                left = null;
            } else if (cue.before() && cue.start() >= end && right == null) {
                break;
            }
        }
        if (right != null && boundary(sentence.text(), end, right.start(), left != null || right.required())) {
            right = null;
        }
        // A label speaks for the whole list behind it, whatever parts its items.
        boolean label = left != null && sentence.text().charAt(left.end() - 1) == ':';
        if (left != null
                && !label
                && sentence.text().substring(left.end(), start).indexOf(';') >= 0) {
            left = null;
        }
        if (right != null && (left == null || !right.required() || right.start() - end < start - left.end())) {
            return right.required();
        }
        return left != null ? left.required() : sentence.section() != Section.PREFERRED;
    }

    /** Whether a word that stresses stands in the clause of a wish. */
    private static boolean isWithin(@Nullable Cue wish, Cue stress, String text) {
        if (wish == null || wish.required()) {
            return false;
        }
        var between = text.substring(wish.end(), Math.max(wish.end(), stress.start()));
        return between.indexOf(';') < 0
                && !between.contains(" but ")
                && !between.contains(" aber ")
                && !between.contains(" mais ");
    }

    /**
     * Whether a trailing word no longer speaks of a skill: a semicolon or "but" between, or a comma where the
     * sentence has begun to demand.
     */
    private static boolean boundary(String text, int from, int to, boolean demanding) {
        var between = text.substring(Math.min(from, to), to);
        return between.indexOf(';') >= 0 || between.contains(" but ") || demanding && between.matches(".*[,(–—].*");
    }

    /** The words that tell, in the order of a text. */
    static List<Cue> cues(String text) {
        var cues = new ArrayList<Cue>();
        collect(text, PREFERRED_BEFORE, false, true, cues);
        collect(text, PREFERRED_AFTER, false, false, cues);
        collect(text, REQUIRED_AFTER, true, false, cues);
        collect(text, REQUIRED_BEFORE, true, true, cues);
        collect(text, STRESSED_BEFORE, true, true, cues);
        cues.sort(Comparator.comparingInt(Cue::start));
        return cues;
    }

    private static void collect(String text, Pattern pattern, boolean required, boolean before, List<Cue> cues) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (start < end && cues.stream().noneMatch(cue -> start < cue.end() && cue.start() < end)) {
                cues.add(new Cue(start, end, required, before, pattern == STRESSED_BEFORE));
            }
        }
    }
}
