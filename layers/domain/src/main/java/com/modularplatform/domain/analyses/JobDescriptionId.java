package com.modularplatform.domain.analyses;

import com.modularplatform.core.Id;

/** A job description that a tenant wrote. */
public record JobDescriptionId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
