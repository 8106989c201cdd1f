package com.modularplatform.documents.read;

import com.modularplatform.documents.read.RtfGroup.Destination;
import com.modularplatform.domain.reading.LayoutText.Role;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows an RTF's groups and control words: what is text, in which charset and look, and where it goes. */
final class RtfParse implements RtfScanner.Listener {
    private static final Set<String> SKIPPED = Set.of(
            "pict",
            "object",
            "themedata",
            "colorschememapping",
            "datastore",
            "latentstyles",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "xmlnstbl",
            "filetbl",
            "revtbl",
            "nonshppict",
            "blipuid",
            "fname",
            "bkmkstart",
            "bkmkend",
            "annotation",
            "atnid",
            "atnauthor",
            "pgptbl",
            "sp",
            "objdata",
            "xe",
            "tc",
            "ftnsep",
            "ftnsepc",
            "aftnsep",
            "mmathPr",
            "falt",
            "panose",
            "background",
            "shprslt");
    private static final Set<String> INFO = Set.of("title", "author", "subject", "keywords", "doccomm");
    private static final Pattern HYPERLINK = Pattern.compile("HYPERLINK\\s+\"?([^\"\\s]{1,2000})");

    private final byte[] in;
    private final RtfLines lines;
    private final Limits limits;
    private final Draft draft;
    private final Deque<RtfGroup> outer = new ArrayDeque<>();
    private final Map<Integer, Charset> charsets = new HashMap<>();
    private final StringBuilder instruction = new StringBuilder();
    private final StringBuilder collected = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private final byte[] pending = new byte[4096];
    private RtfGroup now = new RtfGroup();
    private Charset usual = Charset.forName("windows-1252");
    private int pendingLength;
    private int red = -1;
    private int green;
    private int blue;
    private int toSkip;

    RtfParse(byte[] in, Flow flow, Draft draft, Limits limits) {
        this.in = in;
        this.lines = new RtfLines(flow);
        this.draft = draft;
        this.limits = limits;
    }

    void run() {
        new RtfScanner(in, this).run();
        flush();
        lines.closeRow(now);
    }

    @Override
    public void open() {
        flush();
        if (outer.size() >= limits.depth()) {
            throw new Refusal(Reason.TOO_COMPLEX);
        }
        outer.push(now);
        now = now.copy();
        toSkip = 0;
    }

    @Override
    public void close() {
        flush();
        RtfGroup ended = now;
        if (outer.isEmpty()) {
            return;
        }
        now = outer.pop();
        toSkip = 0;
        if (ended.destination == Destination.INSTRUCTION && now.destination != Destination.INSTRUCTION) {
            Matcher link = HYPERLINK.matcher(instruction);
            if (link.find()) {
                lines.link(link.group(1));
            } else if (Pattern.compile("INCLUDE(PICTURE|TEXT)\\s+\"?([^\"\\s]{1,500})")
                    .matcher(instruction)
                    .results()
                    .anyMatch(result -> DocxParts.isRemote(result.group(2)))) {
                throw new Refusal(Reason.ACTIVE_CONTENT);
            }
            instruction.setLength(0);
        }
        if (ended.destination == Destination.PROPERTY && now.destination != Destination.PROPERTY) {
            if (ended.property.equals("template")) {
                if (DocxParts.isRemote(collected.toString())) {
                    throw new Refusal(Reason.ACTIVE_CONTENT);
                }
            } else {
                draft.property(ended.property.equals("doccomm") ? "description" : ended.property, collected.toString());
            }
            collected.setLength(0);
        }
        if (ended.box) {
            lines.endBox(ended, now);
        }
    }

