package com.modularplatform.local.aws.mail;

import com.modularplatform.local.aws.wire.AwsError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jspecify.annotations.Nullable;

/** Reads a message that was given as MIME. */
final class RawMail {
    private @Nullable String text;
    private @Nullable String html;
    private final List<String> attachments = new ArrayList<>();

    private RawMail() {}

    /** @param recipients of the envelope; when there are none, those of the headers count */
    static Mail read(String id, byte[] raw, @Nullable String sender, List<String> recipients, Instant time) {
        try {
            var message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(raw));
            var parts = new RawMail();
            parts.collect(message);
            var from = message.getFrom() == null ? sender : message.getFrom().toString();
            return new Mail(
                    id,
                    strip(Objects.requireNonNullElse(from, "")),
                    recipients.isEmpty() ? headerRecipients(message) : recipients,
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    parts.text,
                    parts.html,
                    extraHeaders(message),
                    parts.attachments,
                    time);
        } catch (IOException unreadable) {
            throw new AwsError("BadRequestException", "The message is not MIME: " + unreadable.getMessage());
        }
    }

    private void collect(Entity entity) throws IOException {
        if (entity.getBody() instanceof Multipart multipart) {
            for (var part : multipart.getBodyParts()) {
                collect(part);
            }
        } else if (entity.getFilename() != null) {
            attachments.add(entity.getFilename());
        } else if (entity.getBody() instanceof TextBody body) {
            var content = read(body);
            if (entity.getMimeType().equals("text/html")) {
                html = content;
            } else if (text == null) {
                text = content;
            }
        }
    }

    private static String read(TextBody body) throws IOException {
        try (var reader = body.getReader()) {
            var out = new java.io.StringWriter();
            reader.transferTo(out);
            return out.toString();
        } catch (java.io.UnsupportedEncodingException strange) {
            return new String(body.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> headerRecipients(Message message) {
        var all = new ArrayList<String>();
        for (var list : new org.apache.james.mime4j.dom.address.AddressList[] {
            message.getTo(), message.getCc(), message.getBcc()
        }) {
            if (list != null) {
                list.flatten().forEach(mailbox -> all.add(mailbox.getAddress()));
            }
        }
        return all;
    }

    private static List<String> extraHeaders(Message message) {
        return message.getHeader().getFields().stream()
                .filter(field ->
                        field.getName().startsWith("List-") || field.getName().startsWith("X-"))
                .map(field -> field.getName() + ": " + field.getBody())
                .toList();
    }

    private static String strip(String list) {
        return list.startsWith("[") && list.endsWith("]") ? list.substring(1, list.length() - 1) : list;
    }
}
