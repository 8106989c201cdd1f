package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** PDF: where each glyph stands and whether it can be seen, to words, rows, columns and lines. */
final class PdfReader {
    static {
        PdfFonts.useBundledOnly();
    }

    private final Limits limits;

    PdfReader(Limits limits) {
        this.limits = limits;
    }

    LayoutText read(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            if (pages > limits.pages()) {
                throw new Refusal(Reason.TOO_LARGE);
            }
            Draft draft = new Draft(limits);
            PdfLines lines = new PdfLines();
            PdfFonts fonts = new PdfFonts();
            var budget = new PdfPage.Budget(limits.operations());
            for (int i = 0; i < pages; i++) {
                PDPage page = document.getPage(i);
                PdfPage ink = new PdfPage(page, fonts, budget);
                page(ink, i + 1, lines, draft);
                links(page, ink, i + 1, lines);
            }
            lines.finish(draft);
            properties(document, draft);
            return draft.finish(ContentSniffer.Type.PDF, Math.max(1, pages));
        } catch (InvalidPasswordException e) {
            throw new Refusal(Reason.ENCRYPTED);
        }
    }

    private static void page(PdfPage ink, int number, PdfLines lines, Draft draft) throws IOException {
        Map<Integer, List<PdfGlyph>> seen = new TreeMap<>();
        Map<Cause, StringBuilder> unseen = new EnumMap<>(Cause.class);
        PdfGlyph last = null;
        Cause hidden = null;
        for (PdfGlyph glyph : ink.glyphs()) {
            if (hidden != null && glyph.text().isBlank()) {
                Objects.requireNonNull(unseen.get(hidden)).append(' ');
                continue;
            }
            if (glyph.hidden() == null) {
                seen.computeIfAbsent(glyph.turn(), turn -> new ArrayList<>()).add(turned(glyph));
            } else {
                StringBuilder text = unseen.computeIfAbsent(glyph.hidden(), cause -> new StringBuilder());
                boolean apart = last != null
                        && Math.hypot(glyph.x() - last.x(), glyph.y() - last.y()) > last.advance() + 0.3 * glyph.size();
                text.append(apart ? " " : "").append(glyph.text());
                last = glyph;
            }
            hidden = glyph.hidden();
        }
        List<PdfGlyph> upright = seen.remove(0);
        if (upright != null) {
            lines.add(number, ink.height(), PdfWords.of(upright), true);
        }
        for (List<PdfGlyph> turned : seen.values()) {
            lines.add(number, ink.height(), PdfWords.of(turned), false);
        }
        unseen.forEach((cause, text) -> draft.hide(text.toString(), cause, number));
    }

    /** The glyph turned about the page's corner so that its base line runs to the right. */
    private static PdfGlyph turned(PdfGlyph glyph) {
        if (glyph.turn() == 0) {
            return glyph;
        }
        double angle = Math.toRadians(-glyph.turn());
        double x = glyph.x() * Math.cos(angle) - glyph.y() * Math.sin(angle);
        double y = glyph.x() * Math.sin(angle) + glyph.y() * Math.cos(angle);
        return new PdfGlyph(
                glyph.text(), x, y, glyph.advance(), glyph.size(), 0, glyph.bold(), glyph.italic(), glyph.hidden());
    }

    private static void links(PDPage page, PdfPage ink, int number, PdfLines lines) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI action
                    && action.getURI() != null
                    && link.getRectangle() != null) {
                lines.link(number, action.getURI(), ink.bounds(link.getRectangle()));
            }
        }
    }

    private static void properties(PDDocument document, Draft draft) {
        PDDocumentInformation information = document.getDocumentInformation();
        draft.property("title", information.getTitle());
        draft.property("author", information.getAuthor());
        draft.property("subject", information.getSubject());
        draft.property("keywords", information.getKeywords());
        draft.property("language", document.getDocumentCatalog().getCOSObject().getString(COSName.LANG));
    }
}
