package io.vitrine.demo.drawing;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;

/** Shapes that a flat illustration is made of. Coordinates come as x, y pairs. */
final class Forms {

    private static final int LIMB_STEPS = 28;

    private Forms() {}

    static Shape ellipse(double centreX, double centreY, double radiusX, double radiusY) {
        return new Ellipse2D.Double(centreX - radiusX, centreY - radiusY, 2 * radiusX, 2 * radiusY);
    }

    static Shape circle(double centreX, double centreY, double radius) {
        return ellipse(centreX, centreY, radius, radius);
    }

    static Shape box(double x, double y, double width, double height, double corner) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * corner, 2 * corner);
    }

    static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    static Path2D line(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        return path;
    }

    /** A smooth closed outline through the points. */
    static Path2D blob(double... xy) {
        Path2D path = spline(xy, true);
        path.closePath();
        return path;
    }

    /** A smooth open line through the points. */
    static Path2D curve(double... xy) {
        return spline(xy, false);
    }

    /** A smooth outline that is symmetric about x = 0, from its right half, top to bottom. */
    static Path2D symmetric(double... rightHalf) {
        int points = rightHalf.length / 2;
        boolean startsOnAxis = rightHalf[0] == 0;
        boolean endsOnAxis = rightHalf[rightHalf.length - 2] == 0;
        int mirroredFrom = endsOnAxis ? points - 2 : points - 1;
        int mirroredTo = startsOnAxis ? 1 : 0;
        double[] xy = new double[2 * (points + mirroredFrom - mirroredTo + 1)];
        System.arraycopy(rightHalf, 0, xy, 0, rightHalf.length);
        int at = rightHalf.length;
        for (int i = mirroredFrom; i >= mirroredTo; i--) {
            xy[at++] = -rightHalf[2 * i];
            xy[at++] = rightHalf[2 * i + 1];
        }
        return blob(xy);
    }

    /** Part of an arm, a leg or a lock of hair: a bent tube with round ends, {@code from} and {@code to} in 0…1. */
    static Shape limbPart(double startRadius, double endRadius, double from, double to, double... xy) {
        double[] left = new double[2 * (LIMB_STEPS + 1)];
        double[] right = new double[2 * (LIMB_STEPS + 1)];
        Area ends = new Area();
        for (int i = 0; i <= LIMB_STEPS; i++) {
            double t = from + (to - from) * i / LIMB_STEPS;
            double radius = startRadius + (endRadius - startRadius) * t;
            Point2D here = pointAt(t, xy);
            Point2D before = pointAt(t - 0.01, xy);
            Point2D after = pointAt(t + 0.01, xy);
            double dx = after.getX() - before.getX();
            double dy = after.getY() - before.getY();
            double length = Math.hypot(dx, dy);
            left[2 * i] = here.getX() - dy / length * radius;
            left[2 * i + 1] = here.getY() + dx / length * radius;
            right[2 * (LIMB_STEPS - i)] = here.getX() + dy / length * radius;
            right[2 * (LIMB_STEPS - i) + 1] = here.getY() - dx / length * radius;
            if (i % 4 == 0) {
                ends.add(new Area(circle(here.getX(), here.getY(), radius)));
            }
        }
        double[] outline = new double[left.length + right.length];
        System.arraycopy(left, 0, outline, 0, left.length);
        System.arraycopy(right, 0, outline, left.length, right.length);
        Path2D tube = polygon(outline);
        tube.setWindingRule(Path2D.WIND_NON_ZERO);
        ends.add(new Area(tube));
        return ends;
    }

    static Shape limb(double startRadius, double endRadius, double... xy) {
        return limbPart(startRadius, endRadius, 0, 1, xy);
    }

    /** The point of the bend start, middle, end at {@code t}; it passes the middle at one half. */
    static Point2D pointAt(double t, double... xy) {
        double controlX = 2 * xy[2] - (xy[0] + xy[4]) / 2;
        double controlY = 2 * xy[3] - (xy[1] + xy[5]) / 2;
        double u = 1 - t;
        return new Point2D.Double(
                u * u * xy[0] + 2 * u * t * controlX + t * t * xy[4],
                u * u * xy[1] + 2 * u * t * controlY + t * t * xy[5]);
    }

    /** A round cloud of bumps, for curls and tree tops. */
    static Area cloud(double centreX, double centreY, double radiusX, double radiusY, int bumps, double bump) {
        Area cloud = new Area(ellipse(centreX, centreY, radiusX, radiusY));
        for (int i = 0; i < bumps; i++) {
            double angle = 2 * Math.PI * i / bumps + 0.2;
            double size = bump * (i % 2 == 0 ? 1 : 0.82);
            cloud.add(new Area(circle(centreX + radiusX * Math.cos(angle), centreY + radiusY * Math.sin(angle), size)));
        }
        return cloud;
    }

    static Area without(Shape from, Shape... holes) {
        Area rest = new Area(from);
        for (Shape hole : holes) {
            rest.subtract(new Area(hole));
        }
        return rest;
    }

    static Area both(Shape one, Shape other) {
        Area sum = new Area(one);
        sum.add(new Area(other));
        return sum;
    }

    private static Path2D spline(double[] xy, boolean closed) {
        int n = xy.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i < (closed ? n : n - 1); i++) {
            int before = closed ? Math.floorMod(i - 1, n) : Math.max(i - 1, 0);
            int next = (i + 1) % n;
            int after = closed ? (i + 2) % n : Math.min(i + 2, n - 1);
            path.curveTo(
                    xy[2 * i] + (xy[2 * next] - xy[2 * before]) / 6,
                    xy[2 * i + 1] + (xy[2 * next + 1] - xy[2 * before + 1]) / 6,
                    xy[2 * next] - (xy[2 * after] - xy[2 * i]) / 6,
                    xy[2 * next + 1] - (xy[2 * after + 1] - xy[2 * i + 1]) / 6,
                    xy[2 * next],
                    xy[2 * next + 1]);
        }
        return path;
    }
}
