package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText;

/**
 * RTF 1.9 as far as text and its look go: groups, fonts' charsets, Unicode, styles named heading, tables by rows of cells,
 * lists, fields with hyperlinks, headers and footers, hidden and white text. Pictures and objects are skipped unopened.
 */
final class RtfReader {
    private final Limits limits;

    RtfReader(Limits limits) {
        this.limits = limits;
    }

    LayoutText read(byte[] bytes) {
        Draft draft = new Draft(limits);
        Flow flow = new Flow(limits, draft);
        new RtfParse(bytes, flow, draft, limits).run();
        flow.finish();
        return draft.finish(ContentSniffer.Type.RTF, 1);
    }
}
