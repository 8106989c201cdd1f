package com.modularplatform.documents.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/** What fonts of one document look like, each worked out once. */
final class PdfFonts {
    /** @param scale from the nominal size to that of its letters; not 1 for bitmap fonts only */
    record Look(boolean bold, boolean italic, double scale) {}

    private final Map<PDFont, Look> looks = new IdentityHashMap<>();

    /** Fonts that a PDF does not carry come from PDFBox's own jar; the machine's font folders are never searched. */
    static void useBundledOnly() {
        FontMappers.set(new Bundled());
    }

    Look look(PDFont font) {
        return looks.computeIfAbsent(font, PdfFonts::lookOf);
    }

    private static Look lookOf(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        String plain = name.replaceFirst("^[a-z]{6}\\+", "");
        boolean bold = plain.matches(
                        ".*(bold|black|heavy|semibold|demi|-medi|medium|extrab|ultra).*|.*(cmb|cmssbx|sfbx|ecbx).*")
                && !plain.contains("ultralight")
                && !plain.matches(".*-?medium$");
        boolean italic =
                plain.matches(".*(italic|oblique|slanted|-ital|ital$|-it$).*|(cmti|cmsl|cmmi|sfti|ecti|sfsl).*");
        PDFontDescriptor descriptor = font.getFontDescriptor();
        if (descriptor != null) {
            bold |= descriptor.getFontWeight() >= 600 || descriptor.isForceBold();
            italic |= descriptor.isItalic() || Math.abs(descriptor.getItalicAngle()) > 4;
        }
        return new Look(bold, italic, font instanceof PDType3Font type3 ? bitmapScale(type3) : 1);
    }

    /**
     * A Type 3 font draws in units of its own: the height of its box says how large its letters come out. Where that is about an
     * em, its units are ems like those of any font, and how much of one the few letters in use fill says nothing.
     */
    private static double bitmapScale(PDType3Font font) {
        var box = font.getFontBBox();
        float unit = Math.abs(font.getFontMatrix().getScaleY());
        if (box == null || box.getHeight() <= 0 || unit == 0) {
            return unit > 0 && unit != 0.001f ? unit * 1000 : 1;
        }
        double ems = box.getHeight() * unit;
        return ems > 0.4 && ems < 1.7 ? 1 : Math.clamp(ems * 0.8, 0.05, 100);
    }

    /** Answers every font that is not embedded with the one PDFBox brings. */
    private static final class Bundled implements FontMapper {
        private @Nullable TrueTypeFont font;

        private synchronized TrueTypeFont font() {
            if (font == null) {
                try (InputStream in = FontMapper.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
                    font = new TTFParser().parse(new RandomAccessReadBuffer(in));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return font;
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(font(), true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(font(), true);
        }

        @Override
        public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
            return new CIDFontMapping(null, font(), true);
        }
    }
}
