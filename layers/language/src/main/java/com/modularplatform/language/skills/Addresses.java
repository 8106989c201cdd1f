package com.modularplatform.language.skills;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells which words belong to a web or mail address; those name no skill. */
final class Addresses {
    private static final Pattern DOMAIN_PATH = Pattern.compile("\\.[a-z]{2,6}/[a-z0-9~@]");

    private Addresses() {}

    static boolean[] in(String text, Tokens tokens) {
        var inside = new boolean[tokens.size()];
        int token = 0;
        int length = text.length();
        for (int at = 0; at < length; ) {
            int end = at;
            while (end < length && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            boolean address = end - at > 5 && address(text, at, end);
            while (token < tokens.size() && tokens.start(token) < end) {
                inside[token++] = address;
            }
            at = end + 1;
        }
        return inside;
    }

    private static boolean address(String text, int start, int end) {
        boolean dotted = false;
        boolean marked = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            dotted |= c == '.' || c == ':';
            marked |= c == '@' || c == '/';
        }
        boolean www = text.regionMatches(true, start, "www.", 0, 4);
        if (!dotted || !marked && !www) {
            return false;
        }
        // Longer chunks without a blank are no addresses anyone reads; the cap keeps the pattern's work small.
        var chunk = text.substring(start, Math.min(end, start + 300)).toLowerCase(Locale.ROOT);
        int at = chunk.indexOf('@');
        return www
                || chunk.contains("://")
                || at > 0 && chunk.indexOf('.', at) > 0
                || DOMAIN_PATH.matcher(chunk).find();
    }
}
