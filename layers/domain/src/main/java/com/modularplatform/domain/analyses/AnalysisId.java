package com.modularplatform.domain.analyses;

import com.modularplatform.core.Id;

/** One CV held against one job. */
public record AnalysisId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
