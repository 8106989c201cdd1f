package com.modularplatform.documents.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws {@code <object type="ring" data-percent="85.5">}: a circle filled to so many hundredths, as vectors. */
final class Ring implements FSObjectDrawer {
    private static final Color TRACK = new Color(0xE3E8EC);
    private static final Color FILL = new Color(0x0B6E5F);
    private static final float SHARE_OF_STROKE = 0.1f;

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        double percent = Double.parseDouble(element.getAttribute("data-percent"));
        device.drawWithGraphics(
                (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, g -> {
                    double side = Math.min(width, height) / dotsPerPixel;
                    float stroke = (float) side * SHARE_OF_STROKE;
                    double inset = stroke / 2;
                    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                    g.setStroke(new BasicStroke(stroke, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                    g.setColor(TRACK);
                    g.draw(new Ellipse2D.Double(inset, inset, side - stroke, side - stroke));
                    g.setColor(FILL);
                    g.setStroke(new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    if (percent > 0) {
                        g.draw(new Arc2D.Double(
                                inset, inset, side - stroke, side - stroke, 90, -3.6 * percent, Arc2D.OPEN));
                    }
                });
        return null;
    }
}
