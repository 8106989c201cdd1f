package com.modularplatform.functions.auth;

import com.modularplatform.core.MembershipId;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.people.Account;
import com.modularplatform.domain.people.Passwords;
import com.modularplatform.domain.tenants.Tenant;
import com.modularplatform.kernel.access.Membership;
import com.modularplatform.outbound.Identity;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Accounts;
import com.modularplatform.store.CallerRows;
import com.modularplatform.store.Sessions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How people come in, on either face: the steps their endpoints share. */
final class Entrance {
    private final Platform platform;

    Entrance(Platform platform) {
        this.platform = platform;
    }

    Accounts accounts() {
        return platform.accounts();
    }

    Identity identity() {
        return platform.identity();
    }

    Sessions sessions() {
        return platform.sessions();
    }

    RefreshTokens refreshTokens() {
        return new RefreshTokens(platform.vault());
    }

    /** Someone who is signed in, and the side they act for. */
    record Inside(
            Identity.Signed signed,
            CallerRows.Row row,
            @Nullable Membership active) {}

    /** What a registration makes: who they are, and the tenant that was founded with them. */
    record Registered(Account account, Optional<Tenant> tenant, Inside inside) {}

    /**
     * Registers a person: holds the address, makes the pool's user, writes everything else in one transaction, signs in.
     * Whatever dies in between, the address comes free again or belongs to one whole person.
     *
     * @param newcomer asked for once the address is held
     */
    Registered register(
            Identity.App app,
            String email,
            String password,
            PersonId person,
            Instant now,
            Supplier<Accounts.Newcomer> newcomer) {
        Passwords.fault(password, email).ifPresent(fault -> {
            throw new Refusal(new Problem.Invalid("password", fault));
        });
        switch (accounts().hold(email, person, now)) {
            case OURS -> {}
            case IN_FLIGHT ->
                throw new Refusal(new Problem.Conflict(
                        "REGISTRATION_IN_FLIGHT",
                        "A registration of this e-mail address has not ended. Try again in a minute.",
                        Map.of()));
            case TAKEN ->
                throw new Refusal(new Problem.Conflict(
                        "EMAIL_TAKEN", "There is an account with this e-mail address already.", Map.of()));
        }
        Accounts.Newcomer made;
        Optional<Tenant> tenant;
        try {
            identity().create(email, password, person);
            made = newcomer.get();
            tenant = accounts().establish(made);
        } catch (Identity.PasswordRefused e) {
            letGo(email, person);
            throw new Refusal(new Problem.Invalid("password", "is not accepted; choose another"));
        } catch (RuntimeException e) {
            letGo(email, person); // does nothing when the person was established and only the answer was lost
            throw e;
        }
        var inside = signIn(app, email, password, null, now)
                .orElseThrow(() -> new IllegalStateException("a new account does not sign in"));
        return new Registered(made.account(), tenant, inside);
    }

    /** Gives a hold back at once if that can be; otherwise it ends by itself. Why it is given back is what the caller is told. */
    private void letGo(String email, PersonId person) {
        try {
            accounts().letGo(email, person);
        } catch (Refusal unavailable) {
            // until its end others are told that a registration is in flight
        }
    }

    /** Empty when address and password do not fit together, whatever the reason. */
    Optional<Inside> signIn(Identity.App app, String email, String password, @Nullable MembershipId wish, Instant now) {
        return identity().signIn(app, email, password).map(signed -> switch (sessions()
                .open(signed.person(), signed.session(), wish, app == Identity.App.PLATFORM, now)) {
            case Sessions.Opening.Opened(var row, var active) -> new Inside(signed, row, active);
            case Sessions.Opening.Ended() -> throw wrong();
            case Sessions.Opening.NotTheirs() -> throw notTheirs();
        });
    }

    static Refusal wrong() {
        return new Refusal(new Problem.BadCredentials(
                "INVALID_CREDENTIALS", "The e-mail address and the password do not fit together."));
    }

    static Refusal notTheirs() {
        return new Refusal(new Problem.Invalid("membershipId", "is not one of yours"));
    }

    private static Refusal badRefreshToken() {
        return new Refusal(new Problem.BadCredentials(
                "INVALID_REFRESH_TOKEN", "The refresh token is not valid any more. Sign in again."));
    }

    /** Who a refresh token belongs to; a token that is none of ours counts against the address it came from. */
    RefreshTokens.Held held(Identity.App app, String token, com.modularplatform.kernel.http.Request<?> request) {
        var held = refreshTokens().open(app, token);
        if (held.isEmpty()) {
            request.countAddress();
            throw badRefreshToken();
        }
        request.count("refresh " + held.get().person());
        return held.get();
    }

    /** New tokens for a refresh token; reuse of one that was rotated away ends its session. */
    Inside refresh(Identity.App app, RefreshTokens.Held held, @Nullable MembershipId wish, Instant now) {
        return switch (identity().refresh(app, held.token(), held.username())) {
            case Identity.Refreshed.Refused() -> throw badRefreshToken();
            case Identity.Refreshed.Reused() -> {
                sessions().end(held.person(), held.session());
                throw badRefreshToken();
            }
            case Identity.Refreshed.Fresh(var signed) ->
                switch (sessions().resume(signed.person(), signed.session(), wish, now)) {
                    case Sessions.Opening.Opened(var row, var active) -> new Inside(signed, row, active);
                    case Sessions.Opening.Ended() -> {
                        identity().revoke(app, signed.refresh());
                        throw badRefreshToken();
                    }
                    case Sessions.Opening.NotTheirs() -> throw notTheirs();
                };
        };
    }

    /** Ends the session a refresh token belongs to; a token that opens nothing is left alone. */
    boolean leave(Identity.App app, String refreshToken) {
        return refreshTokens()
                .open(app, refreshToken)
                .map(held -> {
                    sessions().end(held.person(), held.session());
                    identity().revoke(app, held.token());
                    return true;
                })
                .orElse(false);
    }

    void leaveEverywhere(PersonId person) {
        sessions().endAll(person);
        accounts()
                .get(person)
                .ifPresent(stored -> identity().signOutEverywhere(stored.value().email()));
    }
}
