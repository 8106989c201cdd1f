package com.modularplatform.domain.notices;

import com.modularplatform.core.Id;

/** Something a person was told. */
public record NotificationId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
