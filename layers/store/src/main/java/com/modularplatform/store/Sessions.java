package com.modularplatform.store;

import com.modularplatform.core.MembershipId;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.Aws;
import com.modularplatform.kernel.access.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Sign-ins of a person, in the caller's row: at most {@value #MOST}, those that were ended make room first, then the oldest.
 * One that is not there is over: no token of it works again.
 */
public final class Sessions {
    static final int MOST = 10;
    private static final Duration REFRESH_TOKEN_LIFE = Duration.ofDays(30);
    private static final int MAX_TRIES = 20;

    private final Table table;
    private final CallerRows rows;

    public Sessions(Table table, CallerRows rows) {
        this.table = table;
        this.rows = rows;
    }

    /** What came of opening a session. */
    public sealed interface Opening {
        record Opened(CallerRows.Row row, @Nullable Membership active) implements Opening {}

        /** The session was ended, or its person is gone. */
        record Ended() implements Opening {}

        /** The membership wished for is not one of the person's. */
        record NotTheirs() implements Opening {}
    }

    /**
     * Opens the session of a sign-in.
     *
     * @param session Cognito's {@code origin_jti}
     * @param wish the membership it shall act for; null: the one last used, else any
     * @param employerFirst without a wish, whether a company's side comes before the candidate side
     */
    public Opening open(
            PersonId person, String session, @Nullable MembershipId wish, boolean employerFirst, Instant now) {
        return settle(person, session, wish, employerFirst, true, now);
    }

    /** Goes on with a session that is open, for the membership it has or another one. */
    public Opening resume(PersonId person, String session, @Nullable MembershipId wish, Instant now) {
        return settle(person, session, wish, false, false, now);
    }

    private Opening settle(
            PersonId person,
            String session,
            @Nullable MembershipId wish,
            boolean employerFirst,
            boolean begins,
            Instant now) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            var found = rows.read(person);
            if (found.isEmpty()) {
                return new Opening.Ended();
            }
            var row = found.get();
            var before = row.sessions().get(session);
            if (before == null ? !begins : before.ended()) {
                return new Opening.Ended();
            }
            var active = choose(row, before, wish, employerFirst);
            if (wish != null && active.isEmpty()) {
                return new Opening.NotTheirs();
            }
            var membership = active.map(Membership::id).orElse(null);
            var after = new CallerRows.Session(membership, now.plus(REFRESH_TOKEN_LIFE), false);
            boolean moved = before == null || !java.util.Objects.equals(before.membership(), membership);
            if (!moved || write(row, session, after, now)) {
                return new Opening.Opened(row, active.orElse(null));
            }
        }
        throw new Refusal(new Problem.Unavailable(java.time.Duration.ofSeconds(1)));
    }

    private static Optional<Membership> choose(
            CallerRows.Row row,
            CallerRows.@Nullable Session before,
            @Nullable MembershipId wish,
            boolean employerFirst) {
        if (wish != null) {
            return held(row, wish);
        }
        if (before != null && held(row, before.membership()).isPresent()) {
            return held(row, before.membership());
        }
        var lastUsed = row.sessions().values().stream()
                .sorted(Comparator.comparing(CallerRows.Session::ends).reversed())
                .flatMap(s -> held(row, s.membership()).stream());
        var candidates = java.util.stream.Stream.concat(lastUsed, row.memberships().stream())
                .toList();
        return candidates.stream()
                .filter(m -> !employerFirst || m.tenant() != null)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private static Optional<Membership> held(CallerRows.Row row, @Nullable MembershipId id) {
        return row.memberships().stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** Writes one session, and makes room: those past their end go, then the oldest. */
    private boolean write(CallerRows.Row row, String session, CallerRows.Session after, Instant now) {
        var gone = row.sessions().entrySet().stream()
                .filter(e -> !e.getKey().equals(session))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(CallerRows.Session::ends)))
                .filter(e -> !e.getValue().ends().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        int kept = row.sessions().size() - gone.size() + (row.sessions().containsKey(session) ? 0 : 1);
        var oldest = row.sessions().entrySet().stream()
                .filter(e -> !e.getKey().equals(session) && !gone.contains(e.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(CallerRows.Session::ended)
                        .reversed()
                        .thenComparing(CallerRows.Session::ends)))
                .limit(Math.max(0, kept - MOST))
                .map(Map.Entry::getKey)
                .toList();
        var names = new java.util.HashMap<String, String>();
        names.put("#new", session);
        var update = new StringBuilder("SET s.#new = :new");
        int i = 0;
        for (var id :
                java.util.stream.Stream.concat(gone.stream(), oldest.stream()).toList()) {
            names.put("#g" + i, id);
            update.append(i == 0 ? " REMOVE s.#g0" : ", s.#g" + i);
            i++;
        }
        var condition = row.sessions().containsKey(session)
                ? "attribute_exists(PK) AND s.#new = :old"
                : "attribute_exists(PK) AND attribute_not_exists(s.#new)";
        var values = new java.util.HashMap<String, AttributeValue>();
        values.put(":new", CallerRows.session(after));
        if (row.sessions().containsKey(session)) {
            values.put(":old", CallerRows.session(row.sessions().get(session)));
        }
        return update(row.person(), update.toString(), condition, names, values);
    }

    /** Ends a session; nothing happens when it is not there. */
    public void end(PersonId person, String session) {
        update(
                person,
                "SET s.#id.o = :true",
                "attribute_exists(s.#id)",
                Map.of("#id", session),
                Map.of(":true", AttributeValue.fromBool(true)));
    }

    /** Ends every session of a person. */
    public void endAll(PersonId person) {
        rows.read(person).ifPresent(row -> row.sessions().keySet().forEach(id -> end(person, id)));
    }

    /** Ends every session but one. */
    public void endOthers(PersonId person, String kept) {
        rows.read(person)
                .ifPresent(row -> row.sessions().keySet().stream()
                        .filter(id -> !id.equals(kept))
                        .forEach(id -> end(person, id)));
    }

    private boolean update(
            PersonId person,
            String update,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        return Aws.call(() -> {
            try {
                table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(Table.key(Keys.caller(person)))
                                .updateExpression(update)
                                .conditionExpression(condition)
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(values));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }
}
