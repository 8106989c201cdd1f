package com.modularplatform.local;

import com.modularplatform.local.aws.mail.Mail;
import com.modularplatform.local.aws.mail.Mailbox;
import com.modularplatform.local.aws.wire.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The sent mail as a page on a port of its own, {@code /mailbox}, and as JSON, {@code /mailbox.json?to=ADDRESS}, newest first. Mail is
 * strangers' text: the plain body is escaped, the HTML one shown in a frame that may do nothing.
 */
final class MailboxPage implements AutoCloseable {
    private final Mailbox mailbox;
    private final HttpServer server;

    /** @param port taken when it is free, else any other */
    MailboxPage(Mailbox mailbox, int port) throws IOException {
        this.mailbox = mailbox;
        this.server = bound(port);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/mailbox.json", exchange -> answer(exchange, "application/json", json(exchange)));
        server.createContext("/mailbox", exchange -> answer(exchange, "text/html; charset=utf-8", page()));
        server.start();
    }

    URI address() {
        return URI.create(
                "http://localhost:%d/mailbox".formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static HttpServer bound(int port) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (IOException taken) {
            return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        }
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String json(HttpExchange exchange) {
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        var mails = query.startsWith("to=")
                ? mailbox.to(URLDecoder.decode(query.substring(3), StandardCharsets.UTF_8))
                : mailbox.all();
        return Json.text(mails.stream().map(MailboxPage::fields).toList());
    }

    private static Map<String, @Nullable Object> fields(Mail mail) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", mail.id());
        fields.put("from", mail.from());
        fields.put("to", mail.to());
        fields.put("subject", mail.subject());
        fields.put("text", mail.text());
        fields.put("html", mail.html());
        fields.put("sentAt", mail.time().toString());
        return fields;
    }

    private String page() {
        var mails = mailbox.all();
        var rows = new StringBuilder();
        mails.forEach(mail -> rows.append(row(mail)));
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="10">
                <title>Mailbox (%1$d)</title><style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24 }
                details { border-bottom: 1px solid #d8dee4; padding: .6rem 0 } summary { cursor: pointer }
                small { color: #59636e } pre { white-space: pre-wrap } iframe { width: 100%%; height: 20rem; border: 1px solid #d8dee4 }
                </style></head><body><h1>Mailbox</h1>%2$s</body></html>
                """.formatted(mails.size(), mails.isEmpty() ? "<p>No mail has been sent yet.</p>" : rows);
    }

    private static String row(Mail mail) {
        var text = mail.text() == null ? "" : "<pre>" + escaped(mail.text()) + "</pre>";
        var html = mail.html() == null ? "" : "<iframe sandbox srcdoc=\"" + escaped(mail.html()) + "\"></iframe>";
        return "<details><summary><b>%s</b><br><small>to %s · %s</small></summary>%s%s</details>"
                .formatted(escaped(mail.subject()), escaped(recipients(mail.to())), mail.time(), text, html);
    }

    private static String recipients(List<String> to) {
        return String.join(", ", to);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
