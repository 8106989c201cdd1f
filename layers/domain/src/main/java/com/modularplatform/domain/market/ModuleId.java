package com.modularplatform.domain.market;

import com.modularplatform.core.Id;

/** A module of the marketplace. */
public record ModuleId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
