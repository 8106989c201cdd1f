package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import org.jspecify.annotations.Nullable;

/** Reads a domain name that follows an at mark, its dots written in any of the ways people disguise them. */
final class DomainReader {
    private static final int MOST_LABELS = 8;
    private static final String AROUND = "([{<>)]}*_-~|/\\'\"`=^,:;+#%";

    private final Message message;

    private DomainReader(Message message) {
        this.message = message;
    }

    /**
     * @param last its last token
     * @param spelled whether a dot in it is a word or in brackets
     * @param provider whether it belongs to a provider of free mail
     */
    record Domain(int last, boolean spelled, boolean provider) {}

    private enum Dot {
        NONE,
        TIGHT,
        SENTENCE,
        SPACED,
        SPELLED
    }

    private record Separator(Dot dot, int next) {}

    static @Nullable Domain read(Message message, int from, boolean sure) {
        return new DomainReader(message).read(from, sure);
    }

    private @Nullable Domain read(int from, boolean sure) {
        var label = DomainLabel.read(message, from);
        if (label == null) {
            return null;
        }
        label = dashed(label);
        boolean provider = Lexicon.of(label.text()).has(PROVIDER);
        if (glued(label.text(), label.text().length() - 6)) {
            return new Domain(label.end() - 1, true, provider);
        }
        if (sure
                && label.text().endsWith("com")
                && Lexicon.of(label.text().substring(0, label.text().length() - 3))
                        .has(PROVIDER)) {
            return new Domain(label.end() - 1, true, true);
        }
        var after = message.at(label.end() + 1);
        if (message.at(label.end()).isSpace() && glued(after.text(), 0)) {
            return new Domain(label.end() + 1, true, provider);
        }
        @Nullable Domain found = null;
        boolean spelled = false;
        // "@app.route" behind a blank names a thing of a program, unless its end is one of a domain.
        boolean mention = message.at(from - 1).is('@') && message.at(from - 2).isSpace();
        var current = label;
        for (int count = 1; count < MOST_LABELS; count++) {
            var separator = dot(current.end());
            if (separator.dot() == Dot.NONE || separator.dot() == Dot.SENTENCE && found != null) {
                break;
            }
            var next = DomainLabel.read(message, separator.next());
            if (next == null) {
                break;
            }
            if (found != null && separator.dot() != Dot.TIGHT && !next.isTopLevel()) {
                break;
            }
            if (separator.dot() == Dot.SENTENCE && !sure && !provider && capital(separator.next())) {
                break;
            }
            spelled |= separator.dot() == Dot.SPELLED;
            provider |= Lexicon.of(next.text()).has(PROVIDER);
            boolean boxed = separator.dot() == Dot.SPELLED && message.isSymbol(separator.next() - 1, ")]}>")
                    || message.isSymbol(separator.next() - 2, ")]}>")
                            && message.at(separator.next() - 1).isSpace()
                            && message.at(separator.next() - 3).isWord();
            boolean alphabetic =
                    sure && !mention && (separator.dot() == Dot.TIGHT || boxed) && looksTopLevel(next.text());
            if (next.isTopLevel() || alphabetic) {
                found = new Domain(next.end() - 1, spelled, provider);
            }
            current = next;
        }
        return found != null ? found : withoutDot(label, sure, provider);
    }

    /** The label with another one behind a dash that is spelled: "t minus online", where a dot goes on behind it. */
    private DomainLabel dashed(DomainLabel label) {
        int dash = around(label.end());
        if (!message.at(dash).isWord() || !message.at(dash).has(DASH)) {
            return label;
        }
        var next = DomainLabel.read(message, around(dash + 1));
        return next == null || dot(next.end()).dot() == Dot.NONE
                ? label
                : new DomainLabel(next.end(), label.text() + "-" + next.text());
    }

    private boolean capital(int index) {
        return Character.isUpperCase(message.folded().at(message.at(index).start()));
    }

    /** exampledotcom, dotcom: whether a dot and a domain in letters begin at {@code at} and end the word. */
    private static boolean glued(String text, int at) {
        return at >= 0
                && text.length() == at + 6
                && (text.startsWith("dotcom", at) || text.startsWith("dotnet", at) || text.startsWith("dotorg", at));
    }

