package com.modularplatform.documents.read;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * As much of CSS as decides what is seen and what stands beside what: rules of {@code <style>} in their order, then
 * {@code style} attributes. Specificity, media queries and external sheets are left out.
 */
final class Css {
    private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+(?:\\*/|$)");
    private static final Pattern RULE = Pattern.compile("([^{}@;]{1,500})\\{([^{}]{0,5000})\\}");
    private static final Set<String> KNOWN = Set.of(
            "display",
            "visibility",
            "opacity",
            "font-size",
            "color",
            "background",
            "background-color",
            "background-image",
            "position",
            "left",
            "top",
            "text-indent",
            "font-weight",
            "font-style",
            "font",
            "float",
            "flex-direction",
            "grid-template-columns",
            "white-space",
            "clip");
    private static final int MAX_RULES = 500;

    private final Map<Element, Map<String, String>> declared = new IdentityHashMap<>();

    Css(Document document) {
        int rules = 0;
        int nodes = document.getAllElements().size();
        for (Element sheet : document.getElementsByTag("style")) {
            String css = COMMENT.matcher(sheet.data().length() > 200_000 ? "" : sheet.data())
                    .replaceAll(" ");
            Matcher rule = RULE.matcher(css);
            while (rule.find() && rules * (long) nodes < 20_000_000L && rules < MAX_RULES) {
                Map<String, String> declarations = declarations(rule.group(2));
                if (!declarations.isEmpty()) {
                    rules++;
                    apply(document, rule.group(1).strip(), declarations);
                }
            }
        }
    }

    private void apply(Document document, String selector, Map<String, String> declarations) {
        try {
            for (Element element : document.select(selector)) {
                declared.computeIfAbsent(element, e -> new HashMap<>()).putAll(declarations);
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // pseudo-elements and other selectors that never match text on paper
        }
    }

    /** What is declared for this very element; nothing inherited. */
    Map<String, String> of(Element element) {
        Map<String, String> fromSheets = declared.getOrDefault(element, Map.of());
        String attribute = element.attr("style");
        if (attribute.isEmpty()) {
            return fromSheets;
        }
        Map<String, String> all = new HashMap<>(fromSheets);
        all.putAll(declarations(attribute));
        return all;
    }

    private static Map<String, String> declarations(String body) {
        Map<String, String> found = new HashMap<>();
        for (String declaration : body.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                if (KNOWN.contains(name)) {
                    String value = declaration.substring(colon + 1).replace("!important", "");
                    found.put(name, value.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return found;
    }

    /** A length in points; relative ones by the parent's size; the parent's size when it cannot be read. */
    static double points(String value, double parent) {
        Matcher length = Pattern.compile("(-?\\d{0,6}(?:\\.\\d{1,6})?)(px|pt|em|rem|%|mm|cm|in|)")
                .matcher(value);
        if (!length.matches() || length.group(1).isEmpty() || length.group(1).equals("-")) {
            return switch (value) {
                case "xx-small" -> 7;
                case "x-small" -> 7.5;
                case "small" -> 10;
                case "medium" -> 12;
                case "large" -> 13.5;
                case "x-large" -> 18;
                case "xx-large" -> 24;
                case "smaller" -> parent / 1.2;
                case "larger" -> parent * 1.2;
                default -> parent;
            };
        }
        double number = Double.parseDouble(length.group(1));
        return switch (length.group(2)) {
            case "px", "" -> number * 0.75;
            case "em" -> number * parent;
            case "rem" -> number * 12;
            case "%" -> number / 100 * parent;
            case "mm" -> number * 72 / 25.4;
            case "cm" -> number * 72 / 2.54;
            case "in" -> number * 72;
            default -> number;
        };
    }
}
