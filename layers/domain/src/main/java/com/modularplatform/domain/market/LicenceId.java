package com.modularplatform.domain.market;

import com.modularplatform.core.Id;

/** A tenant's right to use a module. */
public record LicenceId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
