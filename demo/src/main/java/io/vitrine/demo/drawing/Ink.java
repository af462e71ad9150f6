package io.vitrine.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;

/** The pen: fills, lines, soft light, and drawing inside a shape or at a place. */
final class Ink {

    private final Graphics2D graphics;

    Ink(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void line(Shape path, double width, Color colour) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    /** A seam: short stitches along the path. */
    void stitches(Shape path, double width, Color colour) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke(
                (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {11, 9}, 0));
        graphics.draw(path);
    }

    /** A shape with a shade on its right and lower side: light comes from the upper left. */
    void solid(Shape shape, Color colour, double depth) {
        fill(shape, colour);
        Area shade = new Area(shape);
        shade.subtract(new Area(
                AffineTransform.getTranslateInstance(-depth, -depth * 0.35).createTransformedShape(shape)));
        fill(shade, Tones.clear(Tones.shaded(colour, 0.75), 0.22));
    }

    /** A soft spot of light or colour. */
    void glow(double centreX, double centreY, double radius, Color colour) {
        fill(
                Forms.circle(centreX, centreY, radius),
                new RadialGradientPaint(
                        (float) centreX, (float) centreY, (float) radius, new float[] {0, 1}, new Color[] {
                            colour, Tones.clear(colour, 0)
                        }));
    }

    /** The shape in a vertical run of two colours. */
    void fade(Shape shape, Color top, Color bottom) {
        Rectangle2D bounds = shape.getBounds2D();
        fill(
                shape,
                new LinearGradientPaint(
                        0, (float) bounds.getMinY(), 0, (float) bounds.getMaxY(), new float[] {0, 1}, new Color[] {
                            top, bottom
                        }));
    }

    /** Draws only where {@code shape} is. */
    void inside(Shape shape, Consumer<Ink> drawing) {
        Shape clip = graphics.getClip();
        graphics.clip(shape);
        drawing.accept(this);
        graphics.setClip(clip);
    }

    /** Draws in a moved, turned and scaled frame; a negative {@code scaleX} mirrors. */
    void at(double x, double y, double scaleX, double scaleY, double degrees, Consumer<Ink> drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(Math.toRadians(degrees));
        graphics.scale(scaleX, scaleY);
        drawing.accept(this);
        graphics.setTransform(before);
    }

    void at(double x, double y, double scale, double degrees, Consumer<Ink> drawing) {
        at(x, y, scale, scale, degrees, drawing);
    }
}
