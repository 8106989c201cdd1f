package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.language.masking.Digits.Gap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads the rows of digits of a message; every token is looked at a bounded number of times. */
final class DigitReader {
    private static final String BETWEEN = "-./()[]{}<>,*_~|'\":;^`\\&=!#%";
    private static final int LONGEST_GAP = 12;
    private static final int MOST_FILLERS = 4;

    private final Message message;
    private final BitSet blocked;
    private final List<Digits> rows = new ArrayList<>();

    private final OpenRow row;
    private final DigitCluster clusters;
    private int plus = -1;

    private DigitReader(Message message, String original, BitSet blocked) {
        this.message = message;
        this.blocked = blocked;
        row = new OpenRow(message);
        clusters = new DigitCluster(message, original, blocked, row);
    }

    /** @param blocked tokens that are known to be something else */
    static List<Digits> read(Message message, String original, BitSet blocked) {
        var reader = new DigitReader(message, original, blocked);
        reader.run();
        return reader.rows;
    }

    private void run() {
        for (int i = 0; i < message.size(); ) {
            int before = row.size();
            int end = blocked.get(i) ? -1 : clusters.read(i);
            if (end < 0) {
                finish(row.isEmpty() ? i : row.last().to());
                i = after(i);
                continue;
            }
            if (before == 0 && !row.isEmpty()) {
                plus = plusBefore(row.first().from());
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
        finish(row.isEmpty() ? 0 : row.last().to());
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
        if (!row.isEmpty()) {
            rows.add(row.close(plus, end));
            plus = -1;
        }
        row.forget();
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
                        && !row.isEmpty()
                        && row.last().digits().length() == 1
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
        row.join(new Gap(marks.toString(), hard));
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
