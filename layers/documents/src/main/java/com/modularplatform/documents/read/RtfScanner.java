package com.modularplatform.documents.read;

import java.nio.charset.StandardCharsets;

/** Takes an RTF's bytes apart into groups, control words and letters; what they mean is another's business. */
final class RtfScanner {
    /** Who is told what stands there, in order. */
    interface Listener {
        void open();

        void close();

        /**
         * @param number what follows the word; -1 without one
         * @param optional whether readers that do not know the word are to skip its group
         */
        void word(String word, int number, boolean hasNumber, boolean optional);

        /** A byte in the charset of the font. */
        void letter(int c);

        void unicode(int unit);
    }

    private final byte[] in;
    private final Listener listener;
    private int at;
    private boolean ignorable;

    RtfScanner(byte[] in, Listener listener) {
        this.in = in;
        this.listener = listener;
    }

    void run() {
        while (at < in.length) {
            int c = in[at++] & 0xFF;
            switch (c) {
                case '{' -> listener.open();
                case '}' -> listener.close();
                case '\\' -> control();
                case '\r', '\n', 0 -> {}
                default -> listener.letter(c);
            }
        }
    }

    private void control() {
        if (at >= in.length) {
            return;
        }
        int c = in[at] & 0xFF;
        if (!isLetter(c)) {
            at++;
            symbol(c);
            return;
        }
        int start = at;
        while (at < in.length && isLetter(in[at]) && at - start < 32) {
            at++;
        }
        String word = new String(in, start, at - start, StandardCharsets.US_ASCII);
        boolean negative = at < in.length && in[at] == '-';
        if (negative) {
            at++;
        }
        int digits = at;
        int number = 0;
        while (at < in.length && in[at] >= '0' && in[at] <= '9' && at - digits < 9) {
            number = number * 10 + in[at++] - '0';
        }
        boolean hasNumber = at > digits;
        if (at < in.length && in[at] == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            at = (int) Math.min(in.length, (long) at + Math.max(0, number));
            return;
        }
        tell(word, hasNumber ? negative ? -number : number : -1, hasNumber);
    }

    private void symbol(int c) {
        switch (c) {
            case '\'' -> {
                int value =
                        at + 1 < in.length ? Character.digit(in[at], 16) * 16 + Character.digit(in[at + 1], 16) : -1;
                at = Math.min(in.length, at + 2);
                if (value >= 0) {
                    listener.letter(value);
                }
            }
            case '*' -> ignorable = true;
            case '~' -> listener.unicode(0xA0);
            case '_' -> listener.unicode('-');
            case '-' -> {}
            case '\r', '\n' -> tell("par", -1, false);
            case '\\', '{', '}' -> listener.letter(c);
            default -> {}
        }
    }

    private void tell(String word, int number, boolean hasNumber) {
        boolean optional = ignorable;
        ignorable = false;
        listener.word(word, number, hasNumber, optional);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
