package com.modularplatform.kernel.access;

import java.util.EnumSet;
import java.util.Set;

/** What a membership makes of a person. A higher role holds the rights of those it includes. */
public enum Role {
    CANDIDATE,
    INTERVIEWER,
    RECRUITER,
    EMPLOYER_ADMIN,
    TENANT_ADMIN,
    SYSTEM_ADMIN;

    /** This role and every role whose rights it holds. A system admin is included nowhere unless named. */
    public Set<Role> implied() {
        return switch (this) {
            case CANDIDATE, INTERVIEWER, RECRUITER, SYSTEM_ADMIN -> EnumSet.of(this);
            case EMPLOYER_ADMIN -> EnumSet.of(EMPLOYER_ADMIN, RECRUITER);
            case TENANT_ADMIN -> EnumSet.of(TENANT_ADMIN, EMPLOYER_ADMIN, RECRUITER);
        };
    }
}
