package com.modularplatform.core;

/** A person: one account, one candidate side at most, any number of memberships. */
public record PersonId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
