package com.modularplatform.functions.auth;

import com.modularplatform.core.PersonId;
import com.modularplatform.kernel.Vault;
import com.modularplatform.outbound.Identity;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Refresh tokens as clients get them: the pool's token sealed together with whose it is, so that a request that shows one
 * is counted against its person, and a token of one face does not open on the other.
 */
record RefreshTokens(Vault vault) {
    /** What a client's refresh token holds. */
    record Held(PersonId person, String session, String username, String token) {}

    String seal(Identity.App app, Identity.Signed signed) {
        var plain = String.join("\n", signed.person().value(), signed.session(), signed.username(), signed.refresh());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.seal("refresh-token", app.name(), plain.getBytes(StandardCharsets.UTF_8)));
    }

    Optional<Held> open(Identity.App app, String sealed) {
        try {
            return vault.open(
                            "refresh-token", app.name(), Base64.getUrlDecoder().decode(sealed))
                    .map(plain -> new String(plain, StandardCharsets.UTF_8).split("\n", 4))
                    .map(p -> new Held(new PersonId(p[0]), p[1], p[2], p[3]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
