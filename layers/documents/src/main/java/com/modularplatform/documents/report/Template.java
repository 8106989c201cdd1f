package com.modularplatform.documents.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** One of our page descriptions: XHTML in which every value is escaped, without exception. */
final class Template {
    private static final PebbleEngine ENGINE = engine();

    private final PebbleTemplate template;

    /** @param name of a file beside this class, without {@code .html} */
    Template(String name) {
        template = ENGINE.getTemplate(name);
    }

    /** The page with the sheet's values in it. */
    String fill(Object sheet) {
        var page = new StringWriter(32_768);
        try {
            template.evaluate(page, Map.of("sheet", sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    private static PebbleEngine engine() {
        var loader = new ClasspathLoader(Template.class.getClassLoader());
        loader.setPrefix("com/modularplatform/documents/report");
        loader.setSuffix(".html");
        return new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .build();
    }
}
