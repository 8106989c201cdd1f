package com.modularplatform.language.requirements;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a part of a job text is about, by its heading. */
enum Section {
    /** No heading yet: what is named there is asked for unless its sentence says otherwise. */
    OPEN,
    /** What the work consists of: its tools are asked for, what is merely done every day is not. */
    TASKS,
    /** What a candidate must bring. */
    REQUIRED,
    /** What would be nice. */
    PREFERRED,
    /** Before the first heading and not said to the candidate. */
    INTRODUCTION,
    /** The company, its offers, how to apply: asks for nothing. */
    ASIDE;

    private static final int LONGEST_HEADING = 70;
    private static final Pattern PREFERRED_HEADING = pattern(
            "\\b(cool|great|good|nice|awesome|lovely|fantastic|superb|handy|wonderful) (if|to (have|know|bring)|but|extras?)"
                    + "|would (also )?(be (good|cool|awesome|amazing|a)|make|love)|also (be )?(good|great|nice|cool|relevant|interesting)"
                    + "|what would be|\\bscore (with|by)|impress|\\ban edge|head start|over the moon|points? for|plus ?points?"
                    + "|(can|could) be (learn|taught)|(teach|train) you|less important|^second(ary)?\\b|lower priority|(could|might|may) have"
                    + "|sweetener|added value|dream candidate|else helps|helps?,? but|^helps:?$|not needed,? but"
                    + "|gut w(ä|ae)re|freuen w(ü|ue)rde|freut uns|^k(ü|ue)r\\b|nicht n(ö|oe)tig|dar(ü|ue)ber hinaus|nett (zu haben|w(ä|ae)re)"
                    + "|wenn vorhanden|punkten|w(ä|ae)re(n)? (auch |noch )?(top|gut|cool|prima|spitze)|^le(s)? \\+|serait top|la diff(é|e)rence"
                    + "|valeur ajout|se valora|\\bsuma\\b|un extra|bueno tener|destacar|vorremmo anche|(leuk|fijn|mooi) als"
                    + "|(make|makes|made) (us|our) (smile|day|happy)|(wouldn't|don't|would not) mind|what helps|(would|might|may|could) help"
                    + "|to impress|(would|'d) be (a )?(dream|delight)|icing|extra mile|^extras?:?$|^want(ed)?:|^additional(ly)?\\b(?! info)"
                    + "|^(b|k)onus|^on top|^wish(es)?:?$|w(ü|ue)nsche|^zus(ä|ae)tzlich|^au(ß|ss)erdem|^adem(á|a)s|^en plus"
                    + "|advantageous|an asset|assets?:|muss aber nicht|brownie points|extra (points|credit)|wish ?list|stand out|sets? you apart|above and beyond"
                    + "|cherry on|icing on|so much the better|in your favou?r|(no|not a) deal[ -]?breaker|(thrilled|delighted|glad|excited|happy) if"
                    + "|would be (wonderful|lovely|fantastic|ideal|perfect|handy)|perfect would be|also good|good if|nice if|won't hurt|not hurt"
                    + "|punkte(n|st)|bonuspunkte|sahneh(ä|ae)ubchen|t(ü|ue)pfelchen|umso besser|perfekt w(ä|ae)re|ideal w(ä|ae)re|rundet|runden"
                    + "|schadet nicht|nicht zwingend|keine bedingung|zusatzqualifikation|gerne auch|cerise|encore mieux|tant mieux|petits? plus"
                    + "|serait (id(é|e)al|bien|parfait)|punto(s)? (a favor|extra)|suma puntos|sumar(á|a)|mejor a(ú|u)n|nos encantar(í|i)a"
                    + "|te pueden ayudar|ser(í|i)a (ideal|genial|perfecto)|melhor ainda|pontos extra|ciliegina|meglio ancora|kers op|nog beter|"
                    + "nice[ -]to[ -](have|know)|good[ -]to[ -](have|know)|great to have|bonus|preferred"
                    + "|desir(ed|able)|would be (great|nice|good|useful|helpful)|plus(es)?\\b|extras\\b"
                    + "|optional|advantage|additional (skills|qualifications)|great if|even better|useful"
                    + "|helpful|beneficial|welcome|we('d| would)( also)? (value|love|like|appreciate"
                    + "|welcome)|appreciated|ideally|not (required|essential|necessary|a must|needed)"
                    + "|don't (require|worry)|no condition|not a condition|w(ü|ue)nschenswert|vorteil"
                    + "|idealerweise|idealfall|das w(ä|ae)re (toll|sch(ö|oe)n|super)|sch(ö|oe)n w(ä|ae)re"
                    + "|toll w(ä|ae)re|super w(ä|ae)re|sch(ö|oe)n, wenn|gern(e)? gesehen|kein muss"
                    + "|kein(e)? voraussetzung|hilfreich|willkommen|freuen wir uns( auch)? (ü|ue)ber"
                    + "|optional|souhait(é|e)|atouts?\\b|appr(é|e)ci(é|e)|serai(en)?t un plus|les plus|id(é"
                    + "|e)alement|bienvenue|pas (obligatoire|indispensable|requis|exig)|non (requis"
                    + "|obligatoire|indispensable)|facultatif|deseable|valorable|se valorar(á|a)|valoramos"
                    + "|valorad[oa]|ideal(mente)?\\b|bienvenid|no (es )?(imprescindible|obligatori|necesari"
                    + "|excluyente)|no excluyente|desej(á|a)ve|diferencia(l|is)|ser(á|a) um plus|n(ã"
                    + "|a)o (é |e )?(obrigat|necess)|bem-vind|seria (bom|legal)|gradit[aoie]|preferibil"
                    + "|costituisce titolo|non (indispensabil|obbligator|necessari)|benvenut|desiderabil"
                    + "|pr(é|e)\\b|pluspunt|mooi meegenomen|niet (vereist|verplicht|noodzakelijk)"
                    + "|geen (must|vereiste)|wenselijk|bij voorkeur|welkom|handig|^a plus|extra points"
                    + "|^pluspunkte");
    private static final Pattern REQUIRED_HEADING = pattern(
            "non-negotiable|deal[ -]?breakers?:?$|^you('ll| will)? need:?$|^what (we|you) (really )?(need|expect|want|ask)|^who (we want|fits)"
                    + "|^(the |our )?basics:?$|criteria:?$|person spec|^you (are|can|know|have|bring):?$|what it takes|toolkit:?$|^pflicht"
                    + "|brauch(st|en)( du| sie| wir)?:?$|das solltest|das sollten|wir erwarten|erwarten wir|^unbedingt:?$|^(du|sie) (kannst|k(ö|oe)nnen"
                    + "|verf(ü|ue)g(st|en)( (ü|ue)ber)?):?$|il (vous )?faut:?$|nous attendons|^vous avez:?$|imp(é|e)ratif|^indispensables?:?$|necesitamos:?$"
                    + "|pedimos:?$|buscamos:?$|^vereist:?$|nodig hebt|obrigat(ó|o)ri|obbligatori|^(the )?must(s)?:?$|^needs?:?$|^needed:?$|mandatory|^muss:?$|like you to (have|bring)|we ask( for)?:?$|^exigences|^imprescindible|^obligatoire|requirement|required|must[ -]have|qualification|what you('ll)? (need|bring)|who you are|your"
                    + " (profile|skills|background|experience)|skills|essential|minimum|about you|you have|we('re| are)"
                    + " looking for|what we('re| are)? look|ideal candidate|experience$|candidate"
                    + " profile|technologies|tech(nical)?"
                    + " stack|expertise|anforderung|profil|voraussetzung|qualifikation|das bringst du mit|das bringen sie"
                    + " mit|was du mitbringst|was sie"
                    + " mitbringen|mitbring|kenntnisse|comp(é|e)tences|pr(é|e)requis|requis|exig|vous"
                    + " (ê|e)tes|requisito|perfil|conocimientos|habilidades|competenze|requisiti|vereisten|jouw"
                    + " profiel|wat je meebrengt");
    private static final Pattern ASIDE_HEADING = pattern(
            "benefit|\\boffer\\b|\\boffers\\b|^(our |the |your )?package|(?<!no |not a )conditions?:?$|we offer|what('s| is) in it|perks|about (us|the company|our)|who we are|our"
                    + " (company|mission|values|offer)|compensation|salary|why (join|work|us)|how to apply|equal"
                    + " opportunity|diversity|company description|what you('ll)? get|we provide|application"
                    + " process|contact|wir bieten|das bieten wir|das d(ü|ue)rfen sie erwarten|das erwartet (dich|sie)|darauf (kannst|k(ö|oe)nnen)|freu dich auf|(dein|ihr) gehalt|verg(ü|ue)tung|bieten wir|was wir dir|closing date|in return|what you get|in it for you|remuneration|pay:|pay$|(ü|ue)ber uns|unser angebot|deine vorteile|benefits|ihre"
                    + " vorteile|was wir (dir |ihnen )?bieten|bewerbung|kontakt|nous (vous"
                    + " )?(offrons|proposons)|avantages|(à|a) propos|qui sommes|l'entreprise|ofrecemos|beneficios|sobre"
                    + " (nosotros|la empresa)|qui(é|e)nes somos|qu(é|e) ofrecemos|offriamo|cosa offriamo|oferecemos|o que oferecemos|benef(í|i)cios|wij bieden|wat bieden|arbeidsvoorwaarden|r(é|e)mun(é|e)ration|salaire|salario|sueldo|sal(á|a)rio|retribuzione|condiciones|condi(ç|c)(õ|o)es|qui(é|e)n(es)? somos|chi siamo|quem somos|over ons|sobre n(ó|o)s");
    private static final Pattern TASKS_HEADING = pattern(
            "responsibilit|duties|the work$|the work:|^tasks|role summary|work includes|what the job|what you('ll| will) (do|be)|your (role|tasks|mission|job)|the role|day["
                    + " -]to[ -]day|job description|aufgaben|t(ä|ae)tigkeit|deine rolle|missions?\\b|responsabilit|le"
                    + " poste|vos missions|funciones|tareas|el puesto|mansioni|attivit(à|a)|atividades|fun(ç|c)(õ|o)es|responsabilidades|werkzaamheden|taken|je taken|wat ga je doen|was (dich|sie) erwartet|das machst du|vous (aurez|serez)|tes missions|ton r(ô|o)le|tus funciones|qu(é|e) har(á|a)s|o que voc(ê|e) vai fazer|cosa farai");

