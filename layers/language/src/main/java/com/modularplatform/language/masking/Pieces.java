package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.domain.reading.Masked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a message completes a number or an address that its sender gave in pieces over the last messages. Only
 * messages that hold little besides a piece count; those in between that hold no digits are passed over.
 */
final class Pieces {
    private static final int LONGEST_TAIL = 120;

    private Pieces() {}

    /** @param rows the free rows of digits of {@code message}, the folded {@code text} */
    static void find(String text, Message message, List<Digits> rows, List<String> previous, Hits hits) {
        numbers(message, rows, previous, hits);
        addresses(text, previous, hits);
    }

    private static void numbers(Message message, List<Digits> rows, List<String> previous, Hits hits) {
        var last = piece(message, rows);
        if (last.digits().isEmpty()) {
            return;
        }
        String all = last.digits();
        boolean cue = last.cue();
        boolean plus = last.plus();
        int pieces = 1;
        boolean whole = false;
        for (int i = previous.size() - 1; i >= 0 && !whole; i--) {
            var earlier = piece(previous.get(i));
            cue |= earlier.cue();
            if (!earlier.digits().isEmpty()) {
                all = earlier.digits() + all;
                plus |= earlier.plus();
                pieces++;
                whole = all.length() > 15 || isWhole(all, plus, false, pieces);
            }
        }
        if (pieces > 1 && all.length() <= 15 && (whole || isWhole(all, plus, cue, pieces))) {
            for (var row : rows) {
                var free = numbered(message, row);
                if (free != null) {
                    hits.add(Masked.Kind.PHONE, message.start(free.firstToken()), message.end(free.end() - 1));
                }
            }
        }
    }

    private static boolean isWhole(String digits, boolean plus, boolean cue, int pieces) {
        int count = digits.length();
        if (count > 13 && !plus || digits.endsWith("0000")) {
            return false;
        }
        return count >= 10
                || plus && count >= 9
                || count == 9 && pieces >= 3 && "0679".indexOf(digits.charAt(0)) >= 0
                || cue && count >= 7;
    }

    /** @param digits empty when the message is no piece of a number */
    private record Piece(String digits, boolean plus, boolean cue) {
        static final Piece NONE = new Piece("", false, false);
    }

    private static Piece piece(String text) {
        var message = Message.of(Folding.fold(text.length() > 400 ? text.substring(0, 400) : text));
        return piece(message, DigitReader.read(message, text, LookAlikes.mark(message)));
    }

    private static Piece piece(Message message, List<Digits> rows) {
        int others = 0;
        boolean cue = false;
        int row = 0;
        for (int i = 0; i < message.size() && others <= 3; i++) {
            while (row < rows.size() && rows.get(row).end() <= i) {
                row++;
            }
            var token = message.at(i);
            if (token.isWord()) {
                cue |= token.has(PHONE_CUE) || token.has(NUMBER_WORD) && token.length() > 5;
                boolean inside =
                        row < rows.size() && rows.get(row).items().getFirst().from() <= i;
                if (token.has(NOT_PHONE_CUE) && !token.has(PIECE_FILLER) || token.has(SCALE)) {
                    return Piece.NONE;
                }
                others += inside
                                || token.word().isNumber()
                                || token.has(PIECE_FILLER)
                                || token.has(RUN_FILLER)
                                || token.has(ORDER)
                                || token.has(TENS_LINK)
                                || token.has(PHONE_CUE)
                        ? 0
                        : 1;
            } else if (token.isDigits()
                    && (row >= rows.size() || rows.get(row).items().getFirst().from() > i)) {
                return new Piece("", false, cue);
            } else if (token.is(':')) {
                others = 0; // "ok take this down: 510"
            } else if (token.is('%') || token.is('$')) {
                return Piece.NONE;
            }
        }
        if (others > 2 || rows.isEmpty()) {
            return new Piece("", false, cue);
        }
        var digits = new StringBuilder();
        for (var each : rows) {
            var free = numbered(message, each);
            if (free == null) {
                continue;
            }
            if (digits.length() + free.count() > 12) {
                return Piece.NONE;
            }
            digits.append(free.all());
        }
        String all = digits.toString();
        boolean amount = all.length() > 3 && all.endsWith("000")
                || NumberForms.isYear(all) && !cue
                || others > 0 && all.length() < 3 && !cue;
        return amount || all.length() > 9 && rows.size() == 1 && rows.getFirst().plus() < 0
                ? new Piece("", false, cue)
                : new Piece(all, rows.getFirst().plus() >= 0, cue);
    }

