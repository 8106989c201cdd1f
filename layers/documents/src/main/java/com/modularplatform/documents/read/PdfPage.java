package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Draws a page in mind: collects its glyphs, and of its areas what decides whether a glyph can be seen. */
final class PdfPage extends PDFGraphicsStreamEngine {
    private static final double SMALLEST = 2;
    private static final int MAX_GLYPHS = 200_000;

    private final PdfFonts fonts;
    private final Budget budget;
    private final PDRectangle box;
    private final int rotation;
    private final PdfInk ink = new PdfInk();
    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private final List<Integer> orders = new ArrayList<>();
    private final Path2D.Float path = new Path2D.Float();
    private final Deque<Rectangle2D> clips = new ArrayDeque<>();
    private Rectangle2D clip;
    private @Nullable Rectangle2D nextClip;
    private int order;

    /** Operators a whole document may still use. */
    static final class Budget {
        private int left;

        Budget(int operations) {
            left = operations;
        }

        void spend() {
            if (--left < 0) {
                throw new Refusal(Reason.TOO_COMPLEX);
            }
        }
    }

    PdfPage(PDPage page, PdfFonts fonts, Budget budget) {
        super(page);
        this.fonts = fonts;
        this.budget = budget;
        this.box = page.getCropBox();
        this.rotation = Math.floorMod(page.getRotation(), 360);
        this.clip = new Rectangle2D.Double(0, 0, width(), height());
    }

    double width() {
        return rotation % 180 == 0 ? box.getWidth() : box.getHeight();
    }

    double height() {
        return rotation % 180 == 0 ? box.getHeight() : box.getWidth();
    }

