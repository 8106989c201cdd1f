package com.modularplatform.core;

/** A person's place in a company, or their candidate side. */
public record MembershipId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
