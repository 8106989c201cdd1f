package com.modularplatform.kernel.access;

/** The answer to "may this caller make one more request now, and who are they?". */
public sealed interface Admission {
    record Admitted(Caller caller, Quota quota) implements Admission {}

    /** The minute's quota is spent. */
    record Spent(Quota quota) implements Admission {}

    /** The session of the token is over: signed out, revoked, or its person is gone. */
    record Ended() implements Admission {}
}
