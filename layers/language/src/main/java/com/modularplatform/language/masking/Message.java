package com.modularplatform.language.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A folded message cut into tokens; indexes beyond either end answer an empty symbol. */
final class Message {
    private static final Token NOTHING = new Token(Token.Kind.SYMBOL, 0, 0, "\0", Word.PLAIN);
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_LEET = 10;
    private static final String[] SINGLES = singles();

    private final Folded folded;
    private final List<Token> tokens;

    private Message(Folded folded, List<Token> tokens) {
        this.folded = folded;
        this.tokens = tokens;
    }

    static Message of(Folded folded) {
        var tokens = new ArrayList<Token>(folded.length() / 3 + 8);
        int length = folded.length();
        for (int i = 0; i < length; ) {
            char c = folded.at(i);
            int end = i + 1;
            if (isLetter(c)) {
                while (end < length && isLetter(folded.at(end))) {
                    end++;
                }
                end = word(folded, tokens, i, end);
            } else if (isDigit(c)) {
                while (end < length && isDigit(folded.at(end))) {
                    end++;
                }
                end = digits(folded, tokens, i, end);
            } else if (isSpace(c)) {
                boolean line = c == '\n';
                while (end < length && isSpace(folded.at(end))) {
                    line |= folded.at(end++) == '\n';
                }
                tokens.add(new Token(Token.Kind.SPACE, i, end, line ? "\n" : " ", Word.PLAIN));
            } else {
                tokens.add(new Token(Token.Kind.SYMBOL, i, end, single(c), Word.PLAIN));
            }
            i = end;
        }
        return new Message(folded, tokens);
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return index < 0 || index >= tokens.size() ? NOTHING : tokens.get(index);
    }

    Folded folded() {
        return folded;
    }

    /** Whether two neighbours touch and both exist. */
    boolean exists(int index) {
        return index >= 0 && index < tokens.size();
    }

    /** Whether a token is one of these signs. */
    boolean isSymbol(int index, String among) {
        return exists(index)
                && at(index).isSymbol()
                && among.indexOf(at(index).text().charAt(0)) >= 0;
    }

    /** Where token {@code index} starts in the original. */
    int start(int index) {
        return folded.start(tokens.get(index).start());
    }

    /** Where token {@code index} ends in the original. */
    int end(int index) {
        return folded.end(tokens.get(index).end() - 1);
    }

    /**
     * Adds the word at {@code start}, as two or three when it hides an AT or DOT in capitals; answers where it
     * went on.
     */
    private static int word(Folded folded, List<Token> tokens, int start, int end) {
        if (end == start + 1) {
            int mark = apart(folded, start);
            if (mark > 0) {
                String text = folded.text(start, mark).replace(" ", "").toLowerCase(Locale.ROOT);
                tokens.add(new Token(Token.Kind.WORD, start, mark, text, Lexicon.of(text)));
                return mark;
            }
        }
        if (end < folded.length() && isDigit(folded.at(end)) && end - start < LONGEST_LEET) {
            int spoken = spoken(folded, tokens, start);
            if (spoken > start) {
                return spoken;
            }
        }
        int length = Math.min(end - start, LONGEST_WORD);
        if (length >= 4 && isLower(folded.at(start)) || length >= 4 && start > 0 && isDigit(folded.at(start - 1))) {
            int from = start;
            for (int i = start; i + 2 < start + length; i++) {
                int mark = capitals(folded, i, start + length);
                if (mark > 0 && (i > from || i == start && start > 0 && isDigit(folded.at(start - 1)))) {
                    if (i > from) {
                        addWord(folded, tokens, from, i);
                    }
                    addWord(folded, tokens, i, i + mark);
                    i += mark;
                    from = i;
                }
            }
            if (from > start) {
                addWord(folded, tokens, from, end);
                return end;
            }
        }
        addWord(folded, tokens, start, end);
        return end;
    }

    /**
     * The length of {@code AT} or {@code DOT} written in capitals between lower-case letters at {@code i}; 0 when
     * it is not.
     */
    private static int capitals(Folded folded, int i, int end) {
        int length = 0;
        if (folded.at(i) == 'A' && folded.at(i + 1) == 'T') {
            length = 2;
        } else if (i + 3 < end && folded.at(i) == 'D' && folded.at(i + 1) == 'O' && folded.at(i + 2) == 'T') {
            length = 3;
        }
        return length > 0
                        && i + length < end
                        && isLower(folded.at(i + length))
                        && isLower(folded.at(i - 1 < 0 ? 0 : i - 1))
                ? length
                : 0;
    }

