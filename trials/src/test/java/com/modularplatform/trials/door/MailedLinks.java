package com.modularplatform.trials.door;

import static com.modularplatform.trials.door.Patience.await;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens in mails of the shared house. */
public final class MailedLinks {

    private MailedLinks() {}

    /** The token of the newest mail that leads to a page; waits for the first one. */
    public static String token(String email, String page) {
        await().until(() -> !tokens(email, page).isEmpty());
        return tokens(email, page).getFirst();
    }

    /** The tokens of all mails that lead to a page, newest first. */
    public static List<String> tokens(String email, String page) {
        var pattern = Pattern.compile(page + "\\?token=([A-Za-z0-9_-]+)");
        return House.platform().mailbox().to(email).stream()
                .map(mail -> pattern.matcher(mail.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }
}
