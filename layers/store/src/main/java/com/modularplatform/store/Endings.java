package com.modularplatform.store;

import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.domain.resumes.ReceivedDocument;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How the reading of a document ends: once, and its event with it. */
final class Endings {
    private Endings() {}

    /**
     * @param end what the document is afterwards
     * @param told the event, from what the document is afterwards
     */
    static <D extends ReceivedDocument> Function<D, Table.Change<D>> once(
            UnaryOperator<D> end, Function<D, DomainEvent> told) {
        return document -> {
            if (document.status().over()) {
                return new Table.Change.Nothing<>();
            }
            var ended = end.apply(document);
            return new Table.Change.To<>(ended, List.of(told.apply(ended)));
        };
    }
}
