package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A skill of a resume and how well the resume shows it.
 *
 * @param skill canonical name, or as the job wrote it when the dictionary does not know it
 * @param entries how many work, project, education, certificate or volunteer entries show it; 0 when it is only listed
 * @param months merged months of the positions that show it
 * @param ago months since the last of them ended; a large number when there is none
 * @param declared the level the resume itself claims
 * @param quotes where the text names it
 */
record Held(
        String skill,
        int entries,
        int months,
        int ago,
        @Nullable String declared,
        List<Match.Quote> quotes) {
    private static final int RECENT = 24;
    private static final int STALE = 60;

    boolean shown() {
        return entries > 0;
    }

    /**
     * beginner, intermediate, advanced or expert. From the months of the positions that show it: five years are
     * expert when it was used within the last two and in two entries, three years advanced, one intermediate; five
     * years without use take one step off. What is only listed, or shown outside positions alone, is what the resume
     * claims, at most advanced, and intermediate when it claims nothing.
     */
    String proficiency() {
        int step = months >= 96
                ? 3
                : months >= 60 ? (entries > 1 && ago <= RECENT ? 3 : 2) : months >= 36 ? 2 : months >= 12 ? 1 : 0;
        if (months == 0) {
            step = declared == null ? 1 : Math.min(2, LEVELS.indexOf(declared));
        } else if (ago > STALE) {
            step = Math.max(0, step - 1);
        }
        return LEVELS.get(Math.max(0, step));
    }

    private static final List<String> LEVELS = List.of("beginner", "intermediate", "advanced", "expert");
}
