package com.modularplatform.local;

/** Fills a started platform with what it is shown with; found by {@link java.util.ServiceLoader}, and run on every start. */
@FunctionalInterface
public interface Seed {
    /** Writes what is absent and tells {@link LocalPlatform#introduce} who may sign in. */
    void seed(LocalPlatform platform);
}
