package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;

/** A reason on its way up through parsers that know no {@link UnreadableDocument}; {@link LayoutReader} turns it into one. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
