package com.modularplatform.language.masking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Ways in which people write a phone number so that a filter overlooks it. */
final class PhoneDisguises {
    /** A number as its country writes it, with a plus sign when it is international. */
    record Number(String written) {
        String digits() {
            return written.replaceAll("\\D", "");
        }

        String plus() {
            return written.startsWith("+") ? "+" : "";
        }

        String between(String separator) {
            return plus()
                    + written.replaceAll("^\\D+|\\D+$", "")
                            .replaceAll("\\D+", java.util.regex.Matcher.quoteReplacement(separator));
        }

        String each(String separator) {
            return String.join(separator, digits().split(""));
        }
    }

    static final String[] ENGLISH = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    static final String[] OH = {"oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "niner"};
    static final String[] GERMAN = {"null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"};
    static final String[] ZWO = {"null", "eins", "zwo", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun"};
    static final String[] FRENCH = {"zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"};
    static final String[] SPANISH = {"cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"};
    static final String[] PORTUGUESE = {"zero", "um", "dois", "três", "quatro", "cinco", "meia", "sete", "oito", "nove"
    };
    static final String[] HINDI = {"shunya", "ek", "do", "teen", "char", "paanch", "chhe", "saat", "aath", "nau"};
    static final String[] HINDI2 = {"zero", "ek", "do", "tin", "chaar", "panch", "chah", "sat", "ath", "nau"};
    static final String[] FRENCH_TENS = {
        "",
        "dix",
        "vingt",
        "trente",
        "quarante",
        "cinquante",
        "soixante",
        "soixante-dix",
        "quatre-vingt",
        "quatre-vingt-dix"
    };
    static final String[] FRENCH_TEENS = {
        "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"
    };
    static final String[] GERMAN_TENS = {
        "", "zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"
    };
    static final String[] GERMAN_TEENS = {
        "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"
    };
    static final String[] ENGLISH_TENS = {
        "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    static final String[] ENGLISH_TEENS = {
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"
    };
    static final String[] SPANISH_TENS = {
        "", "diez", "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"
    };

    private PhoneDisguises() {}

    static Map<String, Function<Number, String>> all() {
        var ways = new LinkedHashMap<String, Function<Number, String>>();
        ways.put("plain", Number::written);
        ways.put("digits only", Number::digits);
        ways.put("dashes", n -> n.between("-"));
        ways.put("dots", n -> n.between("."));
        ways.put("slashes", n -> n.between("/"));
        ways.put("blanks", n -> n.between(" "));
        ways.put("spaced dashes", n -> n.between(" - "));
        ways.put("spaced dots", n -> n.between(" . "));
        ways.put("long dashes", n -> n.between("—"));
        ways.put("short dashes", n -> n.between("–"));
        ways.put("underscores", n -> n.between("_"));
        ways.put("stars", n -> n.between("*"));
        ways.put("commas", n -> n.between(", "));
        ways.put("pipes", n -> n.between(" | "));
        ways.put("tildes", n -> n.between("~"));
        ways.put("ellipses", n -> n.between("..."));
        ways.put("line breaks", n -> n.between("\n"));
        ways.put("double blanks", n -> n.between("  "));
        ways.put("no-break blanks", n -> n.between("\u00A0"));
        ways.put("bracketed groups", n -> "[" + n.between("] [") + "]");
        ways.put("parenthesised groups", n -> "(" + n.between(")(").replace("+", "") + ")");
        ways.put("double zero", n -> n.written().startsWith("+") ? "00" + n.digits() : n.digits());
        ways.put(
                "plus word",
                n -> n.written().startsWith("+") ? "plus " + n.written().substring(1) : n.written());
        ways.put("spaced out", n -> n.each(" "));
        ways.put("dashed out", n -> n.each("-"));
        ways.put("dotted out", n -> n.each("."));
        ways.put("commas out", n -> n.each(", "));
        ways.put("stars out", n -> n.each("*"));
        ways.put("underscores out", n -> n.each("_"));
        ways.put("slashes out", n -> n.each("/"));
        ways.put("parenthesised out", n -> "(" + n.each(")(") + ")");
        ways.put("pairs", n -> n.digits().replaceAll("(..)(?=.)", "$1 "));
        ways.put("threes", n -> n.digits().replaceAll("(...)(?=.)", "$1 "));
        ways.put("dashed pairs", n -> n.digits().replaceAll("(..)(?=.)", "$1-"));
        ways.put("fours", n -> n.digits().replaceAll("(....)(?=.)", "$1 "));
        ways.put("letter O", n -> n.written().replace('0', 'O'));
        ways.put("small o", n -> n.written().replace('0', 'o'));
        ways.put("letter l", n -> n.written().replace('1', 'l'));
        ways.put("letter I", n -> n.written().replace('1', 'I'));
        ways.put("letters O and l", n -> n.written().replace('0', 'O').replace('1', 'l'));
        ways.put("letter S", n -> n.written().replace('5', 'S'));
        ways.put("letter B", n -> n.written().replace('8', 'B'));
        ways.put("full width", n -> shift(n.written(), 0xFF10));
        ways.put("Arabic digits", n -> shift(n.written(), 0x0660));
        ways.put("Persian digits", n -> shift(n.written(), 0x06F0));
        ways.put("Devanagari digits", n -> shift(n.written(), 0x0966));
        ways.put("Bengali digits", n -> shift(n.written(), 0x09E6));
        ways.put("mathematical digits", n -> shift(n.written(), 0x1D7CE));
        ways.put("monospace digits", n -> shift(n.written(), 0x1D7F6));
        ways.put("superscripts", n -> table(n.written(), "⁰¹²³⁴⁵⁶⁷⁸⁹"));
        ways.put("subscripts", n -> table(n.written(), "₀₁₂₃₄₅₆₇₈₉"));
        ways.put("circled", n -> table(n.digits(), "⓪①②③④⑤⑥⑦⑧⑨"));
        ways.put("dark circled", n -> table(n.digits(), "⓿❶❷❸❹❺❻❼❽❾"));
        ways.put("Chinese digits", n -> table(n.digits(), "〇一二三四五六七八九"));
        ways.put("keycaps", n -> String.join("", n.digits().replaceAll(".", "$0\uFE0F\u20E3")));
        ways.put(
                "spaced keycaps",
                n -> n.digits().replaceAll(".", "$0\uFE0F\u20E3 ").strip());
        ways.put("zero width spaces", n -> String.join("\u200B", n.digits().split("")));
        ways.put("zero width joiners", n -> String.join("\u200D", n.written().split("")));
        ways.put("soft hyphens", n -> String.join("\u00AD", n.digits().split("")));
        ways.put("pictographs", n -> n.between(" 🙂 "));
        ways.put("English", n -> words(n, ENGLISH, " "));
        ways.put("English with oh", n -> words(n, OH, " "));
        ways.put("English dashes", n -> words(n, ENGLISH, "-"));
        ways.put("English commas", n -> words(n, ENGLISH, ", "));
        ways.put("English capitals", n -> words(n, ENGLISH, " ").toUpperCase());
        ways.put("English glued", n -> words(n, ENGLISH, ""));
        ways.put("English dots", n -> words(n, ENGLISH, "."));
        ways.put("English double", n -> doubled(n));
        ways.put("English pairs", n -> pairs(n, ENGLISH, ENGLISH_TEENS, ENGLISH_TENS, "-"));
        ways.put("German", n -> words(n, GERMAN, " "));
        ways.put("German zwo", n -> words(n, ZWO, " "));
        ways.put("German pairs", n -> pairs(n, GERMAN, GERMAN_TEENS, GERMAN_TENS, "und"));
        ways.put("French", n -> words(n, FRENCH, " "));
        ways.put("French pairs", n -> pairs(n, FRENCH, FRENCH_TEENS, FRENCH_TENS, "fr"));
        ways.put("Spanish", n -> words(n, SPANISH, " "));
        ways.put("Spanish pairs", n -> pairs(n, SPANISH, null, SPANISH_TENS, " y "));
        ways.put("Portuguese", n -> words(n, PORTUGUESE, " "));
        ways.put("Hindi", n -> words(n, HINDI, " "));
        ways.put("Hindi, other spelling", n -> words(n, HINDI2, " "));
        ways.put("words and digits", n -> alternate(n, ENGLISH, " "));
        ways.put("words and digits glued", n -> alternate(n, ENGLISH, ""));
        ways.put("German words and digits", n -> alternate(n, GERMAN, " "));
        ways.put(
                "last four in words",
                n -> n.digits().substring(0, n.digits().length() - 4) + " "
                        + words(new Number(n.digits().substring(n.digits().length() - 4)), ENGLISH, " "));
        ways.put("dash word", n -> n.between(" dash "));
        ways.put("dot word", n -> n.between(" dot "));
        ways.put("space word", n -> n.between(" space "));
        ways.put("then", n -> n.between(" then "));
        ways.put("and then", n -> n.between(" and then "));
        ways.put("tel link", n -> "tel:" + n.written().replace(" ", ""));
        ways.put("tel label", n -> "Tel.: " + n.written());
        ways.put("WhatsApp", n -> "WhatsApp " + n.written());
        ways.put("extension", n -> n.written() + " ext. 204");
        ways.put("short extension", n -> n.written() + "x204");
        ways.put("letter between", n -> String.join("x", n.digits().split("")));
        ways.put("plus between", n -> n.each("+"));
        ways.put("percent plus", n -> n.written().startsWith("+") ? "%2B" + n.digits() : n.digits());
        ways.put(
                "references",
                n -> n.digits().chars().mapToObj(c -> "&#" + c + ";").reduce("", String::concat));
        ways.put("markdown", n -> "**" + n.written() + "**");
        ways.put("quotes", n -> "\"" + n.written() + "\"");
        ways.put("colon groups out", n -> n.each(" : "));
        return ways;
    }

    private static String words(Number number, String[] digits, String separator) {
        var parts = number.digits().chars().mapToObj(c -> digits[c - '0']).toList();
        return String.join(separator, parts);
    }

    private static String doubled(Number number) {
        var out = new StringBuilder();
        String digits = number.digits();
        for (int i = 0; i < digits.length(); ) {
            int same = 1;
            while (same < 3 && i + same < digits.length() && digits.charAt(i + same) == digits.charAt(i)) {
                same++;
            }
            out.append(same == 3 ? "triple " : same == 2 ? "double " : "")
                    .append(ENGLISH[digits.charAt(i) - '0'])
                    .append(' ');
            i += same;
        }
        return out.toString().strip();
    }

    private static String pairs(Number number, String[] ones, String[] teens, String[] tens, String link) {
        var out = new StringBuilder();
        String digits = number.digits();
        for (int i = 0; i < digits.length(); i += 2) {
            out.append(out.isEmpty() ? "" : " ");
            int a = digits.charAt(i) - '0';
            if (i + 1 == digits.length()) {
                out.append(ones[a]);
                continue;
            }
            int b = digits.charAt(i + 1) - '0';
            if (a == 0 || a == 1 && teens == null) {
                out.append(ones[a]).append(' ').append(ones[b]);
            } else if (a == 1) {
                out.append(teens[b]);
            } else if (b == 0) {
                out.append(tens[a]);
            } else if (link.equals("und")) {
                out.append(b == 1 ? "ein" : ones[b]).append("und").append(tens[a]);
            } else if (link.equals("fr")) {
                out.append(
                        a == 7 || a == 9
                                ? tens[a - 1] + "-" + teens[b]
                                : tens[a] + (b == 1 && a < 8 ? " et un" : "-" + ones[b]));
            } else {
                out.append(tens[a]).append(link).append(ones[b]);
            }
        }
        return out.toString();
    }

    private static String alternate(Number number, String[] digits, String separator) {
        var out = new StringBuilder();
        String all = number.digits();
        for (int i = 0; i < all.length(); i++) {
            out.append(out.isEmpty() ? "" : separator);
            out.append(i % 2 == 0 ? digits[all.charAt(i) - '0'] : String.valueOf(all.charAt(i)));
        }
        return out.toString();
    }

    private static String shift(String text, int zero) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.appendCodePoint(c >= '0' && c <= '9' ? zero + c - '0' : c));
        return out.toString();
    }

    private static String table(String text, String digits) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c));
        return out.toString();
    }
}
