package com.modularplatform.local.aws.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All mail sent, newest kept when it grows past its bound. Safe for use by many threads. */
public final class Mailbox {
    private final int capacity;
    private final Deque<Mail> mails = new ArrayDeque<>();

    /** @param capacity how many messages are kept; the oldest leave first */
    public Mailbox(int capacity) {
        this.capacity = capacity;
    }

    /** Everything kept, newest first. */
    public synchronized List<Mail> all() {
        return new ArrayList<>(mails).reversed();
    }

    /** What was sent to an address, newest first; case does not matter. */
    public List<Mail> to(String address) {
        var wanted = address.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(mail -> mail.to().stream().anyMatch(to -> bare(to).equals(wanted)))
                .toList();
    }

    /** The newest message to an address. */
    public Optional<Mail> latest(String address) {
        return to(address).stream().findFirst();
    }

    /** Adds a message and tells which had to leave. */
    synchronized List<Mail> add(Mail mail) {
        mails.addLast(mail);
        var left = new ArrayList<Mail>();
        while (mails.size() > capacity) {
            left.add(mails.removeFirst());
        }
        return left;
    }

    private static String bare(String recipient) {
        int open = recipient.lastIndexOf('<');
        var address = open < 0 ? recipient : recipient.substring(open + 1, recipient.indexOf('>', open));
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
