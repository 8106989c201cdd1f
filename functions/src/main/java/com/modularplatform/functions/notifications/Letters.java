package com.modularplatform.functions.notifications;

import com.modularplatform.outbound.Mail;

/** E-mails, laid out. Whatever comes from people is escaped. */
final class Letters {
    private Letters() {}

    static Mail.Letter of(String to, String firstName, Texts.Text text, String baseUrl) {
        var action = text.action();
        var plain = new StringBuilder("Hello ")
                .append(firstName)
                .append(",\n\n")
                .append(text.body())
                .append('\n');
        var html = new StringBuilder();
        html.append("<!doctype html><html lang=\"en\"><body style=\"margin:0;background:#f4f5f7;")
                .append("font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:#172033\">")
                .append(
                        "<div style=\"max-width:560px;margin:32px auto;background:#fff;border-radius:12px;padding:32px\">")
                .append("<p style=\"margin:0 0 24px;font-weight:600;color:#3b5bdb\">Modular Platform</p>")
                .append("<h1 style=\"margin:0 0 16px;font-size:22px\">")
                .append(escaped(text.title()))
                .append("</h1><p>Hello ")
                .append(escaped(firstName))
                .append(",</p><p style=\"line-height:1.5\">")
                .append(escaped(text.body()))
                .append("</p>");
        if (action != null) {
            var url = baseUrl + action.path();
            plain.append('\n').append(action.label()).append(": ").append(url).append('\n');
            html.append("<p style=\"margin:28px 0\"><a href=\"")
                    .append(escaped(url))
                    .append("\" style=\"background:#3b5bdb;color:#fff;text-decoration:none;padding:12px 20px;")
                    .append("border-radius:8px;display:inline-block\">")
                    .append(escaped(action.label()))
                    .append("</a></p>");
        }
        html.append("</div></body></html>");
        return new Mail.Letter(to, oneLine(text.title()), plain.toString(), html.toString());
    }

    /** A subject never breaks into other headers. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
