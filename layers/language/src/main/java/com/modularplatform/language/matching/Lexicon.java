package com.modularplatform.language.matching;

import com.modularplatform.language.skills.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of a text as the ranking compares them: folded, without words that say nothing, cut to a stem. */
final class Lexicon {
    private static final Set<String> SILENT = Set.copyOf(List.of(
            ("a about above across after again all also am an any are as at be because been before being below between"
                            + " both but by can could did do does doing down during each etc few for from further had has have"
                            + " having he her here hers him his how i if in into is it its job candidate candidates looking"
                            + " seeking role position company team work working worked works years year experience experienced"
                            + " including include includes strong ability able must me more most my no nor not of off on once only"
                            + " or other our ours out over own per same she should so some such than that the their them then"
                            + " there these they this those through to too under until up us use used using various very was we"
                            + " were what when where which while who whom why will with within would you your responsible"
                            + " responsibilities duties requirements required preferred skills knowledge ensure well new etc one"
                            + " two may der die das und oder mit in im von zu auf fur als ist sind ein eine einer den dem des bei"
                            + " nach aus uber wir sie ihr ihre le la les de des du et ou un une en pour avec dans sur est vous"
                            + " nous votre notre au aux par qui que el los las del y o con por para una su sus es en al que como"
                            + " se city state name current january february march april may june july august september october"
                            + " november december")
                    .split(" ")));

    private Lexicon() {}

    /** Stems with how often they stand. */
    static Map<String, Integer> count(String text) {
        var counts = new HashMap<String, Integer>();
        for (var word : Tokens.of(text).words()) {
            if (word.length() > 1 && !SILENT.contains(word) && !Character.isDigit(word.charAt(0))) {
                counts.merge(stem(word), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static final List<String> ENDINGS = List.of(
            "ational", "ization", "ements", "ation", "ement", "ators", "ings", "ment", "ator", "ants", "ance", "ants",
            "ing", "ies", "ers", "ors", "ion", "ive", "ed", "er", "or", "es", "ly", "s");

    /**
     * Cuts one ending off where at least four letters stay: "accountants", "accounting" and "accounts" meet in one
     * stem.
     */
    static String stem(String word) {
        for (var ending : ENDINGS) {
            if (word.length() - ending.length() >= 4 && word.endsWith(ending) && !word.endsWith("ss")) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
