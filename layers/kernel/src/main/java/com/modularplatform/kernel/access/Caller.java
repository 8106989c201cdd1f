package com.modularplatform.kernel.access;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who a request comes from, as the platform's own rows say, never as the request says. */
public sealed interface Caller {
    /** A name for what belongs to this caller alone: idempotency keys, cursors. */
    String scope();

    /** Nobody known, at an address (an IPv6 one cut to its /64). */
    record Anonymous(String address) implements Caller {
        @Override
        public String scope() {
            return "address " + address;
        }
    }

    /**
     * A signed-in person.
     *
     * @param session the sign-in the token came from
     * @param active the side the session acts for; null for a person without any
     * @param memberships all sides
     */
    record Person(
            PersonId id,
            String session,
            boolean emailVerified,
            @Nullable Membership active,
            List<Membership> memberships)
            implements Caller {
        public Person {
            memberships = List.copyOf(memberships);
        }

        @Override
        public String scope() {
            return "person " + id + (active == null ? "" : " " + active.id());
        }

        /** What the active side may do. */
        public Set<Role> rights() {
            return active == null ? Set.of() : active.rights();
        }

        public boolean is(Role role) {
            return rights().contains(role);
        }

        /** The tenant the active side belongs to; null for a candidate. */
        public @Nullable TenantId tenant() {
            return active == null ? null : active.tenant();
        }
    }
}
