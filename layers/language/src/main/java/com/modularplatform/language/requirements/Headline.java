package com.modularplatform.language.requirements;

import com.modularplatform.language.matching.Titles;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The title of a job out of its text: a labelled line, a first line that is one, a first sentence of a few words that names what
 * somebody does ("Senior GIS Analyst. You bring …"), or what the text says it is looking for.
 */
final class Headline {
    private static final int LONGEST = 80;
    private static final Pattern LABELLED = Pattern.compile(
            "(?imu)^\\W{0,3}(?:job title|title|position|role|stelle|stellenbezeichnung|poste|intitul(?:é|e) du"
                    + " poste|puesto|cargo|functie|vacancy)\\s*[:–-]\\s*(.{3,80})$");
    private static final Pattern OPENING =
            Pattern.compile("(?U)^\\s*+((?:[\\p{L}&/+#()-]++ ){0,6}[\\p{L}&/+#()-]++)[.!]\\s++\\S");
    private static final Pattern SOUGHT = Pattern.compile(
            "(?iu)(?:looking for|seeks?|seeking|searching for|hiring|in search of|join us as|join our team as|suchen"
                    + " (?:wir )?(?:ab sofort |zum nächstmöglichen zeitpunkt"
                    + " )?|sucht|recherch(?:e|ons)|recrut(?:e|ons)|buscamos|busca|cerchiamo|zoeken)\\s+(?:an?|the|our"
                    + " next|eine[nr]?|une?|una?|een|um|uma)?\\s*(?:(?:compassionate|talented|motivated"
                    + "|passionate|experienced|skilled|dynamic|enthusiastic|highly|dedicated|driven|creative"
                    + "|hands-on|engagierte[nr]?|erfahrene[nr]?|motivierte[nr]?)"
                    + " )*+([\\p{L}/.+#()-]+(?: [\\p{L}/.+#()-]+){0,6}?)(?="
                    + " (?:to|with|who|that|for|in|at|on|and|mit|für|der|die|zur|in|im|qui|pour|avec|para|con"
                    + "|que|based|having|responsible|specializing|specialising|experienced|skilled"
                    + "|proficient)\\b|[.,;:!\\n"
                    + "]|$)");

    private Headline() {}

    static Optional<String> of(String text) {
        var labelled = LABELLED.matcher(text);
        if (labelled.find()) {
            return Optional.of(labelled.group(1).strip());
        }
        var first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        first = first.replaceAll("^[#*\\s]+|[*\\s]+$", "");
        boolean only = text.strip().equals(first);
        if (!only
                && first.length() >= 3
                && first.length() <= LONGEST
                && first.split("\\s+").length <= 9
                && !first.endsWith(":")
                && !first.endsWith(".")
                && !first.endsWith("!")
                && Section.opened(first).isEmpty()
                && !SOUGHT.matcher(first).find()) {
            return Optional.of(first);
        }
        var opening = OPENING.matcher(text);
        if (opening.find() && Titles.names(opening.group(1))) {
            return Optional.of(opening.group(1));
        }
        var sought = SOUGHT.matcher(text);
        while (sought.find()) {
            var title = sought.group(1).strip();
            if (title.length() >= 3
                    && !title.matches(
                            "(?i)(talented|motivated|passionate|someone|people|person|candidates?|team|you|dich)")) {
                return Optional.of(title);
            }
        }
        return Optional.empty();
    }
}
