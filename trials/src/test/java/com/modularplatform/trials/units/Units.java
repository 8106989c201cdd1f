package com.modularplatform.trials.units;

import java.util.Locale;

/** Read and write request units of an on-demand table; a read that may be stale is half of one. */
record Units(double reads, double writes) {
    static final Units NONE = new Units(0, 0);

    Units plus(Units other) {
        return new Units(reads + other.reads, writes + other.writes);
    }

    boolean within(Units goal) {
        return reads <= goal.reads && writes <= goal.writes;
    }

    static String text(double units) {
        return units == Math.rint(units) ? String.valueOf((long) units) : String.format(Locale.ROOT, "%.1f", units);
    }
}
