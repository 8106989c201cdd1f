package com.modularplatform.language.resume;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much a few words look like a title, a company, a place. Scores are evidence to be weighed, not probabilities. */
final class Shape {
    private static final Set<String> STATES = Set.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
            "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK",
            "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "ON", "BC", "QC",
            "AB", "NSW", "VIC", "QLD", "UK", "USA", "US", "SP", "RJ", "MG");
    private static final Set<String> STOPS = Set.of(
            "of", "for", "in", "de", "für", "fur", "des", "der", "du", "di", "del", "della", "da", "van", "voor", "to",
            "en", "im", "delle", "do", "dos", "and", "und");
    private static final Pattern GENDER =
            Pattern.compile("\\((?:[mwfdxhv]|gn|all)(?:[/|][a-z]{1,7}){1,3}\\)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> EMPLOYMENT = Set.of(
            "full time",
            "part time",
            "fulltime",
            "parttime",
            "contract",
            "permanent",
            "freelance",
            "internship",
            "remote",
            "hybrid",
            "onsite",
            "on site",
            "temporary",
            "vollzeit",
            "teilzeit",
            "befristet",
            "unbefristet",
            "remotely",
            "cdi",
            "cdd",
            "stage",
            "alternance",
            "temps plein",
            "temps partiel",
            "tiempo completo",
            "jornada completa",
            "voltijd",
            "deeltijd",
            "seasonal",
            "homeoffice",
            "home office",
            "tempo pieno",
            "contractor",
            "apprenticeship",
            "praktikum",
            "fulltime remote",
            "internship program",
            "telecommute",
            "work from home",
            "highlights");
    private static final Set<String> ANYWHERE =
            Set.of("remote", "worldwide", "remoto", "remota", "a distance", "teletravail", "teletrabajo");
    private static final Set<String> OWN =
            Set.of("freelance", "stage", "praktikum", "internship", "apprenticeship", "alternance");
    private static final Pattern SPAN_OF_TIME = Pattern.compile(
            "[(]?(?:\\d{1,2} ?\\+? ?(?:years?|yrs?|y|months?|mos?|m|jahre?n?|monate?n?|ans?|mois|años?|meses|mes|anos?|anni|mesi|jaar|maanden)"
                    + "[.,]? ?(?:and |und |et |y |e |en )?){1,2}[)]?",
            Pattern.CASE_INSENSITIVE);

    private Shape() {}

    /** Where a trailing "(m/f/d)" begins; the length when there is none. */
    static int withoutGender(String text) {
        var gender = GENDER.matcher(text);
        return gender.find() && gender.end() >= text.length() - 1 ? gender.start() : text.length();
    }

    /** Above 2 for what is surely a job title. */
    static double title(String text) {
        var words = Fold.words(GENDER.matcher(text).replaceAll(" "));
        if (words.isEmpty() || words.size() > 12) {
            return 0;
        }
        double score = 0;
        int head = words.size() - 1;
        for (int i = 1; i < words.size(); i++) {
            if (STOPS.contains(words.get(i))) {
                head = i - 1;
                break;
            }
        }
        if (Words.is("TITLE", words.get(head)) || Words.is("TITLE", words.getLast())) {
            score += 3;
        } else if (Words.is("TITLE", words.getFirst())) {
            score += 2.5;
        } else if (Words.any("TITLE", words)) {
            score += 1.5;
        }
        if (words.size() > 1 && Words.is("LEVEL", words.getFirst())) {
            score += 1;
        }
        return legal(text) ? score - 3 : score;
    }

    /** Above 1.5 for what is surely a company. */
    static double company(String text) {
        var words = Fold.words(text);
        if (words.isEmpty()) {
            return 0;
        }
        double score = legal(text) ? 3.5 : 0;
        if (Words.is("COMPANY", words.getLast()) || Words.is("SCHOOL", words.getLast())) {
            score += 1.5;
        } else if (Words.any("COMPANY", words) || Words.any("SCHOOL", words)) {
            score += 0.8;
        }
        if (text.contains("&") && score < 2) {
            score += 0.5;
        }
        return score;
    }

    /** Whether a legal form ends the name, or stands in it. */
    static boolean legal(String text) {
        var words = Fold.words(text);
        for (int i = 1; i < words.size(); i++) {
            var word = words.get(i);
            if (Words.is("LEGAL", word)
                    && (word.length() > 2 || text.contains(word.toUpperCase(Locale.ROOT)) || i == words.size() - 1)
                    && !Words.is("TITLE", words.getLast())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last word is a legal form with its full stop: "S.r.l.", "Inc.". */
    static boolean legalEnd(String text) {
        var words = Fold.words(text.substring(text.lastIndexOf(' ') + 1));
        return text.endsWith(".") && !words.isEmpty() && Words.is("LEGAL", words.getLast());
    }

    /** Whether the whole text names a place we can be sure of: "Lisbon", "Tacoma, WA", "Puebla, Mexico". */
    static boolean place(String text) {
        if (text.length() > 60) {
            return false;
        }
        int bracket = text.indexOf('(');
        if (bracket > 0 && text.charAt(Math.max(0, bracket - 2)) != ',') {
            return false;
        }
        var parts = text.replaceAll("[()]", " ").split("[,/]");
        if (parts.length == 0) { // nothing but commas
            return false;
        }
        var last = parts[parts.length - 1].strip();
        if (last.length() > 4 && last.endsWith(".")) {
            last = last.substring(0, last.length() - 1);
        }
        var folded = Fold.of(last);
        if (parts.length > 4 || folded.isEmpty()) {
            return false;
        }
        boolean known = Words.country(folded) != null && folded.length() > 2 || Words.cityCountry(folded) != null;
        if (parts.length > 1) {
            if (company(parts[0]) >= 0.8
                    || title(parts[0]) >= 2
                    || parts.length > 2 && Words.cityCountry(Fold.of(parts[0])) == null) {
                return false;
            }
            // "Evergreen Data, Seattle, WA": what stands before a city is none of it.
            for (int i = 1; i < parts.length; i++) {
                var part = Fold.of(parts[i]);
                boolean city = Words.cityCountry(part) != null && Words.country(part) == null;
                if (city && Words.cityCountry(Fold.of(parts[i - 1])) == null) {
                    return false;
                }
            }
            boolean short1 = STATES.contains(last)
                    || last.length() == 2
                            && last.equals(last.toUpperCase(Locale.ROOT))
                            && Words.country(folded) == null
                            && !Words.is("LEGAL", folded)
                            && java.util.Locale.of("", last)
                                            .getDisplayCountry(java.util.Locale.ENGLISH)
                                            .length()
                                    > 2;
            return (known || short1 || Words.cityCountry(Fold.of(parts[0])) != null && !company(parts))
                    && parts[0].strip().split(" ").length <= 4
                    && !legal(parts[0])
                    && title(parts[0]) < 2;
        }
        if (known) {
            return true;
        }
        int blank = last.lastIndexOf(' ');
        if (blank > 0) {
            var tail = last.substring(blank + 1);
            // "Seattle WA", "Lisbon Portugal": a city, then what it is in.
            return Words.cityCountry(Fold.of(last.substring(0, blank))) != null
                    && (STATES.contains(tail) || Words.country(Fold.of(tail)) != null);
        }
        return ANYWHERE.contains(folded);
    }

    private static boolean company(String[] parts) {
        for (var part : parts) {
            if (company(part) > 1 || title(part) > 2) {
                return true;
            }
        }
        return false;
    }

    /** Words that stand beside a title or a company, or where there is none in its place: "Freelance", "Stage". */
    static boolean own(String text) {
        return OWN.contains(Fold.of(text));
    }

    /** Words beside a title that are neither it nor a company: "Full-time", "(2 yrs 3 mos)". */
    static boolean aside(String text) {
        return EMPLOYMENT.contains(Fold.of(text))
                || SPAN_OF_TIME.matcher(text.strip()).matches() && !text.equals("3M");
    }

    /** Whether a row only introduces what follows: "Highlights", "Main tasks:", "Technologies: …". */
    static boolean label(Row row) {
        int colon = row.text().indexOf(':');
        var words = Fold.words(colon > 0 ? row.text().substring(0, colon) : row.text());
        return !words.isEmpty()
                && words.size() <= 4
                && (colon > 0 || words.size() <= 2)
                && Words.any("LABEL", words)
                && words.stream()
                        .allMatch(word -> Words.is("LABEL", word) || word.equals("used") || word.equals("wichtigste"));
    }
}
