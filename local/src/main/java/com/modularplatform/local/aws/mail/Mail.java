package com.modularplatform.local.aws.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message that was sent.
 *
 * @param id SES's message id
 * @param from the sender as given, name and address
 * @param to all recipients: to, cc and bcc
 * @param text the plain body, null when there is none
 * @param html the HTML body, null when there is none
 * @param headers extra headers as {@code name: value}, such as List-Unsubscribe
 * @param attachments the names of attached files
 * @param time when it was accepted
 */
public record Mail(
        String id,
        String from,
        List<String> to,
        String subject,
        @Nullable String text,
        @Nullable String html,
        List<String> headers,
        List<String> attachments,
        Instant time) {}
