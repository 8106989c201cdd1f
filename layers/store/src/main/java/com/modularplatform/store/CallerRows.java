package com.modularplatform.store;

import com.modularplatform.core.CompanyId;
import com.modularplatform.core.MembershipId;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.TenantId;
import com.modularplatform.kernel.Aws;
import com.modularplatform.kernel.access.Admission;
import com.modularplatform.kernel.access.Caller;
import com.modularplatform.kernel.access.Callers;
import com.modularplatform.kernel.access.Membership;
import com.modularplatform.kernel.access.Quota;
import com.modularplatform.kernel.access.Role;
import com.modularplatform.kernel.access.Token;
import java.math.BigDecimal;
import java.time.Duration;
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
 * <p>At the premium rate an instance takes leases of up to {@value #LEASE} requests, so a request costs 0.04 writes and a
 * little more; roles are then at most {@value #LEASE_SECONDS} s old. A window is a clock minute.
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
    private static final int LEASE_GROWTH = 5;
    private static final int LEASE_SECONDS = 5;

    /** One part in so many may be left over in leases of other instances, so it is not promised. */
    private static final int LEASE_LOSS = 10;

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

    /** What an instance may still spend of a premium caller's minute without asking the table; guarded by itself. */
    private static final class Lease {
        private Row row;
        private Instant read;
        private int size = 1;
        private int left;
        private int others;

        Lease(Row row, Instant read) {
            this.row = row;
            this.read = read;
        }

        /** Other instances will take as much while this lease lasts as they took during the last one. */
        void renew(Row now, Instant at, int taken) {
            boolean sameMinute = now.minute() == row.minute();
            others = sameMinute ? Math.max(0, now.count() - row.count() - taken) * taken / size : 0;
            row = now;
            read = at;
            size = taken;
            left = taken - 1;
        }

        /** Grows with what the instance is asked for, so that one of many takes little that others lack. */
        int next(long minute) {
            return row.minute() == minute ? Math.min(LEASE, size * LEASE_GROWTH) : LEASE_GROWTH;
        }
    }

    private final Table table;
    private final Tenants tenants;
    private final Limits limits;

    /** The window a person was last seen in, so that the first request of a minute is one write too. */
    private final Map<PersonId, Long> seen = remembering();

    private final Map<PersonId, Lease> leases = remembering();

    /** Whose minute is spent, so that a refusal is a write at most once a minute and instance. */
    private final Map<Object, Quota> spent = remembering();

    public CallerRows(Table table, Tenants tenants, Limits limits) {
        this.table = table;
        this.tenants = tenants;
        this.limits = limits;
    }

    private static <K, V> Map<K, V> remembering() {
        return java.util.Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    @Override
    public void prime() {
        table.get(Keys.quota("nobody", 0), Tombstone.class); // a row that is never there
    }

    @Override
    public Admission admit(Token token, Instant now) {
        var lease = leases.get(token.person());
        if (lease != null) {
            synchronized (lease) {
                return leased(lease, token, now);
            }
        }
        var full = spentBy(token.person(), now);
        return full == null ? counted(token, now) : new Admission.Spent(full);
    }

    private Admission counted(Token token, Instant now) {
        long minute = now.getEpochSecond() / 60;
        boolean fresh = seen.getOrDefault(token.person(), minute) < minute;
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            var outcome = fresh ? begin(token.person(), minute) : count(token.person(), minute, 1, limits.standard());
            switch (outcome) {
                case Counted.Row(var row) -> {
                    seen.put(token.person(), row.minute());
                    return admitted(token, row, now, limits.standard(), 0);
                }
                case Counted.Missing() -> {
                    return new Admission.Ended();
                }
                case Counted.Failed(var row) -> {
                    if (row.minute() == minute && row.count() >= limits.standard()) {
                        return premium(token, row, now)
                                ? take(token, row, now)
                                : spent(token.person(), limits.standard(), minute);
                    }
                    fresh = row.minute() < minute;
                    minute = Math.max(minute, row.minute()); // begun by an instance whose clock is ahead
                }
            }
        }
        throw busy();
    }

    private Admission spent(Object caller, int limit, long minute) {
        var quota = new Quota(limit, 0, reset(minute));
        spent.put(caller, quota);
        return new Admission.Spent(quota);
    }

    /** The minute that is known to be spent; null when none is. */
    private @Nullable Quota spentBy(Object caller, Instant now) {
        var full = spent.get(caller);
        return full != null && full.reset().isAfter(now) ? full : null;
    }

    private static Refusal busy() {
        return new Refusal(new Problem.Unavailable(Duration.ofSeconds(1)));
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

    /** @param others what is expected to be taken by others before the row is seen again */
    private Admission admitted(Token token, Row row, Instant now, int limit, int others) {
        var session = row.sessions().get(token.session());
        if (session == null || session.ended() || !session.ends().isAfter(now)) {
            return new Admission.Ended();
        }
        int shown = limit == limits.standard() && premium(token, row, now) ? limits.premium() : limit;
        if (shown == limits.premium() && limit != shown) {
            leases.putIfAbsent(token.person(), new Lease(row, now));
        }
        int certain = shown == limits.premium() ? shown - shown / LEASE_LOSS : shown;
        var quota = new Quota(shown, Math.max(0, certain - row.count() - others), reset(row.minute()));
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

    /** Serves a premium caller from what this instance took ahead. */
    private Admission leased(Lease lease, Token token, Instant now) {
        if (lease.left == 0 || lease.row.minute() < now.getEpochSecond() / 60) {
            var full = spentBy(token.person(), now);
            return full == null ? take(lease, token, now) : new Admission.Spent(full);
        }
        boolean recent = lease.read.plusSeconds(LEASE_SECONDS).isAfter(now)
                && lease.row.sessions().containsKey(token.session());
        if (!recent) {
            // What is left is still ours, only the roles are too old: a read, no write.
            var row = read(token.person());
            if (row.isEmpty()) {
                leases.remove(token.person());
                return new Admission.Ended();
            }
            lease.row = row.get();
            lease.read = now;
        }
        lease.left--;
        return admitted(token, lease, now);
    }

    private Admission admitted(Token token, Lease lease, Instant now) {
        return admitted(token, lease.row, now, limits.premium(), lease.others);
    }

    private Admission take(Token token, Row row, Instant now) {
        var lease = leases.computeIfAbsent(token.person(), person -> new Lease(row, now));
        synchronized (lease) {
            return take(lease, token, now);
        }
    }

    private Admission take(Lease lease, Token token, Instant now) {
        long minute = now.getEpochSecond() / 60;
        int wanted = lease.next(minute);
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            switch (count(token.person(), minute, wanted, limits.premium())) {
                case Counted.Row(var row) -> {
                    lease.renew(row, now, wanted);
                    return admitted(token, lease, now);
                }
                case Counted.Missing() -> {
                    return new Admission.Ended();
                }
                case Counted.Failed(var row) -> {
                    if (row.minute() < minute) {
                        if (begin(token.person(), minute) instanceof Counted.Row(var first)) {
                            return begun(lease, token, first, now);
                        }
                    } else if (row.minute() > minute) {
                        minute = row.minute();
                    } else if (row.count() >= limits.premium()) {
                        return spent(token.person(), limits.premium(), minute);
                    } else {
                        int free = limits.premium() - row.count();
                        wanted = tries == 0 ? free : Math.max(1, free / 2); // ever less, so this ends
                    }
                }
            }
        }
        throw busy();
    }

    private Admission begun(Lease lease, Token token, Row first, Instant now) {
        if (!premium(token, first, now)) {
            leases.remove(token.person());
            return admitted(token, first, now, limits.standard(), 0);
        }
        lease.renew(first, now, 1);
        return admitted(token, lease, now);
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

    /** One item a name and minute, gone by TTL: one write while there is something left. */
    private Quota window(String name, int limit, Instant now) throws Spent {
        var full = spentBy(name, now);
        if (full != null) {
            throw new Spent(full);
        }
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
            return new Quota(limit, limit - Integer.parseInt(Items.at(item, "n").n()), reset(minute));
        } catch (ConditionalCheckFailedException e) {
            var quota = new Quota(limit, 0, reset(minute));
            spent.put(name, quota);
            throw new Spent(quota);
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
        var ends = BigDecimal.valueOf(session.ends().toEpochMilli(), 3);
        map.put("x", AttributeValue.fromN(ends.toPlainString()));
        if (session.ended()) {
            map.put("o", AttributeValue.fromBool(true));
        }
        return AttributeValue.fromM(map);
    }

    private static Row read(PersonId person, Map<String, AttributeValue> item) {
        var memberships = new ArrayList<Membership>();
        for (var value : Items.at(item, "m").l()) {
            var m = value.m();
            memberships.add(new Membership(
                    new MembershipId(Items.at(m, "i").s()),
                    m.containsKey("t") ? new TenantId(m.get("t").s()) : null,
                    m.containsKey("c") ? new CompanyId(m.get("c").s()) : null,
                    Items.at(m, "r").l().stream()
                            .map(r -> Role.values()[Integer.parseInt(r.n())])
                            .toList()));
        }
        var sessions = new LinkedHashMap<String, Session>();
        Items.at(item, "s").m().forEach((id, value) -> {
            var s = value.m();
            sessions.put(
                    id,
                    new Session(
                            s.containsKey("m") ? new MembershipId(s.get("m").s()) : null,
                            Instant.ofEpochMilli(new BigDecimal(Items.at(s, "x").n())
                                    .movePointRight(3)
                                    .longValue()),
                            s.containsKey("o")));
        });
        return new Row(
                person,
                Long.parseLong(Items.at(item, "w").n()),
                Integer.parseInt(Items.at(item, "n").n()),
                Boolean.TRUE.equals(Items.at(item, "e").bool()),
                memberships,
                sessions);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(String.valueOf(number));
    }
}
