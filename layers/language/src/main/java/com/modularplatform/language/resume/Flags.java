package com.modularplatform.language.resume;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Facts about a document that a person should know; none of them changes what is read. */
final class Flags {
    private static final Pattern INSTRUCTIONS = Pattern.compile(
            "(?:ignore|disregard|forget|override|ignoriere|ignorez|ignora|negeer)\\b.{0,30}\\b(?:instructions?|prompts?|rules?|anweisungen|"
                    + "instrucciones|consignes|istruzioni|instructies|guidelines?|criteria)"
                    + "|\\b(?:score|rate|rank|give|assign|mark)\\b.{0,40}\\b(?:100|10/10|10 out of 10|highest|maximum|top score|perfect)\\b"
                    + "|\\b(?:you are|as) an? (?:ai|llm|language model|assistant|recruiting|hiring)\\b"
                    + "|\\b(?:system|assistant) prompt\\b|\\bnote to (?:the )?(?:ai|llm|ats|parser|model|recruiting software)\\b"
                    + "|\\b(?:always|must) (?:recommend|hire|shortlist|select) (?:this|the) (?:candidate|applicant|person)\\b"
                    + "|\\b(?:recommend|hire|select) this (?:candidate|applicant)\\b",
            Pattern.CASE_INSENSITIVE);

    private Flags() {}

    static List<String> of(LayoutText text, String visible) {
        var flags = new ArrayList<String>();
        boolean unseen = text.hidden().stream()
                .anyMatch(hidden -> hidden.cause() != Cause.PROPERTY
                        && hidden.text().strip().length() > 2);
        if (unseen) {
            flags.add("hidden_text");
        }
        if (instructs(visible) || text.hidden().stream().anyMatch(hidden -> instructs(hidden.text()))) {
            flags.add("instructions_to_software");
        }
        return flags;
    }

    /** Looked for line by line, so that the bounded gaps stay cheap on any input. */
    private static boolean instructs(String text) {
        return text.lines()
                .limit(20_000)
                .map(line -> line.length() > 4_000 ? line.substring(0, 4_000) : line)
                .anyMatch(line -> INSTRUCTIONS.matcher(line).find());
    }
}
