package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import org.jspecify.annotations.Nullable;

/**
 * A part of a domain name between two dots: unbroken, spelled letter by letter, or a provider spoken in two words.
 *
 * @param end after the last token
 */
record DomainLabel(int end, String text) {
    boolean isTopLevel() {
        return Lexicon.of(text).has(TOP_LEVEL);
    }

    /** An unbroken label, or one spelled letter by letter. */
    static @Nullable DomainLabel read(Message message, int from) {
        int i = from;
        if (single(message, i) && nextSingle(message, i) > i) {
            var text = new StringBuilder();
            int end = i;
            while (single(message, end) && text.length() < 40) {
                text.append(message.at(end).text());
                int next = nextSingle(message, end);
                if (next > end) {
                    end = next;
                } else {
                    end++;
                    break;
                }
            }
            return text.length() >= 2 ? new DomainLabel(end, text.toString()) : null;
        }
        var first = message.at(i);
        var second = message.at(i + 1);
        if (!first.isWord() && !first.isDigits()) {
            return null;
        }
        int spoken = spokenProvider(message, i);
        if (spoken > i) {
            return new DomainLabel(
                    spoken,
                    provider(message.at(i).text(), message.at(spoken - 1).text()));
        }
        if (!second.isWord() && !second.isDigits() && !second.is('-')) {
            return isArticle(first.text()) || marked(message, i) ? null : new DomainLabel(i + 1, first.text());
        }
        var text = new StringBuilder();
        while (message.at(i).isWord() && !(i > from && message.at(i - 1).isWord())
                || message.at(i).isDigits()
                || i > from
                        && message.at(i).is('-')
                        && (message.at(i + 1).isWord() || message.at(i + 1).isDigits())
                        && !marked(message, i + 1)) {
            text.append(message.at(i++).text());
            if (i - from > 20) {
                return null;
            }
        }
        boolean article = i == from + 1 && isArticle(message.at(from).text());
        return i == from || article || marked(message, from) && i == from + 1
                ? null
                : new DomainLabel(i, text.toString());
    }

    static boolean isArticle(String word) {
        return switch (word) {
            case "the", "this", "that", "our", "your", "der", "dem", "le", "la", "el", "il", "het" -> true;
            default -> false;
        };
    }

    /** The token after "hot mail", "gee mail", "ya hoo"; {@code from} when no provider is spoken in two words. */
    private static int spokenProvider(Message message, int from) {
        var rest = message.at(from + 2);
        if (!message.at(from).isWord() || !rest.isWord() || message.at(from).length() > 6) {
            return from;
        }
        boolean apart = message.at(from + 1).isSpace() && !message.at(from + 1).isLineEnd()
                || message.at(from + 1).is('-');
        boolean provider = apart
                && rest.length() <= 8
                && Lexicon.of(provider(message.at(from).text(), rest.text())).has(PROVIDER);
        return provider ? from + 3 : from;
    }

    private static String provider(String first, String second) {
        return switch (first) {
                    case "gee", "jee", "ji", "je", "dschi", "ge" -> "g";
                    case "eye", "ai" -> "i";
                    case "why" -> "y";
                    case "hott" -> "hot";
                    case "yah" -> "ya";
                    default -> first;
                }
                + second;
    }

    /** The next single letter after blanks and dashes; {@code index} when there is none. */
    private static int nextSingle(Message message, int index) {
        int i = index + 1;
        while (i - index < 4
                && (message.at(i).isSpace()
                        || message.exists(i)
                                && message.at(i).isSymbol()
                                && "-*/|~_+".contains(message.at(i).text()))) {
            i++;
        }
        return i > index + 1 && single(message, i) ? i : index;
    }

    /** Whether a dot word between dashes or underscores begins here rather than a part of a label. */
    static boolean marked(Message message, int index) {
        var token = message.at(index);
        return token.isWord() && token.has(DOT) && !token.has(TOP_LEVEL);
    }

    private static boolean single(Message message, int index) {
        var token = message.at(index);
        return token.length() == 1 && (token.isWord() || token.isDigits());
    }
}
