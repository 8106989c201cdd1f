package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.LayoutText.Role;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * RTF 1.9 as far as text and its look go: groups, fonts' charsets, Unicode, styles named heading, tables by rows of cells,
 * lists, fields with hyperlinks, headers and footers, hidden and white text. Pictures and objects are skipped unopened.
 */
final class RtfReader {
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

    private final Limits limits;

    RtfReader(Limits limits) {
        this.limits = limits;
    }

    LayoutText read(byte[] bytes) {
        Draft draft = new Draft(limits);
        Flow flow = new Flow(limits, draft);
        new Parse(bytes, flow, draft).run();
        flow.finish();
        return draft.finish(ContentSniffer.Type.RTF, 1);
    }

    private enum Destination {
        TEXT,
        SKIP,
        FONTS,
        COLORS,
        STYLES,
        INSTRUCTION,
        PROPERTY,
        LIST_MARK
    }

    /** What a group inherits and may change for itself. */
    private static final class Group {
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

        Group copy() {
            Group copy = new Group();
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

    private final class Parse {
        private final byte[] in;
        private final Flow flow;
        private final Draft draft;
        private final Deque<Group> outer = new ArrayDeque<>();
        private final Map<Integer, Charset> charsets = new HashMap<>();
        private final Set<Integer> headings = new HashSet<>();
        private final List<Integer> colors = new ArrayList<>();
        private final StringBuilder instruction = new StringBuilder();
        private final StringBuilder collected = new StringBuilder();
        private final StringBuilder run = new StringBuilder();
        private final byte[] pending = new byte[4096];
        private Group now = new Group();
        private Charset usual = Charset.forName("windows-1252");
        private int pendingLength;
        private int at;
        private int red = -1;
        private int green;
        private int blue;
        private int style;
        private boolean listed;
        private boolean inTable;
        private boolean rowOpen;
        private boolean ignorable;
        private int toSkip;

        Parse(byte[] in, Flow flow, Draft draft) {
            this.in = in;
            this.flow = flow;
            this.draft = draft;
        }

        void run() {
            while (at < in.length) {
                int c = in[at++] & 0xFF;
                switch (c) {
                    case '{' -> open();
                    case '}' -> close();
                    case '\\' -> control();
                    case '\r', '\n', 0 -> {}
                    default -> letter(c);
                }
            }
            flush();
            closeRow();
        }

        private void open() {
            flush();
            if (outer.size() >= limits.depth()) {
                throw new Refusal(Reason.TOO_COMPLEX);
            }
            outer.push(now);
            now = now.copy();
            toSkip = 0;
        }

        private void close() {
            flush();
            Group ended = now;
            if (outer.isEmpty()) {
                return;
            }
            now = outer.pop();
            toSkip = 0;
            if (ended.destination == Destination.INSTRUCTION && now.destination != Destination.INSTRUCTION) {
                Matcher link = HYPERLINK.matcher(instruction);
                if (link.find()) {
                    flow.link(link.group(1));
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
                    draft.property(
                            ended.property.equals("doccomm") ? "description" : ended.property, collected.toString());
                }
                collected.setLength(0);
            }
            if (ended.box) {
                closeRow();
                rowOpen = ended.rowAround;
                flow.endBox();
            }
        }

        private void control() {
            if (at >= in.length) {
                return;
            }
            int c = in[at] & 0xFF;
            if (!isLetter(c)) {
                at++;
                symbol(c);
                return;
            }
            int start = at;
            while (at < in.length && isLetter(in[at]) && at - start < 32) {
                at++;
            }
            String word = new String(in, start, at - start, java.nio.charset.StandardCharsets.US_ASCII);
            boolean negative = at < in.length && in[at] == '-';
            if (negative) {
                at++;
            }
            int digits = at;
            int number = 0;
            while (at < in.length && in[at] >= '0' && in[at] <= '9' && at - digits < 9) {
                number = number * 10 + in[at++] - '0';
            }
            boolean hasNumber = at > digits;
            if (at < in.length && in[at] == ' ') {
                at++;
            }
            if (word.equals("bin")) {
                at = (int) Math.min(in.length, (long) at + Math.max(0, number));
                return;
            }
            word(word, hasNumber ? negative ? -number : number : -1, hasNumber);
        }

        private void symbol(int c) {
            switch (c) {
                case '\'' -> {
                    int value = at + 1 < in.length
                            ? Character.digit(in[at], 16) * 16 + Character.digit(in[at + 1], 16)
                            : -1;
                    at = Math.min(in.length, at + 2);
                    if (value >= 0) {
                        letter(value);
                    }
                }
                case '*' -> ignorable = true;
                case '~' -> unicode(0xA0);
                case '_' -> unicode('-');
                case '-' -> {}
                case '\r', '\n' -> word("par", -1, false);
                case '\\', '{', '}' -> letter(c);
                default -> {}
            }
        }

        private void word(String word, int number, boolean hasNumber) {
            boolean optional = ignorable;
            ignorable = false;
            if (word.equals("u")) {
                unicode(number < 0 ? number + 65536 : number);
                toSkip = now.skip;
                return;
            }
            toSkip = 0;
            flush();
            boolean on = !hasNumber || number != 0;
            switch (word) {
                case "par", "sect", "line", "page", "column" -> endLine();
                case "tab" -> put("\t");
                case "cell", "nestcell" -> cell();
                case "row", "nestrow" -> closeRow();
                case "trowd" -> {}
                case "intbl" -> inTable = true;
                case "pard" -> {
                    inTable = false;
                    listed = false;
                    style = 0;
                    now.shade = 0;
                }
                case "plain" -> now.plain();
                case "s" -> {
                    style = Math.max(0, number);
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
                case "ls", "ilvl" -> listed |= number >= 0 && word.equals("ls") && number > 0;
                case "ansicpg" -> usual = charset(number);
                case "fcharset" -> charsets.put(now.font, byFontCharset(number));
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
                    listed = true;
                }
                case "header", "headerl", "headerr", "headerf" -> box(Role.PAGE_HEADER);
                case "footer", "footerl", "footerr", "footerf" -> box(Role.PAGE_FOOTER);
                case "shptxt" -> box(now.role);
                case "footnote" -> box(now.role);
                case "template" -> property(word);
                case "fldrslt", "shp", "shpinst", "field", "shppict", "upr", "ud", "nesttableprops" -> {
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

        private void box(Role role) {
            if (now.destination == Destination.TEXT && !now.box) {
                now.role = role;
                now.box = true;
                now.rowAround = rowOpen;
                rowOpen = false;
                inTable = false;
                flow.beginBox();
            }
        }

        private void letter(int c) {
            if (toSkip > 0) {
                toSkip--;
                return;
            }
            if (now.destination == Destination.COLORS && c == ';') {
                colors.add(red < 0 ? Colors.UNKNOWN : Colors.rgb(red, green, blue));
                red = -1;
                return;
            }
            if (pendingLength == pending.length) {
                decode();
            }
            pending[pendingLength++] = (byte) c;
        }

        private void unicode(int unit) {
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
                case TEXT -> text(text);
                case INSTRUCTION -> instruction.append(instruction.length() < 4_000 ? text : "");
                case PROPERTY -> collected.append(collected.length() < 4_000 ? text : "");
                case STYLES -> {
                    if (text.strip().toLowerCase(java.util.Locale.ROOT).matches("(heading \\d|title);?")) {
                        headings.add(style);
                    }
                }
                case SKIP, FONTS, COLORS, LIST_MARK -> {}
            }
        }

        private void text(String text) {
            if (inTable && !rowOpen) {
                flow.beginRow();
                flow.beginCell();
                rowOpen = true;
            } else if (!inTable && rowOpen && !now.box) {
                closeRow();
            }
            double size = now.size / 2.0;
            flow.text(text, new Style(size, now.bold, now.italic, hidden(size)));
        }

        private @Nullable Cause hidden(double size) {
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

        private Role role() {
            if (now.role != Role.TEXT) {
                return now.role;
            }
            return headings.contains(style)
                    ? Role.HEADING
                    : listed ? Role.LIST_ITEM : rowOpen ? Role.TABLE_CELL : Role.TEXT;
        }

        private void endLine() {
            if (now.destination == Destination.TEXT) {
                flow.endLine(role());
            }
        }

        private void cell() {
            if (now.destination != Destination.TEXT) {
                return;
            }
            if (!rowOpen) {
                flow.beginRow();
                flow.beginCell();
                rowOpen = true;
            }
            flow.endLine(role());
            flow.endCell();
            flow.beginCell();
            listed = false;
        }

        private void closeRow() {
            if (rowOpen && now.destination == Destination.TEXT) {
                rowOpen = false;
                flow.endCell();
                flow.endRow();
            }
        }

        private static boolean isLetter(int c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
    }

    private static Charset charset(int codePage) {
        String name =
                switch (codePage) {
                    case 932 -> "windows-31j";
                    case 936 -> "GBK";
                    case 949 -> "x-windows-949";
                    case 950 -> "Big5";
                    case 10000 -> "x-MacRoman";
                    case 65001 -> "UTF-8";
                    case 437, 850, 852, 866 -> "IBM" + codePage;
                    default -> "windows-" + codePage;
                };
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
    }

    private static Charset byFontCharset(int number) {
        return charset(
                switch (number) {
                    case 77 -> 10000;
                    case 128 -> 932;
                    case 129 -> 949;
                    case 134 -> 936;
                    case 136 -> 950;
                    case 161 -> 1253;
                    case 162 -> 1254;
                    case 163 -> 1258;
                    case 177 -> 1255;
                    case 178 -> 1256;
                    case 186 -> 1257;
                    case 204 -> 1251;
                    case 222 -> 874;
                    case 238 -> 1250;
                    default -> 1252;
                });
    }
}
