package com.modularplatform.language.requirements;

import com.modularplatform.domain.reading.Requirements.SkillWish;
import com.modularplatform.domain.reading.Span;
import com.modularplatform.language.skills.Mention;
import com.modularplatform.language.skills.SkillDictionary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which skills a job text asks for, and how much. A sentence's own words ("a plus", "must", "von Vorteil") weigh more
 * than its section; within a sentence a word governs the skills on its side up to the next such word. Named twice,
 * required wins.
 */
final class Wishes {
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

    /** Words that name something at hand rather than something to know. */
    private static final Pattern PASSING = Pattern.compile("apis?|cvs?|apps?|qa|hr|seconds?|minutes?", FLAGS);

    /** Studied for many trades, so that a degree in one names none. */
    private static final Set<String> SCIENCES = Set.of(
            "Computer science",
            "Information technology",
            "Mathematics",
            "Statistics",
            "Economics",
            "Physics",
            "Engineering",
            "Business administration");

    /** What every advertisement asks of everybody. */
    private static final Set<String> MANNERS = Set.of(
            "Work ethic",
            "Attention to detail",
            "Flexibility",
            "Creativity",
            "Empathy",
            "Initiative",
            "Self-motivation",
            "Adaptability",
            "Resilience",
            "Critical thinking",
            "Analytical thinking",
            "Organization",
            "Multitasking",
            "Interpersonal skills",
            "Emotional intelligence",
            "Active listening",
            "Decision making",
            "Prioritization",
            "Stress management",
            "Innovation",
            "Computer literacy",
            "Intercultural communication");

    private static final Pattern ACTIVITY = Pattern.compile("(ing|ment|tion|ance|ship|sis|gy|ics|ases|age)$");
    private static final Pattern FIELD = Pattern.compile(
            "(years?|jahre|experience|erfahrung|background|expérience|experiencia) (in|im|en) $", FLAGS);
    private static final int FIELD_REACH = 24;
    private static final Pattern OTHER_FIELD = Pattern.compile(
            "^(, [^,;.]{2,30}(,| or | oder | ou | o )| or\\b| oder\\b| ou\\b| o\\b| bzw| and (?!an? )| und (?!eine?)| et (?!une?)| y (?!una?))",
            FLAGS);
    private static final Pattern ALTERNATIVE = Pattern.compile("\\b(or|oder|ou|bzw|similar)\\b", FLAGS);

    private static final Pattern ROLE = Pattern.compile(
            "(developer|engineer|manager|analyst|administrator|scientist|architect|designer|tester"
                    + "|consultant|recruiter|writer|owner|master|nurse|teacher|accountant|entwickler|chef"
                    + " de projet)s?$",
            FLAGS);
    private static final Pattern CERTIFIED = Pattern.compile("certifi|zertifi", FLAGS);
    private static final Pattern STUDIED = Pattern.compile(
            "degree|diploma|bachelor|master'?s|\\bm\\.?sc\\b|\\bb\\.?sc\\b|ph\\.?d|studium|abschluss"
                    + "|ausbildung|dipl(ô|o)me|licence"
                    + " en|titulaci(ó|o)n|licenciatura|grado en|formaci(ó|o)n en|laurea",
            FLAGS);
    private static final Pattern PRACTISED = Pattern.compile(
            "ma(î|i)tris|connaissance|conocimiento|conhecimento|conoscenz|dominio|kennis|umgang|beherrsch"
                    + "|experience|erfahrung|exp(é|e)rience|experiencia|knowledge|kenntniss|skills|years|jahre"
                    + "|proficien|with|mit\\b",
            FLAGS);

    private static final int TITLED = 5;
    private static final int LONGEST_TITLE = 90;
    private static final int ENOUGH = 3;

    /** (m/w/d), (H/F), (m/f/x) */
    private static final Pattern GENDERS =
            Pattern.compile("\\(\\s?\\p{L}(?:\\s?[/|*,]\\s?\\p{L}){1,4}\\s?\\)|(?<=\\p{L})[/:*](?:in|innen)\\b");

    /** The program with its capital, wherever a demand names it; the verb has none. */
    private static final Pattern EXCEL = Pattern.compile("(?<!^)(?<!^[-–•*] )\\bExcel\\b|^[-–•*\\s]*Excel\\b");

    private static final String EXCEL_SKILL = "Microsoft Excel";

    /** An ordinary word with its capital right before another skill: "Rust or Prometheus". */
    private static final Pattern BESIDE = Pattern.compile(
            "\\b(Rust|Swift|Dart|Julia|Ruby|Spark|Flask|Puppet|Chef|Unity|Sketch|Excel|Go|Spring|Confluence)(?:,| or| and| und| oder| et"
                    + "| ou| y| o| e| en| of|/| &) ?");

    private final Map<String, SkillWish> found = new LinkedHashMap<>();

    /** @param stressed whether it only stresses what its clause says anyway */
    private record Cue(int start, int end, boolean required, boolean before, boolean stressed) {}

    private Wishes() {}

