package com.modularplatform.documents.read;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.jspecify.annotations.Nullable;

/** Areas painted on a page, in their order: what is behind a glyph, and what came over it. Page coordinates, y down. */
final class PdfInk {
    private static final int MAX_AREAS = 4_000;

    /** @param shape null when the area is its bounds; {@code color} unknown for images and patterns */
    private record Area(Rectangle2D bounds, @Nullable Shape shape, int color, boolean opaque, int order) {
        boolean covers(double x, double y) {
            return bounds.contains(x, y) && (shape == null || shape.contains(x, y));
        }
    }

    private final List<Area> areas = new ArrayList<>();

    /** What of the path lies inside {@code clip}. */
    void fill(Path2D path, Rectangle2D clip, int color, boolean opaque, int order) {
        Rectangle2D whole = path.getBounds2D();
        Rectangle2D bounds = whole.createIntersection(clip);
        if (bounds.getWidth() >= 1 && bounds.getHeight() >= 1 && areas.size() < MAX_AREAS) {
            areas.add(new Area(bounds, isRectangle(path, whole) ? null : new Path2D.Float(path), color, opaque, order));
        }
    }

    void image(Rectangle2D bounds, boolean opaque, int order) {
        if (areas.size() < MAX_AREAS) {
            areas.add(new Area(bounds, null, Colors.UNKNOWN, opaque, order));
        }
    }

    /** The colour last painted at a point before {@code order}; white where nothing was. */
    int groundAt(double x, double y) {
        for (int i = areas.size() - 1; i >= 0; i--) {
            Area area = areas.get(i);
            if (area.covers(x, y)) {
                return area.opaque() ? area.color() : Colors.UNKNOWN;
            }
        }
        return Colors.WHITE;
    }

    /** Whether something opaque was painted over a point after {@code order}. */
    boolean isCovered(double x, double y, int order) {
        for (int i = areas.size() - 1; i >= 0 && areas.get(i).order() > order; i--) {
            if (areas.get(i).opaque() && areas.get(i).covers(x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRectangle(Path2D path, Rectangle2D bounds) {
        return path.contains(
                bounds.getX() + bounds.getWidth() * 0.01,
                bounds.getY() + bounds.getHeight() * 0.01,
                bounds.getWidth() * 0.98,
                bounds.getHeight() * 0.98);
    }

    /** A PDF colour as 0xRRGGBB without colour management; unknown for patterns and inks that cannot be told. */
    static int rgb(@Nullable PDColor color) {
        if (color == null || color.isPattern()) {
            return Colors.UNKNOWN;
        }
        float[] c = color.getComponents();
        PDColorSpace space = color.getColorSpace();
        String name = space == null ? "" : space.getName();
        if (name.equals(COSName.SEPARATION.getName()) || name.equals(COSName.DEVICEN.getName())) {
            for (float tint : c) {
                if (tint > 0.04) {
                    return Colors.UNKNOWN;
                }
            }
            return Colors.WHITE;
        }
        if (name.equals(COSName.INDEXED.getName()) || name.equals(COSName.LAB.getName())) {
            return Colors.UNKNOWN;
        }
        return switch (c.length) {
            case 1 -> Colors.rgb((double) c[0], c[0], c[0]);
            case 3 -> Colors.rgb((double) c[0], c[1], c[2]);
            case 4 -> Colors.rgb((double) (1 - c[0]) * (1 - c[3]), (1 - c[1]) * (1 - c[3]), (1 - c[2]) * (1 - c[3]));
            default -> Colors.UNKNOWN;
        };
    }
}
