package com.modularplatform.documents.report;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Lays a page description out and writes it as a PDF file. It fetches nothing: there is no address it would follow, and
 * what is not in the page or among our fonts does not exist for it.
 *
 * @param title the document's, as a reader's window shows it
 * @param madeAt stands in the file as its date, so that the same page makes the same bytes
 */
record Typesetter(String title, Instant madeAt) {
    private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();
    private static final String REPLACEMENT = "\uFFFD";

    static {
        XRLog.setLoggingEnabled(false); // its warnings quote the page, which holds a person's data
    }

    byte[] print(String xhtml) {
        var faces = Typeface.of(xhtml);
        var families = faces.stream().map(face -> "'" + face.family() + "'").collect(Collectors.joining(", "));
        var out = new ByteArrayOutputStream(131_072);
        var builder = new PdfRendererBuilder()
                .withHtmlContent(xhtml.replace("\"font-families\"", families), null)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useReplacementText(REPLACEMENT)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS)
                .usePdfUaAccessibility(true)
                .withProducer("Modular Platform");
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("ring", new Ring());
        builder.useObjectDrawerFactory(drawers);
        for (var face : faces) {
            for (var file : face.files()) {
                int weight = file.endsWith("Bold") ? 700 : 400;
                builder.useFont(() -> Typeface.open(file), face.family(), weight, FontStyle.NORMAL, true);
            }
        }
        if (Typeface.runsLeft(faces)) {
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer());
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            var document = renderer.createPDFKeepOpen();
            date(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void date(PDDocument document) {
        var time = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        time.setTimeInMillis(madeAt.toEpochMilli());
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setCreationDate(time);
        document.setDocumentId(madeAt.toEpochMilli());
    }
}