    static List<SkillWish> in(List<Sentence> sentences, SkillDictionary dictionary) {
        var wishes = new Wishes();
        var last = new ArrayList<Sentence>();
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (i == 0 && sentences.size() >= TITLED && sentence.text().length() <= LONGEST_TITLE) {
                last.add(sentence);
            } else if (sentence.section() == Section.TASKS) {
                last.add(sentence);
            } else if (sentence.section() != Section.ASIDE) {
                wishes.add(
                        i > 0 && LIKEWISE.matcher(sentence.text()).find() && preferred(sentences.get(i - 1))
                                ? sentence.in(Section.PREFERRED)
                                : sentence,
                        mentions(sentence, dictionary),
                        false);
            }
        }
        // A title and tasks name the trade and what is done in it; where the text asks for next to nothing, that is all
        // there is.
        boolean enough = wishes.found.size() >= ENOUGH;
        for (var each : last) {
            wishes.add(each, mentions(each, dictionary), enough);
        }
        return List.copyOf(wishes.found.values());
    }

    private static List<Mention> mentions(Sentence sentence, SkillDictionary dictionary) {
        var text = GENDERS.matcher(sentence.text())
                .replaceAll(found -> " ".repeat(found.group().length()));
        var mentions = new ArrayList<>(dictionary.scan(text));
        mentions.replaceAll(each -> tool(text, each, dictionary));
        var excel = EXCEL.matcher(text);
        while (excel.find()) {
            int start = excel.start();
            int end = excel.end();
            if (mentions.stream().noneMatch(each -> each.start() < end && start < each.end())) {
                mentions.add(new Mention(EXCEL_SKILL, start, end));
            }
        }
        var rust = BESIDE.matcher(text);
        while (rust.find()) {
            int start = rust.start(1);
            int end = rust.end(1);
            if (mentions.stream().anyMatch(each -> each.start() == rust.end())
                    && mentions.stream().noneMatch(each -> each.start() < end && start < each.end())) {
                dictionary.canonical(rust.group(1)).ifPresent(skill -> mentions.add(new Mention(skill, start, end)));
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return mentions;
    }

    /** "Salesforce administrator" names somebody by the tool, unless a certificate is meant. */
    private static Mention tool(String text, Mention mention, SkillDictionary dictionary) {
        var words = text.substring(mention.start(), mention.end());
        int blank = words.lastIndexOf(' ');
        if (blank < 0 || !role(words) || CERTIFIED.matcher(text).find()) {
            return mention;
        }
        return dictionary
                .canonicalStrict(words.substring(0, blank))
                .map(skill -> new Mention(skill, mention.start(), mention.start() + blank))
                .orElse(mention);
    }

    /** @param tools whether only tools count and what is merely done does not */
    private void add(Sentence sentence, List<Mention> mentions, boolean tools) {
        if (mentions.isEmpty()) {
            return;
        }
        boolean notAsked = NOT_ASKED.matcher(sentence.text()).find();
        if (notAsked && !WELCOME.matcher(sentence.text()).find() && sentence.section() != Section.PREFERRED) {
            return;
        }
        var cues = cues(sentence.text());
        boolean wished = notAsked || CONDITION.matcher(sentence.text()).find();
        for (var mention : mentions) {
            if (!isSkill(sentence.text(), mention) || tools && isActivity(mention.skill())) {
                continue;
            }
            boolean required = !wished && required(mention, cues, sentence);
            var span = new Span(sentence.start() + mention.start(), sentence.start() + mention.end());
            found.merge(
                    mention.skill(),
                    new SkillWish(mention.skill(), required, false, span),
                    (first, second) -> first.required() || !second.required() ? first : second);
        }
    }

    private static boolean isSkill(String sentence, Mention mention) {
        var words = sentence.substring(mention.start(), mention.end());
        if (MANNERS.contains(mention.skill())) {
            return false;
        }
        return !(role(words) && !words.equalsIgnoreCase(mention.skill()))
                        && !fieldOfStudy(sentence, mention)
                        && !(PASSING.matcher(words).matches() && !isField(sentence, mention))
                        && mention.skill().length() + words.length() > 2
                        && !(mention.skill().equals("Driving")
                                || words.equals("HR") && !sentence.contains(",") && !isField(sentence, mention)
                                || isSuite(sentence, mention))
                || words.equals("R")
                || words.equals("C");
    }

    /** "Five years in HR" */
    private static boolean isField(String sentence, Mention mention) {
        return FIELD.matcher(sentence.substring(0, mention.start())).find();
    }

    /** "Regression suites" are tests and no statistics. */
    private static boolean isSuite(String sentence, Mention mention) {
        return mention.skill().equals("Regression analysis") && sentence.startsWith(" suite", mention.end());
    }

    /** Work that is done rather than a tool: project management, storage, troubleshooting. */
    private static boolean isActivity(String skill) {
        int blank = skill.indexOf(' ');
        boolean lower = blank > 0
                && Character.isLowerCase(skill.charAt(blank + 1))
                && skill.chars().skip(1).noneMatch(Character::isUpperCase);
        return lower || blank < 0 && ACTIVITY.matcher(skill).find() && !skill.equals("Spring");
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
        var between = sentence.substring(degree.end(), mention.start());
        return between.indexOf(';') < 0
                && isActivity(mention.skill())
                && !PRACTISED.matcher(between).find()
                && !(isTrade(between) && isOnly(sentence, mention) && !SCIENCES.contains(mention.skill()));
    }

    /** "A degree in civil engineering": one field and no other, which names what the work is. */
    private static boolean isOnly(String sentence, Mention mention) {
        return !OTHER_FIELD
                .matcher(sentence.substring(mention.end(), Math.min(sentence.length(), mention.end() + FIELD_REACH)))
                .find();
    }

    private static boolean isTrade(String between) {
        return between.indexOf(',') < 0 && !ALTERNATIVE.matcher(between).find();
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
        return CONDITION.matcher(sentence.text()).find()
                || !required(new Mention("", start, end), wishing(sentence.text()), sentence);
    }

    private static List<Cue> wishing(String text) {
        return cues(text).stream().filter(cue -> !cue.stressed()).toList();
    }

    private static boolean required(Mention mention, List<Cue> cues, Sentence sentence) {
        Cue left = null;
        Cue right = null;
        for (var cue : cues) {
            if (cue.stressed() && (sentence.section() == Section.PREFERRED || isWithin(left, cue, sentence.text()))) {
                continue;
            }
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

    private static List<Cue> cues(String text) {
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
