package com.modularplatform.language.resume;

import org.jspecify.annotations.Nullable;

/**
 * A part of an entry's head that may be what it is about (a title, a degree), whose it is (a company, a school), or a place.
 *
 * @param what how much its words look like a title or degree; {@code whose} likewise like a company or school
 * @param place whether it surely names a place
 * @param said what the document itself calls it
 */
record Part(
        Piece piece, Row row, Slots.Slot slot, double what, double whose, boolean place, Labels.@Nullable Kind said) {
    double lean() {
        return what - whose;
    }
}
