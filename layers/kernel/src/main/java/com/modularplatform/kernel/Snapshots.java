package com.modularplatform.kernel;

/** Port: what a function does before the host takes a snapshot of it, from which its instances are restored. */
@FunctionalInterface
public interface Snapshots {
    /** Nobody takes snapshots. */
    Snapshots NONE = priming -> {};

    /** Called while a function is made. */
    void before(Runnable priming);
}
