package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.Readers;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.IOException;

/**
 * Reads a document in this very JVM. Whatever the bytes are, the outcome is a {@link LayoutText} or an
 * {@link UnreadableDocument}; only time and memory are not bounded here, which is what the sandbox is for.
 */
public final class LayoutReader implements Readers.DocumentReader {
    private final Limits limits;

    public LayoutReader() {
        this(Limits.STANDARD);
    }

    public LayoutReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public LayoutText read(byte[] bytes, String name) throws UnreadableDocument {
        if (bytes.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        if (bytes.length > limits.bytes()) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
        try {
            return readSniffed(bytes, name);
        } catch (Refusal refusal) {
            throw new UnreadableDocument(refusal.reason());
        } catch (StackOverflowError e) {
            throw new UnreadableDocument(Reason.TOO_COMPLEX);
        } catch (IOException | RuntimeException e) { // parsers meet damage in many ways; none may reach the caller
            throw new UnreadableDocument(Reason.DAMAGED);
        }
    }

    private LayoutText readSniffed(byte[] bytes, String name) throws IOException {
        if (ContentSniffer.isEncryptedOffice(bytes)) {
            throw new Refusal(Reason.ENCRYPTED);
        }
        var type = ContentSniffer.sniff(bytes).orElseThrow(() -> new Refusal(Reason.UNSUPPORTED_TYPE));
        if (!ContentSniffer.agrees(type, name)) {
            throw new Refusal(Reason.UNSUPPORTED_TYPE);
        }
        return switch (type) {
            case PDF -> new PdfReader(limits).read(bytes);
            case DOCX -> new DocxReader(limits).read(bytes);
            case ODT -> new OdtReader(limits).read(bytes);
            case RTF -> new RtfReader(limits).read(bytes);
            case HTML -> new HtmlReader(limits).read(bytes);
            case TXT -> new PlainReader(limits).read(bytes);
        };
    }
}
