package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Role;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** ODT: page headers, the text, page footers; properties apart. */
final class OdtReader {
    private final Limits limits;

    OdtReader(Limits limits) {
        this.limits = limits;
    }

    LayoutText read(byte[] bytes) throws IOException {
        try (Archive archive = new Archive(bytes, limits)) {
            refuse(archive);
            OdtStyles styles = new OdtStyles();
            Draft draft = new Draft(limits);
            Flow flow = new Flow(limits, draft);
            OdtBody body = new OdtBody(flow, styles);
            common(archive.xml("styles.xml"), styles, body, "header", Role.PAGE_HEADER);
            content(archive.xml("content.xml"), styles, body);
            common(archive.xml("styles.xml"), new OdtStyles(), body, "footer", Role.PAGE_FOOTER);
            flow.finish();
            properties(archive.xml("meta.xml"), draft);
            return draft.finish(ContentSniffer.Type.ODT, 1);
        }
    }

    private static void refuse(Archive archive) throws IOException {
        for (String name : archive.names()) {
            boolean module = name.startsWith("Basic/")
                    && name.endsWith(".xml")
                    && !name.endsWith("-lc.xml")
                    && !name.endsWith("-lb.xml");
            if (module || name.startsWith("Scripts/") && !name.endsWith("/")) {
                throw new Refusal(Reason.ACTIVE_CONTENT);
            }
        }
        Xml manifest = archive.xml("META-INF/manifest.xml");
        while (manifest != null && manifest.next()) {
            if (manifest.isStart() && manifest.name().equals("encryption-data")) {
                throw new Refusal(Reason.ENCRYPTED);
            }
        }
    }

    private static void content(@Nullable Xml xml, OdtStyles styles, OdtBody body) throws IOException {
        if (xml == null || !xml.nextChild()) {
            throw new Refusal(Reason.DAMAGED);
        }
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "automatic-styles" -> styles.read(xml);
                case "body" -> body.read(xml, Role.TEXT);
                default -> xml.skip();
            }
        }
    }

    /** The common styles, and headers or footers of the pages. */
    private static void common(@Nullable Xml xml, OdtStyles styles, OdtBody body, String which, Role role)
            throws IOException {
        if (xml == null || !xml.nextChild()) {
            return;
        }
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "styles", "automatic-styles" -> styles.read(xml);
                case "master-styles" -> {
                    while (xml.nextChild()) { // each master page
                        while (xml.nextChild()) {
                            if (xml.name().equals(which)) {
                                body.read(xml, role);
                            } else {
                                xml.skip();
                            }
                        }
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private static void properties(@Nullable Xml xml, Draft draft) throws IOException {
        if (xml == null || !xml.nextChild() || !xml.nextChild()) {
            return;
        }
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "title", "subject", "keyword", "description", "language" -> {
                    String name = xml.name();
                    draft.property(name, xml.text());
                }
                case "initial-creator" -> draft.property("author", xml.text());
                case "template" -> {
                    if (DocxParts.isRemote(xml.attribute("href", ""))) {
                        throw new Refusal(Reason.ACTIVE_CONTENT);
                    }
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }
}