    /** "Terraform – essential": an item with its own mark. */
    private static final Pattern MARKED = pattern("\\S\\s+[–—-]\\s+\\p{L}[\\p{L} -]{3,24}$");

    /** What nobody asks for, said as a heading. */
    private static final Pattern NEEDLESS = pattern("^(you )?(don't|do not|won't) need|^no need|^not needed:?$"
            + "|^(das )?brauch(st|en) (du|sie)? ?nicht|^pas besoin|^no necesitas");

    /** Speaks of what would be nice, but of what is needed as well. */
    private static final Pattern DEMANDED_TOO = pattern("^((?!not |n't |nor ).)*\\b(required|essential"
            + "|(?<!(preferred|desirable|desired|optional|additional|extra|other|nice-to-have) )requirements?)\\b"
            + "|(would|'d) like you to (have|bring)");

    /** A line that names what somebody should have experience with is no heading, however short. */
    private static final Pattern CONTENT =
            pattern("\\b(with|mit|avec|con|com|experience in|erfahrung in|knowledge of|of"
                    + " experience|is|are|ist|sind|est|es)\\b");

    /** A line that leads to a list says what the list is about, however long it is. */
    private static final int LONGEST_LEAD = 120;

    private static final Pattern DEMANDING = pattern(
            "must|require|need|expect|essential|looking for|you (have|bring|know|should)|please have|voraus|mitbring"
                    + "|bringst|bringen sie|brauchst|erwarten wir|wir erwarten|du (hast|kannst)|sie (haben|verf)|exig|vous"
                    + " (avez|ma(î|i)tri)|tienes|debes|pedimos|buscamos|esperamos|voc(ê|e) (tem|precisa)|precisamos"
                    + "|richied|cerchiamo|hai\\b|je hebt|wij vragen|wat vragen");