    /** The end of {@code a t} or {@code d o t} in brackets, or between blanks and no other single letter; 0 otherwise. */
    private static int apart(Folded folded, int start) {
        int end = start + 1;
        int letters = 1;
        while (letters < 5
                && end + 1 < folded.length()
                && folded.at(end) == ' '
                && isLetter(folded.at(end + 1))
                && (end + 2 == folded.length() || !isLetter(folded.at(end + 2)))) {
            end += 2;
            letters++;
        }
        if (letters < 2 || end < folded.length() && isLetter(folded.at(end))) {
            return 0;
        }
        int before = start - 1;
        while (before >= 0 && start - before < 3 && folded.at(before) == ' ') {
            before--;
        }
        int after = end;
        while (after < folded.length() && after - end < 3 && folded.at(after) == ' ') {
            after++;
        }
        boolean brackets = before >= 0
                && after < folded.length()
                && "([{<".indexOf(folded.at(before)) >= 0
                && ")]}>".indexOf(folded.at(after)) >= 0;
        boolean capitals = letters < 4
                && before > 0
                && isLetter(folded.at(before))
                && isLetter(folded.at(before - 1))
                && after + 1 < folded.length()
                && isLetter(folded.at(after))
                && isLetter(folded.at(after + 1))
                && Character.isUpperCase(folded.at(start))
                && Character.isUpperCase(folded.at(end - 1));
        if (!brackets && !capitals) {
            return 0;
        }
        return switch (folded.text(start, end).replace(" ", "").toLowerCase(Locale.ROOT)) {
            case "at", "dot", "punkt", "punto", "point", "ponto" -> end;
            default -> 0;
        };
    }

    /**
     * Adds letters and digits that read as a word of an address or a number once the digits are letters, 0utl00k,
     * f0ur; answers where they end, {@code start} when they do not.
     */
    private static int spoken(Folded folded, List<Token> tokens, int start) {
        if (start > 0 && (isLetter(folded.at(start - 1)) || isDigit(folded.at(start - 1)))) {
            return start;
        }
        int end = start;
        int digits = 0;
        while (end < folded.length()
                && end - start <= LONGEST_LEET
                && (isLetter(folded.at(end)) || isDigit(folded.at(end)))) {
            digits += isDigit(folded.at(end++)) ? 1 : 0;
        }
        int length = end - start;
        if (digits == 0 || digits == length || length > LONGEST_LEET || length < 2) {
            return start;
        }
        var plain = new char[length];
        for (int i = 0; i < length; i++) {
            char letter = letter(folded.at(start + i));
            if (letter == 0) {
                return start;
            }
            plain[i] = letter;
        }
        String text = new String(plain).toLowerCase(Locale.ROOT);
        var word = Lexicon.of(text);
        boolean bracket = start > 0
                && end < folded.length()
                && "([{<".indexOf(folded.at(start - 1)) >= 0
                && ")]}>".indexOf(folded.at(end)) >= 0;
        boolean known = word.has(Word.Sense.PROVIDER)
                || word.has(Word.Sense.AT_SURE)
                || word.has(Word.Sense.DOT) && length > 3
                || word.isNumber() && length > 2 && word.digits().length() == 1
                || text.equals("at")
                        && start > 0
                        && end < folded.length()
                        && folded.at(start - 1) == ' '
                        && folded.at(end) == ' '
                || (text.equals("at") || word.has(Word.Sense.DOT)) && bracket
                || text.equals("dot")
                || text.equals("com")
                || text.equals("net")
                || text.equals("org");
        if (!known) {
            return start;
        }
        tokens.add(new Token(Token.Kind.WORD, start, end, text, word));
        return end;
    }

    private static char letter(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1' -> 'i';
            case '3' -> 'e';
            case '4' -> 'a';
            case '5' -> 's';
            case '7' -> 't';
            default -> isDigit(c) ? 0 : c;
        };
    }

    /** Adds the digits at {@code start}, or the word that they begin; answers where it went on. */
    private static int digits(Folded folded, List<Token> tokens, int start, int end) {
        if (end < folded.length() && isLetter(folded.at(end)) && end - start < LONGEST_LEET) {
            int spoken = spoken(folded, tokens, start);
            if (spoken > start) {
                return spoken;
            }
        }
        String digits = end == start + 1 ? single(folded.at(start)) : folded.text(start, end);
        tokens.add(new Token(Token.Kind.DIGITS, start, end, digits, Word.PLAIN));
        return end;
    }

    private static void addWord(Folded folded, List<Token> tokens, int start, int end) {
        String text = end == start + 1 && folded.at(start) < 0x80
                ? single((char) (folded.at(start) | 0x20))
                : folded.text(start, Math.min(end, start + LONGEST_WORD)).toLowerCase(Locale.ROOT);
        tokens.add(new Token(Token.Kind.WORD, start, end, text, Lexicon.of(text)));
    }

    private static String single(char c) {
        return c < 0x80 ? SINGLES[c] : String.valueOf(c);
    }

    private static String[] singles() {
        var singles = new String[0x80];
        for (char c = 0; c < singles.length; c++) {
            singles[c] = String.valueOf(c);
        }
        return singles;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 && Character.isLetter(c);
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z' || isDigit(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }
}
