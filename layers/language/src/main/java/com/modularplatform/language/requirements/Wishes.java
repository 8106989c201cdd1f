package com.modularplatform.language.requirements;

import com.modularplatform.domain.reading.Requirements.SkillWish;
import com.modularplatform.domain.reading.Span;
import com.modularplatform.language.skills.Mention;
import com.modularplatform.language.skills.SkillDictionary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which skills a job text asks for, and how much. A sentence's own words ("a plus", "must", "von Vorteil") weigh more
 * than its section; within a sentence a word governs the skills on its side up to the next such word. Named twice,
 * required wins.
 */
final class Wishes {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** Stand before what they govern. */
    private static final Pattern PREFERRED_BEFORE = Pattern.compile(
            "nice[ -]to[ -]have|ideally|preferably|bonus points|bonus (for|if)|bonus:|good to have|great if|would be"
                    + " (great|nice|good) (to have|if)|a plus if|we('d| would) (also )?(love|like) (it"
                    + " )?if|preferred:|optional(ly)?:|desirable:|extra points for|idealerweise|w(ü|ue)nschenswert"
                    + " (ist|sind|w(ä|ae)ren?)|gerne? (auch )?mit|von vorteil (ist|sind|w(ä|ae)ren?)|optimalerweise|im"
                    + " idealfall|id(é|e)alement|de pr(é|e)f(é|e)rence|seraient? un plus|preferiblemente|idealmente|se"
                    + " valorar(á|a)n?|valoramos|es deseable|preferibilmente|de prefer(ê|e)ncia|bij voorkeur",
            FLAGS);
    /** Stand behind what they govern. */
    private static final Pattern PREFERRED_AFTER = Pattern.compile(
            "(is|are|as|would be|will be|considered|seen as)? ?(a |an )?(strong |big |huge |definite |real |added"
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
            "\\d ?\\+? (years?|yrs?|jahren?|ans|años)|must[ -]haves?|must"
                    + " (have|know|be)|required:|requires?|essential:|mandatory:|you (need|have)|minimum|at"
                    + " least|strong|solid|proven|deep|extensive|zwingend|voraussetzung|unbedingt|sehr"
                    + " gute|fundierte|mindestens|ma(î|i)trise|excellente|solides?|indispensable:"
                    + "|imprescindible:|requerimos|dominio",
            FLAGS);
    private static final Pattern REQUIRED_AFTER = Pattern.compile(
            "(is |are )?(a must|(?<!not )required|mandatory|essential|necessary|needed|compulsory)\\b|(ist |sind"
                    + " )?(zwingend|erforderlich|notwendig|vorausgesetzt|pflicht|ein muss)|(est |sont"
                    + " )?(requise?s?|obligatoires?|indispensables?|exig(é|e)e?s?|imp(é|e)rati(f|ve)s?|n(é"
                    + "|e)cessaires?)|(es"
                    + " |son )?(imprescindibles?|obligatori[oa]s?|necesari[oa]s?|requerid[oa]s?)",
            FLAGS);
    private static final Pattern NOT_ASKED = Pattern.compile(
            "\\bno (prior |previous )?(experience|knowledge)? ?(with|in|of)? ?[^.;,]{0,40}(is"
                    + " )?(required|needed|necessary)|\\b(is|are) not (required|needed|necessary)|\\bnot? required|nicht"
                    + " (erforderlich|notwendig)|pas (obligatoire|n(é|e)cessaire|requis)|no (es"
                    + " )?(necesari[oa]|obligatori[oa])|kein muss",
            FLAGS);

    private static final Pattern ROLE = Pattern.compile(
            "(developer|engineer|manager|analyst|administrator|scientist|architect|designer|tester"
                    + "|consultant|recruiter|writer|owner|master|nurse|teacher|accountant|entwickler|chef"
                    + " de projet)s?$",
            FLAGS);
    private static final Pattern STUDIED = Pattern.compile(
            "degree|diploma|bachelor|master'?s|\\bm\\.?sc\\b|\\bb\\.?sc\\b|ph\\.?d|studium|abschluss"
                    + "|ausbildung|dipl(ô|o)me|licence"
                    + " en|titulaci(ó|o)n|licenciatura|grado en|formaci(ó|o)n en|laurea",
            FLAGS);
    private static final Pattern PRACTISED = Pattern.compile(
            "experience|erfahrung|exp(é|e)rience|experiencia|knowledge|kenntniss|skills|years|jahre"
                    + "|proficien|with|mit\\b",
            FLAGS);

