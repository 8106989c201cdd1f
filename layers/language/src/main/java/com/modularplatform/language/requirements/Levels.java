package com.modularplatform.language.requirements;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The level a job is for: junior, mid, senior or lead; by its title, else by what the text calls the person it looks
 * for.
 */
final class Levels {
    private static final Map<String, Pattern> WORDS = Map.of(
            "lead",
                    word("lead|principal|staff (software |machine |data |site |security |platform"
                            + " )?(engineer|developer|designer|scientist)|head|director|vp|vice"
                            + " president|chief|cto|cio|ceo|teamleiter(in)?|leiter(in)?|leitung|abteilungsleiter(in)?|lead"
                            + " developer|team leader|distinguished|directeur|directrice|jefe|jefa|responsable de"),
            "senior",
                    word("senior|sr|snr|experienced|expert|erfahrene[nr]?|exp(é|e)riment(é|e)e?|s(é|e)nior"
                            + "|experimentad[oa]|iii"),
            "mid", word("mid|mid[ -]level|midlevel|middle|medior|intermediate|semi[ -]?senior|confirm(é|e)e?|ii"),
            "junior",
                    word("junior|jr|entry["
                            + " -]level|graduate|trainee|intern|internship|apprentice|werkstudent(in)?|praktikant(in)?"
                            + "|praktikum|berufseinsteiger(in)?|absolvent(in)?|d(é|e)butante?|stagiaire|stage"
                            + "|alternan(ce|te?)|becari[oa]|pr(á|a)cticas|student|new"
                            + " grad|azubi|auszubildende[r]?|new graduate|early career"));
    private static final List<String> ORDER = List.of("junior", "lead", "senior", "mid");
    private static final Pattern SOUGHT =
            Pattern.compile("(?iu)(looking for|seeks?|seeking|searching for|hiring|join us as|in search"
                    + " of|need|recruiting|suchen|gesucht|sucht|recherch(e|ons)|recrut(e|ons)|buscamos|busca"
                    + "|seniority|level|position|role|stufe|niveau|nivel|cerchiamo|procuramos|zoekt|zoeken)[^.\\n"
                    + "]{0,60}");

    private Levels() {}

    private static Pattern word(String alternatives) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\d])(" + alternatives + ")(?![\\p{L}\\d])");
    }

    static Optional<String> in(String title, String text) {
        return named(title).or(() -> {
            var matcher = SOUGHT.matcher(text);
            while (matcher.find()) {
                var level = named(matcher.group());
                if (level.isPresent()) {
                    return level;
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<String> named(String words) {
        return ORDER.stream()
                .filter(level ->
                        Objects.requireNonNull(WORDS.get(level)).matcher(words).find())
                .findFirst();
    }
}
