package io.vitrine.moderation.picture;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
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

    /**
     * How far two neighbours a side still see enough of the picture to keep fine weaves free of patterns, at a fifth of
     * the work of averaging all pixels. A phone's 4032 px are halved by the decoder and then scaled by 1.575.
     */
    private static final double NEIGHBOURS_SUFFICE = 1.6;

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
            resize(picture, smaller, size, 0, 0, 1 / scale <= NEIGHBOURS_SUFFICE ? INTER_LINEAR : INTER_AREA);
        }
        return smaller;
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
