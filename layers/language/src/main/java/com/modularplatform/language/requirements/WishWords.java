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
    private static final Pattern PREFERRED_BEFORE = Pattern.compile(
            "(?<=\\b(plus|advantage|bonus|asset|welcome|nice|helpful|preferred|vorteil|atout)\\b,? (and )?)(so|as) (is|are|would)( be)?"
                    + "|if you\\b(?=[^.;]*(bonus|great|\\bplus\\b|better|welcome|happy|happier|tell us|nice|delighted|glad|thrilled|smile|love))"
                    + "|wenn (du|sie)\\b(?=[^.;]*(toll|super|besser|freuen|prima|klasse|sch(ö|oe)n|plus|vorteil))"
                    + "|si (vous|tu)\\b(?=[^.;]*(mieux|plus|bien|ravi|atout|parfait))|si (adem(á|a)s|tienes|conoces|sabes)\\b(?=[^.;]*(mejor|genial|plus|punto|encanta))"
                    + "|brownie points|extra (points|credit)|stand out|sets? you apart|cherry on|icing on|in your favou?r:?|(thrilled|delighted|glad"
                    + "|excited|happy|happier|pleased) (if|to see|about|with)|would be (wonderful|lovely|fantastic|ideal|perfect|handy)( if|:)|perfect would be"
                    + "|(also )?(good|nice) if|won't hurt|punkten? (kannst|k(ö|oe)nnen|du|sie)|punktest|bonuspunkte|(perfekt|ideal|klasse|prima)"
                    + " w(ä|ae)re(n)?|gerne? auch|freuen (wir )?uns (auch )?(ü|ue)ber|serait (id(é|e)al|parfait)|l'id(é|e)al serait|les petits plus"
                    + "|puntos? (a favor|extra)( si| por|:)|mejor a(ú|u)n si|nos encantar(í|i)a|ser(í|i)a (genial|perfecto)|melhor ainda se"
                    + "|meglio ancora se|nog beter als|it helps if|it is an advantage if|it's a plus|a bonus would be|would be (useful|helpful)( if|:)|we('d| would) (also"
                    + " )?(value|love|like(?! you to)|appreciate|welcome)|additional plus:?|considered (a plus|an advantage|a bonus)|welcome"
                    + " extras|good-to-have|not (essential|required|a must|necessary):|sch(ö|oe)n w(ä|ae)re|toll w(ä|ae)re|super"
                    + " w(ä|ae)re|ein plus(,|:| w(ä|ae)re)|pluspunkte?( gibt es)?( f(ü|ue)r|:)|hilfreich (ist|w(ä|ae)re)|gern gesehen"
                    + " (ist|sind)|seraient? (appr(é|e)ci|bienvenu)|un atout :|ser(í|i)a (deseable|ideal|un plus)|deseable:|se"
                    + " valora:?|diferencia(l|is):|desej(á|a)vel:|ser(á|a) um (plus|diferencial)|gradit[aoie]:|costituisce titolo"
                    + " preferenziale|pluspunt:|wenselijk:|mooi meegenomen:|nice[ -]to[ -]have|ideally|preferably|bonus points|bonus (for|if)|bonus:|good to have|great if|would be"
                    + " (great|nice|good) (to have|if)|a plus if|we('d| would) (also )?(love|like) (it"
                    + " )?if|preferred:|optional(ly)?:|desirable:|extra points for|idealerweise|w(ü|ue)nschenswert"
                    + " (ist|sind|w(ä|ae)ren?)|gerne? (auch )?mit|von vorteil (ist|sind|w(ä|ae)ren?)|optimalerweise|im"
                    + " idealfall|id(é|e)alement|de pr(é|e)f(é|e)rence|seraient? un plus|preferiblemente|idealmente|se"
                    + " valorar(á|a)n?|valoramos|es deseable|preferibilmente|de prefer(ê|e)ncia|bij voorkeur",
            FLAGS);

    /** Stand behind what they govern. */
    private static final Pattern PREFERRED_AFTER = Pattern.compile(
            "(would|will|might|may|can|could) (also )?help\\b|would come in useful|won't hurt|doesn't hurt|wouldn't hurt|in your favou?r"
                    + "|on top\\b|so much the better|(is|are) (no|not a) (deal[ -]?breaker|condition|must)|(is|are) (a )?(luxury|extra)s?\\b|earns? you"
                    + "|(would|will) (set you apart|make us (happy|smile))|you can learn|can be learn(ed|t)|we('ll| will| can)? (teach|train) you"
                    + "|would be (wonderful|lovely|fantastic|perfect|handy|superb|a dream)|runde(t|n) (dein|ihr|das) profil|schade(t|n) nicht|nicht zwingend"
                    + "|keine bedingung|umso besser|lernst du bei uns|bringen wir (dir|ihnen) bei|w(ä|ae)re(n)? (perfekt|ideal|prima|hilfreich)|freuen wir uns"
                    + "|constituent? un (atout|plus)|serai(en)?t (id(é|e)a(l|ux)|parfait)|encore mieux|tant mieux|n'(est|sont) pas (obligatoire|indispensable)"
                    + "|suma(r(á|a)n?)? puntos|(es|son|ser(á|a)n?) un punto a favor|se tendr(á|a)n? en cuenta|no (es|son) (un )?(requisito|imprescindible)s?"
                    + "|contam pontos|ser(á|a) considerad|(è|e) un (vantaggio|plus|valore aggiunto)|is (een|mooi) (meegenomen|plus)|would make our day|not a must|(that's|that is|it's) a (bonus|plus)|,? (great|even better|so much the better)[.!]?$|comes? in"
                    + " handy|would help\\b|w(ä|ae)re(n)? (sch(ö|oe)n|toll|super|klasse)|sind willkommen|(est|sont|serai(en)?t)"
                    + " (le |la |les )?bienvenue?s?|ser(í|i)an? (un plus|deseable)|se valora|s(ã|a)o bem-vind|(é|e) um (plus|diferencial)"
                    + "|mooi meegenomen|strekt tot aanbeveling|(is|zijn) (welkom|wenselijk|handig)|costituisc|(is|are|as|would be|will be|considered|seen as)? ?(a |an )?(strong |big |huge |definite |real |added"
                    + " |great )?(plus\\b|bonus\\b|advantage\\b|asset\\b)|would be (nice|great|good|helpful|ideal)|(is"
                    + " |are |strongly |highly"
                    + " )?(preferred|desirable|desired|advantageous|beneficial|welcome|helpful|appreciated|nice to"
                    + " have|good to have|optional)|(sind |ist |w(ä|ae)ren? )?(von vorteil|w(ü|ue)nschenswert|ein"
                    + " plus|hilfreich|vorteilhaft|willkommen|gern gesehen|ein pluspunkt|kein muss|optional)|(est |sont"
                    + " |serait |seraient )?(un plus|un atout|appr(é|e)ci(é|e)e?s?|souhait(é|e)e?s?|souhaitables?|un"
                    + " avantage)|(es |son |ser(á|a)n? )?(un plus|deseables?|valorables?|se valorar(á|a)n?|una"
                    + " ventaja|preferibles?|opcional(es)?)|(è |e |sono )?(gradit[aoie]|preferibil[ei]|un plus)|(é |e"
                    + " |s(ã|a)o )?(um diferencial|desej(á|a)ve(l|is))|is een pr(é|e)",
            FLAGS);

    private static final Pattern REQUIRED_BEFORE = Pattern.compile(
            "must[ -]haves?|must (have|know|be)|required:|requires?|essential:|mandatory:|(?<!if )you need|zwingend|voraussetzung"
                    + "|unbedingt|indispensable:|imprescindible:|requerimos|obrigat(ó|o)rio:|obbligatorio:|vereist:",
            FLAGS);

    /** Stand before what is asked for, and before what would be nice as well: "ideally solid Kafka". */
    private static final Pattern STRESSED_BEFORE = Pattern.compile(
            "\\d ?\\+? (years?|yrs?|jahren?|ans|años|anos|anni|jaar)|(?<!if )you have|minimum|at least|strong|solid|proven|deep"
                    + "|extensive|sehr gute|fundierte|mindestens|ma(î|i)trise|excellente|solides?|dominio",
            FLAGS);

    private static final Pattern REQUIRED_AFTER = Pattern.compile(
            "(is |are )?(a must|(?<!not )required|mandatory|essential|necessary|needed|compulsory)\\b|(ist |sind"
                    + " )?(zwingend|erforderlich|notwendig|vorausgesetzt|pflicht|ein muss)|(est |sont"
                    + " )?(requise?s?|obligatoires?|indispensables?|exig(é|e)e?s?|imp(é|e)rati(f|ve)s?|n(é"
                    + "|e)cessaires?)|(es"
                    + " |son )?(imprescindibles?|obligatori[oa]s?|necesari[oa]s?|requerid[oa]s?)",
            FLAGS);

    private static final Pattern NOT_ASKED = Pattern.compile(
            "\\b(don't|do not|doesn't|never|won't|no longer) (use|need|require|want|work with)\\b"
                    + "|\\bno (prior |previous )?(experience|knowledge)? ?(with|in|of)? ?[^.;,]{0,40}(is"
                    + " )?(required|needed|necessary)|\\b(is|are) not (required|needed|necessary)|\\bnot? required|nicht"
                    + " (erforderlich|notwendig)|pas (obligatoire|n(é|e)cessaire|requis)|no (es"
                    + " )?(necesari[oa]|obligatori[oa])|kein muss",
            FLAGS);

    private static final Pattern WELCOME = Pattern.compile(
            "welcome|beneficial|helpful|useful|\\bplus\\b|advantage|\\blove\\b|\\bnice\\b|great|bonus|appreciated|desirable|asset|vorteil"
                    + "|willkommen|gern|hilfreich|sch(ö|oe)n|toll|bienvenu|appr(é|e)ci|atout|souhait|bienvenid|valora|deseable"
                    + "|bem-vind|desej|diferencial|gradit|preferibil|welkom|pr(é|e)\\b|kein muss",
            FLAGS);

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
        if (left != null && sentence.text().substring(left.end(), start).indexOf(';') >= 0) {
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
