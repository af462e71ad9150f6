package io.vitrine.moderation.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.FILLED;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_NEAREST;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_8;
import static org.bytedeco.opencv.global.opencv_imgproc.ellipse;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Makes faces in a rendition unrecognisable, for good: inside an oval nothing is left but {@value #BLOCKS} mean colours
 * along the longer side of the face, smoothed. Works on the rendition's pixels, so that what it gives holds nothing of
 * what was there before. Safe for use by many threads.
 */
public final class Blurring {

    /**
     * Mean colours along the longer side of a face. Programs still tell people apart by 16 and more, people by 8 if
     * they know whom to expect (ADR 0023).
     */
    static final int BLOCKS = 5;

    /** An oval of this many times a found face's box holds hair, ears and chin too, which its box leaves out. */
    static final double FOUND_MARGIN = 1.6;

    /** The smallest oval that holds the whole of a drawn box, corners included. */
    static final double DRAWN_MARGIN = Math.sqrt(2);

    /** Of a block's side; wipes the edges between blocks out. */
    private static final double SMOOTHING = 0.6;

    private static final double HIDDEN = 255;
    private static final double SPARED = 0;

    /** The rendition, what is hidden and what comes of it, and room to work in. */
    private static final int COPIES = 5;

    private final MemoryBudget budget;

    /** @param nativeBytes that all renditions worked on at the same time may take; who does not fit waits */
    public Blurring(long nativeBytes) {
        this.budget = new MemoryBudget(nativeBytes);
        OpenCv.load();
    }

    /**
     * The same rendition with {@code plan} carried out.
     *
     * @param rendition one that {@link PictureReader} made
     */
    // Closing the two resources is all that is wanted of them: it frees native memory and gives back its reservation.
    @SuppressWarnings("try")
    public Rendition blur(Rendition rendition, BlurPlan plan) {
        long pixels = (long) rendition.width() * rendition.height();
        try (MemoryBudget.Reservation room = budget.reserve(pixels * 3 * COPIES + rendition.jpeg().length);
                PointerScope job = new PointerScope()) {
            Mat picture = decoded(rendition);
            Mat hidden = hidden(picture, plan);
            hidden.copyTo(picture, mask(picture, plan));
            return Renditions.encode(picture);
        }
    }

    private static Mat decoded(Rendition rendition) {
        byte[] jpeg = rendition.jpeg();
        Mat picture = imdecode(new Mat(1, jpeg.length, CV_8UC1, new BytePointer(jpeg)), IMREAD_COLOR);
        if (picture.cols() != rendition.width() || picture.rows() != rendition.height()) {
            throw new IllegalStateException("a rendition of our own making cannot be decoded");
        }
        return picture;
    }

    /** Which pixels go; hard-edged, since a soft edge would let what was there shine through. */
    private static Mat mask(Mat picture, BlurPlan plan) {
        Mat mask = new Mat(picture.rows(), picture.cols(), CV_8UC1, Scalar.all(0));
        plan.found().forEach(face -> oval(mask, face.scaled(FOUND_MARGIN), HIDDEN));
        plan.spared().forEach(face -> oval(mask, face, SPARED));
        plan.drawn().forEach(box -> oval(mask, box.scaled(DRAWN_MARGIN), HIDDEN));
        return mask;
    }

    private static void oval(Mat mask, Box box, double value) {
        Point centre = new Point((int) Math.round((box.x() + box.width() / 2) * mask.cols()), (int)
                Math.round((box.y() + box.height() / 2) * mask.rows()));
        Size axes = new Size(half(box.width() * mask.cols()), half(box.height() * mask.rows()));
        ellipse(mask, centre, axes, 0, 0, 360, Scalar.all(value), FILLED, LINE_8, 0);
    }

    private static int half(double side) {
        return (int) Math.ceil(side / 2);
    }

    /** The picture with the surroundings of each oval hidden; a larger face's coarser blocks over a smaller one's. */
    private static Mat hidden(Mat picture, BlurPlan plan) {
        Mat hidden = picture.clone();
        List<Patch> patches = new ArrayList<>();
        plan.found().forEach(face -> patches.add(Patch.of(picture, face, FOUND_MARGIN)));
        plan.drawn().forEach(box -> patches.add(Patch.of(picture, box, DRAWN_MARGIN)));
        patches.stream()
                .filter(patch -> !patch.isOutside())
                .sorted(Comparator.comparingDouble(Patch::block))
                .forEach(patch -> patch.hide(picture, hidden));
        return hidden;
    }

    /**
     * The part of the picture around one oval.
     *
     * @param block side of what becomes one colour, px
     */
    private record Patch(int x, int y, int width, int height, double block) {

        static Patch of(Mat picture, Box box, double margin) {
            Box wide = box.scaled(margin);
            int left = clamp(Math.floor(wide.x() * picture.cols()) - 1, picture.cols());
            int top = clamp(Math.floor(wide.y() * picture.rows()) - 1, picture.rows());
            int right = clamp(Math.ceil((wide.x() + wide.width()) * picture.cols()) + 2, picture.cols());
            int bottom = clamp(Math.ceil((wide.y() + wide.height()) * picture.rows()) + 2, picture.rows());
            double side = Math.max(box.width() * picture.cols(), box.height() * picture.rows());
            return new Patch(left, top, right - left, bottom - top, Math.max(1, side / BLOCKS));
        }

        private static int clamp(double at, int most) {
            return (int) Math.max(0, Math.min(most, at));
        }

        boolean isOutside() {
            return width <= 0 || height <= 0;
        }

        void hide(Mat picture, Mat into) {
            Rect place = new Rect(x, y, width, height);
            Size blocks = new Size(blocksAlong(width), blocksAlong(height));
            Mat means = new Mat();
            resize(new Mat(picture, place), means, blocks, 0, 0, INTER_AREA);
            Mat mosaic = new Mat();
            resize(means, mosaic, new Size(width, height), 0, 0, INTER_NEAREST);
            Mat smooth = new Mat();
            GaussianBlur(mosaic, smooth, new Size(0, 0), block * SMOOTHING);
            smooth.copyTo(new Mat(into, place));
        }

        private int blocksAlong(int side) {
            return (int) Math.max(1, Math.round(side / block));
        }
    }
}
