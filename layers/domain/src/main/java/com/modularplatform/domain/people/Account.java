package com.modularplatform.domain.people;

import com.modularplatform.core.PersonId;
import java.time.Instant;

/**
 * What a person is to us beside their roles, which stand in the caller's row.
 *
 * @param email in lower case; compared so
 * @param locale BCP 47
 * @param timeZone IANA name
 * @param presenceVisible whether others see when they were last here
 * @param passwordVersion grows with every change of the password, so that a reset link works once
 */
public record Account(
        PersonId id,
        String email,
        boolean emailVerified,
        String firstName,
        String lastName,
        String locale,
        String timeZone,
        boolean presenceVisible,
        int passwordVersion,
        Instant createdAt,
        Instant updatedAt) {

    /** How a person is named in mails and lists. */
    public String fullName() {
        return (firstName + ' ' + lastName).strip();
    }

    public Account named(String first, String last, Instant now) {
        return new Account(
                id,
                email,
                emailVerified,
                first,
                last,
                locale,
                timeZone,
                presenceVisible,
                passwordVersion,
                createdAt,
                now);
    }

    public Account settled(String newLocale, String newZone, boolean visible, Instant now) {
        return new Account(
                id,
                email,
                emailVerified,
                firstName,
                lastName,
                newLocale,
                newZone,
                visible,
                passwordVersion,
                createdAt,
                now);
    }

    public Account verified(Instant now) {
        return new Account(
                id,
                email,
                true,
                firstName,
                lastName,
                locale,
                timeZone,
                presenceVisible,
                passwordVersion,
                createdAt,
                now);
    }

    /** The password was changed: earlier reset links are void. */
    public Account withNewPassword(Instant now) {
        return new Account(
                id,
                email,
                emailVerified,
                firstName,
                lastName,
                locale,
                timeZone,
                presenceVisible,
                passwordVersion + 1,
                createdAt,
                now);
    }
}
