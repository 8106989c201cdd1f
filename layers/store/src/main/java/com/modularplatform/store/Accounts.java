package com.modularplatform.store;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.domain.people.Account;
import com.modularplatform.domain.people.Candidate;
import com.modularplatform.domain.tenants.Company;
import com.modularplatform.domain.tenants.Tenant;
import com.modularplatform.kernel.Aws;
import com.modularplatform.kernel.access.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Persons' accounts. An e-mail address is held by one person; registering holds it first, then makes the user of the pool,
 * then writes everything else in one transaction. A registration that dies in between leaves a hold that ends by itself.
 */
public final class Accounts {
    /** Longer than a function may run, so that a registration at work never loses its hold. */
    private static final Duration HOLD = Duration.ofSeconds(35);

    private static final int SLUGS_TRIED = 200;

    private final Table table;

    public Accounts(Table table) {
        this.table = table;
    }

    /** What comes of asking for an address. */
    public enum Hold {
        /** It is held for this registration. */
        OURS,
        /** Another registration holds it, or one that died did so less than {@link #HOLD} ago. */
        IN_FLIGHT,
        /** It belongs to somebody. */
        TAKEN
    }

    /**
     * Holds an address for a registration that runs.
     *
     * @param person made up by this very registration, so that only its own earlier try can hold the address for them
     * @param now a hold of an earlier registration that should have ended by then is void
     */
    public Hold hold(String email, PersonId person, Instant now) {
        var item = new java.util.HashMap<>(Table.key(Keys.email(email)));
        item.put(Items.TYPE, AttributeValue.fromS("Email"));
        item.put("holder", AttributeValue.fromS(person.value()));
        item.put("heldUntil", CallerRows.number(now.plus(HOLD).getEpochSecond()));
        return Aws.call(() -> {
            try {
                table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(item)
                                .conditionExpression("attribute_not_exists(PK) OR holder = :me"
                                        + " OR (attribute_exists(heldUntil) AND heldUntil < :now)")
                                .expressionAttributeValues(Map.of(
                                        ":me", AttributeValue.fromS(person.value()),
                                        ":now", CallerRows.number(now.getEpochSecond())))
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return Hold.OURS;
            } catch (ConditionalCheckFailedException e) {
                return e.item().containsKey("heldUntil") ? Hold.IN_FLIGHT : Hold.TAKEN;
            }
        });
    }

    /** Gives a hold back, e.g. because the user could not be made. */
    public void letGo(String email, PersonId person) {
        Aws.call(() -> {
            try {
                return table.client()
                        .deleteItem(r -> r.tableName(table.name())
                                .key(Table.key(Keys.email(email)))
                                .conditionExpression("holder = :me AND attribute_exists(heldUntil)")
                                .expressionAttributeValues(Map.of(":me", AttributeValue.fromS(person.value()))));
            } catch (ConditionalCheckFailedException e) {
                return e;
            }
        });
    }

    /** Who has an address. */
    public Optional<PersonId> holder(String email) {
        var item = Aws.call(() -> table.client()
                        .getItem(r -> r.tableName(table.name())
                                .key(Table.key(Keys.email(email)))
                                .consistentRead(true)))
                .item();
        return item == null || item.isEmpty() || item.containsKey("heldUntil")
                ? Optional.empty()
                : Optional.of(new PersonId(Items.at(item, "holder").s()));
    }

    /** A tenant that comes into being with a registration. */
    public record Founding(Tenant tenant, @Nullable Company company) {}

    /** Everything a registration writes. */
    public record Newcomer(
            Account account,
            List<Membership> memberships,
            @Nullable Candidate candidate,
            @Nullable Founding founding,
            @Nullable TenantId pool,
            DomainEvent registered) {}

    /**
     * Writes a person whose address is held.
     *
     * @return the tenant that was founded, with the slug it got ({@code -2}, {@code -3} … when its own was taken)
     */
    public Optional<Tenant> establish(Newcomer newcomer) {
        var founding = newcomer.founding();
        if (founding == null) {
            if (!table.transact(writes(newcomer, null)).isEmpty()) {
                throw new IllegalStateException("the hold of an address was lost");
            }
            return Optional.empty();
        }
        for (int n = 1; n <= SLUGS_TRIED; n++) {
            var tenant = n == 1 ? founding.tenant() : renamed(founding.tenant(), n);
            var failed = table.transact(writes(newcomer, tenant));
            if (failed.isEmpty()) {
                return Optional.of(tenant);
            }
            if (failed.contains(0)) {
                throw new IllegalStateException("the hold of an address was lost");
            }
        }
        throw new IllegalStateException("no slug is free for a tenant");
    }

