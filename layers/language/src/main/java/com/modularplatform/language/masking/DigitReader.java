package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.language.masking.Digits.Form;
import com.modularplatform.language.masking.Digits.Gap;
import com.modularplatform.language.masking.Digits.Item;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of digits of a message; every token is looked at a bounded number of times. */
final class DigitReader {
    private static final String BETWEEN = "-./()[]{}<>,*_~|'\":;^`\\&=!";
    private static final int LONGEST_GAP = 12;
    private static final int MOST_FILLERS = 4;

    private final Message message;
    private final String original;
    private final BitSet blocked;
    private final List<Digits> rows = new ArrayList<>();

    private List<Item> items = new ArrayList<>();
    private List<Gap> gaps = new ArrayList<>();
    private int plus = -1;

    private DigitReader(Message message, String original, BitSet blocked) {
        this.message = message;
        this.original = original;
        this.blocked = blocked;
    }

    /** @param blocked tokens that are known to be something else */
    static List<Digits> read(Message message, String original, BitSet blocked) {
        var reader = new DigitReader(message, original, blocked);
        reader.run();
        return reader.rows;
    }

    private void run() {
        for (int i = 0; i < message.size(); ) {
            int before = items.size();
            int end = blocked.get(i) ? -1 : cluster(i);
            if (end < 0) {
                finish(items.isEmpty() ? i : items.getLast().to());
                i = after(i);
                continue;
            }
            if (before == 0 && !items.isEmpty()) {
                plus = plusBefore(items.getFirst().from());
            }
            int extension = extension(end);
            if (extension > end) {
                finish(extension);
                i = extension;
                continue;
            }
            int next = gap(end);
            if (next < 0) {
                finish(end);
                i = end;
            } else {
                i = next;
            }
        }
        finish(items.isEmpty() ? 0 : items.getLast().to());
    }

    /**
     * Past the letters and digits that hang together with a token that was no number, unless a word for phone
     * opens them.
     */
    private int after(int index) {
        var token = message.at(index);
        int i = index + 1;
        if (token.isWord() && !token.has(PHONE_CUE) || token.isDigits()) {
            while (message.at(i).isWord() || message.at(i).isDigits()) {
                i++;
            }
        }
        return i;
    }

    private void finish(int end) {
        if (!items.isEmpty()) {
            while (gaps.size() > items.size()) {
                gaps.removeLast();
            }
            rows.add(new Digits(items, gaps, plus, Math.max(end, items.getLast().to())));
            items = new ArrayList<>();
            gaps = new ArrayList<>();
            plus = -1;
        }
        gaps.clear();
    }

    /**
     * Adds what the unbroken letters and digits at {@code i} say; answers the token after them, -1 when that is no
     * digit.
     */
    private int cluster(int i) {
        var token = message.at(i);
        if (!token.isWord() && !token.isDigits()) {
            return -1;
        }
        int end = i + 1;
        while (end - i < 40 && (message.at(end).isWord() || message.at(end).isDigits()) && !blocked.get(end)) {
            end++;
        }
        if (end == i + 1) {
            return token.isDigits() ? add(new Item(i, end, token.text(), form(i)), null) : word(i);
        }
        return mixed(i, end);
    }

    private Form form(int index) {
        var token = message.at(index);
        for (int k = token.start(); k < token.end(); k++) {
            int at = message.folded().start(k);
            if (message.folded().end(k) != at + 1
                    || at >= original.length()
                    || original.charAt(at) != message.folded().at(k)) {
                return Form.EXOTIC;
            }
        }
        return Form.PLAIN;
    }

    private int word(int i) {
        var token = message.at(i);
        var word = token.word();
        if (word.has(DOUBLE) || word.has(TRIPLE)) {
            int next = i + 1;
            while (next - i < 3
                    && (message.at(next).isSpace() || message.at(next).is('-'))) {
                next++;
            }
            var repeated = message.at(next);
            String digit = repeated.isDigits() && repeated.length() == 1
                    ? repeated.text()
                    : repeated.word().has(UNIT) || repeated.word().has(HOMOPHONE)
                            ? repeated.word().digits()
                            : "";
            return digit.isEmpty()
                    ? -1
                    : add(new Item(i, next + 1, digit.repeat(word.has(DOUBLE) ? 2 : 3), Form.WORD), null);
        }
        if (word.isNumber()) {
            return add(new Item(i, i + 1, word.digits(), Form.WORD), token);
        }
        if (word.has(HUNDRED) && !items.isEmpty() && items.getLast().digits().length() == 1) {
            return add(new Item(i, i + 1, "00", Form.WORD), token);
        }
        if (word.has(HOMOPHONE) && (!items.isEmpty() && items.getLast().form() == Form.WORD || nextIsNumber(i + 1))) {
            return add(new Item(i, i + 1, word.digits(), Form.WORD), token);
        }
        if (token.length() >= 6 && token.length() <= 60 || token.length() >= 6 && !items.isEmpty()) {
            String glued = GluedWords.digits(token.text());
            if (!glued.isEmpty()) {
                return add(new Item(i, i + 1, glued, Form.WORD), null);
            }
        }
        if (token.length() <= 4 && shouts(i)) {
            String leet = leet(token);
            return leet.isEmpty() ? -1 : add(new Item(i, i + 1, leet, Form.LEET), null);
        }
        return -1;
    }

