package com.modularplatform.domain.notices;

import com.modularplatform.core.PersonId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person was told.
 *
 * @param event the domain event it tells of; one notification an event and person
 * @param link path of what it is about
 * @param mailing where its e-mail is
 */
public record Notification(
        NotificationId id,
        PersonId person,
        String event,
        String type,
        String title,
        String body,
        Map<String, String> data,
        @Nullable String link,
        Mailing mailing,
        @Nullable Instant mailingUntil,
        @Nullable Instant readAt,
        Instant createdAt) {
    public Notification {
        data = Map.copyOf(data);
    }

    /** An e-mail is claimed before it is sent and marked after, so that two deliveries send one. */
    public enum Mailing {
        NONE,
        SENDING,
        SENT
    }
}
