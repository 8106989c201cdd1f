package com.modularplatform.documents.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document is by its content. Cheap and pure: looks at both ends of the bytes, opens nothing. Files that are two
 * things at once (a PDF with an archive behind it, an archive with a PDF in front) are none.
 */
public final class ContentSniffer {
    /** The formats that are read. */
    public enum Type {
        PDF("application/pdf", "pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        ODT("application/vnd.oasis.opendocument.text", "odt"),
        RTF("application/rtf", "rtf"),
        HTML("text/html", "html", "htm", "xhtml"),
        TXT("text/plain", "txt", "text", "md");

        private final String mediaType;
        private final List<String> extensions;

        Type(String mediaType, String... extensions) {
            this.mediaType = mediaType;
            this.extensions = List.of(extensions);
        }

        /** Its registered media type. */
        public String mediaType() {
            return mediaType;
        }
    }

    private static final int HEAD = 4096;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<String> HTML_MARKS = List.of("<!doctype html", "<html", "<head", "<body");

    private ContentSniffer() {}

    /** The format of the bytes, or nothing when it is none of those that are read. */
    public static Optional<Type> sniff(byte[] bytes) {
        return Optional.ofNullable(typeOf(bytes));
    }

    /**
     * Whether a file's name tells the truth: false when its extension promises one of our formats and the content is
     * another. Kinds of text (RTF, HTML, TXT) may be mistaken for one another, and unknown extensions promise nothing.
     */
    public static boolean agrees(Type type, String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        for (Type promised : Type.values()) {
            if (name.indexOf('.') >= 0 && promised.extensions.contains(extension)) {
                return promised == type || isText(promised) && isText(type);
            }
        }
        return true;
    }

    private static boolean isText(Type type) {
        return type == Type.HTML || type == Type.TXT || type == Type.RTF;
    }

    /** Whether this is an Office document behind a password (an OLE2 file that holds an encrypted package). */
    static boolean isEncryptedOffice(byte[] bytes) {
        return startsWith(bytes, 0, OLE2)
                && indexOf(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), bytes.length) >= 0;
    }

    private static @Nullable Type typeOf(byte[] bytes) {
        int start = 0; // a few blanks or a byte order mark before the magic are common and harmless
        while (start < Math.min(bytes.length, 16) && isBlank(bytes[start])) {
            start++;
        }
        if (startsWith(bytes, start, ascii("%PDF-"))) {
            return endsAsArchive(bytes) ? null : Type.PDF;
        }
        if (startsWith(bytes, 0, ascii("PK\3\4"))) {
            return archive(bytes);
        }
        if (startsWith(bytes, start, ascii("{\\rtf"))) {
            return endsAsArchive(bytes) ? null : Type.RTF;
        }
        Charset charset = textCharset(bytes);
        if (charset == null || indexOf(bytes, ascii("%PDF-"), 1024) >= 0 || endsAsArchive(bytes)) {
            return null;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), charset).toLowerCase(Locale.ROOT);
        return HTML_MARKS.stream().anyMatch(head::contains)
                        && head.stripLeading().replace("\uFEFF", "").startsWith("<")
                ? Type.HTML
                : Type.TXT;
    }

    private static @Nullable Type archive(byte[] bytes) {
        if (indexOf(bytes, ascii("%PDF-"), 1024) >= 0 || !endsAsArchive(bytes)) {
            return null;
        }
        // An ODT names its type in its first entry, stored; a DOCX always has these two names in its directory.
        if (indexOf(bytes, ascii("mimetypeapplication/vnd.oasis.opendocument.text"), 256) >= 0) {
            return Type.ODT;
        }
        int directory = Math.max(0, bytes.length - (1 << 20));
        byte[] end = Arrays.copyOfRange(bytes, directory, bytes.length);
        if (indexOf(end, ascii("[Content_Types].xml"), end.length) >= 0
                && indexOf(end, ascii("word/"), end.length) >= 0) {
            return Type.DOCX;
        }
        boolean odt = indexOf(end, ascii("META-INF/manifest.xml"), end.length) >= 0
                && indexOf(end, ascii("content.xml"), end.length) >= 0
                && indexOf(bytes, ascii("application/vnd.oasis.opendocument.text"), 1024) >= 0;
        return odt ? Type.ODT : null;
    }

    /** Whether the end-of-directory record of a zip stands at the end, with a comment that reaches just to the end. */
    private static boolean endsAsArchive(byte[] bytes) {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xFFFF); at--) {
            if (bytes[at] == 'P' && startsWith(bytes, at, new byte[] {'P', 'K', 5, 6})) {
                int comment = (bytes[at + 20] & 0xFF) | (bytes[at + 21] & 0xFF) << 8;
                if (at + 22 + comment == bytes.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The charset when these bytes are text: no control characters but blanks; null when they are not. */
    static @Nullable Charset textCharset(byte[] bytes) {
        if (bytes.length >= 2
                && (startsWith(bytes, 0, new byte[] {-1, -2}) || startsWith(bytes, 0, new byte[] {-2, -1}))) {
            return isReadable(bytes, StandardCharsets.UTF_16) ? StandardCharsets.UTF_16 : null;
        }
        int controls = 0;
        int zerosEven = 0;
        int zerosOdd = 0;
        int sampled = Math.min(bytes.length, 1 << 16);
        for (int i = 0; i < sampled; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                if ((i & 1) == 0) {
                    zerosEven++;
                } else {
                    zerosOdd++;
                }
            } else if (b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B || b == 0x7F) {
                controls++;
            }
        }
        if (zerosOdd > sampled / 4 && zerosEven == 0) {
            return isReadable(bytes, StandardCharsets.UTF_16LE) ? StandardCharsets.UTF_16LE : null;
        }
        if (zerosEven > sampled / 4 && zerosOdd == 0) {
            return isReadable(bytes, StandardCharsets.UTF_16BE) ? StandardCharsets.UTF_16BE : null;
        }
        if (zerosEven + zerosOdd > 0 || controls > sampled / 200) {
            return null;
        }
        return isReadable(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : windows(bytes, sampled);
    }

    /** Windows-1252, unless most of it are letters above ASCII, as random bytes would be. */
    private static @Nullable Charset windows(byte[] bytes, int sampled) {
        int high = 0;
        for (int i = 0; i < sampled; i++) {
            if (bytes[i] < 0) {
                high++;
            }
        }
        return high <= sampled * 3 / 10 ? Charset.forName("windows-1252") : null;
    }

    /** Whether the first megabyte decodes without fault or NUL. */
    private static boolean isReadable(byte[] bytes, Charset charset) {
        int length = Math.min(bytes.length, 1 << 20);
        CharBuffer text = CharBuffer.allocate(length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, 0, length), text, length == bytes.length);
        return result.isUnderflow() && text.flip().chars().noneMatch(c -> c == 0);
    }

    private static boolean isBlank(byte b) {
        return b == ' '
                || b == '\n'
                || b == '\r'
                || b == '\t'
                || b == (byte) 0xEF
                || b == (byte) 0xBB
                || b == (byte) 0xBF;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] magic) {
        return at >= 0
                && at + magic.length <= bytes.length
                && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int within) {
        int end = Math.min(within, bytes.length) - wanted.length;
        for (int at = 0; at <= end; at++) {
            if (bytes[at] == wanted[0] && startsWith(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
