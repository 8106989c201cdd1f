package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.language.masking.Digits.Form;
import com.modularplatform.language.masking.Digits.Gap;
import com.modularplatform.language.masking.Digits.Item;
import java.util.BitSet;

/** Reads the digits that unbroken letters and digits say: 206, five, double five, five55, 2O6, 2x0x6. */
final class DigitCluster {
    private final Message message;
    private final String original;
    private final BitSet blocked;
    private final OpenRow row;

    DigitCluster(Message message, String original, BitSet blocked, OpenRow row) {
        this.message = message;
        this.original = original;
        this.blocked = blocked;
        this.row = row;
    }

    /**
     * Adds what the unbroken letters and digits at {@code i} say; answers the token after them, -1 when that is no
     * digit.
     */
    int read(int i) {
        var token = message.at(i);
        if (!token.isWord() && !token.isDigits()) {
            return -1;
        }
        int end = i + 1;
        while (end - i < 40 && (message.at(end).isWord() || message.at(end).isDigits()) && !blocked.get(end)) {
            end++;
        }
        if (token.length() == 1
                && message.at(i - 1).isSpace()
                && message.at(i - 2).has(PART)
                && message.isSymbol(i + 1, ":),-")) {
            return -1; // "step 2: 555"
        }
        if (end == i + 1) {
            return token.isDigits() ? row.add(new Item(i, end, token.text(), form(i))) : word(i);
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
                    : row.add(new Item(i, next + 1, digit.repeat(word.has(DOUBLE) ? 2 : 3), Form.WORD));
        }
        if (message.at(i - 1).isSpace() && message.at(i - 2).has(PART)) {
            return -1; // "half two": the number of the part
        }
        if (word.isNumber()) {
            return row.add(new Item(i, i + 1, word.digits(), Form.WORD), token);
        }
        if (word.has(HUNDRED) && !row.isEmpty() && row.last().digits().length() == 1) {
            return row.add(new Item(i, i + 1, "00", Form.WORD), token);
        }
        if (token.text().equals("en") && (row.isEmpty() || !nextIsNumber(i + 1))) {
            return -1; // a preposition but among the digits of Danes and Norwegians
        }
        if (word.has(HOMOPHONE) && (!row.isEmpty() && row.last().form() == Form.WORD || nextIsNumber(i + 1))) {
            return row.add(new Item(i, i + 1, word.digits(), Form.WORD), token);
        }
        if (token.length() >= 6 && token.length() <= 60 || token.length() >= 6 && !row.isEmpty()) {
            String glued = GluedWords.digits(token.text());
            if (!glued.isEmpty()) {
                return row.add(new Item(i, i + 1, glued, Form.WORD));
            }
        }
        if (token.length() <= 4 && shouts(i)) {
            String leet = leet(token);
            return leet.isEmpty() ? -1 : row.add(new Item(i, i + 1, leet, Form.LEET));
        }
        return -1;
    }

    /** Letters that stand for digits by themselves are capitals, or the o and l that look most like one. */
    private boolean shouts(int index) {
        var token = message.at(index);
        boolean joined = !row.isEmpty()
                && message.at(index - 1).is('-')
                && message.at(index + 1).is('-');
        if (!looksLikeDigits(message, token) && !(joined && !leet(token).isEmpty())) {
            return false;
        }
        int next = index + 1;
        while (next - index < 3
                && (message.at(next).isSpace() || message.at(next).is(')'))) {
            next++;
        }
        return !row.isEmpty() || message.at(next).isDigits() && token.length() >= 2;
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
        for (int most = 3;
                most > 0
                        && message.at(next).has(HOMOPHONE)
                        && message.at(next + 1).isSpace();
                most--) {
            next += 2;
        }
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
            return row.isEmpty() && first.length() < 7
                    ? -1
                    : row.add(new Item(from, from + 1, first.text(), form(from)));
        }
        return -1;
    }

    private boolean words(int from, int to) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            var token = message.at(i);
            any |= token.isWord() && !token.text().equals("o");
            if (token.isWord()
                    && !token.word().isNumber()
                    && !token.text().equals("o")
                    && GluedWords.digits(token.text()).isEmpty()) {
                return false;
            }
        }
        if (!any) {
            return false;
        }
        for (int i = from; i < to; i++) {
            var token = message.at(i);
            String digits = token.isDigits()
                    ? token.text()
                    : token.word().isNumber() || token.text().equals("o")
                            ? token.word().digits()
                            : GluedWords.digits(token.text());
            row.add(new Item(i, i + 1, digits, Form.WORD));
            if (i + 1 < to) {
                row.join(Gap.NONE);
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
        row.add(new Item(from, to, digits.toString(), Form.LEET));
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
        row.add(new Item(from, to, digits.toString(), Form.LEET));
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
}
