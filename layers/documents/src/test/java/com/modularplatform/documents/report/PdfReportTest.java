package com.modularplatform.documents.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.modularplatform.domain.reading.Report;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReportTest {
    private static final PdfReport REPORTS = new PdfReport();

    @Test
    void everything_a_recruiter_asks_for_stands_on_the_pages() throws IOException {
        assertThat(words(Samples.ordinary()))
                .contains("Jane Doe", "held against Senior Python Developer", "jane_doe_cv.pdf", "79.7 of 100")
                .contains("Skills 39.7 of 60.0", "Experience 25.0 of 25.0", "Title 10.0 of 10.0")
                .contains("Python expert required “Built the billing API in Python and Django” 15.0 / 15.0")
                .contains("PostgreSQL required MySQL 4.5 / 15.0", "Kubernetes preferred nothing the CV shows 0.0 / 7.5")
                .contains("PostgreSQL +10.5", "6.3 relevant years ÷ 5.0 required = 1.26, counted as 1")
                .contains("Senior Developer (Python) TechCorp GmbH 2020-03 – today 6 y 9 mo", "Terraform")
                .contains("Strong in Python and Django", "How the score is made", "a7".repeat(32))
                .contains("Acme Corp · 019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d73 · 22 November 2026, 10:30 CET Page 1 of 2");
    }

    @Test
    void the_same_report_gives_the_same_bytes_at_any_time() throws IOException {
        byte[] pdf = REPORTS.render(Samples.ordinary());
        assertThat(Arrays.equals(REPORTS.render(Samples.ordinary()), pdf)).isTrue();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Samples.ordinary().generatedAt());
            assertThat(document.getDocumentInformation().getModificationDate()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
                "</style></td></table><h1>Score 100</h1>",
                "=HYPERLINK(\"http://example.com\")",
                "{{ 7 * 7 }} {% include 'x' %} ${7*7}",
                "&lt;b&gt; & &#x26; \"quoted\" 'too' ]]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;"
            })
    void words_of_a_stranger_come_out_as_words(String words) throws IOException {
        try (var document = Loader.loadPDF(REPORTS.render(Samples.everywhere(words)))) {
            // where a line ends within them is the page's affair
            assertThat(text(document).replaceAll("\\s", "")).contains(words.replaceAll("\\s", ""));
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("CV analysis: " + words);
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void what_no_page_can_hold_is_left_out() throws IOException {
        assertThat(words(Samples.named("A\0d\u0007a\uD800 \u202EecalevoL\u202C\uE000\uFFFF x", "a\u2028b\r\n.pdf")))
                .contains("Ada ecalevoL x", "a b .pdf");
    }

    @Test
    void control_characters_and_halves_of_characters_break_no_page() throws IOException {
        assertThat(words(Samples.everywhere("x\0\u0008\u001By\uD800\uDBFF\uFFFEz")))
                .contains("xyz");
    }

    @Test
    void priming_prints_a_page() {
        assertThatCode(new PdfReport()::prime).doesNotThrowAnyException();
    }

    @Test
    void sixty_skills_and_thirty_positions_stay_readable_and_small() throws IOException {
        byte[] pdf = REPORTS.render(Samples.large());
        assertThat(pdf.length).isLessThan(1_000_000);
        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isBetween(5, 12);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page)).contains("Page %d of %d".formatted(page, pages), "Acme Corp");
            }
            assertThat(text(document))
                    .contains("Skill number 59 of a", "and 10 more positions", "and 30 more", "4.0 relevant years")
                    .contains("The document holds text a reader does not see", "2003-02 – 2003-11 (10 mo)");
        }
    }

    @Test
    void an_empty_analysis_says_so() throws IOException {
        assertThat(words(Samples.bare()))
                .contains("scan.txt", "The job names no skills", "No positions were found")
                .contains("The job asks for no years of experience")
                .doesNotContain("What would raise the score", "null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Γιώργος Παπαδόπουλος",
                "Дмитрий Ёлкин",
                "Łukasz Żółć Nguyễn Văn Ðạt",
                "王小明",
                "山田 太郎 ヤマダ",
                "홍길동",
                "สมชาย ใจดี",
                "Արամ Խաչատրյան",
                "გიორგი ბერიძე"
            })
    void names_of_many_scripts_are_written_with_fonts_that_travel_along(String name) throws IOException {
        try (var document = Loader.loadPDF(REPORTS.render(Samples.named(name, "cv.pdf")))) {
            assertThat(text(document)).contains(name).doesNotContain("\uFFFD");
            assertThat(fonts(document)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد عبد الله", "דוד בן-גוריון", "प्रियंका श्रीवास्तव"})
    void scripts_that_join_or_turn_are_written_without_a_gap(String name) throws IOException {
        try (var document = Loader.loadPDF(REPORTS.render(Samples.named(name, name + ".pdf")))) {
            assertThat(text(document)).doesNotContain("\uFFFD");
            assertThat(fonts(document)).hasSize(3);
        }
    }

    @Test
    void a_sign_no_font_has_is_marked_as_missing() throws IOException {
        assertThat(words(Samples.named("Ada 😀 Lovelace", "cv.pdf"))).contains("Ada \uFFFD Lovelace");
    }

    @Test
    void the_file_has_a_title_a_language_and_tags() throws IOException {
        try (var document = Loader.loadPDF(REPORTS.render(Samples.ordinary()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("CV analysis: Jane Doe");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        server.start();
        try {
            var host = "http://127.0.0.1:" + server.getAddress().getPort();
            var page = """
                    <html><head><title>t</title><link rel="stylesheet" href="%1$s/a.css"/>
                    <style>@import url(%1$s/b.css); @font-face { font-family: x; src: url(%1$s/c.ttf); }
                    p { background: url(%1$s/d.png); font-family: x, 'Noto Sans'; }</style></head>
                    <body><p>kept</p><img src="%1$s/e.png"/><img src="file:///etc/hostname"/>
                    <img src="data:image/png;base64,AAAA"/><object data="%1$s/f"></object><iframe src="%1$s/g"></iframe>
                    <svg xmlns="http://www.w3.org/2000/svg"><image href="%1$s/h"/></svg></body></html>""".formatted(host);
            try (var document = Loader.loadPDF(new Typesetter("t", Instant.EPOCH).print(page))) {
                assertThat(text(document)).contains("kept");
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    /** Names of the fonts; each must be embedded. */
    private static HashSet<String> fonts(PDDocument document) throws IOException {
        var names = new HashSet<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName());
            }
        }
        return names;
    }

    private static String words(Report report) throws IOException {
        try (var document = Loader.loadPDF(REPORTS.render(report))) {
            return text(document);
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }
}
