package com.modularplatform.kernel.replay;

import java.time.Instant;

/** Port: remembers for 24 hours which requests were made and what they were answered. */
public interface Replays {
    /** What a key stands for. {@code name} is a hash over caller, route and key. */
    record Claim(String name, String fingerprint, Instant deadline) {}

    sealed interface Outcome {
        /** Ours to run. {@code first} is when the key was claimed first, also when an earlier run died. */
        record Ours(Instant first) implements Outcome {}

        /** Answered already: the sealed answer. */
        record Answered(byte[] sealed) implements Outcome {}

        /** Another request with this key runs. */
        record Running() implements Outcome {}

        /** The key was used for another request. */
        record Other() implements Outcome {}
    }

    /** Claims a key for this request until its deadline. */
    Outcome claim(Claim claim, Instant now);

    /** Stores the answer of a claimed key. */
    void answer(Claim claim, byte[] sealed, Instant now);

    /** Gives a claimed key back, as if the request had not been made. */
    void release(Claim claim);
}
