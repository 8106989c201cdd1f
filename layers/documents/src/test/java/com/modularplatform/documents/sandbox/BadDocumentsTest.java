package com.modularplatform.documents.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.documents.read.BadDocuments;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of document made to harm: a reason within the time, nothing fetched, and the next document is read. */
@Timeout(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadDocumentsTest {
    private final Sandbox sandbox = new Sandbox(Settings.standard().withChildren(1));
    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer trap;

    @BeforeAll
    void listen() throws IOException {
        trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        trap.start();
    }

    @AfterAll
    void close() {
        sandbox.close();
        trap.stop(0);
    }

    @AfterEach
    void theNextDocumentIsReadAndNothingWasFetched() throws UnreadableDocument {
        assertThat(sandbox.read(BadDocuments.pdf("Ada Lovelace"), "cv.pdf").text())
                .isEqualTo("Ada Lovelace");
        assertThat(fetched).hasValue(0);
    }

    static Stream<Arguments> refused() {
        byte[] pdf = BadDocuments.pdf("Ada Lovelace", "Analyst");
        byte[] docx = BadDocuments.docx(BadDocuments.paragraph("Ada"));
        return Stream.of(
                Arguments.of("150 MB text run", BadDocuments.hugeRun(), "cv.docx", Reason.TOO_LARGE),
                Arguments.of("3 M paragraphs", BadDocuments.threeMillionParagraphs(), "cv.docx", Reason.TOO_LARGE),
                Arguments.of("XML 10,000 deep", BadDocuments.deepXml(), "cv.docx", Reason.TOO_COMPLEX),
                Arguments.of("bomb beside", BadDocuments.docxWithBombBeside(), "cv.docx", Reason.TOO_LARGE),
                Arguments.of("5,000 entries", BadDocuments.docxWithManyEntries(), "cv.docx", Reason.TOO_LARGE),
                Arguments.of("archives in archives", BadDocuments.quine(), "cv.docx", Reason.UNSUPPORTED_TYPE),
                Arguments.of("billion laughs", BadDocuments.docxWithLaughs(), "cv.docx", Reason.DAMAGED),
                Arguments.of("macros", BadDocuments.docxWithMacros(), "cv.docx", Reason.ACTIVE_CONTENT),
                Arguments.of("encrypted", BadDocuments.encryptedPdf("secret"), "cv.pdf", Reason.ENCRYPTED),
                Arguments.of("100,000 pages", BadDocuments.pdfOfManyPages(), "cv.pdf", Reason.TOO_LARGE),
                Arguments.of("forms ten deep", BadDocuments.pdfOfForms(), "cv.pdf", Reason.TOO_COMPLEX),
                Arguments.of("empty", new byte[0], "cv.pdf", Reason.EMPTY),
                Arguments.of("over 100 MB", new byte[(100 << 20) + 1], "cv.pdf", Reason.TOO_LARGE),
                Arguments.of("no text", BadDocuments.pdf(" "), "cv.pdf", Reason.NO_TEXT),
                Arguments.of("cut off docx", Arrays.copyOf(docx, docx.length / 2), "cv.docx", Reason.UNSUPPORTED_TYPE),
                Arguments.of("HTML as PDF", bytes("<html><body>Ada</body></html>"), "cv.pdf", Reason.UNSUPPORTED_TYPE),
                Arguments.of("EXE as DOCX", bytes("MZ\u0090\0\3\0\0\0\4\0"), "cv.docx", Reason.UNSUPPORTED_TYPE),
                Arguments.of("PDF with DOCX behind", joined(pdf, docx), "cv.pdf", Reason.UNSUPPORTED_TYPE),
                Arguments.of(
                        "DOCX with PDF before",
                        joined(bytes("PK\3\4%PDF-1.4 "), docx),
                        "cv.docx",
                        Reason.UNSUPPORTED_TYPE),
                Arguments.of("encrypted Office", encryptedOffice(), "cv.docx", Reason.ENCRYPTED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedForItsReason(String what, byte[] bytes, String name, Reason reason) {
        assertThatThrownBy(() -> sandbox.read(bytes, name))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    static Stream<Arguments> survived() {
        byte[] pdf = BadDocuments.pdf("Ada Lovelace", "Analyst");
        return Stream.of(
                Arguments.of("page tree of itself", BadDocuments.pdfOfItself()),
                Arguments.of("content of 300 MB", BadDocuments.pdfBomb()),
                Arguments.of("arrays 200,000 deep", BadDocuments.pdfOfNestedArrays()),
                Arguments.of("half a PDF", Arrays.copyOf(pdf, pdf.length / 2)),
                Arguments.of("a PDF's head", Arrays.copyOf(pdf, 20)),
                Arguments.of("HTML 100,000 deep", bytes("<html>" + "<div>".repeat(100_000) + "x")),
                Arguments.of("RTF 100,000 deep", bytes("{\\rtf1 " + "{".repeat(100_000) + "x")),
                Arguments.of("RTF that promises 2 GB", bytes("{\\rtf1 \\bin2000000000 x")),
                Arguments.of("a line of 5 MB", bytes("word ".repeat(1_000_000))),
                Arguments.of("spaces", bytes("a" + " ".repeat(1_000_000) + "b")));
    }

    /** Such documents may give their text or a reason; what counts is that they end. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("survived")
    void endsInTime(String what, byte[] bytes) {
        assertThat(outcome(bytes)).isNotBlank();
    }

    @Test
    void partsThatLiveElsewhereAreNotFetched() {
        String url = "http://127.0.0.1:" + trap.getAddress().getPort() + "/";
        assertThat(outcome(BadDocuments.docxWithEntity(url))).isEqualTo("DAMAGED");
        assertThat(outcome(BadDocuments.docxWithEntity("file:///etc/passwd"))).isEqualTo("DAMAGED");
        assertThat(outcome(BadDocuments.docxWithRelation("attachedTemplate", url + "t.dotm")))
                .isEqualTo("ACTIVE_CONTENT");
        assertThat(outcome(BadDocuments.docxWithRelation("image", "\\\\127.0.0.1\\x\\y.png")))
                .isEqualTo("ACTIVE_CONTENT");
        assertThat(outcome(BadDocuments.odt(
                        "<office:body><office:text><text:p>Ada<draw:frame><draw:image xlink:href=\"" + url
                                + "\"/></draw:frame></text:p></office:text></office:body>",
                        Map.of())))
                .isEqualTo("ACTIVE_CONTENT");
        assertThat(outcome(bytes("{\\rtf1{\\*\\template " + url + "}Ada}"))).isEqualTo("ACTIVE_CONTENT");
        assertThat(outcome(bytes("<html><head><link rel=stylesheet href='" + url + "'><script src='" + url
                        + "'></script></head><body><img src='" + url + "'><iframe src='" + url
                        + "'></iframe>Ada</body></html>")))
                .isEqualTo("Ada");
    }

    @Test
    void aTemplateOnTheWritersOwnDiskIsNoReasonToRefuse() throws UnreadableDocument {
        byte[] usual = BadDocuments.docxWithRelation("attachedTemplate", "file:///C:\\Users\\ada\\Normal.dotm");
        assertThat(sandbox.read(usual, "cv.docx").text()).isEqualTo("Ada");
    }

    @Test
    void aPdfThatOnlyForbidsCopyingIsRead() throws UnreadableDocument {
        assertThat(sandbox.read(BadDocuments.encryptedPdf(""), "cv.pdf").text()).isEqualTo("Ada Lovelace");
    }

    @Test
    void anEncryptedOdtSaysSo() {
        byte[] odt = BadDocuments.odt(
                "",
                Map.of(
                        "META-INF/manifest.xml",
                        "<manifest:manifest @NS><manifest:encryption-data/></manifest:manifest>"));
        assertThat(outcome(odt)).isEqualTo("ENCRYPTED");
    }

    private String outcome(byte[] bytes) {
        try {
            return sandbox.read(bytes, "cv").text();
        } catch (UnreadableDocument e) {
            return e.reason().name();
        }
    }

    private static byte[] encryptedOffice() {
        return joined(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
