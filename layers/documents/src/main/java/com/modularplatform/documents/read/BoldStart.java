package com.modularplatform.documents.read;

import java.util.regex.Pattern;

/**
 * A line that begins bold and goes on plain, with nothing but a blank between, says two things: a title and its company, a label
 * and its values. The blank becomes a tab, as if it had been wide.
 */
final class BoldStart {
    private static final int LONGEST = 110;

    /** What goes on in small letters goes on with the same thing; one word alone may be how well a skill is known. */
    private static final Pattern OTHER_THING = Pattern.compile("\\p{Lu}[^\\t.;:!?]*[ ][^\\t;:!?]*");

    private static final Pattern ENDS_WHOLE = Pattern.compile(".*[\\p{L}\\d)]");

    private BoldStart() {}

    /** The line with a tab at {@code turn}, or as it was. */
    static String parted(String line, int turn) {
        if (turn < 2 || turn >= line.length() || line.length() > LONGEST) {
            return line;
        }
        var bold = line.substring(0, turn).stripTrailing();
        var plain = line.substring(turn).stripLeading();
        boolean blank = bold.length() + plain.length() < line.length();
        return blank
                        && ENDS_WHOLE.matcher(bold).matches()
                        && OTHER_THING.matcher(plain).matches()
                ? bold + "\t" + plain
                : line;
    }
}
