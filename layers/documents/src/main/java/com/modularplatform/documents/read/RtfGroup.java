package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText.Role;

/** What a group of an RTF inherits and may change for itself. */
final class RtfGroup {
    /** Where a group's letters go. */
    enum Destination {
        TEXT,
        SKIP,
        FONTS,
        COLORS,
        STYLES,
        INSTRUCTION,
        PROPERTY,
        LIST_MARK
    }

    Destination destination = Destination.TEXT;
    Role role = Role.TEXT;
    String property = "";
    int font;
    int color;
    int shade;
    int size = 24;
    int skip = 1;
    boolean bold;
    boolean italic;
    boolean hidden;
    boolean box;
    boolean rowAround;

    RtfGroup copy() {
        RtfGroup copy = new RtfGroup();
        copy.destination = destination;
        copy.role = role;
        copy.property = property;
        copy.font = font;
        copy.color = color;
        copy.shade = shade;
        copy.size = size;
        copy.skip = skip;
        copy.bold = bold;
        copy.italic = italic;
        copy.hidden = hidden;
        return copy;
    }

    void plain() {
        color = 0;
        shade = 0;
        size = 24;
        bold = false;
        italic = false;
        hidden = false;
    }
}
