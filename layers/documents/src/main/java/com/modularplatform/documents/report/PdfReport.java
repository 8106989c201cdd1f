package com.modularplatform.documents.report;

import com.modularplatform.domain.reading.Readers;
import com.modularplatform.domain.reading.Report;
import java.time.Instant;

/**
 * Reports as A4 PDF files, tagged for screen readers. The same report gives the same bytes. Safe for use by many threads.
 */
public final class PdfReport implements Readers.ReportRenderer {
    private final Template analysis = new Template("cv-analysis");

    /** Sets an empty page, so that the first report finds everything loaded; costs what a first report would. */
    public void prime() {
        new Typesetter("", Instant.EPOCH).print("""
                        <html lang="en"><head><title>-</title><style>
                        body { font-family: "font-families"; } b { font-weight: 700; }
                        </style></head><body>-<b>-</b></body></html>""");
    }

    @Override
    public byte[] render(Report report) {
        return switch (report) {
            case Report.CvAnalysis cv -> {
                var sheet = AnalysisSheet.of(cv);
                yield new Typesetter(sheet.title(), cv.generatedAt()).print(analysis.fill(sheet));
            }
        };
    }
}
