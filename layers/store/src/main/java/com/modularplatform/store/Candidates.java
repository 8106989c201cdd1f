package com.modularplatform.store;

import com.modularplatform.core.PersonId;
import com.modularplatform.domain.people.Candidate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Candidate sides of persons. */
public final class Candidates {
    private final Table table;

    public Candidates(Table table) {
        this.table = table;
    }

    public Optional<Items.Stored<Candidate>> get(PersonId person) {
        return table.get(Keys.candidate(person), Candidate.class);
    }

    /** Changes a candidate; see {@link Table#change}. */
    public Table.Changed<Candidate> change(
            PersonId person, OptionalLong expected, Function<Candidate, Table.Change<Candidate>> change) {
        return table.change(
                Keys.candidate(person),
                Candidate.class,
                expected,
                change,
                c -> Items.Row.of(Keys.candidate(c.id()), c));
    }
}
