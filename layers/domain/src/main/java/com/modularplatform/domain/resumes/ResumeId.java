package com.modularplatform.domain.resumes;

import com.modularplatform.core.Id;

/** An uploaded resume. */
public record ResumeId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
