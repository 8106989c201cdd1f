package com.modularplatform.documents.read;

import com.modularplatform.documents.read.RtfGroup.Destination;
import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.LayoutText.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands an RTF's text on as lines, cells and boxes, each with its role and whether it is seen. */
final class RtfLines {
    private final Flow flow;
    private final Set<Integer> headings = new HashSet<>();
    private final List<Integer> colors = new ArrayList<>();
    private boolean inTable;
    private boolean rowOpen;
    private boolean listed;
    private int style;

    RtfLines(Flow flow) {
        this.flow = flow;
    }

    /** A paragraph's look is forgotten. */
    void paragraph() {
        inTable = false;
        listed = false;
        style = 0;
    }

    void inTable() {
        inTable = true;
    }

    void listed() {
        listed = true;
    }

    void style(int number) {
        style = number;
    }

    /** The style named last is one of headings. */
    void heading() {
        headings.add(style);
    }

    void color(int red, int green, int blue) {
        colors.add(red < 0 ? Colors.UNKNOWN : Colors.rgb(red, green, blue));
    }

    void link(String target) {
        flow.link(target);
    }

    /** A text box, a header or a footer begins within a group. */
    void beginBox(Role role, RtfGroup now) {
        if (now.destination == Destination.TEXT && !now.box) {
            now.role = role;
            now.box = true;
            now.rowAround = rowOpen;
            rowOpen = false;
            inTable = false;
            flow.beginBox();
        }
    }

    /** @param ended the group the box began in; {@code now} the one around it */
    void endBox(RtfGroup ended, RtfGroup now) {
        closeRow(now);
        rowOpen = ended.rowAround;
        flow.endBox();
    }

    /** Text of a group, in its look. */
    void text(String text, RtfGroup now) {
        if (inTable && !rowOpen) {
            flow.beginRow();
            flow.beginCell();
            rowOpen = true;
        } else if (!inTable && rowOpen && !now.box) {
            closeRow(now);
        }
        double size = now.size / 2.0;
        flow.text(text, new Style(size, now.bold, now.italic, hidden(size, now)));
    }

    private @Nullable Cause hidden(double size, RtfGroup now) {
        if (now.hidden) {
            return Cause.STYLE;
        }
        if (size < 2) {
            return Cause.SIZE;
        }
        int ground = now.shade == 0 ? (rowOpen ? Colors.UNKNOWN : Colors.WHITE) : color(now.shade);
        return now.color > 0 && Colors.vanishes(color(now.color), ground) ? Cause.COLOR : null;
    }

    private int color(int index) {
        return index < colors.size() ? colors.get(index) : Colors.UNKNOWN;
    }

    private Role role(RtfGroup now) {
        if (now.role != Role.TEXT) {
            return now.role;
        }
        return headings.contains(style)
                ? Role.HEADING
                : listed ? Role.LIST_ITEM : rowOpen ? Role.TABLE_CELL : Role.TEXT;
    }

    void endLine(RtfGroup now) {
        if (now.destination == Destination.TEXT) {
            flow.endLine(role(now));
        }
    }

    void cell(RtfGroup now) {
        if (now.destination != Destination.TEXT) {
            return;
        }
        if (!rowOpen) {
            flow.beginRow();
            flow.beginCell();
            rowOpen = true;
        }
        flow.endLine(role(now));
        flow.endCell();
        flow.beginCell();
        listed = false;
    }

    void closeRow(RtfGroup now) {
        if (rowOpen && now.destination == Destination.TEXT) {
            rowOpen = false;
            flow.endCell();
            flow.endRow();
        }
    }
}
