package com.modularplatform.documents.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.UnreadableDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Any bytes give a text or a reason. In an ordinary test run only the kept inputs are tried; the README says how to fuzz for
 * longer.
 */
class ReaderFuzzTest {
    private static final Limits LIMITS = new Limits(1 << 20, 8 << 20, 100, 100, 100, 20, 100_000, 5_000, 100_000);
    private static final LayoutReader READER = new LayoutReader(LIMITS);

    @FuzzTest(maxDuration = "2m")
    void anyBytes(byte[] bytes) {
        read(bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void anyPdf(byte[] bytes) {
        read(prefixed("%PDF-1.7\n", bytes));
    }

    @FuzzTest(maxDuration = "2m")
    void anyRtf(byte[] bytes) {
        read(prefixed("{\\rtf1 ", bytes));
    }

    @FuzzTest(maxDuration = "2m")
    void anyHtml(byte[] bytes) {
        read(prefixed("<html>", bytes));
    }

    @FuzzTest(maxDuration = "2m")
    void anyDocxBody(byte[] bytes) {
        read(BadDocuments.docx(new String(bytes, StandardCharsets.UTF_8)));
    }

    @FuzzTest(maxDuration = "2m")
    void anyOdtBody(byte[] bytes) throws IOException {
        read(BadDocuments.odt(new String(bytes, StandardCharsets.UTF_8), Map.of()));
    }

    private static void read(byte[] bytes) {
        try {
            LayoutText text = READER.read(bytes, "cv");
            if (text.lines().isEmpty()) {
                throw new AssertionError("no lines and no reason");
            }
            for (LayoutText.Line line : text.lines()) {
                if (line.text().isBlank()
                        || line.text().indexOf('\n') >= 0
                        || !line.text().equals(line.text().strip())) {
                    throw new AssertionError("not a clean line: " + line);
                }
            }
        } catch (UnreadableDocument reason) {
            // what is asked for
        }
    }

    private static byte[] prefixed(String prefix, byte[] bytes) {
        byte[] start = prefix.getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, both, 0, start.length);
        System.arraycopy(bytes, 0, both, start.length, bytes.length);
        return both;
    }
}
