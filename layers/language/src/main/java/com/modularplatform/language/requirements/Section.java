package com.modularplatform.language.requirements;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a part of a job text is about, by its heading. */
enum Section {
    /** No heading yet, or tasks: what is named there is asked for unless its sentence says otherwise. */
    OPEN,
    /** What a candidate must bring. */
    REQUIRED,
    /** What would be nice. */
    PREFERRED,
    /** The company, its offers, how to apply: asks for nothing. */
    ASIDE;

    private static final int LONGEST_HEADING = 70;
    private static final Pattern PREFERRED_HEADING =
            pattern("nice[ -]to[ -]have|bonus|preferred|desir(ed|able)|good to have|would be (great|nice)|pluses|^a"
                    + " plus|extra points|optional|advantageous|additional (skills|qualifications)|great if|even"
                    + " better|w(ü|ue)nschenswert|von vorteil|idealerweise|pluspunkte|das w(ä|ae)re toll|gern"
                    + " gesehen|souhait(é|e)|atouts?\\b|appr(é|e)ci(é|e)|serait un plus|les plus|deseable|valorable|se"
                    + " valorar(á|a)|plus valorado|desiderabil|diferencia(l|is)");
    private static final Pattern REQUIRED_HEADING =
            pattern("requirement|required|must[ -]have|qualification|what you('ll)? (need|bring)|who you are|your"
                    + " (profile|skills|background|experience)|skills|essential|minimum|about you|you have|we('re| are)"
                    + " looking for|what we('re| are)? look|ideal candidate|experience$|candidate"
                    + " profile|technologies|tech(nical)?"
                    + " stack|expertise|anforderung|profil|voraussetzung|qualifikation|das bringst du mit|das bringen sie"
                    + " mit|was du mitbringst|was sie"
                    + " mitbringen|mitbring|kenntnisse|comp(é|e)tences|pr(é|e)requis|requis|exig|vous"
                    + " (ê|e)tes|requisito|perfil|conocimientos|habilidades|competenze|requisiti|vereisten|jouw"
                    + " profiel|wat je meebrengt");
    private static final Pattern ASIDE_HEADING =
            pattern("benefit|we offer|what('s| is) in it|perks|about (us|the company|our)|who we are|our"
                    + " (company|mission|values|offer)|compensation|salary|why (join|work|us)|how to apply|equal"
                    + " opportunity|diversity|company description|what you('ll)? get|we provide|application"
                    + " process|contact|wir bieten|das bieten wir|(ü|ue)ber uns|unser angebot|deine vorteile|benefits|ihre"
                    + " vorteile|was wir (dir |ihnen )?bieten|bewerbung|kontakt|nous (vous"
                    + " )?(offrons|proposons)|avantages|(à|a) propos|qui sommes|l'entreprise|ofrecemos|beneficios|sobre"
                    + " (nosotros|la empresa)|qui(é|e)nes somos|qu(é|e) ofrecemos|offriamo|oferecemos|wij bieden");
    private static final Pattern TASKS_HEADING =
            pattern("responsibilit|duties|what you('ll| will) (do|be)|your (role|tasks|mission|job)|the role|day["
                    + " -]to[ -]day|job description|aufgaben|t(ä|ae)tigkeit|deine rolle|missions?\\b|responsabilit|le"
                    + " poste|vos missions|funciones|tareas|el puesto|mansioni|taken");

    /** A line that names what somebody should have experience with is no heading, however short. */
    private static final Pattern CONTENT =
            pattern("\\b(with|mit|avec|con|com|experience in|erfahrung in|knowledge of|of"
                    + " experience|is|are|ist|sind|est|es)\\b");

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
        if (text.matches(".*\\d.*") || !colon && CONTENT.matcher(text).find()) {
            return Optional.empty();
        }
        if (ASIDE_HEADING.matcher(text).find()) {
            return Optional.of(ASIDE);
        }
        if (PREFERRED_HEADING.matcher(text).find() && !text.matches("(?i).*\\brequired\\b.*")) {
            return Optional.of(PREFERRED);
        }
        if (TASKS_HEADING.matcher(text).find()) {
            return Optional.of(OPEN);
        }
        return REQUIRED_HEADING.matcher(text).find() ? Optional.of(REQUIRED) : Optional.empty();
    }
}
