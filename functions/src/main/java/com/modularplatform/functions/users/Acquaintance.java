package com.modularplatform.functions.users;

import com.modularplatform.core.PersonId;
import com.modularplatform.domain.people.Presence;
import com.modularplatform.kernel.access.Caller;
import com.modularplatform.kernel.access.Membership;
import com.modularplatform.platform.Platform;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may see whether somebody is here: the person, and those who share a company with them. */
record Acquaintance(Platform platform) {
    /** How near two people are. */
    enum Nearness {
        /** The same person, or a colleague. */
        CLOSE,
        /** In one tenant, but not in one company. */
        SAME_TENANT,
        /** Strangers; also somebody who is not there. */
        NONE
    }

    /** What is told of somebody. */
    record View(PersonId userId, String presence, @Nullable Instant lastActiveAt) {}

    Nearness of(Caller.Person caller, PersonId other) {
        if (caller.id().equals(other)) {
            return Nearness.CLOSE;
        }
        var mine = caller.active();
        if (mine == null || mine.tenant() == null) {
            return Nearness.NONE;
        }
        return platform.callerRows()
                .read(other)
                .map(row -> row.memberships().stream()
                        .map(theirs -> between(mine, theirs))
                        .min(Enum::compareTo)
                        .orElse(Nearness.NONE))
                .orElse(Nearness.NONE);
    }

    private static Nearness between(Membership mine, Membership theirs) {
        if (!Objects.equals(mine.tenant(), theirs.tenant())) {
            return Nearness.NONE;
        }
        return mine.company() != null && mine.company().equals(theirs.company())
                ? Nearness.CLOSE
                : Nearness.SAME_TENANT;
    }

    /** Never seen or hidden is {@code Offline} without a time. */
    View view(PersonId person, Instant now) {
        var pulse = platform.presences().get(person).filter(p -> p.visible()).orElse(null);
        return pulse == null
                ? new View(person, Presence.OFFLINE.word(), null)
                : new View(person, Presence.at(pulse.at(), now).word(), pulse.at());
    }
}