    /** Letters that stand for digits by themselves are capitals, or the o and l that look most like one. */
    private boolean shouts(int index) {
        var token = message.at(index);
        if (!looksLikeDigits(message, token)) {
            return false;
        }
        int next = index + 1;
        while (next - index < 3
                && (message.at(next).isSpace() || message.at(next).is(')'))) {
            next++;
        }
        return !items.isEmpty() || message.at(next).isDigits() && token.length() >= 2;
    }

    static boolean looksLikeDigits(Message message, Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            char c = message.folded().at(i);
            if ("olOISBZ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean nextIsNumber(int index) {
        int next = message.at(index).isSpace() || message.at(index).is('-') ? index + 1 : index;
        return message.at(next).isWord() && message.at(next).word().isNumber();
    }

    /** Letters and digits without a blank between: five55, 2O6, 2x0x6, 0177x22; everything else is a name or a hash. */
    private int mixed(int from, int to) {
        if (words(from, to) || leetRun(from, to) || combed(from, to)) {
            return to;
        }
        var first = message.at(from);
        String mark = message.at(from + 1).text();
        if (first.isDigits() && to == from + 3 && (mark.equals("x") || mark.equals("ext"))) {
            return items.isEmpty() && first.length() < 7
                    ? -1
                    : add(new Item(from, from + 1, first.text(), form(from)), null);
        }
        return -1;
    }

    private boolean words(int from, int to) {
        for (int i = from; i < to; i++) {
            var token = message.at(i);
            if (token.isWord()
                    && !token.word().isNumber()
                    && GluedWords.digits(token.text()).isEmpty()) {
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            var token = message.at(i);
            String digits = token.isDigits()
                    ? token.text()
                    : token.word().isNumber() ? token.word().digits() : GluedWords.digits(token.text());
            add(new Item(i, i + 1, digits, Form.WORD), null);
            if (i + 1 < to) {
                gaps.add(Gap.NONE);
            }
        }
        return true;
    }

    private boolean leetRun(int from, int to) {
        var digits = new StringBuilder();
        int letters = 0;
        for (int i = from; i < to; i++) {
            var token = message.at(i);
            String part = token.isDigits() ? token.text() : leet(token);
            if (part.isEmpty()) {
                return false;
            }
            letters += token.isWord() ? part.length() : 0;
            digits.append(part);
        }
        if (letters > digits.length() - letters + 2) {
            return false;
        }
        add(new Item(from, to, digits.toString(), Form.LEET), null);
        return true;
    }

    /** The same letter between single digits: 2x0x6x5x5x5. */
    private boolean combed(int from, int to) {
        if (to - from < 13) {
            return false;
        }
        var digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            var token = message.at(i);
            if (token.length() != 1
                    || token.isWord()
                            && i > from + 1
                            && !token.text().equals(message.at(from + 1).text())) {
                return false;
            }
            if (token.isDigits()) {
                digits.append(token.text());
            }
        }
        add(new Item(from, to, digits.toString(), Form.LEET), null);
        return true;
    }

    private String leet(Token token) {
        var digits = new StringBuilder(token.length());
        for (int i = token.start(); i < token.end(); i++) {
            char digit =
                    switch (message.folded().at(i)) {
                        case 'O', 'o' -> '0';
                        case 'l', 'I', 'i' -> '1';
                        case 'Z', 'z' -> '2';
                        case 'E' -> '3';
                        case 'S', 's' -> '5';
                        case 'G', 'b' -> '6';
                        case 'B' -> '8';
                        case 'g', 'q' -> '9';
                        default -> 0;
                    };
            if (digit == 0) {
                return "";
            }
            digits.append(digit);
        }
        return digits.toString();
    }

    private int add(Item item, @Nullable Token number) {
        if (number != null && NumberWords.merge(items, gaps, item, number, message)) {
            return item.to();
        }
        if (items.isEmpty()) {
            gaps.clear();
            gaps.add(Gap.NONE);
        }
        items.add(item);
        return item.to();
    }

    private int plusBefore(int index) {
        int i = index - 1;
        while (index - i < 4
                && (message.at(i).isSpace() && !message.at(i).isLineEnd()
                        || message.at(i).is('('))) {
            i--;
        }
        return message.at(i).is('+') || message.at(i).isWord() && message.at(i).has(PLUS) ? i : -1;
    }

    /** The token after an extension that follows, or {@code end}. */
    private int extension(int end) {
        int i = message.at(end).isSpace() || message.at(end).is(',') ? end + 1 : end;
        i = message.at(i).isSpace() ? i + 1 : i;
        String text = message.at(i).text();
        boolean mark = message.at(i).isWord()
                && (text.equals("x")
                        || text.equals("ext")
                        || text.equals("extn")
                        || text.equals("extension")
                        || text.equals("durchwahl")
                        || text.equals("poste")
                        || text.equals("ramal"));
        if (!mark) {
            return end;
        }
        int digits = i + 1;
        while (digits - i < 4
                && (message.at(digits).isSpace()
                        || message.at(digits).is('.')
                        || message.at(digits).is(':'))) {
            digits++;
        }
        return message.at(digits).isDigits() && message.at(digits).length() <= 6 ? digits + 1 : end;
    }

    /** Reads what stands between two items; answers the token of the next item, -1 when the row ends here. */
    private int gap(int from) {
        var marks = new StringBuilder();
        int fillers = 0;
        boolean hard = false;
        int i = from;
        for (; i - from < LONGEST_GAP; i++) {
            var token = message.at(i);
            if (blocked.get(i)) {
                return -1;
            }
            if (token.isSpace()) {
                marks.append(token.text());
                hard |= token.isLineEnd()
                        || token.length() > 1
                        || message.at(i - 1).is('.')
                                && i - 1 >= from
                                && i - 2 >= from - 1
                                && !message.at(i - 2).isSpace();
            } else if (token.isSymbol() && message.exists(i)) {
                char symbol = token.text().charAt(0);
                if (symbol == '+'
                        && i == from
                        && message.at(i + 1).isDigits()
                        && !items.isEmpty()
                        && items.getLast().digits().length() == 1
                        && message.at(i + 1).length() == 1) {
                    marks.append('+');
                } else if (symbol == Folding.PICTOGRAPH || symbol == Folding.PHONE_SIGN) {
                    marks.append('w');
                } else if (BETWEEN.indexOf(symbol) >= 0) {
                    marks.append(symbol);
                    hard |= symbol == ',' || symbol == ';' || symbol == '/' || symbol == '!';
                } else {
                    return -1;
                }
            } else if (counted(i) > i) {
                i = counted(i) - 1;
                marks.append('w');
                hard = true;
            } else if (token.isWord() && token.has(RUN_FILLER) && !startsNumber(i) && fillers++ < MOST_FILLERS) {
                marks.append('w');
                hard = true;
            } else {
                break;
            }
        }
        if (i - from >= LONGEST_GAP || !message.exists(i)) {
            return -1;
        }
        gaps.add(new Gap(marks.toString(), hard));
        return i;
    }

    /** Past "last four" before four digits; {@code index} when that is not what stands there. */
    private int counted(int index) {
        switch (message.at(index).text()) {
            case "last",
                    "first",
                    "next",
                    "final",
                    "letzten",
                    "ersten",
                    "derniers",
                    "premiers",
                    "ultimos",
                    "primeros",
                    "ultimas",
                    "primeiros",
                    "ultimi",
                    "ultime",
                    "primi",
                    "laatste",
                    "eerste" -> {}
            default -> {
                return index;
            }
        }
        var count = message.at(index + 2);
        var digits = message.at(index + 4);
        String number = count.isDigits() ? count.text() : count.word().digits();
        boolean said = message.at(index + 1).isSpace()
                && message.at(index + 3).isSpace()
                && number.equals(String.valueOf(digits.length()))
                && digits.isDigits();
        return said ? index + 4 : index;
    }

    private boolean startsNumber(int index) {
        return message.at(index).word().isNumber();
    }
}
