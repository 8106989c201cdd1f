package com.modularplatform.outbound;

import com.modularplatform.core.Ids;
import com.modularplatform.core.PersonId;
import com.modularplatform.kernel.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Tokens of links that go by mail. They are sealed, so nothing is stored for them; what makes each void stands in the
 * table: an address that changed, a newer reset mail, a password that was set since.
 */
public final class MailedTokens {
    private static final Duration VERIFY_LIFE = Duration.ofHours(24);
    private static final Duration RESET_LIFE = Duration.ofHours(1);

    private final Vault vault;

    public MailedTokens(Vault vault) {
        this.vault = vault;
    }

    /** @param emailHash SHA-256 of the address it confirms */
    public record Verification(PersonId person, String emailHash) {}

    /**
     * @param asked when the mail was asked for; only the newest works
     * @param passwordVersion of the password it replaces; each link works once
     */
    public record Reset(PersonId person, Instant asked, int passwordVersion) {}

    public String verification(PersonId person, String email, Instant now) {
        return seal("verify-email", person + "\n" + Ids.hash(email), now.plus(VERIFY_LIFE));
    }

    public Optional<Verification> verification(String token, Instant now) {
        return open("verify-email", token, now).map(parts -> new Verification(new PersonId(parts[1]), parts[2]));
    }

    public String reset(PersonId person, Instant asked, int passwordVersion) {
        return seal(
                "reset-password",
                person + "\n" + asked.toEpochMilli() + '\n' + passwordVersion,
                asked.plus(RESET_LIFE));
    }

    public Optional<Reset> reset(String token, Instant now) {
        return open("reset-password", token, now)
                .map(parts -> new Reset(
                        new PersonId(parts[1]),
                        Instant.ofEpochMilli(Long.parseLong(parts[2])),
                        Integer.parseInt(parts[3])));
    }

    private String seal(String purpose, String content, Instant expires) {
        var plain = expires.getEpochSecond() + "\n" + content;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.seal(purpose, "", plain.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String[]> open(String purpose, String token, Instant now) {
        try {
            return vault.open(purpose, "", Base64.getUrlDecoder().decode(token))
                    .map(plain -> new String(plain, StandardCharsets.UTF_8).split("\n"))
                    .filter(parts -> Long.parseLong(parts[0]) > now.getEpochSecond());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
