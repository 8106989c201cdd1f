package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Role;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.IOException;

/** DOCX: headers, body, notes and footers in that order; properties apart. */
final class DocxReader {
    private final Limits limits;

    DocxReader(Limits limits) {
        this.limits = limits;
    }

    LayoutText read(byte[] bytes) throws IOException {
        try (Archive archive = new Archive(bytes, limits)) {
            refuseOtherOffice(archive);
            DocxParts parts = new DocxParts(archive);
            String main = parts.main();
            if (!archive.has(main)) {
                throw new Refusal(Reason.DAMAGED);
            }
            DocxStyles styles = new DocxStyles(
                    parts.referred(main, "styles").isEmpty()
                            ? null
                            : parts.xml(parts.referred(main, "styles").getFirst()));
            Draft draft = new Draft(limits);
            Flow flow = new Flow(limits, draft);
            DocxBody body = new DocxBody(flow, styles);
            for (String header : parts.referred(main, "header")) {
                part(parts, header, body, Role.PAGE_HEADER);
            }
            part(parts, main, body, Role.TEXT);
            for (String notes : parts.referred(main, "footnotes")) {
                part(parts, notes, body, Role.TEXT);
            }
            for (String footer : parts.referred(main, "footer")) {
                part(parts, footer, body, Role.PAGE_FOOTER);
            }
            flow.finish();
            properties(archive, draft);
            return draft.finish(ContentSniffer.Type.DOCX, 1);
        }
    }

    private static void part(DocxParts parts, String name, DocxBody body, Role role) throws IOException {
        Xml xml = parts.xml(name);
        if (xml != null && xml.nextChild()) {
            body.read(xml, parts.of(name), role);
        }
    }

    /** The sniffer saw an Office archive with a word folder; its types say whether it is a document without macros. */
    private static void refuseOtherOffice(Archive archive) throws IOException {
        Xml types = archive.xml("[Content_Types].xml");
        boolean document = false;
        if (types == null || !types.nextChild()) {
            throw new Refusal(Reason.DAMAGED);
        }
        while (types.nextChild()) {
            String type = types.attribute("ContentType", "");
            if (type.contains("macroEnabled")) {
                throw new Refusal(Reason.ACTIVE_CONTENT);
            }
            document |=
                    type.contains("wordprocessingml.document.main") || type.contains("wordprocessingml.template.main");
            types.skip();
        }
        if (!document) {
            throw new Refusal(Reason.UNSUPPORTED_TYPE);
        }
    }

    private static void properties(Archive archive, Draft draft) throws IOException {
        Xml core = archive.xml("docProps/core.xml");
        if (core == null || !core.nextChild()) {
            return;
        }
        while (core.nextChild()) {
            switch (core.name()) {
                case "title", "subject", "keywords", "description", "language", "category" -> {
                    String name = core.name();
                    draft.property(name, core.text());
                }
                case "creator" -> draft.property("author", core.text());
                default -> core.skip();
            }
        }
    }
}
