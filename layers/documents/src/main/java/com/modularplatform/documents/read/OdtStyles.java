package com.modularplatform.documents.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of an ODT, common and automatic, each resolved along its parents. Null where nothing is said. */
final class OdtStyles {
    record Look(
            @Nullable Double size,
            @Nullable Boolean bold,
            @Nullable Boolean italic,
            @Nullable Boolean hidden,
            @Nullable Integer color,
            @Nullable Integer ground) {
        static final Look NONE = new Look(null, null, null, null, null, null);

        Look over(Look base) {
            return new Look(
                    size != null ? size : base.size,
                    bold != null ? bold : base.bold,
                    italic != null ? italic : base.italic,
                    hidden != null ? hidden : base.hidden,
                    color != null ? color : base.color,
                    ground != null ? ground : base.ground);
        }
    }

    private record Named(@Nullable String parent, Look look) {}

    private final Map<String, Named> styles = new HashMap<>();

    /** Reads the children of {@code office:styles} or {@code office:automatic-styles} at hand. */
    void read(Xml xml) throws IOException {
        while (xml.nextChild()) {
            if (xml.name().equals("style") || xml.name().equals("default-style")) {
                boolean usual = xml.name().equals("default-style");
                String family = xml.attribute("family", "");
                String name = usual ? "" : xml.attribute("name", "");
                String parent = usual ? null : xml.attribute("parent-style-name", "");
                styles.put(family + "/" + name, new Named(parent, look(xml)));
            } else {
                xml.skip();
            }
        }
    }

    private static Look look(Xml xml) throws IOException {
        Look look = Look.NONE;
        while (xml.nextChild()) {
            if (xml.name().equals("text-properties")) {
                String weight = xml.attribute("font-weight");
                String slope = xml.attribute("font-style");
                String display = xml.attribute("display");
                String size = xml.attribute("font-size");
                look = new Look(
                                size == null || size.endsWith("%") ? null : Css.points(size, 12),
                                weight == null ? null : weight.equals("bold") || weight.matches("[6-9]00"),
                                slope == null ? null : !slope.equals("normal"),
                                display == null ? null : display.equals("none"),
                                color(xml.attribute("color")),
                                ground(xml))
                        .over(look);
            } else if (xml.name().endsWith("-properties")) {
                look = look.over(new Look(null, null, null, null, null, ground(xml)));
            }
            xml.skip();
        }
        return look;
    }

    private static @Nullable Integer color(@Nullable String value) {
        return value == null ? null : Colors.hex(value);
    }

    private static @Nullable Integer ground(Xml xml) {
        String value = xml.attribute("background-color");
        if (value == null || value.equals("transparent")) {
            return null;
        }
        return Colors.hex(value);
    }

    /** How text in this style looks, parents included. */
    Look resolve(String family, @Nullable String name) {
        Look look = Look.NONE;
        String at = name == null ? "" : name;
        for (int steps = 0; at != null && steps < 20; steps++) {
            Named named = styles.get(family + "/" + at);
            if (named == null && at.isEmpty()) {
                break;
            }
            look = named == null ? look : look.over(named.look());
            at = named == null ? "" : named.parent();
        }
        return look;
    }
}
