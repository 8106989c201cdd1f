package com.modularplatform.outbound;

import com.modularplatform.core.PersonId;
import java.time.Duration;
import java.util.Optional;

/** Port: who keeps passwords and issues tokens. Ours is a Cognito user pool, closed at the side. */
public interface Identity {
    /** How long an access token lives. */
    Duration ACCESS_LIFE = Duration.ofMinutes(15);

    /** The app client of a face: {@code /api/v1} rotates refresh tokens, {@code /v1} does not. */
    enum App {
        RECRUITING,
        PLATFORM
    }

    /**
     * What a sign-in gives.
     *
     * @param refresh the pool's refresh token
     * @param session the sign-in that every token refreshed from it shares
     * @param username the pool's own name of the user
     */
    record Signed(String access, String refresh, PersonId person, String session, String username) {}

    /** What a refresh gives. */
    sealed interface Refreshed {
        record Fresh(Signed signed) implements Refreshed {}

        /** Not a token of this app, expired, or revoked. */
        record Refused() implements Refreshed {}

        /** A token that was rotated away was used again after its grace: the session should end. */
        record Reused() implements Refreshed {}
    }

    /**
     * Makes the user of an address whose hold is ours, or takes over one that an earlier registration left behind.
     *
     * @throws PasswordRefused when the pool's own policy does not take the password
     */
    void create(String email, String password, PersonId person) throws PasswordRefused;

    Optional<Signed> signIn(App app, String email, String password);

    Refreshed refresh(App app, String refreshToken, String username);

    /** Makes a refresh token, and all that were rotated from it, worthless. Unknown ones are ignored. */
    void revoke(App app, String refreshToken);

    /** Makes every refresh token of a user worthless. */
    void signOutEverywhere(String email);

    void setPassword(String email, String password) throws PasswordRefused;

    /** The pool's policy does not take a password that ours took. */
    final class PasswordRefused extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