    /** The page's glyphs in the order of its content, those of visible form fields and notes after them. */
    List<PdfGlyph> glyphs() throws IOException {
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            String kind = annotation.getSubtype();
            boolean shows = "Widget".equals(kind) || "FreeText".equals(kind) || "Stamp".equals(kind);
            if (shows && !annotation.isHidden() && !annotation.isNoView()) {
                showAnnotation(annotation);
            }
        }
        for (int i = 0; i < glyphs.size(); i++) {
            PdfGlyph glyph = glyphs.get(i);
            if (glyph.hidden() == null && ink.isCovered(centreX(glyph), centreY(glyph), orders.get(i))) {
                glyphs.set(i, glyph.hiddenBy(Cause.COVERED));
            }
        }
        return glyphs;
    }

    /** A rectangle of the page's own space as displayed. */
    Rectangle2D bounds(PDRectangle rectangle) {
        var one = place(rectangle.getLowerLeftX(), rectangle.getLowerLeftY());
        Rectangle2D bounds = new Rectangle2D.Double(one.x, one.y, 0, 0);
        bounds.add(place(rectangle.getUpperRightX(), rectangle.getUpperRightY()));
        return bounds;
    }

    private static double centreX(PdfGlyph glyph) {
        double angle = Math.toRadians(glyph.turn());
        return glyph.x() + Math.cos(angle) * glyph.advance() / 2 + Math.sin(angle) * glyph.size() * 0.3;
    }

    private static double centreY(PdfGlyph glyph) {
        double angle = Math.toRadians(glyph.turn());
        return glyph.y() + Math.sin(angle) * glyph.advance() / 2 - Math.cos(angle) * glyph.size() * 0.3;
    }

    /** Page space to points from the top left corner of the page as displayed. */
    private Point2D.Double place(double x, double y) {
        double left = x - box.getLowerLeftX();
        double up = y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Double(up, left);
            case 180 -> new Point2D.Double(box.getWidth() - left, up);
            case 270 -> new Point2D.Double(box.getHeight() - up, box.getWidth() - left);
            default -> new Point2D.Double(left, box.getHeight() - up);
        };
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spend();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = unicode(font, code);
        if (text == null || text.isEmpty()) {
            return;
        }
        if (glyphs.size() >= MAX_GLYPHS) {
            throw new Refusal(Reason.TOO_LARGE);
        }
        PdfFonts.Look look = fonts.look(font);
        double originX = matrix.getTranslateX();
        double originY = matrix.getTranslateY();
        var start = place(originX, originY);
        var end = place(
                originX + matrix.getScaleX() * displacement.getX(), originY + matrix.getShearY() * displacement.getX());
        var along = place(originX + matrix.getScaleX(), originY + matrix.getShearY());
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY()) * look.scale();
        int turn =
                Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(along.y - start.y, along.x - start.x))), 360);
        var mode = getGraphicsState().getTextState().getRenderingMode();
        PdfGlyph glyph = new PdfGlyph(
                text,
                start.x,
                start.y,
                start.distance(end),
                size,
                turn,
                look.bold() || mode == RenderingMode.FILL_STROKE,
                look.italic(),
                null);
        if (Double.isFinite(start.x) && Double.isFinite(start.y) && Double.isFinite(size)) {
            Cause hidden = hidden(glyph, mode);
            glyphs.add(hidden == null ? glyph : glyph.hiddenBy(hidden));
            orders.add(order);
        }
    }

    private static @Nullable String unicode(PDFont font, int code) throws IOException {
        String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (text == null && font instanceof PDType3Font bitmap) {
            text = TexLetters.of(bitmap, code);
        }
        if (text == null && font instanceof PDSimpleFont) {
            return code >= ' ' ? String.valueOf((char) code) : null;
        }
        return text;
    }

    private @Nullable Cause hidden(PdfGlyph glyph, RenderingMode mode) {
        if (glyph.text().isBlank()) {
            return null;
        }
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return Cause.RENDER_MODE;
        }
        if (glyph.size() < SMALLEST) {
            return Cause.SIZE;
        }
        double x = centreX(glyph);
        double y = centreY(glyph);
        if (!clip.contains(x, y) && !clip.intersects(x - 1, y - 1, 2, 2)) {
            return Cause.OFF_PAGE;
        }
        PDGraphicsState state = getGraphicsState();
        boolean strokes = mode == RenderingMode.STROKE || mode == RenderingMode.STROKE_CLIP;
        double alpha = strokes ? state.getAlphaConstant() : state.getNonStrokeAlphaConstant();
        int color = PdfInk.rgb(strokes ? state.getStrokingColor() : state.getNonStrokingColor());
        return alpha < 0.05 || Colors.vanishes(color, ink.groundAt(x, y)) ? Cause.COLOR : null;
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        clips.push(clip);
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        if (!clips.isEmpty()) {
            clip = clips.pop();
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        Rectangle2D before = clip;
        super.showForm(form);
        clip = before;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        Rectangle2D before = clip;
        super.showTransparencyGroup(form);
        clip = before;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        var start = place(p0.getX(), p0.getY());
        path.moveTo(start.x, start.y);
        for (Point2D corner : List.of(p1, p2, p3)) {
            var at = place(corner.getX(), corner.getY());
            path.lineTo(at.x, at.y);
        }
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix at = getGraphicsState().getCurrentTransformationMatrix();
        Path2D.Float square = new Path2D.Float();
        var origin = at.transformPoint(0, 0);
        var right = at.transformPoint(1, 0);
        var corner = at.transformPoint(1, 1);
        var up = at.transformPoint(0, 1);
        var start = place(origin.x, origin.y);
        square.moveTo(start.x, start.y);
        for (Point2D point : List.of(right, corner, up)) {
            var to = place(point.getX(), point.getY());
            square.lineTo(to.x, to.y);
        }
        COSBase dictionary = image.getCOSObject();
        boolean masked = image.isStencil()
                || dictionary instanceof COSDictionary d
                        && (d.containsKey(COSName.SMASK) || d.containsKey(COSName.MASK));
        order++;
        ink.image(square.getBounds2D().createIntersection(clip), !masked && isOpaque(), order);
    }

    private boolean isOpaque() {
        PDGraphicsState state = getGraphicsState();
        return state.getNonStrokeAlphaConstant() > 0.95
                && state.getSoftMask() == null
                && state.getBlendMode() == BlendMode.NORMAL;
    }

    @Override
    public void clip(int windingRule) {
        nextClip = path.getBounds2D();
    }

    @Override
    public void moveTo(float x, float y) {
        var at = place(x, y);
        path.moveTo(at.x, at.y);
    }

    @Override
    public void lineTo(float x, float y) {
        var at = place(x, y);
        if (path.getCurrentPoint() == null) {
            path.moveTo(at.x, at.y);
        } else {
            path.lineTo(at.x, at.y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            moveTo(x1, y1);
        }
        var one = place(x1, y1);
        var two = place(x2, y2);
        var three = place(x3, y3);
        path.curveTo(one.x, one.y, two.x, two.y, three.x, three.y);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        Point2D at = path.getCurrentPoint();
        return at == null ? new Point2D.Float() : back(at);
    }

    /** The other way of {@link #place}. */
    private Point2D back(Point2D at) {
        double x = at.getX();
        double y = at.getY();
        var turned =
                switch (rotation) {
                    case 90 -> new Point2D.Double(y, x);
                    case 180 -> new Point2D.Double(box.getWidth() - x, y);
                    case 270 -> new Point2D.Double(box.getWidth() - y, box.getHeight() - x);
                    default -> new Point2D.Double(x, box.getHeight() - y);
                };
        return new Point2D.Float((float) (turned.x + box.getLowerLeftX()), (float) (turned.y + box.getLowerLeftY()));
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        if (nextClip != null) {
            clip = clip.createIntersection(nextClip);
            nextClip = null;
        }
        path.reset();
    }

    @Override
    public void strokePath() {
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        path.setWindingRule(windingRule);
        order++;
        ink.fill(path, clip, PdfInk.rgb(getGraphicsState().getNonStrokingColor()), isOpaque(), order);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fillPath(windingRule);
    }

    @Override
    public void shadingFill(COSName name) {
        order++;
        ink.image(clip, isOpaque(), order);
    }
}
