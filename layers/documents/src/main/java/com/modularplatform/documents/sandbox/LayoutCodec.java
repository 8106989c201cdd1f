package com.modularplatform.documents.sandbox;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.LayoutText.Hidden;
import com.modularplatform.domain.reading.LayoutText.Line;
import com.modularplatform.domain.reading.LayoutText.Link;
import com.modularplatform.domain.reading.LayoutText.Role;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@link LayoutText} as bytes. The reading side trusts nothing: every count is checked before it is believed. */
final class LayoutCodec {
    private static final int MOST = 4_000_000;

    private LayoutCodec() {}

    static void write(LayoutText text, DataOutput out) throws IOException {
        string(out, text.mediaType());
        out.writeInt(text.pages());
        out.writeInt(text.lines().size());
        for (Line line : text.lines()) {
            string(out, line.text());
            out.writeInt(line.page());
            out.writeInt(line.block());
            out.writeDouble(line.x());
            out.writeDouble(line.y());
            out.writeDouble(line.width());
            out.writeDouble(line.size());
            out.writeByte((line.bold() ? 1 : 0) | (line.italic() ? 2 : 0));
            out.writeByte(line.role().ordinal());
        }
        out.writeInt(text.links().size());
        for (Link link : text.links()) {
            string(out, link.target());
            out.writeInt(link.line());
        }
        out.writeInt(text.hidden().size());
        for (Hidden hidden : text.hidden()) {
            string(out, hidden.text());
            out.writeByte(hidden.cause().ordinal());
            out.writeInt(hidden.page());
        }
        out.writeInt(text.properties().size());
        for (var property : text.properties().entrySet()) {
            string(out, property.getKey());
            string(out, property.getValue());
        }
    }

    static LayoutText read(DataInput in) throws IOException {
        String mediaType = string(in);
        int pages = in.readInt();
        List<Line> lines = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            lines.add(line(in));
        }
        List<Link> links = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            links.add(new Link(string(in), in.readInt()));
        }
        List<Hidden> hidden = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            hidden.add(new Hidden(string(in), constant(Cause.values(), in.readByte()), in.readInt()));
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (int left = count(in); left > 0; left--) {
            properties.put(string(in), string(in));
        }
        return new LayoutText(mediaType, pages, lines, links, hidden, properties);
    }

    private static Line line(DataInput in) throws IOException {
        String text = string(in);
        int page = in.readInt();
        int block = in.readInt();
        double x = in.readDouble();
        double y = in.readDouble();
        double width = in.readDouble();
        double size = in.readDouble();
        int look = in.readByte();
        return new Line(
                text,
                page,
                block,
                x,
                y,
                width,
                size,
                (look & 1) != 0,
                (look & 2) != 0,
                constant(Role.values(), in.readByte()));
    }

    static <E> E constant(E[] values, int ordinal) throws IOException {
        if (ordinal < 0 || ordinal >= values.length) {
            throw new IOException("no such constant: " + ordinal);
        }
        return values[ordinal];
    }

    private static void string(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInput in) throws IOException {
        byte[] bytes = new byte[count(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("not a count: " + count);
        }
        return count;
    }
}
