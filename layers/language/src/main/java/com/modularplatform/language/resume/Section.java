package com.modularplatform.language.resume;

import java.util.List;

/** A stretch of rows under one heading. */
record Section(Kind kind, List<Row> rows) {
    enum Kind {
        /** What stands before the first heading. */
        TOP,
        SUMMARY,
        WORK,
        EDUCATION,
        SKILLS,
        LANGUAGES,
        CERTIFICATES,
        PROJECTS,
        VOLUNTEER,
        AWARDS,
        PUBLICATIONS,
        INTERESTS,
        CONTACT,
        REFERENCES,
        OTHER,
        /** Under a heading whose words say nothing; told by what stands in it. */
        UNKNOWN
    }
}
