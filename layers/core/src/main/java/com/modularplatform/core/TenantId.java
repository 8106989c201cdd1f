package com.modularplatform.core;

/** A customer organisation; what belongs to it is keyed by it. */
public record TenantId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
