package com.modularplatform.core;

/** A company within a tenant. */
public record CompanyId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
