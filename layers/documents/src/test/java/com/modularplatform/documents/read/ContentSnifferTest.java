package com.modularplatform.documents.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.documents.read.ContentSniffer.Type;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentSnifferTest {
    @Test
    void aPdfIsAPdfWhateverItIsCalled() {
        assertThat(ContentSniffer.sniff(bytes("%PDF-1.7\n%..."))).contains(Type.PDF);
        assertThat(ContentSniffer.agrees(Type.PDF, "cv.docx")).isFalse();
        assertThat(ContentSniffer.agrees(Type.PDF, "cv.final")).isTrue();
        assertThat(ContentSniffer.agrees(Type.PDF, "cv")).isTrue();
    }

    @Test
    void htmlThatCallsItselfAPdfDoesNotAgreeWithItsName() {
        var type = ContentSniffer.sniff(bytes("<!DOCTYPE html><html><body>Ada</body></html>"))
                .orElseThrow();
        assertThat(type).isEqualTo(Type.HTML);
        assertThat(ContentSniffer.agrees(type, "cv.pdf")).isFalse();
        assertThat(ContentSniffer.agrees(type, "cv.HTM")).isTrue();
    }

    @Test
    void programsPicturesAndOtherArchivesAreNothing() {
        assertThat(ContentSniffer.sniff(bytes("MZ\u0090\0\3\0\0\0"))).isEmpty();
        assertThat(ContentSniffer.sniff(bytes("\u0089PNG\r\n\u001a\n\0\0\0"))).isEmpty();
        assertThat(ContentSniffer.sniff(bytes("PK\3\4 something that is no document")))
                .isEmpty();
        assertThat(ContentSniffer.sniff(bytes("\u007fELF\2\1\1\0"))).isEmpty();
    }

    @Test
    void aPdfWithAnArchiveBehindItIsNothing() {
        assertThat(ContentSniffer.sniff(bytes("%PDF-1.4 ... PK\5\6" + "\0".repeat(18))))
                .isEmpty();
    }

    @Test
    void textMayBeUtf8Utf16OrWindows1252ButNotBinary() {
        assertThat(ContentSniffer.sniff("Zoë Müller\nBerlin".getBytes(StandardCharsets.UTF_8)))
                .contains(Type.TXT);
        assertThat(ContentSniffer.sniff("Zoë Müller\nBerlin".getBytes(StandardCharsets.UTF_16)))
                .contains(Type.TXT);
        assertThat(ContentSniffer.sniff("Zoë Müller\nBerlin".getBytes(StandardCharsets.UTF_16LE)))
                .contains(Type.TXT);
        assertThat(ContentSniffer.sniff(bytes("Zo\u00eb M\u00fcller\nBerlin"))).contains(Type.TXT);
        assertThat(ContentSniffer.sniff(bytes("abc\0def"))).isEmpty();
        assertThat(ContentSniffer.sniff(bytes("\u00ff\u00d8\u00e9\u00f1\u00c2".repeat(20))))
                .isEmpty();
    }

    @Test
    void rtfIsKnownByItsFirstGroup() {
        assertThat(ContentSniffer.sniff(bytes("{\\rtf1\\ansi Ada}"))).contains(Type.RTF);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