    private static final Pattern OFFER = pattern(
            "^\\W*(we (offer|pay|provide|give you|cover|also offer|hire for)|our offer|you('ll| will)? (get|receive)|in return"
                    + "|what you get|this (position|job|role) (comes|is based)|the (salary|internship|pay|office|factory|position|job|post)"
                    + " (is|range|starts)|(starting )?salary|compensation|contract:|wir (bieten|zahlen|freuen)|es erwartet|bewerb|send"
                    + " (us|your)|please (apply|send)|apply|nous (vous )?(offrons|proposons)|r(é|e)mun(é|e)ration|salaire|le poste est"
                    + "|merci d|envoyez|ofrecemos|se ofrece|env(í|i)a|salario|sueldo|oferecemos|envie|sal(á|a)rio|offriamo|invia"
                    + "|wij bieden|we bieden|stuur|solliciteer)");

    /** Said to the one who reads, or of what is asked of them. */
    private static final Pattern ADDRESS = pattern(
            "\\b(you|you'd|you'll|you're|your|yourself|we need|we want|requires?|looking for|seek(s|ing)?|must|someone|somebody|candidates?"
                    + "|experience|years?( or more| plus)? (of|in|with)|skills?|knowledge|proficien|familiar|join|hiring|sie|ihre?n?|du|dich|dir|deine?[nr]?|suchen|sucht"
                    + "|gesucht|kenntnisse|erfahrung|jahre|vous|votre|vos|tu|ton|ta|tes|recherch(e|ons)|exp(é|e)rience|usted|t(ú|u)|buscamos"
                    + "|busca|experiencia|a(ñ|n)os|voc(ê|e)|procuramos|experi(ê|e)ncia|cerchiamo|esperienza|anni|jij|jouw|zoeken|ervaring"
                    + "|we use|our stack|stack)\\b");

