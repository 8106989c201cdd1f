package com.modularplatform.functions.notifications;

import com.modularplatform.core.Ids;
import com.modularplatform.core.PersonId;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.domain.notices.Notification;
import com.modularplatform.domain.notices.NotificationId;
import com.modularplatform.domain.people.Account;
import com.modularplatform.kernel.event.QueueFunction;
import com.modularplatform.kernel.json.Codec;
import com.modularplatform.kernel.json.Json;
import com.modularplatform.outbound.Mail;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Items;
import com.modularplatform.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells people what happened: one notification and one e-mail an event. The notification's id is the event's, so an event
 * that comes again finds it; it is written with a claim on its e-mail and marked when that is sent, so two deliveries at once
 * send one, and one that died in between is made up for when its claim is over.
 */
public final class DeliveryWorker extends QueueFunction {
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final Platform platform;
    private final Texts texts;

    public DeliveryWorker() {
        this(Platform.of(Environment.system()));
    }

    public DeliveryWorker(Platform platform) {
        super(platform.log());
        this.platform = platform;
        this.texts = new Texts(platform);
    }

    @Override
    protected void handle(String body) {
        var event = Codec.STORED.stored(Json.object(body), DomainEvent.class);
        var person = event.data().getOrDefault("person", "");
        if (!Ids.isId(person)) {
            return; // concerns nobody we know, as a reset asked for an unknown address
        }
        var account = platform.accounts().get(new PersonId(person)).map(stored -> stored.value());
        if (account.isEmpty()) {
            return;
        }
        texts.of(event, account.get()).ifPresent(text -> tell(event, account.get(), text));
    }

    private void tell(DomainEvent event, Account account, Texts.Text text) {
        var id = new NotificationId(event.id());
        var notifications = platform.notifications();
        var now = platform.clock().instant();
        var added = notifications.add(new Notification(
                id,
                account.id(),
                event.id(),
                event.type(),
                text.title(),
                text.body(),
                event.data(),
                text.link(),
                Notification.Mailing.SENDING,
                now.plus(CLAIM),
                null,
                event.at()));
        Table.Changed<Notification> claimed = added.isPresent()
                ? new Table.Changed.Done<>(added.get())
                : notifications.change(
                        account.id(), id, n -> free(n, now) ? claim(n, now) : new Table.Change.Nothing<>());
        switch (claimed) {
            case Table.Changed.Done<Notification>(var ours) -> {
                try {
                    platform.mail().send(letter(account, text));
                } catch (RuntimeException e) {
                    note(ours, Notification.Mailing.NONE); // so that the next try need not wait for the claim's end
                    throw e;
                }
                note(ours, Notification.Mailing.SENT);
            }
            case Table.Changed.Unchanged<Notification>(var stored)
            when stored.value().mailing() == Notification.Mailing.SENDING ->
                throw new IllegalStateException("another delivery is sending this");
            case Table.Changed.Unchanged<Notification> sent -> {}
            case Table.Changed.Missing<Notification> gone -> {}
        }
    }

    private void note(Items.Stored<Notification> claimed, Notification.Mailing mailing) {
        platform.notifications().change(claimed, n -> new Table.Change.To<>(mailing(n, mailing, null), List.of()));
    }

    private static boolean free(Notification n, Instant now) {
        return switch (n.mailing()) {
            case NONE -> true;
            case SENDING -> n.mailingUntil() == null || n.mailingUntil().isBefore(now);
            case SENT -> false;
        };
    }

    private static Table.Change<Notification> claim(Notification n, Instant now) {
        return new Table.Change.To<>(mailing(n, Notification.Mailing.SENDING, now.plus(CLAIM)), List.of());
    }

    private static Notification mailing(Notification n, Notification.Mailing mailing, @Nullable Instant until) {
        return new Notification(
                n.id(),
                n.person(),
                n.event(),
                n.type(),
                n.title(),
                n.body(),
                n.data(),
                n.link(),
                mailing,
                until,
                n.readAt(),
                n.createdAt());
    }

    private Mail.Letter letter(Account account, Texts.Text text) {
        return Letters.of(account.email(), account.firstName(), text, platform.appBaseUrl());
    }
}
