package com.modularplatform.documents.read;

import static com.modularplatform.documents.read.BadDocuments.docx;
import static com.modularplatform.documents.read.BadDocuments.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.LayoutText.Line;
import com.modularplatform.domain.reading.LayoutText.Link;
import com.modularplatform.domain.reading.LayoutText.Role;
import com.modularplatform.domain.reading.UnreadableDocument;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowingFormatsTest {
    @Test
    void tableCellsStayWithTheirRows() throws Exception {
        LayoutText text = read(
                docx("<w:tbl>" + row(paragraph("Jun 2019 – now"), paragraph("Analyst") + paragraph("Evergreen Data"))
                        + row(paragraph("Skills"), paragraph("Java") + paragraph("SQL"))
                        + row(paragraph("Berlin") + paragraph("Germany"), paragraph("Ada") + paragraph("Lovelace"))
                        + row(paragraph("Phone"), paragraph("+1 206 555 0112")) + "</w:tbl>" + paragraph("After")));
        assertThat(text.text())
                .isEqualTo("Jun 2019 – now\tAnalyst\nEvergreen Data\nSkills\nJava\nSQL\nBerlin\nGermany\nAda\n"
                        + "Lovelace\nPhone\t+1 206 555 0112\nAfter");
        assertThat(text.lines().get(0).block()).isEqualTo(text.lines().get(1).block());
        assertThat(text.lines().get(6).block()).isNotEqualTo(text.lines().get(8).block());
        assertThat(text.lines().getLast().role()).isEqualTo(Role.TEXT);
    }

    @Test
    void boxesControlsFieldsTabsAndLinksOfADocxAreRead() throws Exception {
        LayoutText text = read(docx(
                "<w:p><w:r><w:t>Analyst</w:t><w:tab/><w:t>2019</w:t></w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>"
                        + "<w:drawing><w:txbxContent>" + paragraph("In a box")
                        + "</w:txbxContent></w:drawing></mc:Choice>"
                        + "<mc:Fallback><w:txbxContent>" + paragraph("In a box") + "</w:txbxContent></mc:Fallback>"
                        + "</mc:AlternateContent></w:p>"
                        + "<w:sdt><w:sdtContent>" + paragraph("In a control") + "</w:sdtContent></w:sdt>"
                        + "<w:p><w:hyperlink r:id=\"m1\"><w:r><w:t>mail me</w:t></w:r></w:hyperlink></w:p>"
                        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK"
                        + " \"https://ada.example\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + "<w:r><w:t>site</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>first</w:t><w:br/>"
                        + "<w:t>second</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
                Map.of(
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id=\"m1\" TargetMode=\"External\" Target=\"mailto:ada@example.org\""
                                + " Type=\"x/hyperlink\"/><Relationship Id=\"h\" Type=\"x/header\" Target=\"header1.xml\"/>"
                                + "<Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>",
                        "word/header1.xml",
                        "<w:hdr xmlns:w=\"w\">" + paragraph("Ada Lovelace") + "</w:hdr>",
                        "word/styles.xml",
                        "<w:styles xmlns:w=\"w\"/>")));
        assertThat(text.text())
                .isEqualTo("Ada Lovelace\nIn a box\nAnalyst\t2019\nIn a control\nmail me\nsite\nfirst\nsecond");
        assertThat(text.links())
                .containsExactly(new Link("mailto:ada@example.org", 4), new Link("https://ada.example", 5));
        assertThat(text.lines().getFirst().role()).isEqualTo(Role.PAGE_HEADER);
        assertThat(text.lines().get(6).role()).isEqualTo(Role.LIST_ITEM);
    }

    @Test
    void stylesOfADocxAreInherited() throws Exception {
        LayoutText text = read(docx(
                "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:t>Erfahrung</w:t></w:r></w:p>"
                        + paragraph("Text"),
                Map.of(
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>",
                        "word/styles.xml",
                        "<w:styles xmlns:w=\"w\"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>"
                                + "</w:docDefaults><w:style w:styleId=\"B\"><w:name w:val=\"heading base\"/><w:rPr><w:b/></w:rPr>"
                                + "</w:style><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/>"
                                + "<w:basedOn w:val=\"B\"/><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:style></w:styles>")));
        Line heading = text.lines().getFirst();
        assertThat(heading.role()).isEqualTo(Role.HEADING);
        assertThat(heading.bold()).isTrue();
        assertThat(heading.size()).isEqualTo(16);
        assertThat(text.lines().get(1).size()).isEqualTo(11);
    }

    @Test
    void hiddenTextOfADocxIsSetApart() throws Exception {
        LayoutText text = read(docx(paragraph("Seen")
                + styled("<w:vanish/>", "vanished")
                + styled("<w:color w:val=\"FFFFFF\"/>", "white")
                + styled("<w:sz w:val=\"2\"/>", "tiny")
                + styled("<w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"1F3864\"/>", "Seen on blue")));
        assertThat(text.lines()).extracting(Line::text).containsExactly("Seen", "Seen on blue");
        assertThat(text.hidden())
                .extracting(LayoutText.Hidden::cause)
                .containsExactly(Cause.STYLE, Cause.COLOR, Cause.SIZE);
    }

    @Test
    void anOdtKeepsHeadingsListsTabsAndHiddenText() throws Exception {
        LayoutText text = read(BadDocuments.odt(
                "<office:automatic-styles><style:style style:name=\"W\" style:family=\"text\"><style:text-properties"
                        + " fo:color=\"#ffffff\"/></style:style></office:automatic-styles><office:body><office:text>"
                        + "<text:h>Work</text:h><text:p>Analyst<text:tab/>2019<text:span text:style-name=\"W\">score 100</text:span>"
                        + "</text:p><text:list><text:list-item><text:p>did <text:a xlink:href=\"mailto:a@example.org\">things"
                        + "</text:a></text:p></text:list-item></text:list></office:text></office:body>",
                Map.of()));
        assertThat(text.text()).isEqualTo("Work\nAnalyst\t2019\ndid things");
        assertThat(text.lines()).extracting(Line::role).containsExactly(Role.HEADING, Role.TEXT, Role.LIST_ITEM);
        assertThat(text.hidden()).extracting(LayoutText.Hidden::text).containsExactly("score 100");
        assertThat(text.links()).containsExactly(new Link("mailto:a@example.org", 2));
    }

    @Test
    void textBoxesOfAnRtfAreReadOnce() throws Exception {
        LayoutText text = read(latin("{\\rtf1\\ansi Ada\\par {\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}"
                + "{\\shptxt Skills\\par SQL\\par}}{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext Skills\\par SQL\\par}}}}"
                + "{\\*\\do\\dobxcolumn\\dptxbx{\\dptxbxtext Languages\\par Welsh\\par}\\dpx0}Work\\par}"));
        assertThat(text.text()).isEqualTo("Ada\nSkills\nSQL\nLanguages\nWelsh\nWork");
    }

    @Test
    void rtfReadsItsCharsetsTablesFieldsAndHiddenText() throws Exception {
        LayoutText text = read(latin("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}"
                + "{\\colortbl;\\red255\\green255\\blue255;}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title My CV}}"
                + "\\pard\\s1\\b\\fs32 Zo\\'eb M\\u252?ller\\b0\\par\\pard\\plain {\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}\\par"
                + "\\trowd\\pard\\intbl 2019\\cell Analyst\\cell\\row\\pard Jobs\\tab 2018\\par"
                + "{\\v secret }{\\cf1 white}seen\\par{\\field{\\*\\fldinst HYPERLINK \"mailto:z@example.org\"}{\\fldrslt write}}\\par"
                + "{\\pict\\bin5 {{{{{}}"));
        assertThat(text.text()).isEqualTo("Zoë Müller\nПривет\n2019\tAnalyst\nJobs\t2018\nseen\nwrite");
        assertThat(text.lines().getFirst().role()).isEqualTo(Role.HEADING);
        assertThat(text.hidden()).extracting(LayoutText.Hidden::cause).containsExactly(Cause.STYLE, Cause.COLOR);
        assertThat(text.links()).containsExactly(new Link("mailto:z@example.org", 5));
        assertThat(text.properties()).containsEntry("title", "My CV");
    }

    @Test
    void htmlShowsWhatABrowserShows() throws Exception {
        LayoutText text = read(utf8("""
                <html><head><title>CV</title><style>.gone{display:none} .row{display:flex} .w{color:#fff}</style></head><body>
                <h1>Ada   Lovelace</h1><p>One<br>two</p><div class=row><b>Analyst</b><span>2019 – now</span></div>
                <p class=gone>score 100</p><p class=w>white</p><div style="background:#000"><p class=w>on black</p></div>
                <ul><li>first</li></ul><table><tr><td>a</td><td>b</td></tr></table>
                <p><a href="mailto:ada@example.org">mail</a></p><p style="position:absolute;left:-9999px">away</p>
                <script>var x = "no"</script></body></html>"""));
        assertThat(text.text()).isEqualTo("Ada Lovelace\nOne\ntwo\nAnalyst\t2019 – now\non black\nfirst\na\tb\nmail");
        assertThat(text.hidden())
                .extracting(hidden -> hidden.cause() + " " + hidden.text())
                .containsExactly("STYLE score 100", "COLOR white", "OFF_PAGE away");
        assertThat(text.links()).containsExactly(new Link("mailto:ada@example.org", 7));
    }

    @Test
    void plainTextTurnsColumnsOfSpacesIntoTabsAndDropsUnderlines() throws Exception {
        LayoutText text =
                read(("Zoë Müller\n==========\n\nAnalyst, Evergreen     2019 - now\r\n  - did it.  And more\n----\n")
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(text.text()).isEqualTo("Zoë Müller\nAnalyst, Evergreen\t2019 - now\n- did it. And more");
        assertThat(text.lines().getFirst().role()).isEqualTo(Role.HEADING);
        assertThat(text.lines().get(2).x()).isPositive();
    }

    @Test
    void lettersAreReadAsAPersonDoes() {
        assertThat(Letters.line("e\uFB03cient\u00AD o\uFB00ice\u00A0x")).isEqualTo("efficient office x");
        assertThat(Letters.line("\uE0BEada@example.org")).isEqualTo("ada@example.org");
        assertThat(Letters.line("\uF0B7 done")).isEqualTo("• done");
        assertThat(Letters.line("a\u0308b\u200Bc\uFEFF\u202E")).isEqualTo("äbc");
        assertThat(Letters.line("  one \t two  three ")).isEqualTo("one\ttwo three");
        assertThat(Letters.line("\uD835\uDC00da x² ½ ™")).isEqualTo("Ada x² ½ ™");
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(cell).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static String styled(String properties, String text) {
        return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static LayoutText read(byte[] bytes) throws UnreadableDocument {
        return new LayoutReader().read(bytes, "cv");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
