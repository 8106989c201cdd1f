package com.modularplatform.documents.read;

import com.modularplatform.documents.read.DocxParts.Relation;
import com.modularplatform.documents.read.DocxStyles.Named;
import com.modularplatform.documents.read.DocxStyles.Run;
import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.LayoutText.Role;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in a part of a DOCX: paragraphs, tables, text boxes, content controls. Recursive descent over its XML. */
final class DocxBody {
    private static final Pattern HYPERLINK = Pattern.compile("HYPERLINK\\s+\"([^\"]{1,2000})\"");

    /** White text of at least this size is taken as seen once a picture or shape lies behind the text. */
    private static final double LEGIBLE = 9;

    private final Flow flow;
    private final DocxStyles styles;
    private Map<String, Relation> relations = Map.of();
    private boolean shapeBehind;
    private final StringBuilder instruction = new StringBuilder();
    private boolean inInstruction;

    DocxBody(Flow flow, DocxStyles styles) {
        this.flow = flow;
        this.styles = styles;
    }

    /**
     * Where a paragraph stands.
     *
     * @param role what its lines are unless it says more itself
     * @param ground the colour behind it, {@link Colors#UNKNOWN} when it cannot be told
     */
    private record Place(Role role, int ground) {
        Place in(Role cell, int shade) {
            return new Place(role == Role.TEXT ? cell : role, shade);
        }
    }

    private record Paragraph(Run run, Role role, int ground) {}

    /** Reads the part whose root is at hand. */
    void read(Xml xml, Map<String, Relation> relations, Role role) throws IOException {
        this.relations = relations;
        flow.beginBox();
        blocks(xml, new Place(role, Colors.WHITE));
        flow.endBox();
    }

    private void blocks(Xml xml, Place place) throws IOException {
        Place here = place;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "p" -> paragraph(xml, here);
                case "tbl" -> table(xml, here);
                case "body", "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" -> blocks(xml, here);
                case "footnote", "endnote" -> {
                    if (xml.attribute("type") == null) {
                        blocks(xml, here);
                    } else {
                        xml.skip();
                    }
                }
                case "AlternateContent" -> choice(xml, here);
                case "background" -> {
                    here = new Place(here.role(), Colors.hex(xml.attribute("color", "")));
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    /** Of two ways to say the same, the first; its fallback repeats it. */
    private void choice(Xml xml, Place place) throws IOException {
        boolean chosen = false;
        while (xml.nextChild()) {
            if (!chosen && xml.name().equals("Choice")) {
                chosen = true;
                drawing(xml, place);
            } else {
                xml.skip();
            }
        }
    }

    private void table(Xml xml, Place place) throws IOException {
        int ground = place.ground();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "tblPr" -> {
                    while (xml.nextChild()) {
                        if (xml.name().equals("tblStyle")
                                && !xml.attribute("val", "").matches("TableGrid|TableNormal")) {
                            ground = Colors.UNKNOWN; // the style may colour rows
                        } else if (xml.name().equals("shd")) {
                            ground = shade(xml, ground);
                        }
                        xml.skip();
                    }
                }
                case "tr" -> row(xml, place.in(Role.TABLE_CELL, ground));
                case "sdt", "sdtContent", "customXml", "ins" -> table(xml, place);
                default -> xml.skip();
            }
        }
    }

    private void row(Xml xml, Place place) throws IOException {
        flow.beginRow();
        cells(xml, place);
        flow.endRow();
    }

