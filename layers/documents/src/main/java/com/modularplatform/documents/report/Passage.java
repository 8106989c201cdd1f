package com.modularplatform.documents.report;

import com.modularplatform.domain.reading.Match;
import java.util.List;

/** The line of a CV around the words that earned points: a lone skill's name convinces nobody. */
final class Passage {
    private Passage() {}

    /**
     * The lines of the quotes, each once, fit for a page.
     *
     * @param text the CV's visible text, which the quotes' places count in; where it does not hold a quote's words, those
     *     alone are shown
     * @param max characters of one line
     */
    static List<String> of(List<Match.Quote> quotes, String text, int most, int max) {
        return quotes.stream()
                .map(quote -> Plain.line(around(quote, text, max), max))
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(most)
                .toList();
    }

    private static String around(Match.Quote quote, String text, int max) {
        boolean there = quote.start() >= 0 && quote.end() <= text.length() && quote.start() < quote.end();
        if (!there || !text.substring(quote.start(), quote.end()).equals(quote.text())) {
            return quote.text();
        }
        int from = text.lastIndexOf('\n', quote.start()) + 1;
        int to = text.indexOf('\n', quote.end());
        to = to < 0 ? text.length() : to;
        int room = Math.max(0, max - 2 - (quote.end() - quote.start())) / 2;
        int left = from;
        if (quote.start() - from > room) {
            int space = text.indexOf(' ', quote.start() - room);
            left = space < 0 || space > quote.start() ? quote.start() : space + 1;
        }
        int right = to;
        if (to - quote.end() > room) {
            int space = text.lastIndexOf(' ', quote.end() + room);
            right = space < quote.end() ? quote.end() : space;
        }
        return (left > from ? "…" : "") + text.substring(left, right) + (right < to ? "…" : "");
    }
}
