package com.modularplatform.functions.auth;

import com.modularplatform.core.Ids;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.domain.people.Account;
import com.modularplatform.domain.people.Passwords;
import com.modularplatform.outbound.Identity;
import com.modularplatform.outbound.MailedTokens;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How a password is replaced, by a mailed link or by the one before. */
final class Password {
    private final Platform platform;

    Password(Platform platform) {
        this.platform = platform;
    }

    Platform platform() {
        return platform;
    }

    /** Replaces the password a reset link was made for; each link works once, and only the newest. */
    void reset(MailedTokens.Reset reset, String password, String eventId, Instant now) {
        var accounts = platform.accounts();
        var account = accounts.get(reset.person())
                .map(stored -> stored.value())
                .filter(a -> a.passwordVersion() == reset.passwordVersion())
                .filter(a -> accounts.lastReset(Ids.hash(a.email()))
                        .filter(last -> last.toEpochMilli() == reset.asked().toEpochMilli())
                        .isPresent())
                .orElseThrow(Password::badLink);
        check(password, account.email(), "newPassword");
        var changed = accounts.change(
                reset.person(),
                OptionalLong.empty(),
                a -> a.passwordVersion() == reset.passwordVersion()
                        ? new Table.Change.To<>(a.withNewPassword(now), List.of(changed(eventId, a, now)))
                        : new Table.Change.Nothing<>());
        if (!(changed instanceof Table.Changed.Done)) {
            throw badLink();
        }
        set(account.email(), password, "newPassword");
        platform.sessions().endAll(reset.person());
        platform.identity().signOutEverywhere(account.email());
        accounts.verify(
                reset.person(),
                now,
                DomainEvent.of(
                        Ids.next(now),
                        "account.verified",
                        now,
                        Map.of("person", reset.person().value())));
    }

    static Refusal badLink() {
        return new Refusal(new Problem.Invalid("token", "is not valid or has expired"));
    }

    /** Replaces a password by the one before, and ends the person's other sessions. */
    void change(
            Identity.App app,
            PersonId person,
            String session,
            String current,
            String next,
            String eventId,
            Instant now) {
        var account = platform.accounts()
                .get(person)
                .orElseThrow(() -> new Refusal(new Problem.Unauthenticated(false)))
                .value();
        check(next, account.email(), "newPassword");
        if (next.equals(current)) {
            throw new Refusal(new Problem.Invalid("newPassword", "must differ from the current one"));
        }
        var signed = platform.identity()
                .signIn(app, account.email(), current)
                .orElseThrow(() -> new Refusal(new Problem.Invalid("currentPassword", "is not the current one")));
        platform.identity().revoke(app, signed.refresh());
        set(account.email(), next, "newPassword");
        platform.accounts()
                .change(
                        person,
                        OptionalLong.empty(),
                        a -> new Table.Change.To<>(a.withNewPassword(now), List.of(changed(eventId, a, now))));
        platform.sessions().endOthers(person, session);
    }

    private static void check(String password, String email, String field) {
        Passwords.fault(password, email).ifPresent(fault -> {
            throw new Refusal(new Problem.Invalid(field, fault));
        });
    }

    private void set(String email, String password, String field) {
        try {
            platform.identity().setPassword(email, password);
        } catch (Identity.PasswordRefused e) {
            throw new Refusal(new Problem.Invalid(field, "is not accepted; choose another"));
        }
    }

    private static DomainEvent changed(String id, Account account, Instant now) {
        return DomainEvent.of(
                id, "password.changed", now, Map.of("person", account.id().value()));
    }
}
