package com.modularplatform.language.masking;

import com.modularplatform.domain.reading.Masked;
import com.modularplatform.domain.reading.Readers;
import java.util.List;

/**
 * Hides the contacts of a message: fold it to plain characters, find links, handles, e-mail addresses and phones,
 * look what
 * it completes of the sender's last messages, and put masks over the stretches of the original. Safe to share.
 */
public final class MaskingPipeline implements Readers.ContactMasker {
    private static final int MOST_PREVIOUS = 5;

    @Override
    public Masked mask(String text, List<String> previous) {
        var message = Message.of(Folding.fold(text));
        var hits = new Hits();
        new LinkFinder(message, hits).find();
        new EmailFinder(message, hits).find();
        new SplitAddress(message, hits).find();
        new ProviderFinder(message, hits).find();
        new HandleFinder(message, hits).find();
        var blocked = LookAlikes.mark(message);
        var rows = DigitReader.read(message, text, blocked).stream()
                .filter(row -> !hits.touches(message.start(row.firstToken()), message.end(row.end() - 1)))
                .toList();
        new ToldNumber(message, rows, hits).find();
        new VanityNumber(message, rows, hits).find();
        new PhoneFinder(message, hits).find(rows);
        if (!previous.isEmpty()) {
            int from = Math.max(0, previous.size() - MOST_PREVIOUS);
            Pieces.find(text, message, rows, previous.subList(from, previous.size()), hits);
        }
        return masked(text, hits);
    }

    private static Masked masked(String text, Hits hits) {
        var found = hits.inOrder();
        if (found.isEmpty()) {
            return new Masked(text, List.of());
        }
        var shown = new StringBuilder(text.length() + 16);
        int at = 0;
        for (var each : found) {
            shown.append(text, at, each.start());
            shown.append(each.shown() != null ? each.shown() : standIn(each.kind()));
            at = each.end();
        }
        shown.append(text, at, text.length());
        return new Masked(
                shown.toString(),
                found.stream()
                        .map(each -> new Masked.Hit(each.kind(), each.start(), each.end()))
                        .toList());
    }

    private static String standIn(Masked.Kind kind) {
        return switch (kind) {
            case EMAIL -> "xxx@masked.com";
            case PHONE -> "+XX-XXXXXXXXXX";
            case HANDLE -> "@masked";
            case LINK -> "[masked link]";
        };
    }
}