    private void cells(Xml xml, Place place) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "tc" -> {
                    flow.beginCell();
                    cell(xml, place);
                    flow.endCell();
                }
                case "sdt", "sdtContent", "customXml" -> cells(xml, place);
                default -> xml.skip();
            }
        }
    }

    private void cell(Xml xml, Place place) throws IOException {
        Place here = place;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "tcPr" -> {
                    while (xml.nextChild()) {
                        if (xml.name().equals("shd")) {
                            here = new Place(place.role(), shade(xml, place.ground()));
                        }
                        xml.skip();
                    }
                }
                case "p" -> paragraph(xml, here);
                case "tbl" -> table(xml, here);
                case "sdt", "sdtContent", "customXml" -> blocks(xml, here);
                default -> xml.skip();
            }
        }
    }

    private static int shade(Xml xml, int ground) {
        String fill = xml.attribute("fill", "auto");
        return fill.equals("auto") ? ground : Colors.hex(fill);
    }

    private void paragraph(Xml xml, Place place) throws IOException {
        Named named = styles.resolve(null);
        Paragraph look = new Paragraph(named.run(), place.role(), place.ground());
        inlines(xml, place, look);
    }

    /** The content of a paragraph to its end, properties first. */
    private void inlines(Xml xml, Place place, Paragraph start) throws IOException {
        Paragraph look = start;
        while (xml.nextChild()) {
            if (xml.name().equals("pPr")) {
                look = properties(xml, place);
            } else {
                inline(xml, place, look);
            }
        }
        flow.endLine(look.role());
    }

    private Paragraph properties(Xml xml, Place place) throws IOException {
        String style = null;
        Boolean list = null;
        boolean heading = false;
        int ground = place.ground();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "pStyle" -> style = xml.attribute("val");
                case "outlineLvl" -> heading = !xml.attribute("val", "9").equals("9");
                case "shd" -> ground = shade(xml, ground);
                case "numPr" -> {
                    list = true;
                    while (xml.nextChild()) {
                        if (xml.name().equals("numId")) {
                            list = !xml.attribute("val", "0").equals("0");
                        }
                        xml.skip();
                    }
                    continue;
                }
                default -> {}
            }
            xml.skip();
        }
        Named named = styles.resolve(style);
        Role role = place.role();
        if (role == Role.TEXT || role == Role.TABLE_CELL) {
            if (named.heading() || heading) {
                role = Role.HEADING;
            } else if (list != null ? list : named.list()) {
                role = Role.LIST_ITEM;
            }
        }
        return new Paragraph(named.run(), role, ground);
    }

    private void inline(Xml xml, Place place, Paragraph look) throws IOException {
        switch (xml.name()) {
            case "r" -> run(xml, place, look);
            case "hyperlink" -> {
                Relation relation = relations.get(xml.attribute("id", ""));
                if (relation != null) {
                    flow.link(relation.target());
                }
                children(xml, place, look);
            }
            case "fldSimple" -> {
                link(xml.attribute("instr", ""));
                children(xml, place, look);
            }
            case "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo" ->
                children(xml, place, look);
            case "AlternateContent" -> choice(xml, place);
            default -> xml.skip();
        }
    }

    private void children(Xml xml, Place place, Paragraph look) throws IOException {
        while (xml.nextChild()) {
            inline(xml, place, look);
        }
    }

    private void run(Xml xml, Place place, Paragraph look) throws IOException {
        Run run = look.run();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "rPr" -> run = DocxStyles.run(xml, styles).run().over(look.run());
                case "t" -> text(xml, style(run, look.ground()));
                case "tab", "ptab" -> {
                    flow.tab();
                    xml.skip();
                }
                case "br", "cr" -> {
                    flow.endLine(look.role());
                    xml.skip();
                }
                case "noBreakHyphen" -> {
                    flow.text("-", style(run, look.ground()));
                    xml.skip();
                }
                case "sym" -> {
                    String code = xml.attribute("char", "");
                    if (code.matches("[0-9A-Fa-f]{4}")) {
                        flow.text(String.valueOf((char) Integer.parseInt(code, 16)), style(run, look.ground()));
                    }
                    xml.skip();
                }
                case "fldChar" -> {
                    field(xml.attribute("fldCharType", ""));
                    xml.skip();
                }
                case "instrText" -> {
                    String part = xml.text();
                    if (inInstruction && instruction.length() < 4_000) {
                        instruction.append(part);
                    }
                }
                case "AlternateContent" -> choice(xml, place);
                case "drawing", "pict", "object" -> drawing(xml, place);
                case "ruby" -> children(xml, place, look);
                default -> xml.skip();
            }
        }
    }

    private void text(Xml xml, Style style) throws IOException {
        while (xml.next() && !xml.isEnd()) {
            if (xml.isStart()) {
                xml.skip();
            } else {
                flow.text(xml.characters().replace('\n', ' '), style);
            }
        }
    }

    private void field(String kind) {
        switch (kind) {
            case "begin" -> {
                instruction.setLength(0);
                inInstruction = true;
            }
            case "separate", "end" -> {
                if (inInstruction) {
                    link(instruction.toString());
                }
                inInstruction = false;
            }
            default -> {}
        }
    }

    private void link(String instruction) {
        Matcher hyperlink = HYPERLINK.matcher(instruction);
        if (hyperlink.find()) {
            flow.link(hyperlink.group(1));
        }
    }

    /** Looks for text boxes anywhere in a drawing; what is behind one cannot be told. */
    private void drawing(Xml xml, Place place) throws IOException {
        while (xml.nextChild()) {
            if (xml.name().equals("anchor") && xml.attribute("behindDoc", "0").matches("1|true")) {
                shapeBehind = true;
            }
            switch (xml.name()) {
                case "txbxContent" -> {
                    flow.beginBox();
                    blocks(xml, new Place(place.role(), Colors.UNKNOWN));
                    flow.endBox();
                }
                case "r" ->
                    inline(xml, place, new Paragraph(styles.resolve(null).run(), place.role(), place.ground()));
                case "AlternateContent" -> choice(xml, place);
                default -> drawing(xml, place);
            }
        }
    }

    private Style style(Run run, int ground) {
        double size = run.size() == null ? 10 : run.size();
        return new Style(
                size, Boolean.TRUE.equals(run.bold()), Boolean.TRUE.equals(run.italic()), hidden(run, size, ground));
    }

    private @Nullable Cause hidden(Run run, double size, int ground) {
        if (Boolean.TRUE.equals(run.vanish())) {
            return Cause.STYLE;
        }
        if (size < 2) {
            return Cause.SIZE;
        }
        int behind = run.shade() != null && run.shade() != Colors.UNKNOWN ? run.shade() : ground;
        boolean vanishes = run.color() != null && Colors.vanishes(run.color(), behind);
        return vanishes && !(shapeBehind && size >= LEGIBLE) ? Cause.COLOR : null;
    }
}
