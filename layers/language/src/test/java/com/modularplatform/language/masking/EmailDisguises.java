package com.modularplatform.language.masking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Ways in which people write an e-mail address so that a filter overlooks it. */
final class EmailDisguises {
    /** An address in its parts; {@code name} may hold a dot, an underscore or digits. */
    record Address(String name, String host, String top) {
        String with(String at, String dot) {
            return name + at + host + dot + top;
        }

        /** Every dot of it, those of the name too. */
        String spelled(String at, String dot) {
            return name.replace(".", dot) + at + host + dot + top;
        }

        String plain() {
            return with("@", ".");
        }
    }

    private EmailDisguises() {}

    static Map<String, Function<Address, String>> all() {
        var ways = new LinkedHashMap<String, Function<Address, String>>();
        ways.put("plain", Address::plain);
        ways.put("upper case", a -> a.plain().toUpperCase());
        ways.put("spaced at", a -> a.with(" @ ", "."));
        ways.put("blank before at", a -> a.with(" @", "."));
        ways.put("blank after at", a -> a.with("@ ", "."));
        ways.put("spaced all", a -> a.with(" @ ", " . "));
        ways.put("spaced dot", a -> a.with("@", " . "));
        ways.put("blank before dot", a -> a.with("@", " ."));
        ways.put("words", a -> a.with(" at ", " dot "));
        ways.put("capital words", a -> a.with(" AT ", " DOT "));
        ways.put("glued capital words", a -> a.with("AT", "DOT"));
        ways.put("parentheses", a -> a.with("(at)", "(dot)"));
        ways.put("brackets", a -> a.with("[at]", "[dot]"));
        ways.put("spaced brackets", a -> a.with(" [at] ", " [dot] "));
        ways.put("spaced parentheses", a -> a.with(" (at) ", " (dot) "));
        ways.put("braces", a -> a.with("{at}", "{dot}"));
        ways.put("angles", a -> a.with("<at>", "<dot>"));
        ways.put("bracketed signs", a -> a.with("[@]", "[.]"));
        ways.put("parenthesised signs", a -> a.with(" (@) ", " (.) "));
        ways.put("only at bracketed", a -> a.with("[at]", "."));
        ways.put("only dot bracketed", a -> a.with("@", "[dot]"));
        ways.put("sign and dot word", a -> a.with("@", " dot "));
        ways.put("dashes around", a -> a.with("-at-", "-dot-"));
        ways.put("underscores around", a -> a.with("_at_", "_dot_"));
        ways.put("stars around", a -> a.with("*at*", "*dot*"));
        ways.put("slashes around", a -> a.with("/at/", "/dot/"));
        ways.put("pipes around", a -> a.with("|at|", "|dot|"));
        ways.put("quotes around", a -> a.with(" \"at\" ", " \"dot\" "));
        ways.put("letter a in parentheses", a -> a.with("(a)", "."));
        ways.put("at sign in words", a -> a.with(" at sign ", " dot "));
        ways.put("at symbol", a -> a.with(" at symbol ", " dot "));
        ways.put("at the rate", a -> a.with(" at the rate ", " dot "));
        ways.put("at the rate of", a -> a.with(" at the rate of ", "."));
        ways.put("German", a -> a.with(" ät ", " punkt "));
        ways.put("German brackets", a -> a.with("(ät)", "(punkt)"));
        ways.put("Klammeraffe", a -> a.with(" Klammeraffe ", " Punkt "));
        ways.put("French", a -> a.with(" arobase ", " point "));
        ways.put("French chez", a -> a.with(" chez ", " point "));
        ways.put("Spanish", a -> a.with(" arroba ", " punto "));
        ways.put("Spanish brackets", a -> a.with("[arroba]", "[punto]"));
        ways.put("Portuguese", a -> a.with(" arroba ", " ponto "));
        ways.put("arroba with dot", a -> a.with(" arroba ", "."));
        ways.put("Italian", a -> a.with(" chiocciola ", " punto "));
        ways.put("full width", a -> a.with("＠", "．"));
        ways.put("small at", a -> a.with("﹫", "."));
        ways.put("ideographic stop", a -> a.with("@", "。"));
        ways.put("middle dot", a -> a.with("@", "·"));
        ways.put("full width letters", a -> map(a.plain(), c -> c > ' ' && c < 127 ? (char) (c + 0xFEE0) : c));
        ways.put("zero width spaces", a -> String.join("\u200B", a.plain().split("")));
        ways.put("soft hyphens", a -> a.plain().replace("@", "\u00AD@\u00AD").replace(".", "\u00AD."));
        ways.put("word joiner", a -> a.with("\u2060@\u2060", "\u2060."));
        ways.put(
                "Cyrillic letters",
                a -> a.plain().replace('a', 'а').replace('e', 'е').replace('o', 'о'));
        ways.put("accents", a -> a.plain().replace("e", "é").replace("o", "ö"));
        ways.put("mathematical bold", a -> bold(a.plain()));
        ways.put("spaced letters", a -> String.join(" ", a.plain().split("")));
        ways.put("hyphenated letters", a -> String.join("-", a.name().split("")) + "@" + a.host() + "." + a.top());
        ways.put(
                "spaced letters and words",
                a -> String.join(" ", a.name().replace(".", "").split("")) + " at "
                        + String.join(" ", a.host().split("")) + " dot " + a.top());
        ways.put("dots of the name too", a -> a.spelled(" at ", " dot "));
        ways.put(
                "underscore word",
                a -> a.name().replace("_", " underscore ").replace(".", " dot ") + " at " + a.host() + " dot "
                        + a.top());
        ways.put("references", a -> a.with("&#64;", "&#46;"));
        ways.put("hexadecimal references", a -> a.with("&#x40;", "&#x2e;"));
        ways.put("named references", a -> a.with("&commat;", "&period;"));
        ways.put("percent", a -> a.with("%40", "."));
        ways.put("percent all", a -> a.with("%40", "%2E"));
        ways.put("unicode escape", a -> a.with("\\u0040", "."));
        ways.put("mailto", a -> "mailto:" + a.plain());
        ways.put("angle brackets", a -> "<" + a.plain() + ">");
        ways.put("markdown bold", a -> "**" + a.name() + "**@**" + a.host() + "**.**" + a.top() + "**");
        ways.put("tags", a -> a.with("<b>@</b>", "."));
        ways.put("line breaks", a -> a.with("\n@\n", "."));
        ways.put("comma for dot", a -> a.with("@", ","));
        ways.put("commas around", a -> a.with(", at, ", ", dot, "));
        ways.put("doubled signs", a -> a.with("@@", ".."));
        ways.put(
                "zero for o",
                a -> a.with("@", ".")
                        .replace(".com", ".c0m")
                        .replace(".org", ".0rg")
                        .replace(".net", ".n3t"));
        ways.put("d0t", a -> a.with(" at ", " d0t "));
        ways.put("no dot", a -> a.with("@", " "));
        ways.put("mail sign", a -> a.with(" 📧 ", "."));
        ways.put("circled a", a -> a.with("ⓐ", "."));
        ways.put("remove this", a -> a.with("@", ".").replace("@", "(remove this)@"));
        ways.put("replace with", a -> a.with(" (replace with @) ", "."));
        ways.put("reversed", a -> new StringBuilder(a.plain()).reverse().toString());
        ways.put("then", a -> a.with(" then at then ", " then dot then "));
        ways.put("followed by", a -> a.with(" followed by at ", " followed by dot "));
        ways.put(
                "top level spelled",
                a -> a.with(" at ", " dot ")
                        .replace(
                                " dot " + a.top(),
                                " dot " + String.join(" ", a.top().split(""))));
        ways.put("free mail", a -> a.name() + " at gmail dot com");
        ways.put("free mail without dot", a -> a.name() + " at gmail com");
        ways.put("free mail only", a -> a.name().replace(".", "_") + "22 at gmail");
        ways.put("free mail signs", a -> a.name() + " [at] gmail [dot] com");
        ways.put("two levels", a -> a.name() + " at " + a.host() + " dot co dot uk");
        ways.put("plus tag", a -> a.name() + "+cv@" + a.host() + "." + a.top());
        ways.put("escaped dots", a -> a.with("\\@", "\\."));
        ways.put("backquotes", a -> "`" + a.plain() + "`");
        ways.put("tildes", a -> a.with("~at~", "~dot~"));
        ways.put("equals", a -> a.with("=at=", "=dot="));
        ways.put("doubled parentheses", a -> a.with("((at))", "((dot))"));
        ways.put("brackets with blanks", a -> a.with(" [ at ] ", " [ dot ] "));
        ways.put("mixed brackets", a -> a.with("{at}", "(dot)"));
        return ways;
    }

    private interface Each {
        char apply(char c);
    }

    private static String map(String text, Each each) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(each.apply(c));
        }
        return out.toString();
    }

    private static String bold(String text) {
        var out = new StringBuilder();
        text.chars().forEach(c -> {
            if (c >= 'a' && c <= 'z') {
                out.appendCodePoint(0x1D41A + c - 'a');
            } else if (c >= '0' && c <= '9') {
                out.appendCodePoint(0x1D7CE + c - '0');
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }
}
