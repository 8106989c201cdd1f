package com.modularplatform.language.masking;

import com.modularplatform.domain.reading.Masked;

/** Looks for one kind of contact in a message and notes what of it is to be hidden. */
abstract class Finder {
    final Message message;
    final Hits hits;

    Finder(Message message, Hits hits) {
        this.message = message;
        this.hits = hits;
    }

    /** Goes through the message once. */
    abstract void find();

    /** Notes the tokens from {@code first} to {@code last}. */
    final void hide(Masked.Kind kind, int first, int last) {
        hits.add(kind, message.start(first), message.end(last));
    }
}
