package com.modularplatform.domain.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: 12–128 characters, not among the commonest, not the e-mail. No rules of composition (NIST
 * SP 800-63B, 3.1.1.2).
 */
public final class Passwords {
    private static final int MIN = 12;
    private static final int MAX = 128;
    private static final Set<String> COMMON = common();

    private Passwords() {}

    /** What is wrong with a password, as a sentence's end after its field; empty when nothing is. */
    public static Optional<String> fault(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN || length > MAX) {
            return Optional.of("must have %d to %d characters".formatted(MIN, MAX));
        }
        var folded = password.toLowerCase(Locale.ROOT);
        if (folded.equals(email) || folded.equals(email.substring(0, Math.max(0, email.indexOf('@'))))) {
            return Optional.of("must not be the e-mail address");
        }
        if (COMMON.contains(folded) || folded.chars().distinct().count() < 4) {
            return Optional.of("is among the commonest passwords; choose another");
        }
        return Optional.empty();
    }

    /** Of the 10,000 commonest only those long enough to pass the first rule need a list. */
    private static Set<String> common() {
        try (var stream = Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt"));
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