    /** What is left of a row without the number of the piece, as in "part three: 0033" and "3) 0081". */
    private static @Nullable Digits numbered(Message message, Digits row) {
        int from = row.firstToken();
        var before = message.at(from - 1).isSpace() ? message.at(from - 2) : message.at(from - 1);
        boolean single = row.items().getFirst().digits().length() == 1;
        boolean said = before.isWord() && before.has(PART);
        if (row.items().size() == 1) {
            return single && said ? null : row;
        }
        var gap = row.gaps().get(1);
        boolean listed = gap.has(':') || gap.has(')');
        return single && row.plus() < 0 && (said || listed && from == 0)
                ? row.part(1, row.items().size())
                : row;
    }

    /** Reads the last messages and this one as one text; what crosses into this one completes an address. */
    private static void addresses(String text, List<String> previous, Hits hits) {
        if (text.length() > 300) {
            return;
        }
        var joined = new Folded(256);
        int base = 0;
        for (int i = 0; i < previous.size(); i++) {
            String earlier = previous.get(i);
            boolean opens = opensWithMark(text) || i + 1 < previous.size() && opensWithMark(previous.get(i + 1));
            String tail =
                    earlier.length() > LONGEST_TAIL ? earlier.substring(earlier.length() - LONGEST_TAIL) : earlier;
            if (tail.indexOf(' ') < 0 || tail.indexOf('@') >= 0 || endsOpen(tail) || opens && namesUser(tail)) {
                Folding.append(joined, tail, base);
                joined.add('\n', base + tail.length(), base + tail.length() + 1);
            }
            base += tail.length() + 1;
        }
        if (joined.length() == 0) {
            return;
        }
        completes(text, previous, hits);
        Folding.append(joined, text, base);
        var found = new Hits();
        var whole = Message.of(joined);
        new EmailFinder(whole, found).find();
        new SplitAddress(whole, found).find();
        for (var each : found.inOrder()) {
            if (each.start() < base && each.end() > base) {
                hits.add(Masked.Kind.EMAIL, 0, each.end() - base);
            }
        }
    }

    /** Hides a message that is nothing but "at example dot org" behind one that names a user: "rowan.k is the name". */
    private static void completes(String text, List<String> previous, Hits hits) {
        if (!namesUser(previous.getLast()) || !opensWithMark(text)) {
            return;
        }
        var message = Message.of(Folding.fold(text));
        int mark = message.at(0).isSpace() ? 1 : 0;
        var domain = DomainReader.read(message, mark + 2, true);
        if (message.at(mark + 1).isSpace()
                && domain != null
                && domain.last() > mark + 2
                && domain.last() + 3 >= message.size()) {
            hits.add(Masked.Kind.EMAIL, message.start(mark), message.end(domain.last()));
        }
    }

    /** "@example.org", "at example dot org": the second half of an address. */
    private static boolean opensWithMark(String text) {
        var message = Message.of(Folding.fold(text));
        int first = 0;
        while (first < 6
                && (message.at(first).isSpace()
                        || message.at(first).has(TENS_LINK)
                        || message.at(first).has(AT_TAIL) && message.at(first).has(RUN_FILLER))) {
            first++;
        }
        return message.at(first).is('@')
                || message.at(first).has(DOMAIN_CUE)
                || message.at(first).has(AT_SURE)
                || message.at(first).has(AT_WEAK);
    }

    /** "my user is rowan.k", "rowan_99 is the first bit": names somebody as a mailbox does. */
    private static boolean namesUser(String text) {
        var message = Message.of(Folding.fold(text));
        for (int i = 0; i < message.size(); i++) {
            var token = message.at(i);
            boolean inside = (token.is('.') || token.is('_'))
                    && message.at(i - 1).isWord()
                    && (message.at(i + 1).isWord() || message.at(i + 1).isDigits());
            boolean numbered =
                    token.isWord() && token.length() > 2 && message.at(i + 1).isDigits();
            if (inside || numbered || token.has(USER_CUE) || token.has(ID_WORD)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a message stops where an address would go on: "rowan at", "my mail is rowan", "rowan.k at example
     * dot".
     */
    private static boolean endsOpen(String text) {
        var message = Message.of(Folding.fold(text));
        int last = message.size() - 1;
        while (last >= 0 && !message.at(last).isWord() && !message.at(last).isDigits()) {
            last--;
        }
        if (message.at(last).has(AT_WEAK)
                || message.at(last).has(AT_SURE)
                || message.at(last).has(DOT)) {
            return true;
        }
        for (int i = last; i >= 0 && last - i < 12; i--) {
            if (message.at(i).has(LOCAL_CUE)
                    || message.at(i).has(AT_WEAK)
                    || message.at(i).has(AT_SURE)) {
                return true;
            }
        }
        return false;
    }
}
