package com.modularplatform.documents.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents made to harm whoever opens them, built small by code. */
public final class BadDocuments {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private BadDocuments() {}

    public static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    /** A minimal DOCX around a body, with further parts. */
    public static byte[] docx(String body, Map<String, String> more) {
        return docx(out -> out.write(document(body)), more);
    }

    private static byte[] document(String body) {
        return ("<?xml version=\"1.0\"?><w:document " + W
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
                        + body
                        + "</w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx(Writing main, Map<String, String> more) {
        Map<String, Writing> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text(TYPES));
        parts.put("_rels/.rels", text(RELATIONS));
        parts.put("word/document.xml", main);
        more.forEach((name, text) -> parts.put(name, text(text)));
        return zip(parts);
    }

    private static final String TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml"
              ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="word/document.xml"
              Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** 150 MB of one letter in one run; under 200 KB packed. */
    public static byte[] hugeRun() {
        return docx(repeated("<w:p><w:r><w:t>", "a".repeat(1 << 16), 2_400, "</w:t></w:r></w:p>"), Map.of());
    }

    public static byte[] threeMillionParagraphs() {
        return docx(repeated("", "<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(1000), 3_000, ""), Map.of());
    }

    public static byte[] deepXml() {
        return docx("<w:sdt><w:sdtContent>".repeat(5_000) + "x" + "</w:sdtContent></w:sdt>".repeat(5_000));
    }

    private static Writing repeated(String before, String unit, int times, String after) {
        byte[] whole = document("@");
        String[] around = new String(whole, StandardCharsets.UTF_8).split("@");
        return out -> {
            out.write((around[0] + before).getBytes(StandardCharsets.UTF_8));
            byte[] bytes = unit.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
            out.write((after + around[1]).getBytes(StandardCharsets.UTF_8));
        };
    }

    /** A directory that says 10 GB. */
    public static byte[] docxWithBombBeside() {
        Map<String, Writing> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text(TYPES));
        parts.put("_rels/.rels", text(RELATIONS));
        parts.put("word/document.xml", out -> out.write(document(paragraph("Ada"))));
        parts.put("word/media/image1.xml", out -> {
            byte[] zeros = new byte[1 << 16];
            for (int i = 0; i < 1_000; i++) {
                out.write(zeros);
            }
        });
        return zip(parts);
    }

    public static byte[] docxWithManyEntries() {
        Map<String, String> more = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            more.put("word/x" + i + ".xml", "<x/>");
        }
        return docx(paragraph("Ada"), more);
    }

    /** An archive whose only part is the archive itself: its stored part has the directory's own bytes. */
    public static byte[] quine() {
        byte[] inner = zip(Map.of("q", text("q")));
        for (int i = 0; i < 5; i++) {
            byte[] layer = inner;
            inner = zip(Map.of("q.zip", out -> out.write(layer)));
        }
        return inner;
    }

    public static byte[] docxWithEntity(String url) {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + url + "\">]><w:document " + W
                + "><w:body><w:p><w:r><w:t>Ada &e;</w:t></w:r></w:p></w:body></w:document>";
        return docx(out -> out.write(xml.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    public static byte[] docxWithLaughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [" + entities + "]><w:document " + W
                + "><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>";
        return docx(out -> out.write(xml.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    public static byte[] docxWithRelation(String type, String target) {
        return docx(
                paragraph("Ada"),
                Map.of(
                        "word/_rels/settings.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" TargetMode=\"External\" Target=\"" + target
                                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + type
                                + "\"/></Relationships>"));
    }

    public static byte[] docxWithMacros() {
        return docx(paragraph("Ada"), Map.of("word/vbaProject.bin", "macros"));
    }

    public static byte[] pdf(String... lines) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.setLeading(16);
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] encryptedPdf(String password) {
        try (PDDocument document = Loader.loadPDF(pdf("Ada Lovelace"))) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A page tree of 100,000 leaves, all one object. */
    public static byte[] pdfOfManyPages() {
        return rawPdf("2 0 obj<</Type/Pages/Count 100000/Kids[" + "3 0 R ".repeat(100_000) + "]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\n");
    }

    /** A page tree that holds itself. */
    public static byte[] pdfOfItself() {
        return rawPdf("2 0 obj<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\n");
    }

    /** Forms that draw each other ten times over, ten deep. */
    public static byte[] pdfOfForms() {
        StringBuilder objects = new StringBuilder("2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                + "/Resources<</XObject<</F 5 0 R>>>>>>endobj\n"
                + stream("4 0 obj<<", "/F Do"));
        for (int i = 5; i < 15; i++) {
            String resources = "/Resources<</XObject<</F " + (i + 1) + " 0 R>>>>";
            objects.append(
                    stream(i + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]" + resources, "/F Do ".repeat(10)));
        }
        objects.append(stream("15 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]", "q Q ".repeat(10)));
        return rawPdf(objects.toString());
    }

    /** A content stream of a few hundred KB that unpacks to 300 MB. */
    public static byte[] pdfBomb() {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 5_000; i++) {
                deflater.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String data = packed.toString(StandardCharsets.ISO_8859_1);
        return rawPdf("2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length " + data.length() + ">>stream\n" + data
                + "\nendstream endobj\n");
    }

    public static byte[] pdfOfNestedArrays() {
        return rawPdf("2 0 obj" + "[".repeat(200_000) + "]".repeat(200_000) + "endobj\n");
    }

    private static String stream(String start, String content) {
        return start + "/Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n";
    }

    private static byte[] rawPdf(String objects) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + objects
                        + "trailer<</Root 1 0 R/Size 20>>\nstartxref\n0\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(Map<String, ? extends Writing> parts) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(9);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An ODT around a body, its type stored first as the format wants. */
    public static byte[] odt(String body, Map<String, String> more) {
        String ns =
                "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:style=\"s\" xmlns:fo=\"f\""
                        + " xmlns:xlink=\"x\" xmlns:manifest=\"m\"";
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            CRC32 crc = new CRC32();
            crc.update(type);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content " + ns + ">" + body + "</office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
            for (var part : more.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().replace("@NS", ns).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Writing text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a part. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
