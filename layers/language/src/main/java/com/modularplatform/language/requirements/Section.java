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
    private static final Pattern PREFERRED_HEADING = Phrases.of("preferred heading");
    private static final Pattern REQUIRED_HEADING = Phrases.of("required heading");
    private static final Pattern ASIDE_HEADING = Phrases.of("aside heading");
    private static final Pattern TASKS_HEADING = Phrases.of("tasks heading");

    /** "Terraform – essential", "NetSuite a plus": an item with its own mark. */
    private static final Pattern MARKED = pattern("\\S\\s+[–—-]\\s+\\p{L}[\\p{L} -]{3,24}$"
            + "|^(?!(what|which|that|this|these|those|it|also|would|could|as|skills|experience|things|knowledge)\\b)"
            + "\\S.{1,40} an? (big |real |strong |definite )?(plus|bonus|must|asset|advantage)\\.?$");

    /** What nobody asks for, said as a heading. */
    private static final Pattern NEEDLESS = pattern(
            "^(you )?(don't|do not|won't) need|^no need|^not needed:?$"
                    + "|^(das )?brauch(st|en) (du|sie)? ?nicht|^pas besoin|^no necesitas|wir nicht suchen|lo que no necesitas|not looking for");

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

    private static final Pattern DEMANDING = Phrases.of("demanding");

    private static final Pattern OFFER = Phrases.of("offer");

    /** Said to the one who reads, or of what is asked of them. */
    private static final Pattern ADDRESS = Phrases.of("address");

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