    @Override
    public void word(String word, int number, boolean hasNumber, boolean optional) {
        if (word.equals("u")) {
            unicode(number < 0 ? number + 65536 : number);
            toSkip = now.skip;
            return;
        }
        toSkip = 0;
        flush();
        boolean on = !hasNumber || number != 0;
        switch (word) {
            case "par", "sect", "line", "page", "column" -> lines.endLine(now);
            case "tab" -> put("\t");
            case "cell", "nestcell" -> lines.cell(now);
            case "row", "nestrow" -> lines.closeRow(now);
            case "trowd" -> {}
            case "intbl" -> lines.inTable();
            case "pard" -> {
                lines.paragraph();
                now.shade = 0;
            }
            case "plain" -> now.plain();
            case "s" -> {
                lines.style(Math.max(0, number));
                collected.setLength(now.destination == Destination.STYLES ? 0 : collected.length());
            }
            case "b" -> now.bold = on;
            case "i" -> now.italic = on;
            case "v" -> now.hidden = on;
            case "fs" -> now.size = Math.max(0, number);
            case "f" -> now.font = number;
            case "cf" -> now.color = Math.max(0, number);
            case "cbpat", "chcbpat", "highlight", "cb" -> now.shade = Math.max(0, number);
            case "uc" -> now.skip = Math.clamp(number, 0, 16);
            case "ls" -> {
                if (number > 0) {
                    lines.listed();
                }
            }
            case "ansicpg" -> usual = RtfCharsets.charset(number);
            case "fcharset" -> charsets.put(now.font, RtfCharsets.byFontCharset(number));
            case "red" -> red = number;
            case "green" -> green = number;
            case "blue" -> blue = number;
            case "emdash" -> unicode(0x2014);
            case "endash" -> unicode(0x2013);
            case "bullet" -> unicode(0x2022);
            case "lquote" -> unicode(0x2018);
            case "rquote" -> unicode(0x2019);
            case "ldblquote" -> unicode(0x201C);
            case "rdblquote" -> unicode(0x201D);
            case "emspace", "enspace", "qmspace" -> put(" ");
            default -> destination(word, optional);
        }
    }

    private void destination(String word, boolean optional) {
        if (now.destination == Destination.SKIP) {
            return;
        }
        if (SKIPPED.contains(word)) {
            now.destination = Destination.SKIP;
            return;
        }
        switch (word) {
            case "fonttbl" -> now.destination = Destination.FONTS;
            case "colortbl" -> now.destination = Destination.COLORS;
            case "stylesheet" -> now.destination = Destination.STYLES;
            case "fldinst" -> now.destination = Destination.INSTRUCTION;
            case "listtext", "pntext" -> {
                now.destination = Destination.LIST_MARK;
                lines.listed();
            }
            case "header", "headerl", "headerr", "headerf" -> lines.beginBox(Role.PAGE_HEADER, now);
            case "footer", "footerl", "footerr", "footerf" -> lines.beginBox(Role.PAGE_FOOTER, now);
            case "shptxt", "dptxbxtext" -> lines.beginBox(now.role, now);
            case "footnote" -> lines.beginBox(now.role, now);
            case "template" -> property(word);
            case "fldrslt", "shp", "shpinst", "do", "field", "shppict", "upr", "ud", "nesttableprops" -> {
                if (word.equals("shppict")) {
                    now.destination = Destination.SKIP;
                }
            }
            default -> {
                if (INFO.contains(word)) {
                    property(word);
                } else if (optional) {
                    now.destination = Destination.SKIP;
                }
            }
        }
    }

    private void property(String word) {
        now.destination = Destination.PROPERTY;
        now.property = word;
        collected.setLength(0);
    }

    @Override
    public void letter(int c) {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        if (now.destination == Destination.COLORS && c == ';') {
            lines.color(red, green, blue);
            red = -1;
            return;
        }
        if (pendingLength == pending.length) {
            decode();
        }
        pending[pendingLength++] = (byte) c;
    }

    @Override
    public void unicode(int unit) {
        decode();
        run.append((char) unit);
    }

    private void put(String text) {
        decode();
        run.append(text);
    }

    private void decode() {
        if (pendingLength > 0) {
            Charset charset = charsets.getOrDefault(now.font, usual);
            run.append(new String(pending, 0, pendingLength, charset));
            pendingLength = 0;
        }
    }

    /** Hands the letters since the last change of look to where they belong. */
    private void flush() {
        decode();
        if (run.isEmpty()) {
            return;
        }
        String text = run.toString();
        run.setLength(0);
        switch (now.destination) {
            case TEXT -> lines.text(text, now);
            case INSTRUCTION -> instruction.append(instruction.length() < 4_000 ? text : "");
            case PROPERTY -> collected.append(collected.length() < 4_000 ? text : "");
            case STYLES -> {
                if (text.strip().toLowerCase(java.util.Locale.ROOT).matches("(heading \\d|title);?")) {
                    lines.heading();
                }
            }
            case SKIP, FONTS, COLORS, LIST_MARK -> {}
        }
    }
}
