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

    /** Adds a notification; false when it is there already. */
    public boolean add(Notification notification) {
        return table.add(Items.Row.of(Keys.notification(notification.person(), notification.id()), notification));
    }

    public Optional<Items.Stored<Notification>> get(PersonId person, NotificationId id) {
        return table.get(Keys.notification(person, id), Notification.class);
    }

    /** Changes a notification; see {@link Table#change}. */
    public Table.Changed<Notification> change(
            PersonId person, NotificationId id, Function<Notification, Table.Change<Notification>> change) {
        return table.change(
                Keys.notification(person, id),
                Notification.class,
                OptionalLong.empty(),
                change,
                n -> Items.Row.of(Keys.notification(n.person(), n.id()), n));
    }
}
