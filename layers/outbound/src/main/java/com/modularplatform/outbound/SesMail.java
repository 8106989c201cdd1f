package com.modularplatform.outbound;

import com.modularplatform.kernel.Aws;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Amazon SES. */
public final class SesMail implements Mail {
    private static final String UTF_8 = "UTF-8";

    private final SesV2Client client;
    private final String from;

    public SesMail(SesV2Client client, String from) {
        this.client = client;
        this.from = from;
    }

    @Override
    public void send(Letter letter) {
        Aws.call(() -> client.sendEmail(r -> r.fromEmailAddress(from)
                .destination(d -> d.toAddresses(letter.to()))
                .content(c ->
                        c.simple(m -> m.subject(s -> s.data(letter.subject()).charset(UTF_8))
                                .body(b -> b.text(t -> t.data(letter.text()).charset(UTF_8))
                                        .html(h -> h.data(letter.html()).charset(UTF_8)))))));
    }
}