    /** Whether a paragraph tells what the company gives. */
    static boolean isOffer(String line) {
        return OFFER.matcher(line).find();
    }

    static boolean addresses(String line) {
        return ADDRESS.matcher(line).find();
    }

    /** The section of a line that a list follows; empty when it says nothing of one. */
    static Optional<Section> leading(String line) {
        var text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST_LEAD) {
            return Optional.empty();
        }
        if (PREFERRED_HEADING.matcher(text).find()) {
            return Optional.of(PREFERRED);
        }
        if (isOffer(text)) {
            return Optional.of(ASIDE);
        }
        if (DEMANDING.matcher(text).find()) {
            return Optional.of(REQUIRED);
        }
        return ASIDE_HEADING.matcher(text).find() ? Optional.of(ASIDE) : Optional.empty();
    }

    private static Pattern pattern(String alternatives) {
        return Pattern.compile("(?iu)" + alternatives);
    }

    /** The section a line opens; empty when it is no heading. */
    static Optional<Section> opened(String line) {
        var text = line.strip().replaceAll("^[#*•\\-–\\s]+|[*_]+$", "").strip();
        boolean colon = text.endsWith(":");
        if (text.isEmpty() || text.length() > LONGEST_HEADING || text.split("\\s+").length > (colon ? 9 : 6)) {
            return Optional.empty();
        }
        if (!colon
                && (".,;".indexOf(text.charAt(text.length() - 1)) >= 0 || text.contains(", ") || text.contains(": "))) {
            return Optional.empty();
        }
        if (text.matches(".*\\d.*")
                || !colon && text.indexOf('(') >= 0
                || !colon && CONTENT.matcher(text).find()) {
            return Optional.empty();
        }
        if (MARKED.matcher(text).find()) {
            return Optional.empty();
        }
        if (ASIDE_HEADING.matcher(text).find() || NEEDLESS.matcher(text).find()) {
            return Optional.of(ASIDE);
        }
        if (PREFERRED_HEADING.matcher(text).find()
                && !DEMANDED_TOO.matcher(text).find()) {
            return Optional.of(PREFERRED);
        }
        if (TASKS_HEADING.matcher(text).find()) {
            return Optional.of(TASKS);
        }
        return REQUIRED_HEADING.matcher(text).find() ? Optional.of(REQUIRED) : Optional.empty();
    }
}
