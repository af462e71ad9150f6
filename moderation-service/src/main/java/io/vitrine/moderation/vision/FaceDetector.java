package io.vitrine.moderation.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImage;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromTFLite;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.vitrine.moderation.model.ModelFile;
import io.vitrine.moderation.model.ModelState;
import io.vitrine.moderation.picture.Pixels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;

/**
 * Finds faces with MediaPipe's BlazeFace, full range: also small and turned ones. Finds, and does not recognise. Loads
 * at its first use; safe for use by many threads.
 */
public final class FaceDetector {

    private static final String MODEL = "/models/face-detection-full-range.tflite";
    private static final int SIDE = 192;

    /** Brings a byte to the range of -1 to 1 that the model was trained on. */
    private static final double MIDDLE = 127.5;

    private static final String SCORES = "reshaped_classifier_face_4";
    private static final String BOXES = "reshaped_regressor_face_4";

    /** Parts along each side for small faces, overlapping so that a small face lies in one of them whole. */
    private static final int TILES = 3;

    /** The side of a part in shares of the picture's. */
    private static final double TILE = 0.42;

    /** A network holds the state of one pass, so there is one for each processor; who finds none idle waits. */
    private static final int NETWORKS = Runtime.getRuntime().availableProcessors();

    private final String file;
    private final BlockingQueue<Net> idle = new LinkedBlockingQueue<>();
    private volatile int loaded;
    private volatile boolean loading;

    public FaceDetector() {
        this(MODEL);
    }

    FaceDetector(String file) {
        this.file = file;
    }

    /** Whether it could answer now; does not wait. */
    public ModelState state() {
        if (loaded > 0) {
            return ModelState.READY;
        }
        if (!ModelFile.isThere(file)) {
            return ModelState.MISSING;
        }
        return loading ? ModelState.LOADING : ModelState.NOT_LOADED;
    }

    /**
     * Loads a first network, unless one is loaded; blocks. The others follow as they are needed, faster.
     *
     * @throws Exception if it cannot be loaded
     */
    public void load() throws Exception {
        if (loaded == 0) {
            idle.add(network());
        }
    }

    /**
     * The faces of a picture, the surest first; about 18 ms of one processor. Finds those whose sides are some 7 % and
     * more of the longer side of the picture.
     *
     * @throws Exception if the model cannot be loaded or does not answer
     */
    public List<Face> detect(Pixels pixels) throws Exception {
        return detect(pixels, Part.whole(pixels));
    }

    /**
     * Faces that are too small to be seen in the picture as a whole: looks at {@value #TILES} × {@value #TILES} parts
     * of it, one after the other, at about 17 ms each. Finds those of a third of the size that {@link #detect} does.
     *
     * @param known those that it found; they are not given again
     * @throws Exception if the model cannot be loaded or does not answer
     */
    public List<Face> detectSmaller(Pixels pixels, List<Face> known) throws Exception {
        List<Face> found = new ArrayList<>();
        for (Part part : Part.tiles(pixels)) {
            detect(pixels, part).stream()
                    .filter(face -> !part.cuts(face, pixels))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparingDouble(Face::score).reversed());
        List<Face> fresh = new ArrayList<>();
        for (Face face : found) {
            if (Stream.concat(known.stream(), fresh.stream()).noneMatch(face::isPartOf)) {
                fresh.add(face);
            }
        }
        return List.copyOf(fresh);
    }

    private List<Face> detect(Pixels pixels, Part part) throws Exception {
        Net net = network();
        try {
            return detect(net, pixels, part);
        } finally {
            idle.add(net);
        }
    }

    private Net network() throws IOException, InterruptedException {
        Net waiting = idle.poll();
        if (waiting != null) {
            return waiting;
        }
        synchronized (this) {
            if (loaded < NETWORKS) {
                loading = true;
                try {
                    Net another = load(file);
                    loaded++;
                    return another;
                } finally {
                    loading = false;
                }
            }
        }
        return idle.take();
    }

