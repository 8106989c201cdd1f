package com.modularplatform.domain.resumes;

/** How far the reading of a document is: {@code pending → processing → completed | failed}, and nothing else. */
public enum Reading {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED;

    public boolean over() {
        return this == COMPLETED || this == FAILED;
    }
}
