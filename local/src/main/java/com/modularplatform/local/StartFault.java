package com.modularplatform.local;

/** The platform cannot start, for a reason its user can mend; the message is one sentence that says how. */
public final class StartFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do about it */
    public StartFault(String sentence) {
        super(sentence);
    }

    /** @param sentence what is wrong and what to do about it */
    public StartFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
