package com.modularplatform.outbound;

/** Port: sends e-mails. */
public interface Mail {
    /** @param html the same as {@code text}, laid out; escaped already */
    record Letter(String to, String subject, String text, String html) {}

    void send(Letter letter);
}