    private static Tenant renamed(Tenant tenant, int n) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.slug() + '-' + n,
                tenant.code() + '-' + n,
                tenant.status(),
                tenant.employerJoin(),
                tenant.premiumUntil(),
                tenant.createdAt(),
                tenant.updatedAt());
    }

    private static List<Table.Write> writes(Newcomer newcomer, @Nullable Tenant tenant) {
        var account = newcomer.account();
        var person = account.id();
        var writes = new ArrayList<Table.Write>();
        writes.add(new Table.Write.Update(
                Keys.email(account.email()),
                "REMOVE heldUntil",
                "holder = :me AND attribute_exists(heldUntil)",
                Map.of(":me", AttributeValue.fromS(person.value()))));
        writes.add(new Table.Write.AddItem(CallerRows.item(person, account.emailVerified(), newcomer.memberships())));
        writes.add(new Table.Write.Add(
                Items.Row.of(Keys.account(person), account).tells(List.of(), List.of(newcomer.registered()))));
        if (newcomer.candidate() != null) {
            writes.add(new Table.Write.Add(Items.Row.of(Keys.candidate(person), newcomer.candidate())));
        }
        if (newcomer.pool() != null) {
            writes.add(new Table.Write.Put(
                    Items.Row.of(Keys.pool(newcomer.pool(), person), new Pooled(person, account.createdAt()))));
        }
        if (tenant != null) {
            writes.add(new Table.Write.Add(Items.Row.of(Keys.tenant(tenant.id()), tenant)));
            writes.add(new Table.Write.Add(Items.Row.of(Keys.slug(tenant.slug()), new Pointer(tenant.id()))));
            writes.add(new Table.Write.Add(Items.Row.of(Keys.tenantCode(tenant.code()), new Pointer(tenant.id()))));
            var company =
                    newcomer.founding() == null ? null : newcomer.founding().company();
            if (company != null) {
                writes.add(new Table.Write.Add(
                        Items.Row.of(Keys.company(tenant.id(), company.id().value()), company)));
            }
        }
        return writes;
    }

    /** What a unique word points to. */
    public record Pointer(TenantId tenant) {}

    /** A person in a tenant's talent pool. */
    public record Pooled(PersonId person, Instant joinedAt) {}

    /** The tenant a code joins. */
    public Optional<Tenant> byCode(String code) {
        return table.get(Keys.tenantCode(code), Pointer.class)
                .flatMap(p -> table.get(Keys.tenant(p.value().tenant()), Tenant.class))
                .map(Items.Stored::value);
    }

    public Optional<Items.Stored<Account>> get(PersonId person) {
        return table.get(Keys.account(person), Account.class);
    }

    /** Changes an account; see {@link Table#change}. */
    public Table.Changed<Account> change(
            PersonId person, OptionalLong expected, Function<Account, Table.Change<Account>> change) {
        return table.change(
                Keys.account(person), Account.class, expected, change, a -> Items.Row.of(Keys.account(a.id()), a));
    }

    /** The address is the person's: in the account, then in the caller's row, which rights look at. */
    public void verify(PersonId person, Instant now, DomainEvent verified) {
        change(
                person,
                OptionalLong.empty(),
                account -> account.emailVerified()
                        ? new Table.Change.Nothing<>()
                        : new Table.Change.To<>(account.verified(now), List.of(verified)));
        Aws.call(() -> {
            try {
                return table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(Table.key(Keys.caller(person)))
                                .updateExpression("SET e = :true")
                                .conditionExpression("attribute_exists(PK)")
                                .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true))));
            } catch (ConditionalCheckFailedException e) {
                return e;
            }
        });
    }

    /**
     * Reset mails that were asked for.
     *
     * @param since when the hour began that {@code asked} counts in
     * @param last when the newest was asked for: only its link works
     */
    public record ResetRequest(String emailHash, Instant since, int asked, Instant last) {}

    /** When the newest reset mail for an address was asked for. */
    public Optional<Instant> lastReset(String emailHash) {
        return table.get(Keys.resetRequest(emailHash), ResetRequest.class)
                .map(stored -> stored.value().last());
    }

    /**
     * Notes that a reset mail was asked for, at most {@code most} an hour and address. The same one write whether or not
     * anybody has the address, so that the answer's time tells nothing.
     *
     * @return whether a mail may go out
     */
    public boolean askReset(String emailHash, int most, DomainEvent asked) {
        var key = Keys.resetRequest(emailHash);
        var row = Items.Row.of(key, new ResetRequest(emailHash, asked.at(), 1, asked.at()))
                .tells(List.of(), List.of(asked))
                .expires(asked.at().plus(Duration.ofHours(2)));
        if (table.add(row)) {
            return true;
        }
        var changed = table.change(
                key,
                ResetRequest.class,
                OptionalLong.empty(),
                before -> {
                    boolean over = before.since().plus(Duration.ofHours(1)).isBefore(asked.at());
                    int count = over ? 1 : before.asked() + 1;
                    return count > most
                            ? new Table.Change.Nothing<>()
                            : new Table.Change.To<>(
                                    new ResetRequest(emailHash, over ? asked.at() : before.since(), count, asked.at()),
                                    List.of(asked));
                },
                value -> Items.Row.of(key, value).expires(value.last().plus(Duration.ofHours(2))));
        return changed instanceof Table.Changed.Done;
    }
}
