package com.modularplatform.store;

import com.modularplatform.core.PersonId;
import com.modularplatform.domain.notices.Notification;
import com.modularplatform.domain.notices.NotificationId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What people were told. */
public final class Notifications {
    private final Table table;

    public Notifications(Table table) {
        this.table = table;
    }

    private static Items.Row row(Notification notification) {
        return Items.Row.of(Keys.notification(notification.person(), notification.id()), notification);
    }

    /** Adds a notification; empty when it is there already. */
    public Optional<Items.Stored<Notification>> add(Notification notification) {
        var row = row(notification);
        return table.add(row)
                ? Optional.of(new Items.Stored<>(notification, row.version(), row.events()))
                : Optional.empty();
    }

    /** Changes a notification; see {@link Table#change}. */
    public Table.Changed<Notification> change(
            PersonId person, NotificationId id, Function<Notification, Table.Change<Notification>> change) {
        return table.change(
                Keys.notification(person, id), Notification.class, OptionalLong.empty(), change, Notifications::row);
    }

    /** Changes a notification that was just written or read; see {@link Table#change}. */
    public Table.Changed<Notification> change(
            Items.Stored<Notification> known, Function<Notification, Table.Change<Notification>> change) {
        var key = Keys.notification(known.value().person(), known.value().id());
        return table.change(key, Notification.class, known, change, Notifications::row);
    }
}
