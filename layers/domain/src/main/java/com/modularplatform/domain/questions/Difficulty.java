package com.modularplatform.domain.questions;

/** How hard a session is meant to be; it shifts the level of the questions, never the marks. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