    private final Map<String, SkillWish> found = new LinkedHashMap<>();

    private record Cue(int start, int end, boolean required, boolean before) {}

    private Wishes() {}

    static List<SkillWish> in(List<Sentence> sentences, SkillDictionary dictionary) {
        var wishes = new Wishes();
        for (var sentence : sentences) {
            if (sentence.section() != Section.ASIDE) {
                wishes.add(sentence, dictionary.scan(sentence.text()));
            }
        }
        return List.copyOf(wishes.found.values());
    }

    private void add(Sentence sentence, List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        boolean notAsked = NOT_ASKED.matcher(sentence.text()).find();
        if (notAsked
                && !PREFERRED_AFTER
                        .matcher(sentence.text().replaceAll("(?i)not? required", ""))
                        .find()) {
            return;
        }
        var cues = cues(sentence.text());
        for (var mention : mentions) {
            if (role(sentence.text().substring(mention.start(), mention.end()))
                    || fieldOfStudy(sentence.text(), mention)) {
                continue;
            }
            boolean required = required(mention, cues, sentence);
            var span = new Span(sentence.start() + mention.start(), sentence.start() + mention.end());
            found.merge(
                    mention.skill(),
                    new SkillWish(mention.skill(), required, false, span),
                    (first, second) -> first.required() || !second.required() ? first : second);
        }
    }

    /** "Data engineer" names a person, not something to know. */
    private static boolean role(String words) {
        return ROLE.matcher(words).find();
    }

    /** "Degree in computer science" names what was studied, up to a word of experience. */
    private static boolean fieldOfStudy(String sentence, Mention mention) {
        var degree = STUDIED.matcher(sentence);
        if (!degree.find() || degree.end() > mention.start()) {
            return false;
        }
        return !PRACTISED
                .matcher(sentence.substring(degree.end(), mention.start()))
                .find();
    }

    /** Whether a sentence as a whole speaks of what would be nice. */
    static boolean preferred(Sentence sentence) {
        var cues = cues(sentence.text());
        return sentence.section() == Section.PREFERRED && cues.stream().noneMatch(Cue::required)
                || cues.stream().anyMatch(cue -> !cue.required())
                        && cues.stream().noneMatch(Cue::required);
    }

    private static boolean required(Mention mention, List<Cue> cues, Sentence sentence) {
        Cue left = null;
        Cue right = null;
        for (var cue : cues) {
            if (cue.before() && cue.end() <= mention.start() + 1) {
                left = cue;
            } else if (!cue.before() && cue.start() >= mention.end() - 1 && right == null) {
                right = cue;
            } else if (!cue.before() && cue.end() <= mention.start()) {
                left = null;
            } else if (cue.before() && cue.start() >= mention.end() && right == null) {
                break;
            }
        }
        if (right != null
                && boundary(sentence.text(), mention.end(), right.start(), left != null || right.required())) {
            right = null;
        }
        if (left != null
                && sentence.text().substring(left.end(), mention.start()).indexOf(';') >= 0) {
            left = null;
        }
        if (right != null
                && (left == null
                        || !right.required()
                        || right.start() - mention.end() < mention.start() - left.end())) {
            return right.required();
        }
        return left != null ? left.required() : sentence.section() != Section.PREFERRED;
    }

    /**
     * Whether a trailing word no longer speaks of a skill: a semicolon or "but" between, or a comma where the
     * sentence has begun to demand.
     */
    private static boolean boundary(String text, int from, int to, boolean demanding) {
        var between = text.substring(Math.min(from, to), to);
        return between.indexOf(';') >= 0 || between.contains(" but ") || demanding && between.matches(".*[,(–—].*");
    }

    private static List<Cue> cues(String text) {
        var cues = new ArrayList<Cue>();
        collect(text, PREFERRED_BEFORE, false, true, cues);
        collect(text, PREFERRED_AFTER, false, false, cues);
        collect(text, REQUIRED_AFTER, true, false, cues);
        collect(text, REQUIRED_BEFORE, true, true, cues);
        cues.sort(java.util.Comparator.comparingInt(Cue::start));
        return cues;
    }

    private static void collect(String text, Pattern pattern, boolean required, boolean before, List<Cue> cues) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (start < end && cues.stream().noneMatch(cue -> start < cue.end() && cue.start() < end)) {
                cues.add(new Cue(start, end, required, before));
            }
        }
    }
}
