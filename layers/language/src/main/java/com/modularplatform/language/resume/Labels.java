package com.modularplatform.language.resume;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that say themselves what they hold, as forms and some countries' resumes do: "Employer: Foo Ltd". */
final class Labels {
    enum Kind {
        TITLE,
        COMPANY,
        PLACE,
        PERIOD,
        TASKS,
        DEGREE,
        SCHOOL,
        AREA
    }

    /** @param from where in the row's text the value begins */
    record Label(Kind kind, int from) {}

    private static final int LONGEST = 60;
    private static final Map<String, Kind> WORDS = new HashMap<>();

    static {
        for (var line : Words.lines("labels.txt")) {
            int blank = line.indexOf(' ');
            for (var phrase : line.substring(blank + 1).split(";")) {
                WORDS.putIfAbsent(phrase.strip(), Kind.valueOf(line.substring(0, blank)));
            }
        }
    }

    private Labels() {}

    /** The label a text begins with, before a colon or a tab; null when it begins with none. */
    static @Nullable Label of(String text) {
        int colon = text.indexOf(':');
        int tab = text.indexOf('\t');
        int at = colon < 0 ? tab : tab < 0 ? colon : Math.min(colon, tab);
        if (at < 3 || at > LONGEST) {
            return null;
        }
        var kind = WORDS.get(Fold.of(text.substring(0, at)));
        if (kind == null) {
            return null;
        }
        int from = at + 1;
        while (from < text.length() && " :\t".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return new Label(kind, from);
    }

    /** Whether a text is nothing but names of columns, as over a table of jobs: "Employer", or "Employer⇥Position⇥Period". */
    static boolean names(String text) {
        for (var cell : text.split("\\t")) {
            var kind = WORDS.get(Fold.of(cell));
            if (kind != Kind.TITLE && kind != Kind.COMPANY && kind != Kind.PERIOD) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
