package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.LayoutText.Role;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * HTML as a browser without a network would show it: blocks, lists, tables, flex and grid rows; what style sheets hide is
 * hidden text. Scripts never run and nothing is fetched.
 */
final class HtmlReader {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "svg",
            "iframe",
            "object",
            "select",
            "datalist",
            "audio",
            "video",
            "canvas",
            "math");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "blockquote",
            "pre",
            "address",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "details",
            "summary",
            "hr",
            "body",
            "html",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "center");

    private final Limits limits;

    HtmlReader(Limits limits) {
        this.limits = limits;
    }

    LayoutText read(byte[] bytes) throws IOException {
        if (bytes.length > 10L * limits.characters()) {
            throw new Refusal(Reason.TOO_LARGE);
        }
        Document document = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        Draft draft = new Draft(limits);
        properties(document, draft);
        Flow flow = new Flow(limits, draft);
        Walk walk = new Walk(flow, new Css(document));
        walk.children(document.body(), Look.START, Role.TEXT, 0);
        flow.finish();
        return draft.finish(ContentSniffer.Type.HTML, 1);
    }

    private static void properties(Document document, Draft draft) {
        draft.property("title", document.title());
        draft.property("language", document.select("html").attr("lang"));
        for (Element meta : document.select("meta[name][content]")) {
            String name = meta.attr("name").toLowerCase(java.util.Locale.ROOT);
            if (List.of("author", "description", "keywords").contains(name)) {
                draft.property(name, meta.attr("content"));
            }
        }
    }

    /** What an element hands on to those inside it. */
    private record Look(
            double size,
            boolean bold,
            boolean italic,
            int color,
            int ground,
            @Nullable Cause hidden,
            boolean pre) {
        static final Look START = new Look(12, false, false, 0, Colors.WHITE, null, false);

        Style style() {
            Cause cause = hidden != null
                    ? hidden
                    : size < 2 ? Cause.SIZE : Colors.vanishes(color, ground) ? Cause.COLOR : null;
            return new Style(size, bold, italic, cause);
        }
    }

    /** The walk through the tree; its depth is held by the parser and by the cap. */
    private final class Walk {
        private final Flow flow;
        private final Css css;

        Walk(Flow flow, Css css) {
            this.flow = flow;
            this.css = css;
        }

        void children(Element parent, Look look, Role role, int depth) {
            if (depth > limits.depth()) {
                throw new Refusal(Reason.TOO_COMPLEX);
            }
            for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
                if (node instanceof TextNode text) {
                    text(text.getWholeText(), look, role);
                } else if (node instanceof Element element) {
                    element(element, look, role, depth + 1);
                }
            }
        }

        private void text(String whole, Look look, Role role) {
            if (look.pre()) {
                String[] lines = whole.split("\n", -1);
                for (int i = 0; i < lines.length; i++) {
                    flow.text(lines[i].replaceAll(" {2,}", "\t"), look.style());
                    if (i < lines.length - 1) {
                        flow.endLine(role);
                    }
                }
            } else {
                flow.text(whole.replace('\t', ' ').replace('\n', ' '), look.style());
            }
        }

        private void element(Element element, Look outer, Role role, int depth) {
            String tag = element.normalName();
            if (UNSEEN.contains(tag)) {
                return;
            }
            if (tag.equals("br")) {
                flow.endLine(role);
                return;
            }
            Map<String, String> css = this.css.of(element);
            Look look = look(element, tag, outer, css);
            String display = display(element, tag, css);
            if (tag.equals("a") && element.hasAttr("href")) {
                flow.link(element.attr("href"));
            }
            Role inner = role(tag, role);
            switch (display) {
                case "none" -> children(element, new Look(12, false, false, 0, 0, Cause.STYLE, false), inner, depth);
                case "row" -> row(element, look, inner, depth);
                case "cells" -> cells(element, columns(css, element), look, inner, depth);
                case "block" -> {
                    flow.endLine(role);
                    children(element, look, inner, depth);
                    flow.endLine(inner);
                }
                case "apart" -> {
                    flow.tab();
                    children(element, look, inner, depth);
                    flow.tab();
                }
                default -> children(element, look, inner, depth);
            }
        }

        /** A table row: each cell in it. */
        private void row(Element row, Look look, Role role, int depth) {
            flow.beginRow();
            for (Element cell : row.children()) {
                flow.beginCell();
                element(cell, look, role, depth + 1);
                flow.endCell();
            }
            flow.endRow();
        }

        /** A flex or grid container: its children beside one another, as many to a row as it has columns. */
        private void cells(Element container, int columns, Look look, Role role, int depth) {
            List<Element> cells = container.children();
            for (int from = 0; from < cells.size(); from += columns) {
                flow.beginRow();
                for (Element cell : cells.subList(from, Math.min(cells.size(), from + columns))) {
                    flow.beginCell();
                    element(cell, look, role, depth + 1);
                    flow.endCell();
                }
                flow.endRow();
            }
        }
    }

    private static Role role(String tag, Role outer) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Role.HEADING;
            case "li" -> Role.LIST_ITEM;
            case "td", "th" -> Role.TABLE_CELL;
            default -> outer;
        };
    }

    private static String display(Element element, String tag, Map<String, String> css) {
        String declared = css.getOrDefault("display", "");
        if (declared.equals("none") || element.hasAttr("hidden")) {
            return "none";
        }
        boolean flex = declared.contains("flex")
                && !css.getOrDefault("flex-direction", "row").startsWith("column");
        if ((flex || declared.contains("grid")) && element.childrenSize() > 1) {
            return "cells";
        }
        if (tag.equals("tr") || declared.equals("table-row")) {
            return "row";
        }
        if (css.getOrDefault("float", "none").equals("right") || declared.equals("inline-block")) {
            return "apart";
        }
        if (declared.equals("inline") || declared.equals("contents")) {
            return tag.equals("li") ? "apart" : "inline";
        }
        return BLOCKS.contains(tag) || !declared.isEmpty() ? "block" : "inline";
    }

    private static int columns(Map<String, String> css, Element container) {
        String declared = css.getOrDefault("grid-template-columns", "");
        String template = declared.replaceAll("\\([^)]{0,200}\\)", "x");
        if (declared.startsWith("repeat(")) {
            String count = declared.replaceAll("^repeat\\(\\s*(\\d{0,2}).*", "$1");
            return count.matches("[1-9]\\d?") ? Integer.parseInt(count) : container.childrenSize();
        }
        if (!template.isBlank()) {
            return template.strip().split("\\s+").length;
        }
        return css.getOrDefault("display", "").contains("grid") ? 1 : container.childrenSize();
    }

    private static Look look(Element element, String tag, Look outer, Map<String, String> css) {
        double size =
                switch (tag) {
                    case "h1" -> 24;
                    case "h2" -> 18;
                    case "h3" -> 14;
                    case "small" -> outer.size() / 1.2;
                    default -> outer.size();
                };
        boolean bold = outer.bold()
                || Set.of("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6")
                        .contains(tag);
        boolean italic = outer.italic() || Set.of("i", "em", "cite", "address").contains(tag);
        if (css.containsKey("font-size")) {
            size = Css.points(css.get("font-size"), outer.size());
        } else if (css.containsKey("font")) {
            var sized = java.util.regex.Pattern.compile("(?:^|\\s)(\\d{1,3}(?:\\.\\d{1,3})?(?:px|pt|em|rem))")
                    .matcher(css.get("font"));
            size = sized.find() ? Css.points(sized.group(1), outer.size()) : size;
        }
        String weight = css.getOrDefault("font-weight", "");
        if (!weight.isEmpty()) {
            bold = weight.startsWith("bold") || weight.matches("[6-9]00");
        }
        if (css.containsKey("font-style")) {
            italic = !css.get("font-style").equals("normal");
        }
        int color = css.containsKey("color") ? Colors.css(css.get("color")) : outer.color();
        return new Look(
                size,
                bold,
                italic,
                color,
                ground(element, css, outer.ground()),
                hidden(css, outer),
                pre(tag, css, outer));
    }

    private static int ground(Element element, Map<String, String> css, int outer) {
        if (css.containsKey("background-image")) {
            return Colors.UNKNOWN;
        }
        String value = css.getOrDefault("background-color", css.getOrDefault("background", element.attr("bgcolor")));
        if (value.isEmpty() || value.equals("none") || value.equals("transparent") || value.equals("inherit")) {
            return outer;
        }
        return Colors.css(value);
    }

    private static @Nullable Cause hidden(Map<String, String> css, Look outer) {
        if (css.getOrDefault("visibility", "").equals("hidden")
                || css.getOrDefault("opacity", "1").matches("0?(\\.0\\d*)?")) {
            return Cause.STYLE;
        }
        boolean placed = Set.of("absolute", "fixed").contains(css.getOrDefault("position", ""));
        boolean away = placed && (far(css.get("left")) || far(css.get("top"))) || far(css.get("text-indent"));
        if (away) {
            return Cause.OFF_PAGE;
        }
        if (placed && css.getOrDefault("clip", "").startsWith("rect(0")) {
            return Cause.STYLE;
        }
        return outer.hidden();
    }

    private static boolean far(@Nullable String offset) {
        return offset != null && Css.points(offset, 0) < -300;
    }

    private static boolean pre(String tag, Map<String, String> css, Look outer) {
        return tag.equals("pre") || css.getOrDefault("white-space", "").startsWith("pre") || outer.pre();
    }
}
