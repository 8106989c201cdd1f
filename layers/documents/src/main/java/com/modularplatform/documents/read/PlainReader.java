package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Line;
import com.modularplatform.domain.reading.LayoutText.Role;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text. Two or more spaces inside a line are the gap of a column and become a tab; a line of dashes under another
 * marks a heading and is dropped. Positions are those of a typewriter: 6 points a letter, 12 points a line, so that blank
 * lines show as gaps.
 */
final class PlainReader {
    /** Two spaces or more, but not the two that some put after a sentence. */
    private static final Pattern GAP = Pattern.compile("(?<![.!?:,;])[ \\u00A0]{2,}|[ \\u00A0]{3,}");

    private static final Pattern RULE = Pattern.compile("[-=_~*#+\\u2010-\\u2015\\u2500-\\u257F. ]{3,}");
    private static final int TAB_STOP = 8;

    private final Limits limits;

    PlainReader(Limits limits) {
        this.limits = limits;
    }

    LayoutText read(byte[] bytes) {
        Charset charset = ContentSniffer.textCharset(bytes);
        if (charset == null) {
            throw new Refusal(Reason.UNSUPPORTED_TYPE);
        }
        if (bytes.length > 4L * limits.characters()) {
            throw new Refusal(Reason.TOO_LARGE);
        }
        Draft draft = new Draft(limits);
        lines(new String(bytes, charset)).forEach(draft::add);
        return draft.finish(ContentSniffer.Type.TXT, 1);
    }

    private List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int row = 0;
        int lastRow = -2;
        for (String raw : text.split("\\R", -1)) {
            row++;
            if (row > 4 * limits.lines()) {
                throw new Refusal(Reason.TOO_LARGE);
            }
            String clean = Letters.clean(raw);
            String line = Letters.line(
                    GAP.matcher(clean.stripTrailing().replaceFirst("^\\s+", "")).replaceAll("\t"));
            if (line.isEmpty()) {
                continue;
            }
            if (isRule(line)) {
                if (lastRow == row - 1 && lines.getLast().text().length() <= 60) {
                    lines.add(heading(lines.removeLast()));
                }
                continue;
            }
            int indent = indent(clean);
            lines.add(new Line(line, 1, 0, indent * 6.0, row * 12.0, line.length() * 6.0, 0, false, false, Role.TEXT));
            lastRow = row;
        }
        return lines;
    }

    private static boolean isRule(String line) {
        Matcher rule = RULE.matcher(line);
        return rule.matches();
    }

    private static Line heading(Line line) {
        return new Line(line.text(), 1, 0, line.x(), line.y(), line.width(), 0, false, false, Role.HEADING);
    }

    private static int indent(String line) {
        int column = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            column += line.charAt(i) == '\t' ? TAB_STOP - column % TAB_STOP : 1;
        }
        return column;
    }
}
