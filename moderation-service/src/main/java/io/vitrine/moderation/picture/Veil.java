package io.vitrine.moderation.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Makes of a rendition what tells its colours and nothing else, for whoever has not asked to see it. */
public final class Veil {

    /**
     * Blocks along the longer side. With twelve, a face that fills the picture is four blocks wide, and neither it nor
     * a body can be made out.
     */
    private static final int BLOCKS = 12;

    private Veil() {}

    /**
     * The picture under a veil, as large as it was.
     *
     * @param jpeg a rendition of ours
     */
    public static byte[] over(byte[] jpeg) {
        OpenCv.load();
        try (BytePointer bytes = new BytePointer(jpeg);
                Mat input = new Mat(1, jpeg.length, CV_8UC1, bytes);
                Mat picture = imdecode(input, IMREAD_COLOR)) {
            if (picture.empty()) {
                throw new IllegalStateException("a rendition of our own making cannot be decoded");
            }
            return over(picture);
        }
    }

    private static byte[] over(Mat picture) {
        double scale = (double) BLOCKS / Math.max(picture.cols(), picture.rows());
        int width = Math.max(1, (int) Math.round(picture.cols() * scale));
        int height = Math.max(1, (int) Math.round(picture.rows() * scale));
        try (Size few = new Size(width, height);
                Size many = new Size(picture.cols(), picture.rows());
                Mat blocks = new Mat();
                Mat veiled = new Mat()) {
            resize(picture, blocks, few, 0, 0, INTER_AREA);
            resize(blocks, veiled, many, 0, 0, INTER_CUBIC);
            return Renditions.encode(veiled).jpeg();
        }
    }
}
