package com.modularplatform.kernel.access;

import java.time.Instant;

/** Port: counts a request against its caller's quota and says in the same answer who the caller is now. */
public interface Callers {
    /** Reads once, for nobody, so that the first caller finds the way open. */
    void prime();

    /** A person by a verified token. */
    Admission admit(Token token, Instant now);

    /** Whoever calls from an address. */
    Admission admit(Caller.Anonymous anonymous, Instant now);

    /**
     * Somebody without a token who is known all the same, e.g. the holder of a refresh token.
     *
     * @param name of whom it counts against; never anything a caller could make up
     */
    Quota count(String name, Instant now) throws Spent;

    /** The quota under a name is spent. */
    final class Spent extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Quota quota;

        public Spent(Quota quota) {
            super(null, null, false, false);
            this.quota = quota;
        }

        public Quota quota() {
            return quota;
        }
    }
}