    /** "gmail com", "gmail": what people leave out when both sides know it. */
    private @Nullable Domain withoutDot(DomainLabel label, boolean sure, boolean provider) {
        if (message.at(label.end()).isSpace() && (sure || provider)) {
            var next = message.at(label.end() + 1);
            switch (next.text()) {
                case "com", "net", "org", "edu", "info", "io", "de", "fr", "es", "br", "uk" -> {
                    return new Domain(label.end() + 1, true, provider);
                }
                default -> {}
            }
        }
        return switch (label.text()) {
            case "gmail",
                    "googlemail",
                    "hotmail",
                    "outlook",
                    "icloud",
                    "protonmail",
                    "proton",
                    "gmx",
                    "rediffmail",
                    "yahoo",
                    "aol" ->
                sure
                                || !label.text().equals("outlook")
                                        && !label.text().equals("yahoo")
                                        && !label.text().equals("aol")
                        ? new Domain(label.end() - 1, false, true)
                        : null;
            default -> null;
        };
    }

    private static boolean looksTopLevel(String text) {
        if (text.length() < 2 || text.length() > 24) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return switch (text) {
            case "service",
                    "socket",
                    "timer",
                    "target",
                    "mount",
                    "js",
                    "jar",
                    "json",
                    "yaml",
                    "yml",
                    "xml",
                    "txt",
                    "png",
                    "jpg",
                    "svg" -> false;
            default -> true;
        };
    }

    private Separator dot(int from) {
        int i = around(from);
        var token = message.at(i);
        if (token.is('.')) {
            int after = i + 1;
            while (message.at(after).is('.') && after - i < 4) {
                after++;
            }
            int next = around(after);
            if (DomainLabel.marked(message, next)) { // example.dot.com
                return new Separator(Dot.SPELLED, around(message.at(next + 1).is('.') ? next + 2 : next + 1));
            }
            if (i == from && next == after) {
                return new Separator(Dot.TIGHT, next);
            }
            boolean blanksOnly = i - from <= 1
                    && next - after <= 1
                    && (i == from || message.at(from).isSpace())
                    && (next == after || message.at(after).isSpace());
            if (!blanksOnly) {
                return new Separator(Dot.SPELLED, next);
            }
            return new Separator(i == from ? Dot.SENTENCE : Dot.SPACED, next);
        }
        boolean boxed = token.text().equals("d")
                && message.isSymbol(i - 1, "([{")
                && message.isSymbol(i + 1, ")]}")
                && message.at(around(i + 1)).has(TOP_LEVEL);
        if (boxed) {
            return new Separator(Dot.SPELLED, around(i + 1));
        }
        if (token.is(Folding.PICTOGRAPH) || token.is('\u2022') || token.is('\u00B0')) {
            int next = around(i + 1);
            return message.at(next).has(TOP_LEVEL) ? new Separator(Dot.SPELLED, next) : new Separator(Dot.NONE, from);
        }
        if (token.isWord() && (token.has(DOT) || token.text().equals("full"))) {
            int next = around(message.at(i + 2).text().equals("stop") ? i + 3 : i + 1);
            return new Separator(Dot.SPELLED, next);
        }
        if ((message.at(from).is(',') || message.at(from).is(';'))
                && message.at(from + 1).isWord()
                && message.at(from + 1).has(TOP_LEVEL)) {
            return new Separator(Dot.SPACED, from + 1);
        }
        return new Separator(Dot.NONE, from);
    }

    /** Over blanks, brackets and "followed by". */
    private int around(int from) {
        int i = from;
        while (i - from < 6 && message.exists(i)) {
            var token = message.at(i);
            boolean skip = token.isSpace()
                    || token.isSymbol() && AROUND.indexOf(token.text().charAt(0)) >= 0
                    || token.isWord() && token.has(AT_TAIL) && token.has(RUN_FILLER);
            if (!skip) {
                break;
            }
            i++;
        }
        return i;
    }
}
