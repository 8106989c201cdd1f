package com.modularplatform.domain.reading;

import java.util.List;
import java.util.Map;

/**
 * What a person sees of a document, as lines in reading order, with the layout that was there to be had.
 *
 * @param mediaType what the content was found to be, e.g. {@code application/pdf}
 * @param pages how many pages; 1 where the format has none
 * @param lines visible lines in reading order, column after column; headers and footers that repeat stand once
 * @param links targets of hyperlinks, whose text need not say them
 * @param hidden text that is in the file but not to be seen (white, tiny, off the page, invisible, in properties);
 *     never content, only a flag
 * @param properties the document's own properties that could matter (title, author, language), never content
 */
public record LayoutText(
        String mediaType,
        int pages,
        List<Line> lines,
        List<Link> links,
        List<Hidden> hidden,
        Map<String, String> properties) {
    public LayoutText {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
        hidden = List.copyOf(hidden);
        properties = Map.copyOf(properties);
    }

    /** All visible text, the lines joined by {@code \n}; every {@link Span} of a {@link Resume} counts in this string. */
    public String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /**
     * One visual line of one block. Positions are PDF points from the page's top left corner; 0 where the format has none.
     *
     * @param text the words, single spaces between them, a tab where a wide gap stood (as before a right-aligned date)
     * @param page from 1
     * @param block number of the column, side bar, box or table cell the line stands in; lines of a block follow one another
     * @param x left edge
     * @param y base line
     * @param width of the whole line
     * @param size font size in points of most of its letters; 0 when unknown
     * @param bold whether most of its letters are bold
     * @param italic whether most of its letters are italic
     * @param role what the format itself says the line is
     */
    public record Line(
            String text,
            int page,
            int block,
            double x,
            double y,
            double width,
            double size,
            boolean bold,
            boolean italic,
            Role role) {}

    /** What the document's format says of a line; {@code TEXT} where it says nothing. */
    public enum Role {
        TEXT,
        HEADING,
        LIST_ITEM,
        TABLE_CELL,
        PAGE_HEADER,
        PAGE_FOOTER
    }

    /** A hyperlink: its target, and the index of the line that shows it, or -1. */
    public record Link(String target, int line) {}

    /** Text nobody sees, and why nobody does. */
    public record Hidden(String text, Cause cause, int page) {}

    /** Why text is not to be seen. */
    public enum Cause {
        COLOR,
        SIZE,
        OFF_PAGE,
        RENDER_MODE,
        COVERED,
        STYLE,
        PROPERTY
    }
}
