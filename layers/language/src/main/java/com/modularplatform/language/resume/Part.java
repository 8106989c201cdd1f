package com.modularplatform.language.resume;

import org.jspecify.annotations.Nullable;

/**
 * A part of an entry's head that may be title, company or place.
 *
 * @param title how much its words look like a title; {@code company} likewise
 * @param place whether it surely names a place
 * @param said what the document itself calls it
 */
record Part(
        Piece piece,
        Row row,
        Slots.Slot slot,
        double title,
        double company,
        boolean place,
        Labels.@Nullable Kind said) {
    double lean() {
        return title - company;
    }
}
