package com.modularplatform.documents.read;

import com.modularplatform.documents.read.OdtStyles.Look;
import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.LayoutText.Role;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What stands in an ODT: headings, paragraphs, lists, tables, frames. Recursive descent over its XML. */
final class OdtBody {
    private final Flow flow;
    private final OdtStyles styles;

    OdtBody(Flow flow, OdtStyles styles) {
        this.flow = flow;
        this.styles = styles;
    }

    /** @param ground the colour behind it */
    private record Place(Role role, int ground) {}

    /** Reads the children of the element at hand. */
    void read(Xml xml, Role role) throws IOException {
        flow.beginBox();
        blocks(xml, new Place(role, Colors.WHITE));
        flow.endBox();
    }

    private void blocks(Xml xml, Place place) throws IOException {
        while (xml.nextChild()) {
            block(xml, place);
        }
    }

    private void block(Xml xml, Place place) throws IOException {
        boolean plain = place.role() == Role.TEXT || place.role() == Role.TABLE_CELL;
        switch (xml.name()) {
            case "h" -> paragraph(xml, plain ? new Place(Role.HEADING, place.ground()) : place);
            case "p" -> paragraph(xml, place);
            case "list" -> blocks(xml, plain ? new Place(Role.LIST_ITEM, place.ground()) : place);
            case "table" -> table(xml, place);
            case "frame", "custom-shape" -> frame(xml, place);
            case "tracked-changes", "annotation", "forms", "sequence-decls", "variable-decls", "hidden-paragraph" ->
                xml.skip();
            default -> blocks(xml, place); // sections, indexes, list items, frames' text boxes
        }
    }

    private void table(Xml xml, Place place) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "table-row" -> {
                    flow.beginRow();
                    cells(xml, place);
                    flow.endRow();
                }
                case "table-header-rows", "table-rows", "table-row-group" -> table(xml, place);
                default -> xml.skip();
            }
        }
    }

    private void cells(Xml xml, Place place) throws IOException {
        while (xml.nextChild()) {
            if (xml.name().equals("table-cell")) {
                Look look = styles.resolve("table-cell", xml.attribute("style-name"));
                Role role = place.role() == Role.TEXT ? Role.TABLE_CELL : place.role();
                flow.beginCell();
                blocks(xml, new Place(role, look.ground() == null ? place.ground() : look.ground()));
                flow.endCell();
            } else {
                xml.skip();
            }
        }
    }

    private void frame(Xml xml, Place place) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "text-box" -> {
                    flow.beginBox();
                    blocks(xml, new Place(place.role(), Colors.UNKNOWN));
                    flow.endBox();
                }
                case "p", "list" -> { // text of a shape
                    flow.beginBox();
                    block(xml, new Place(place.role(), Colors.UNKNOWN));
                    flow.endBox();
                }
                case "image" -> {
                    if (DocxParts.isRemote(xml.attribute("href", ""))) {
                        throw new Refusal(Reason.ACTIVE_CONTENT);
                    }
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private void paragraph(Xml xml, Place place) throws IOException {
        Look look = styles.resolve("paragraph", xml.attribute("style-name"));
        Place here = new Place(place.role(), look.ground() == null ? place.ground() : look.ground());
        inlines(xml, here, look);
        flow.endLine(here.role());
    }

    private void inlines(Xml xml, Place place, Look look) throws IOException {
        while (xml.next() && !xml.isEnd()) {
            if (xml.isStart()) {
                inline(xml, place, look);
            } else {
                flow.text(xml.characters().replace('\n', ' ').replace('\t', ' '), style(look, place.ground()));
            }
        }
    }

    private void inline(Xml xml, Place place, Look look) throws IOException {
        switch (xml.name()) {
            case "span" -> {
                Look named = styles.resolve("text", xml.attribute("style-name"));
                inlines(xml, place, named.over(look));
            }
            case "a" -> {
                flow.link(xml.attribute("href", ""));
                inlines(xml, place, look);
            }
            case "s" -> {
                String count = xml.attribute("c", "1");
                flow.text(count.matches("[2-9]|\\d{2,4}") ? "  " : " ", style(look, place.ground()));
                xml.skip();
            }
            case "tab" -> {
                flow.tab();
                xml.skip();
            }
            case "line-break" -> {
                flow.endLine(place.role());
                xml.skip();
            }
            case "frame", "custom-shape" -> frame(xml, place);
            case "annotation", "note", "tracked-changes", "bookmark", "bookmark-start", "bookmark-end" -> xml.skip();
            case "hidden-text" -> {
                flow.text(xml.attribute("string-value", ""), new Style(0, false, false, Cause.STYLE));
                xml.skip();
            }
            default -> inlines(xml, place, look); // fields, metadata, ruby
        }
    }

    private static Style style(Look look, int ground) {
        double size = look.size() == null ? 12 : look.size();
        return new Style(
                size, Boolean.TRUE.equals(look.bold()), Boolean.TRUE.equals(look.italic()), hidden(look, size, ground));
    }

    private static @Nullable Cause hidden(Look look, double size, int ground) {
        if (Boolean.TRUE.equals(look.hidden())) {
            return Cause.STYLE;
        }
        if (size < 2) {
            return Cause.SIZE;
        }
        int behind = look.ground() == null ? ground : look.ground();
        return look.color() != null && Colors.vanishes(look.color(), behind) ? Cause.COLOR : null;
    }
}