    /**
     * One at a time: the importer's own tables are filled by whoever comes first, and two at once leave them broken.
     */
    private static synchronized Net load(String file) throws IOException {
        byte[] model = ModelFile.read(file);
        try (BytePointer bytes = new BytePointer(model)) {
            return readNetFromTFLite(bytes, model.length);
        }
    }

    // Closing the scope frees the native memory of the pass.
    @SuppressWarnings("try")
    private static List<Face> detect(Net net, Pixels pixels, Part part) {
        Letterbox box = Letterbox.of(part, SIDE);
        try (PointerScope pass = new PointerScope()) {
            MatVector answers = new MatVector();
            net.setInput(input(pixels, part, box));
            net.forward(answers, new StringVector(SCORES, BOXES));
            List<Face> inSquare = FaceAnchors.faces(
                    answers.get(0).createBuffer(), answers.get(1).createBuffer(), SIDE);
            return inSquare.stream()
                    .map(box::inPart)
                    .map(face -> part.inPicture(face, pixels))
                    .toList();
        }
    }

    private static Mat input(Pixels pixels, Part part, Letterbox box) {
        Mat picture = new Mat(pixels.height(), pixels.width(), CV_8UC3, new BytePointer(pixels.bgr()));
        Mat seen = new Mat(picture, new Rect(part.left(), part.top(), part.width(), part.height()));
        Mat small = new Mat();
        resize(seen, small, new Size(box.width(), box.height()), 0, 0, INTER_AREA);
        Mat square = new Mat();
        copyMakeBorder(
                small,
                square,
                box.top(),
                SIDE - box.height() - box.top(),
                box.left(),
                SIDE - box.width() - box.left(),
                BORDER_CONSTANT,
                new Scalar(0));
        return blobFromImage(
                square, 1 / MIDDLE, new Size(SIDE, SIDE), new Scalar(MIDDLE, MIDDLE, MIDDLE, 0), true, false, CV_32F);
    }

    /** A part of a picture, px. */
    private record Part(int left, int top, int width, int height) {

        static Part whole(Pixels pixels) {
            return new Part(0, 0, pixels.width(), pixels.height());
        }

        static List<Part> tiles(Pixels pixels) {
            int width = (int) Math.ceil(pixels.width() * TILE);
            int height = (int) Math.ceil(pixels.height() * TILE);
            List<Part> tiles = new ArrayList<>();
            for (int row = 0; row < TILES; row++) {
                for (int column = 0; column < TILES; column++) {
                    int left = (pixels.width() - width) * column / (TILES - 1);
                    int top = (pixels.height() - height) * row / (TILES - 1);
                    tiles.add(new Part(left, top, width, height));
                }
            }
            return tiles;
        }

        Face inPicture(Face face, Pixels pixels) {
            return new Face(
                    (left + face.x() * width) / pixels.width(),
                    (top + face.y() * height) / pixels.height(),
                    face.width() * width / pixels.width(),
                    face.height() * height / pixels.height(),
                    face.score());
        }

        /** Whether the edge of this part, and not of the picture, may cut the face off. */
        boolean cuts(Face face, Pixels pixels) {
            double right = (face.x() + face.width()) * pixels.width();
            double bottom = (face.y() + face.height()) * pixels.height();
            return left > 0 && face.x() * pixels.width() < left + 1
                    || top > 0 && face.y() * pixels.height() < top + 1
                    || left + width < pixels.width() && right > left + width - 1
                    || top + height < pixels.height() && bottom > top + height - 1;
        }
    }

    /** A picture fitted into a square, with black beside it. */
    private record Letterbox(int side, int width, int height) {

        static Letterbox of(Part part, int side) {
            double scale = (double) side / Math.max(part.width(), part.height());
            return new Letterbox(side, Math.max(1, (int) Math.round(part.width() * scale)), Math.max(1, (int)
                    Math.round(part.height() * scale)));
        }

        int left() {
            return (side - width) / 2;
        }

        int top() {
            return (side - height) / 2;
        }

        Face inPart(Face face) {
            return new Face(
                    (face.x() * side - left()) / width,
                    (face.y() * side - top()) / height,
                    face.width() * side / width,
                    face.height() * side / height,
                    face.score());
        }
    }
}
