package com.modularplatform.language.masking;

import com.modularplatform.domain.reading.Masked;
import com.modularplatform.language.masking.Digits.Form;
import com.modularplatform.language.masking.Digits.Item;
import java.util.List;

/** Finds phone numbers among the rows of digits of a message. */
final class PhoneFinder {
    private static final int LONGEST = 15;
    private static final String HIDDEN = "XXXXXX";

    private final Message message;
    private final Hits hits;

    PhoneFinder(Message message, Hits hits) {
        this.message = message;
        this.hits = hits;
    }

    void find(List<Digits> rows) {
        for (var row : rows) {
            if (row.items().size() > 1 || row.count() >= 6) {
                judge(row);
            }
        }
    }

    private void judge(Digits row) {
        if (hits.touches(message.start(row.firstToken()), message.end(row.end() - 1))) {
            return;
        }
        var parts = row.split();
        boolean any = false;
        if (NumberLists.isScores(row) && cue(row) != Cues.PHONE) {
            return;
        }
        if (isReckoned(row) || isPassage(row)) {
            return;
        }
        if (isCode(row, parts)) {
            hide(row);
            return;
        }
        if (isListed(row)) {
            return;
        }
        if (parts.size() > 1 && !isDictated(row, parts)) {
            for (var part : parts) {
                if (part.count() >= 7 && PhoneRule.isPhone(part, cue(part))) {
                    any = true;
                    hide(part);
                }
            }
        }
        if (!any && row.count() <= LONGEST) {
            if (PhoneRule.isPhone(row, cue(row))) {
                hide(row);
                return;
            }
        }
        if (!any && row.count() > LONGEST) {
            pieces(row);
        }
    }

    /** "null eins fünf zwei, zwei zwei null vier acht": one number in words, with commas where one draws breath. */
    private boolean isDictated(Digits row, List<Digits> parts) {
        return row.count() <= 13
                && row.count(Form.WORD) == row.items().size()
                && parts.stream().anyMatch(part -> part.count() < 7)
                && row.gaps().stream().noneMatch(gap -> gap.has('!') || gap.has('w'))
                && PhoneRule.isPhone(row, cue(row));
    }

    /** 030/23125-077, 0660 / 412 77 93, 0171,39,200: the first part is the code of the rest. */
    private boolean isCode(Digits row, List<Digits> parts) {
        if (parts.size() < 2 || row.count() > 13 || row.count() < 9) {
            return false;
        }
        var code = parts.getFirst();
        int length = code.count();
        boolean trunk = row.plus() >= 0 || code.all().startsWith("0");
        for (int i = 1; i < row.items().size(); i++) {
            var gap = row.gaps().get(i);
            if (gap.has('\n') || gap.has(';') || gap.has('!') || gap.has('w')) {
                return false;
            }
        }
        boolean slash = row.gaps().get(code.items().size()).has('/');
        return trunk
                && length >= 2
                && length <= (slash ? 7 : 5)
                && (slash || parts.size() > 2 || row.gaps().stream().noneMatch(gap -> gap.has(' ')))
                && PhoneRule.isPhone(row, cue(row));
    }

    /** 1234567890 * 2, 448190 // 1220: two numbers with an operator among blanks, neither of which could be a code. */
    private boolean isReckoned(Digits row) {
        if (row.items().size() != 2 || row.plus() >= 0 || row.all().startsWith("0")) {
            return false;
        }
        String marks = row.gaps().get(1).marks();
        return marks.length() > 2
                && marks.startsWith(" ")
                && marks.endsWith(" ")
                && switch (marks.strip()) {
                    case "*", "**", "/", "//", "%", "=", "==", "+", "|", "||", "&", "^", "<", ">" ->
                        row.items().getFirst().digits().length() >= 6
                                || row.items().getLast().digits().length() <= 2;
                    default -> false;
                }
                && cue(row) != Cues.PHONE;
    }

