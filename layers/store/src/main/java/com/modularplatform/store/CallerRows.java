package com.modularplatform.store;

import com.modularplatform.core.CompanyId;
import com.modularplatform.core.MembershipId;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.kernel.Aws;
import com.modularplatform.kernel.access.Admission;
import com.modularplatform.kernel.access.Caller;
import com.modularplatform.kernel.access.Callers;
import com.modularplatform.kernel.access.Membership;
import com.modularplatform.kernel.access.Quota;
import com.modularplatform.kernel.access.Role;
import com.modularplatform.kernel.access.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The caller's row: one conditional update a request counts it and answers with memberships, sessions and e-mail state, so
 * it replaces a read. Kept under 1 KB so that the update is 1 WRU, hence the short names: {@code w} minute of the quota
 * window, {@code n} requests in it, {@code e} e-mail verified, {@code m} memberships (id, tenant, company, roles),
 * {@code s} sessions by {@code origin_jti} (membership, end, ended).
 *
 * <p>At the premium rate an instance takes leases of {@value #LEASE} requests, so a request costs 0.04 writes; roles are
 * then at most {@value #LEASE_SECONDS} s old. A window is a clock minute.
 */
public final class CallerRows implements Callers {
    /** Requests a minute. */
    public record Limits(int anonymous, int standard, int premium) {
        public static final Limits CONTRACT = new Limits(10, 100, 1_000);

        /** For trials: the contract's limits times a factor. */
        public Limits times(int factor) {
            return new Limits(anonymous * factor, standard * factor, premium * factor);
        }
    }

    private static final int LEASE = 25;
    private static final int LEASE_SECONDS = 5;
    private static final int MAX_TRIES = 8;
    private static final int REMEMBERED = 20_000;

    /** How a sign-in is kept. */
    public record Session(@Nullable MembershipId membership, Instant ends, boolean ended) {}

    /** The row, read. */
    public record Row(
            PersonId person,
            long minute,
            int count,
            boolean emailVerified,
            List<Membership> memberships,
            Map<String, Session> sessions) {}

    private static final class Lease {
        private final Row row;
        private final Instant taken;
        private int left;

        Lease(Row row, Instant taken, int left) {
            this.row = row;
            this.taken = taken;
            this.left = left;
        }
    }

    private final Table table;
    private final Tenants tenants;
    private final Limits limits;

    /** The window a person was last seen in, so that the first request of a minute is one write too. */
    private final Map<PersonId, Long> seen = remembering();

    private final Map<PersonId, Lease> leases = remembering();

    public CallerRows(Table table, Tenants tenants, Limits limits) {
        this.table = table;
        this.tenants = tenants;
        this.limits = limits;
    }

    private static <V> Map<PersonId, V> remembering() {
        return java.util.Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<PersonId, V> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    @Override
    public Admission admit(Token token, Instant now) {
        long minute = now.getEpochSecond() / 60;
        var leased = lease(token, now, minute);
        if (leased != null) {
            return leased;
        }
        boolean fresh = seen.getOrDefault(token.person(), minute) < minute;
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            var outcome = fresh ? begin(token.person(), minute) : count(token.person(), minute, 1, limits.standard());
            switch (outcome) {
                case Counted.Row(var row) -> {
                    seen.put(token.person(), row.minute());
                    return admitted(token, row, now, limits.standard());
                }
                case Counted.Missing() -> {
                    return new Admission.Ended();
                }
                case Counted.Failed(var row) when row.minute() < minute -> fresh = true;
                case Counted.Failed(var row) -> {
                    if (row.minute() >= minute && row.count() >= limits.standard()) {
                        return premium(token, row, now)
                                ? take(token, now, minute)
                                : new Admission.Spent(new Quota(limits.standard(), 0, reset(minute)));
                    }
                    fresh = false;
                }
            }
        }
        throw new com.modularplatform.core.Refusal(
                new com.modularplatform.core.Problem.Unavailable(java.time.Duration.ofSeconds(1)));
    }

    private sealed interface Counted {
        record Row(CallerRows.Row row) implements Counted {}

        record Missing() implements Counted {}

        record Failed(CallerRows.Row row) implements Counted {}
    }

    /** One more request in the window that runs. */
    private Counted count(PersonId person, long minute, int requests, int limit) {
        return update(
                person,
                "SET n = n + :r",
                "w = :w AND n <= :most",
                Map.of(
                        ":r", number(requests),
                        ":w", number(minute),
                        ":most", number(limit - requests)));
    }

    /** The first request of a window. */
    private Counted begin(PersonId person, long minute) {
        return update(
                person,
                "SET w = :w, n = :one",
                "attribute_exists(PK) AND w < :w",
                Map.of(":w", number(minute), ":one", number(1)));
    }

    private Counted update(PersonId person, String update, String condition, Map<String, AttributeValue> values) {
        return Aws.call(() -> {
            try {
                var item = table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(Table.key(Keys.caller(person)))
                                .updateExpression(update)
                                .conditionExpression(condition)
                                .expressionAttributeValues(values)
                                .returnValues(ReturnValue.ALL_NEW)
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                        .attributes();
                return new Counted.Row(read(person, item));
            } catch (ConditionalCheckFailedException e) {
                return e.hasItem() && !e.item().isEmpty()
                        ? new Counted.Failed(read(person, e.item()))
                        : new Counted.Missing();
            }
        });
    }

    private Admission admitted(Token token, Row row, Instant now, int limit) {
        var session = row.sessions().get(token.session());
        if (session == null || session.ended() || !session.ends().isAfter(now)) {
            return new Admission.Ended();
        }
        int shown = limit == limits.standard() && premium(token, row, now) ? limits.premium() : limit;
        if (shown == limits.premium() && limit != shown) {
            leases.put(token.person(), new Lease(row, now, 0));
        }
        var quota = new Quota(shown, shown - row.count(), reset(row.minute()));
        return new Admission.Admitted(person(row, session, token.session()), quota);
    }

    private static Caller.Person person(Row row, Session session, String sessionId) {
        var active = row.memberships().stream()
                .filter(m -> m.id().equals(session.membership()))
                .findFirst()
                .orElse(null);
        return new Caller.Person(row.person(), sessionId, row.emailVerified(), active, row.memberships());
    }

    /** Whether the side the session acts for has the premium rate; a tenant's state is at most 5 s old. */
    private boolean premium(Token token, Row row, Instant now) {
        var session = row.sessions().get(token.session());
        if (session == null) {
            return false;
        }
        return row.memberships().stream()
                .filter(m -> m.id().equals(session.membership()))
                .map(Membership::tenant)
                .filter(java.util.Objects::nonNull)
                .anyMatch(tenant ->
                        tenants.recent(tenant, now).map(t -> t.premium(now)).orElse(false));
    }

    /** Serves a premium caller from a lease of this instance; null: no lease known, go the usual way. */
    private @Nullable Admission lease(Token token, Instant now, long minute) {
        var lease = leases.get(token.person());
        if (lease == null) {
            return null;
        }
        synchronized (lease) {
            boolean current = lease.row.minute() == minute
                    && lease.taken.plusSeconds(LEASE_SECONDS).isAfter(now)
                    && lease.row.sessions().containsKey(token.session());
            if (current && lease.left > 0) {
                lease.left--;
                return leased(token, lease.row, now);
            }
            if (lease.row.minute() == minute && lease.left > 0) {
                return refreshed(token, lease, now);
            }
        }
        return take(token, now, minute);
    }

    private Admission leased(Token token, Row row, Instant now) {
        return admitted(token, row, now, limits.premium());
    }

    /** What is left of a lease is still ours, only the roles are too old: a read, no write. */
    private Admission refreshed(Token token, Lease lease, Instant now) {
        var row = read(token.person());
        if (row.isEmpty()) {
            leases.remove(token.person());
            return new Admission.Ended();
        }
        lease.left--;
        leases.put(token.person(), new Lease(row.get(), now, lease.left));
        return leased(token, row.get(), now);
    }

    private Admission take(Token token, Instant now, long minute) {
        int wanted = LEASE;
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            switch (count(token.person(), minute, wanted, limits.premium())) {
                case Counted.Row(var row) -> {
                    leases.put(token.person(), new Lease(row, now, wanted - 1));
                    return leased(token, row, now);
                }
                case Counted.Missing() -> {
                    return new Admission.Ended();
                }
                case Counted.Failed(var row)
                when row.minute() < minute -> {
                    if (begin(token.person(), minute) instanceof Counted.Row(var first)) {
                        if (!premium(token, first, now)) {
                            leases.remove(token.person());
                            return admitted(token, first, now, limits.standard());
                        }
                        leases.put(token.person(), new Lease(first, now, 0));
                        return leased(token, first, now);
                    }
                }
                case Counted.Failed(var row) -> {
                    int free = limits.premium() - row.count();
                    if (free <= 0) {
                        return new Admission.Spent(new Quota(limits.premium(), 0, reset(minute)));
                    }
                    wanted = Math.min(wanted, free);
                }
            }
        }
        throw new com.modularplatform.core.Refusal(
                new com.modularplatform.core.Problem.Unavailable(java.time.Duration.ofSeconds(1)));
    }

    @Override
    public Admission admit(Caller.Anonymous anonymous, Instant now) {
        try {
            return new Admission.Admitted(anonymous, window("address " + anonymous.address(), limits.anonymous(), now));
        } catch (Spent e) {
            return new Admission.Spent(e.quota());
        }
    }

    @Override
    public Quota count(String name, Instant now) throws Spent {
        return window(name, limits.standard(), now);
    }

    /** One item a name and minute, gone by TTL: always one write. */
    private Quota window(String name, int limit, Instant now) throws Spent {
        long minute = now.getEpochSecond() / 60;
        try {
            var item = Aws.call(() -> table.client()
                            .updateItem(r -> r.tableName(table.name())
                                    .key(Table.key(Keys.quota(name, minute)))
                                    .updateExpression("ADD n :one SET expiresAt = :gone")
                                    .conditionExpression("attribute_not_exists(n) OR n < :limit")
                                    .expressionAttributeValues(Map.of(
                                            ":one", number(1),
                                            ":limit", number(limit),
                                            ":gone", number((minute + 2) * 60)))
                                    .returnValues(ReturnValue.UPDATED_NEW)))
                    .attributes();
            return new Quota(limit, limit - Integer.parseInt(item.get("n").n()), reset(minute));
        } catch (ConditionalCheckFailedException e) {
            throw new Spent(new Quota(limit, 0, reset(minute)));
        }
    }

    private static Instant reset(long minute) {
        return Instant.ofEpochSecond((minute + 1) * 60);
    }

    /** The row as it is, without counting. */
    public Optional<Row> read(PersonId person) {
        var item = Aws.call(() -> table.client()
                        .getItem(r -> r.tableName(table.name())
                                .key(Table.key(Keys.caller(person)))
                                .consistentRead(true)))
                .item();
        return item == null || item.isEmpty() ? Optional.empty() : Optional.of(read(person, item));
    }

    // ---- the row as an item
    // ------------------------------------------------------------------------------------------

    /** A new person's row. */
    static Map<String, AttributeValue> item(PersonId person, boolean emailVerified, List<Membership> memberships) {
        var item = new HashMap<>(Table.key(Keys.caller(person)));
        item.put(Items.TYPE, AttributeValue.fromS("Caller"));
        item.put("w", number(0));
        item.put("n", number(0));
        item.put("e", AttributeValue.fromBool(emailVerified));
        item.put(
                "m",
                AttributeValue.fromL(
                        memberships.stream().map(CallerRows::membership).toList()));
        item.put("s", AttributeValue.fromM(Map.of()));
        return item;
    }

    static AttributeValue membership(Membership membership) {
        var map = new HashMap<String, AttributeValue>();
        map.put("i", AttributeValue.fromS(membership.id().value()));
        if (membership.tenant() != null) {
            map.put("t", AttributeValue.fromS(membership.tenant().value()));
        }
        if (membership.company() != null) {
            map.put("c", AttributeValue.fromS(membership.company().value()));
        }
        map.put(
                "r",
                AttributeValue.fromL(membership.roles().stream()
                        .map(role -> number(role.ordinal()))
                        .toList()));
        return AttributeValue.fromM(map);
    }

    static AttributeValue session(Session session) {
        var map = new HashMap<String, AttributeValue>();
        if (session.membership() != null) {
            map.put("m", AttributeValue.fromS(session.membership().value()));
        }
        map.put("x", number(session.ends().getEpochSecond()));
        if (session.ended()) {
            map.put("o", AttributeValue.fromBool(true));
        }
        return AttributeValue.fromM(map);
    }

    private static Row read(PersonId person, Map<String, AttributeValue> item) {
        var memberships = new ArrayList<Membership>();
        for (var value : item.get("m").l()) {
            var m = value.m();
            memberships.add(new Membership(
                    new MembershipId(m.get("i").s()),
                    m.containsKey("t") ? new TenantId(m.get("t").s()) : null,
                    m.containsKey("c") ? new CompanyId(m.get("c").s()) : null,
                    m.get("r").l().stream()
                            .map(r -> Role.values()[Integer.parseInt(r.n())])
                            .toList()));
        }
        var sessions = new LinkedHashMap<String, Session>();
        item.get("s").m().forEach((id, value) -> {
            var s = value.m();
            sessions.put(
                    id,
                    new Session(
                            s.containsKey("m") ? new MembershipId(s.get("m").s()) : null,
                            Instant.ofEpochSecond(Long.parseLong(s.get("x").n())),
                            s.containsKey("o")));
        });
        return new Row(
                person,
                Long.parseLong(item.get("w").n()),
                Integer.parseInt(item.get("n").n()),
                Boolean.TRUE.equals(item.get("e").bool()),
                memberships,
                sessions);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(String.valueOf(number));
    }
}
