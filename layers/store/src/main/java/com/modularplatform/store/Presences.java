package com.modularplatform.store;

import com.modularplatform.core.PersonId;
import com.modularplatform.domain.people.Presence;
import java.time.Instant;
import java.util.Optional;

/** When people were last here. */
public final class Presences {
    private final Table table;

    public Presences(Table table) {
        this.table = table;
    }

    /** A sign of life. */
    public record Pulse(PersonId person, Instant at, boolean visible) {}

    public Optional<Pulse> get(PersonId person) {
        return table.get(Keys.presence(person), Pulse.class).map(Items.Stored::value);
    }

    /** Notes a sign of life; two within 15 s are one write. */
    public Pulse beat(PersonId person, boolean visible, Instant now) {
        var last = get(person);
        if (last.isPresent()
                && last.get().visible() == visible
                && last.get().at().plus(Presence.PULSE).isAfter(now)) {
            return last.get();
        }
        var pulse = new Pulse(person, now, visible);
        table.put(Items.Row.of(Keys.presence(person), pulse));
        return pulse;
    }
}
