package com.modularplatform.local.aws.mail;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.aws.wire.Ledger;
import com.modularplatform.local.aws.wire.Web;
import com.modularplatform.local.aws.wire.Web.Answer;
import com.modularplatform.local.aws.wire.Web.Call;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The interface of SES v2, as far as sending: what is sent lands in the {@link Mailbox}. */
public final class Ses implements AutoCloseable {
    private static final int MOST_RECIPIENTS = 50;

    private final InstantSource clock;
    private final Ledger ledger;
    private final Mailbox mailbox;

    public Ses(InstantSource clock, Ledger ledger, Mailbox mailbox) {
        this.clock = clock;
        this.ledger = ledger;
        this.mailbox = mailbox;
        ledger.found().forEach((id, tree) -> keepWithinBounds(restored(id, tree)));
    }

    /** What the server routes here. */
    public Web web() {
        return new Web(AwsApi.SES, (method, path) -> path.startsWith("/v2/email/"), this::answer);
    }

    @Override
    public void close() {
        ledger.close();
    }

    private Answer answer(Call call) {
        if (!call.method().equals("POST") || !call.path().equals("/v2/email/outbound-emails")) {
            throw new AwsError(
                    "UnknownOperationException",
                    "not supported by the embedded AWS: " + call.method() + " " + call.path(),
                    404);
        }
        var request = new Fields(Json.object(call.body()), "BadRequestException")
                .only(
                        "FromEmailAddress",
                        "Destination",
                        "Content",
                        "ReplyToAddresses",
                        "ConfigurationSetName",
                        "EmailTags",
                        "FeedbackForwardingEmailAddress",
                        "ListManagementOptions");
        var id = UUID.randomUUID().toString();
        var mail = mail(id, request);
        if (mail.to().isEmpty() || mail.to().size() > MOST_RECIPIENTS) {
            throw new AwsError("BadRequestException", "Recipient count must be between 1 and " + MOST_RECIPIENTS + ".");
        }
        ledger.put(id, kept(mail));
        keepWithinBounds(mail);
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("MessageId", id);
        return Answer.json(tree);
    }

    private Mail mail(String id, Fields request) {
        var destination = request.object("Destination").only("ToAddresses", "CcAddresses", "BccAddresses");
        var recipients = new ArrayList<String>();
        recipients.addAll(destination.texts("ToAddresses"));
        recipients.addAll(destination.texts("CcAddresses"));
        recipients.addAll(destination.texts("BccAddresses"));
        var content = request.object("Content").only("Simple", "Raw");
        if (content.has("Raw")) {
            var raw = Base64.getDecoder()
                    .decode(content.object("Raw").only("Data").text("Data"));
            return RawMail.read(id, raw, request.textOrNull("FromEmailAddress"), recipients, clock.instant());
        }
        var simple = content.object("Simple").only("Subject", "Body", "Headers", "Attachments");
        var body = simple.object("Body").only("Text", "Html");
        if (!body.has("Text") && !body.has("Html")) {
            throw new AwsError("BadRequestException", "Missing required content: Body");
        }
        return new Mail(
                id,
                request.text("FromEmailAddress"),
                recipients,
                data(simple, "Subject"),
                body.has("Text") ? data(body, "Text") : null,
                body.has("Html") ? data(body, "Html") : null,
                simple.objects("Headers").stream()
                        .map(header -> header.text("Name") + ": " + header.text("Value"))
                        .toList(),
                simple.objects("Attachments").stream()
                        .map(attachment -> attachment.text("FileName"))
                        .toList(),
                clock.instant());
    }

    private static String data(Fields parent, String name) {
        return parent.object(name).only("Data", "Charset").text("Data");
    }

    private void keepWithinBounds(Mail mail) {
        mailbox.add(mail).forEach(old -> ledger.removeSoon(old.id()));
    }

    private static Map<String, @Nullable Object> kept(Mail mail) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("from", mail.from());
        tree.put("to", mail.to());
        tree.put("subject", mail.subject());
        tree.put("text", mail.text());
        tree.put("html", mail.html());
        tree.put("headers", mail.headers());
        tree.put("attachments", mail.attachments());
        tree.put("time", mail.time().toString());
        return tree;
    }

    private static Mail restored(String id, Map<String, @Nullable Object> tree) {
        var fields = new Fields(tree);
        return new Mail(
                id,
                fields.text("from"),
                List.copyOf(fields.texts("to")),
                fields.text("subject", ""),
                fields.textOrNull("text"),
                fields.textOrNull("html"),
                fields.texts("headers"),
                fields.texts("attachments"),
                Instant.parse(fields.text("time")));
    }
}
