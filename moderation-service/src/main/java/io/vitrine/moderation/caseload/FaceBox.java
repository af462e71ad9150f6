package io.vitrine.moderation.caseload;

import io.vitrine.moderation.picture.Box;
import java.util.Comparator;
import java.util.List;

/**
 * A face in a picture, or what a person wants to be hidden like one.
 *
 * @param x left edge in shares of the picture's width, 0 to 1
 * @param y upper edge in shares of its height, 0 to 1
 * @param width in shares of the picture's, above 0, within the picture
 * @param height in shares of the picture's, above 0, within the picture
 * @param kind what it is taken for
 * @param blur whether the public does not get to see it
 */
public record FaceBox(double x, double y, double width, double height, Kind kind, boolean blur) {

    /**
     * A face is a main one from this share of the largest face's area on. Who poses along stands within an arm's length
     * behind the one who holds the camera, at up to twice the distance of 50 to 60 cm: a quarter of the area and more.
     * Who passes by is at least two metres off, at most a twelfth.
     */
    static final double MAIN_SHARE = 0.25;

    /** What a box is taken for. */
    public enum Kind {
        /** A face that the picture is about. */
        MAIN,
        /** A face that got into the picture. */
        BYSTANDER,
        /** A person drew it. */
        DRAWN
    }

    /**
     * The found faces as a case begins with them.
     *
     * @param faces as they were found; what lies beyond the picture's edge is cut off
     * @param blurBystanders whether those that are no main ones are to be blurred
     */
    static List<FaceBox> of(List<Box> faces, boolean blurBystanders) {
        double largest = faces.stream().mapToDouble(Box::share).max().orElse(0);
        return faces.stream()
                .filter(face -> face.share() > 0)
                .sorted(Comparator.comparingDouble(Box::share).reversed())
                .map(face -> {
                    boolean main = face.share() >= largest * MAIN_SHARE;
                    return inside(face, main ? Kind.MAIN : Kind.BYSTANDER, blurBystanders && !main);
                })
                .toList();
    }

    private static FaceBox inside(Box face, Kind kind, boolean blur) {
        double left = Math.max(0, face.x());
        double top = Math.max(0, face.y());
        double right = Math.min(1, face.x() + face.width());
        double bottom = Math.min(1, face.y() + face.height());
        return new FaceBox(left, top, right - left, bottom - top, kind, blur);
    }

    Box box() {
        return new Box(x, y, width, height);
    }
}
