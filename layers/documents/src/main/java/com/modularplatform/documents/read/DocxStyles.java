package com.modularplatform.documents.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named styles of a DOCX, each resolved along what it is based on. */
final class DocxStyles {
    /** Character properties; null where nothing is said. {@code color} and {@code shade} as 0xRRGGBB. */
    record Run(
            @Nullable Double size,
            @Nullable Boolean bold,
            @Nullable Boolean italic,
            @Nullable Boolean vanish,
            @Nullable Integer color,
            @Nullable Integer shade) {
        static final Run NONE = new Run(null, null, null, null, null, null);

        /** These properties, and where they say nothing those of {@code base}. */
        Run over(Run base) {
            return new Run(
                    size != null ? size : base.size,
                    bold != null ? bold : base.bold,
                    italic != null ? italic : base.italic,
                    vanish != null ? vanish : base.vanish,
                    color != null ? color : base.color,
                    shade != null ? shade : base.shade);
        }
    }

    /** @param heading whether it is a heading or the title; {@code list} whether it numbers or bullets its paragraphs */
    record Named(@Nullable String basedOn, Run run, boolean heading, boolean list) {}

    private final Map<String, Named> styles = new HashMap<>();
    private Run defaults = Run.NONE;
    private @Nullable String paragraph;

    /** Reads {@code styles.xml}; null when the document has none. */
    DocxStyles(@Nullable Xml xml) throws IOException {
        if (xml == null || !xml.nextChild()) {
            return;
        }
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "docDefaults" -> defaults(xml);
                case "style" -> style(xml);
                default -> xml.skip();
            }
        }
    }

    private void defaults(Xml xml) throws IOException {
        while (xml.nextChild()) {
            if (xml.name().equals("rPrDefault")) {
                while (xml.nextChild()) {
                    if (xml.name().equals("rPr")) {
                        defaults = run(xml, null).run();
                    } else {
                        xml.skip();
                    }
                }
            } else {
                xml.skip();
            }
        }
    }

    private void style(Xml xml) throws IOException {
        String id = xml.attribute("styleId", "");
        if (xml.attribute("default", "0").matches("1|true|on")
                && xml.attribute("type", "").equals("paragraph")) {
            paragraph = id;
        }
        String based = null;
        Run run = Run.NONE;
        boolean heading = false;
        boolean list = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "name" -> {
                    String name = xml.attribute("val", "").toLowerCase(Locale.ROOT);
                    heading = name.startsWith("heading") || name.equals("title");
                    list = name.startsWith("list bullet") || name.startsWith("list number");
                    xml.skip();
                }
                case "basedOn" -> {
                    based = xml.attribute("val");
                    xml.skip();
                }
                case "rPr" -> run = run(xml, null).run();
                case "pPr" -> {
                    while (xml.nextChild()) {
                        if (xml.name().equals("outlineLvl")) {
                            heading |= !xml.attribute("val", "9").equals("9");
                        } else if (xml.name().equals("numPr")) {
                            list = true;
                        }
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }
        styles.put(id, new Named(based, run, heading, list));
    }

    /** The style of this id with all it is based on; of the default paragraph style when null. */
    Named resolve(@Nullable String id) {
        Named result = new Named(null, Run.NONE, false, false);
        String at = id != null ? id : paragraph;
        for (int steps = 0; at != null && steps < 20; steps++) {
            Named named = styles.get(at);
            if (named == null) {
                break;
            }
            result = new Named(
                    null, result.run.over(named.run), result.heading || named.heading, result.list || named.list);
            at = named.basedOn;
        }
        return new Named(null, result.run.over(defaults), result.heading, result.list);
    }

    /** Properties of a run and the character style it names. */
    record Direct(Run run, @Nullable String style) {}

    /** Reads the {@code rPr} at hand to its end; a named character style is looked up when styles are given. */
    static Direct run(Xml xml, @Nullable DocxStyles styles) throws IOException {
        Double size = null;
        Boolean bold = null;
        Boolean italic = null;
        Boolean vanish = null;
        Integer color = null;
        Integer shade = null;
        String style = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "sz" -> size = number(xml.attribute("val")) / 2;
                case "b" -> bold = isOn(xml);
                case "i" -> italic = isOn(xml);
                case "vanish" -> vanish = isOn(xml);
                case "color" -> color = Colors.hex(xml.attribute("val", "auto"));
                case "shd" -> shade = Colors.hex(xml.attribute("fill", "auto"));
                case "highlight" -> shade = Colors.css(xml.attribute("val", "").toLowerCase(Locale.ROOT));
                case "rStyle" -> style = xml.attribute("val");
                default -> {}
            }
            xml.skip();
        }
        Run run = new Run(size == null || size == 0 ? null : size, bold, italic, vanish, color, shade);
        if (styles != null && style != null) {
            Named named = styles.styles.get(style);
            run = named == null ? run : run.over(named.run());
        }
        return new Direct(run, style);
    }

    private static boolean isOn(Xml xml) {
        return switch (xml.attribute("val", "1")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    private static double number(@Nullable String value) {
        return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
    }
}
