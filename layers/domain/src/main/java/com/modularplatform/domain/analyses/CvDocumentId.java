package com.modularplatform.domain.analyses;

import com.modularplatform.core.Id;

/** A CV that a tenant uploaded. */
public record CvDocumentId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