    /** "zero to one, one to ten": words that are numbers only by their sound stand between nearly all the others. */
    private boolean isPassage(Digits row) {
        int sounds = 0;
        int longest = 0;
        int run = 0;
        for (var item : row.items()) {
            var word = message.at(item.from());
            boolean sound = item.to() == item.from() + 1
                    && word.has(Word.Sense.HOMOPHONE)
                    && switch (word.text()) {
                        case "to", "too", "for", "fore", "free", "no", "won", "ate" -> true;
                        default -> false;
                    };
            sounds += sound ? 1 : 0;
            run = sound ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return sounds > 0 && longest < 4 && cue(row) != Cues.PHONE;
    }

    /** [3, 1, 4, 1, 5]: numbers with commas between, in brackets or after an equals sign: code, unless it is dialled. */
    private boolean isListed(Digits row) {
        int open = row.firstToken() - 1;
        boolean square = message.at(open).is('[') || message.at(open).is('{');
        boolean bracket = message.at(open).is('[')
                || message.at(open).is('(')
                || message.at(open).is('{');
        int commas = 0;
        for (var gap : row.gaps()) {
            commas += gap.has(',') || square && gap.has(':') ? 1 : 0;
        }
        return bracket
                && commas >= (square && row.items().size() == 2 ? 1 : 3)
                && commas >= row.items().size() - 2
                && cue(row) != Cues.PHONE;
    }

    /** Numbers that stand so close that only their lengths part them. */
    private void pieces(Digits row) {
        if (isCard(row) || cue(row) != Cues.PHONE && NumberLists.isSeries(row)) {
            return;
        }
        int from = 0;
        int count = 0;
        for (int i = 0; i < row.items().size(); i++) {
            count += row.items().get(i).digits().length();
            boolean full = count >= 10 && count <= 12;
            boolean next = i + 1 < row.items().size()
                    && count + row.items().get(i + 1).digits().length() <= 12
                    && !row.gaps().get(i + 1).hard();
            if (full && !next) {
                var part = row.part(from, i + 1);
                if (PhoneRule.isPhone(part, cue(part))) {
                    hide(part);
                }
            }
            if (full && !next
                    || count > LONGEST
                    || i + 1 < row.items().size() && row.gaps().get(i + 1).hard()) {
                from = i + 1;
                count = 0;
            }
        }
    }

    /** Fours in a row, sixteen digits or more: a card or an account. */
    private static boolean isCard(Digits row) {
        int fours = 0;
        for (var item : row.items()) {
            fours += item.digits().length() == 4 ? 1 : 0;
        }
        return row.plus() < 0 && fours >= 3 && fours >= row.items().size() - 2;
    }

    private Cues cue(Digits row) {
        return Cues.around(message, row.firstToken(), row.end(), row.items().size() == 1);
    }

    private void hide(Digits row) {
        int from = row.firstToken();
        int to = row.end() - 1;
        while (from - 1 >= 0 && message.at(from - 1).is('(') && closes(from, to)) {
            from--;
        }
        if (message.at(from - 1).is(':') && message.at(from - 2).text().equals("tel")) {
            from -= 2; // the address of a link, shown whole or not at all
        }
        if (message.at(to + 1).is(')') && message.at(from).is('(') && !closes(from + 1, to)) {
            to++;
        }
        hits.add(Masked.Kind.PHONE, message.start(withCarrier(from)), message.end(to), shown(row));
    }

    /** Back over "(0xx11)": the place of a carrier's code and the area, as they are written in Brazil. */
    private int withCarrier(int from) {
        int close = message.at(from - 1).isSpace() ? from - 2 : from - 1;
        int open = close - 1;
        while (close - open < 5 && !message.at(open).is('(')) {
            open--;
        }
        boolean carrier = message.at(close).is(')')
                && message.at(open).is('(')
                && message.at(open + 1).text().equals("0")
                && message.at(open + 2).isWord()
                && message.at(open + 2).text().matches("x+");
        return carrier ? open : from;
    }

    /** Whether the bracket before {@code from} closes within the number, as in (206) 555-0177. */
    private boolean closes(int from, int to) {
        int depth = 1;
        for (int i = from; i <= to; i++) {
            if (message.at(i).is('(')) {
                depth++;
            } else if (message.at(i).is(')')) {
                depth--;
                if (depth == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The country code and the last four digits of a number written plainly; nothing of a disguised one. */
    private static String shown(Digits row) {
        if (!isPlain(row)) {
            return "+XX-" + HIDDEN + "XXXX";
        }
        String all = row.all();
        String code = "XX";
        if (row.plus() >= 0) {
            int length = CallingCodes.length(all);
            code = length == 0 ? "XX" : all.substring(0, length);
        }
        return "+" + code + "-" + HIDDEN + all.substring(all.length() - 4);
    }

    private static boolean isPlain(Digits row) {
        for (Item item : row.items()) {
            if (item.form() != Form.PLAIN
                    || item.digits().length() < 2 && item != row.items().getFirst()) {
                return false;
            }
        }
        for (var gap : row.gaps()) {
            for (int i = 0; i < gap.marks().length(); i++) {
                if (" -./()".indexOf(gap.marks().charAt(i)) < 0 || gap.marks().length() > 3) {
                    return false;
                }
            }
        }
        return true;
    }
}
