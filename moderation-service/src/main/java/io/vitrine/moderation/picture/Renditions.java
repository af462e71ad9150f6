package io.vitrine.moderation.picture;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** The sizes in which a picture is shown, and how they are made. */
final class Renditions {

    /** Longest side of the largest rendition, px. */
    static final int LARGEST = 1280;

    private static final int[] LONGEST_SIDES = {320, 640, LARGEST};

    private static final int QUALITY = 80;

    /** Up to here two neighbours a side see all of the picture. */
    private static final double NEIGHBOURS_SUFFICE = 1.3;

    /** Up to here they do after a slight blur; beyond it pixels would be passed over. */
    private static final double BLURRED_NEIGHBOURS_SUFFICE = 2.6;

    private Renditions() {}

    /** Longest sides of the renditions of a picture, smallest first: never larger than the picture, each once. */
    static int[] longestSides(int pictureSide) {
        return Arrays.stream(LONGEST_SIDES)
                .map(side -> Math.min(side, pictureSide))
                .distinct()
                .toArray();
    }

    /** The picture with that longest side; the picture itself if it is not larger. */
    static Mat fit(Mat picture, int longestSide) {
        double scale = (double) longestSide / Math.max(picture.cols(), picture.rows());
        if (scale >= 1) {
            return picture;
        }
        int width = Math.max(1, (int) Math.round(picture.cols() * scale));
        int height = Math.max(1, (int) Math.round(picture.rows() * scale));
        Mat smaller = new Mat();
        try (Size size = new Size(width, height)) {
            shrink(picture, smaller, size, 1 / scale);
        }
        return smaller;
    }

    /**
     * Where sides are not just halved, averaging all pixels takes twice the work of a blur and two neighbours, and
     * leaves more of the patterns that fine weaves grow when they shrink (ADR 0014).
     */
    private static void shrink(Mat picture, Mat smaller, Size size, double times) {
        if (times <= NEIGHBOURS_SUFFICE) {
            resize(picture, smaller, size, 0, 0, INTER_LINEAR);
        } else if (times != 2 && times <= BLURRED_NEIGHBOURS_SUFFICE) {
            try (Mat blurred = new Mat();
                    Size window = new Size(3, 3)) {
                GaussianBlur(picture, blurred, window, 0);
                resize(blurred, smaller, size, 0, 0, INTER_LINEAR);
            }
        } else {
            resize(picture, smaller, size, 0, 0, INTER_AREA);
        }
    }

    /**
     * With the standard's own Huffman tables: making some for each picture takes 7 % off its bytes for twice the work.
     */
    static Rendition encode(Mat picture) {
        try (BytePointer out = new BytePointer();
                IntPointer how = new IntPointer(IMWRITE_JPEG_QUALITY, QUALITY)) {
            if (!imencode(".jpg", picture, out, how)) {
                throw new IllegalStateException("the JPEG encoder refused a picture of its own making");
            }
            byte[] jpeg = new byte[(int) out.limit()];
            out.get(jpeg);
            return new Rendition(picture.cols(), picture.rows(), jpeg);
        }
    }
}
