package com.modularplatform.kernel.json;

import java.lang.reflect.AnnotatedType;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Strings of bodies: trimmed, NFC, lengths in code points, no control characters but tab and newline.
 *
 * @param min 0 allows an empty string; with 1 or more a blank one counts as missing
 */
record Text(
        int min,
        int max,
        boolean verbatim,
        boolean email,
        boolean https,
        @Nullable Pattern pattern,
        String hint) implements Codec.Form {
    private static final int MOST = 1_000;
    private static final int EMAIL_MOST = 254;
    private static final int URL_MOST = 2_000;

    /** The form every mail system agrees on; RFC 5321 allows more than anybody uses. */
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,63}");

    static Text of(@Nullable AnnotatedType type) {
        if (type == null) {
            return new Text(0, Integer.MAX_VALUE, true, false, false, null, "");
        }
        var size = type.getAnnotation(Size.class);
        var matches = type.getAnnotation(Matches.class);
        boolean email = type.isAnnotationPresent(Email.class);
        boolean https = type.isAnnotationPresent(Https.class);
        int most = email ? EMAIL_MOST : https ? URL_MOST : MOST;
        return new Text(
                size == null ? 1 : size.min(),
                size == null ? most : size.max(),
                type.isAnnotationPresent(Verbatim.class),
                email,
                https,
                matches == null ? null : Pattern.compile(matches.value()),
                matches == null ? "" : matches.hint());
    }

    @Override
    public @Nullable Object read(Object tree, String path, Faults faults) {
        if (!(tree instanceof String given)) {
            faults.add(path, "must be a string");
            return null;
        }
        var text = verbatim ? given : Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        if (text.isEmpty()) {
            return min == 0 ? text : Forms.BLANK;
        }
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            faults.add(path, Forms.sizes("characters", min, max));
        } else if (!verbatim && text.codePoints().anyMatch(Text::isControl)) {
            faults.add(path, "must not contain control characters");
        } else if (email && (!EMAIL.matcher(text).matches() || text.contains("..") || text.startsWith("."))) {
            faults.add(path, "must be an e-mail address");
        } else if (https && !isHttps(text)) {
            faults.add(path, "must be an https address");
        } else if (pattern != null && !pattern.matcher(text).matches()) {
            faults.add(path, hint);
        } else {
            return email ? text.toLowerCase(Locale.ROOT) : text;
        }
        return null;
    }

    /** Also lone surrogates, which are no characters at all. */
    private static boolean isControl(int c) {
        return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isHttps(String text) {
        try {
            var uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public Object write(Object value) {
        return value;
    }
}
