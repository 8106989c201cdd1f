package com.modularplatform.local.aws.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Clients;
import com.modularplatform.local.aws.SharedAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

class SesTest {
    private final SesV2Client ses = Clients.of(SharedAws.get(), AwsApi.SES, SesV2Client.builder());
    private final Mailbox mailbox = SharedAws.get().mailbox();

    @Test
    void what_is_sent_lands_in_the_mailbox() {
        var id = ses.sendEmail(request -> request.fromEmailAddress("Platform <no-reply@platform.example>")
                        .destination(
                                to -> to.toAddresses("Ann <Ann@Example.com>").bccAddresses("boss@example.com"))
                        .content(content -> content.simple(message -> message.subject(subject -> subject.data("Grüße"))
                                .body(body ->
                                        body.text(text -> text.data("plain")).html(html -> html.data("<b>rich</b>")))
                                .headers(MessageHeader.builder()
                                        .name("List-Unsubscribe")
                                        .value("<https://x.example/u>")
                                        .build()))))
                .messageId();
        var mail = mailbox.latest("ann@example.com").orElseThrow();
        assertThat(mail.id()).isEqualTo(id);
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.text()).isEqualTo("plain");
        assertThat(mail.html()).isEqualTo("<b>rich</b>");
        assertThat(mail.headers()).containsExactly("List-Unsubscribe: <https://x.example/u>");
        assertThat(mailbox.to("boss@example.com")).contains(mail);
        assertThat(mailbox.to("example.com")).isEmpty();
    }

    @Test
    void a_raw_message_is_read() {
        var mime = """
            From: Platform <no-reply@platform.example>
            To: raw@example.com
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: multipart/alternative; boundary=y

            --y
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            aGFsbG8=
            --y
            Content-Type: text/html; charset=utf-8

            <b>hallo</b>
            --y--
            --x
            Content-Type: application/pdf
            Content-Disposition: attachment; filename=report.pdf

            pdf
            --x--
            """.replace("\n", "\r\n");
        ses.sendEmail(
                request -> request.content(content -> content.raw(raw -> raw.data(SdkBytes.fromUtf8String(mime)))));
        var mail = mailbox.latest("raw@example.com").orElseThrow();
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.text()).isEqualTo("hallo");
        assertThat(mail.html()).isEqualToIgnoringWhitespace("<b>hallo</b>");
        assertThat(mail.attachments()).containsExactly("report.pdf");
        assertThat(mail.from()).contains("no-reply@platform.example");
    }

    @Test
    void a_mail_to_nobody_is_refused_and_so_is_an_operation_that_is_not_there() {
        assertThatThrownBy(() -> ses.sendEmail(request -> request.fromEmailAddress("a@b.example")
                        .destination(to -> {})
                        .content(content -> content.simple(message -> message.subject(subject -> subject.data("x"))
                                .body(body -> body.text(text -> text.data("x")))))))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> ses.getAccount(request -> {}))
                .isInstanceOf(SesV2Exception.class)
                .hasMessageContaining("not supported by the embedded AWS");
    }
}
