package io.vitrine.moderation.picture;

import java.util.ArrayDeque;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads originals. Safe for use by many threads; each call blocks its thread, about 120 ms for 12 megapixels. */
public final class PictureReader {

    /** The largest rendition, the smaller ones, and what encoding them takes. */
    private static final long WORKING_BYTES = 16L << 20;

    /** Longest side of the pixels that screens look at, px. */
    private static final int PREVIEW_SIDE = 640;

    private final PictureLimits limits;
    private final MemoryBudget budget;

    /**
     * Loads the native libraries, about a second the first time.
     *
     * @throws UnsatisfiedLinkError if they are not there for this platform
     */
    public PictureReader(PictureLimits limits) {
        this.limits = limits;
        this.budget = new MemoryBudget(limits.nativeBytes());
        OpenCv.load();
    }

    /** Reads an original; whatever it contains, this gives a value. */
    // Closing the two resources is all that is wanted of them: it frees native memory and gives back its reservation.
    @SuppressWarnings("try")
    public PictureReading read(byte[] original) {
        try {
            PictureHeader header = admittedHeader(original);
            try (MemoryBudget.Reservation room = budget.reserve(nativeBytes(original, header));
                    PointerScope job = new PointerScope()) {
                return picture(header, upright(original, header));
            }
        } catch (RefusedFile e) {
            return e.reason();
        }
    }

    /** What reading takes at most beside the heap: the file's copy, its decoding, and what becomes of the pixels. */
    static long nativeBytes(byte[] original, PictureHeader header) {
        return original.length + header.nativeBytes() + WORKING_BYTES;
    }

    private PictureHeader admittedHeader(byte[] original) throws RefusedFile {
        if (original.length > limits.bytes()) {
            throw new RefusedFile(
                    Unreadable.Cause.TOO_MANY_BYTES,
                    "The file has " + original.length / 1_000_000 + " MB; at most " + limits.bytes() / 1_000_000
                            + " MB are read.");
        }
        PictureHeader header = PictureHeader.of(original);
        if (header.pixels() > limits.pixels()) {
            throw new RefusedFile(
                    Unreadable.Cause.TOO_MANY_PIXELS,
                    "The picture has " + header.pixels() / 1_000_000 + " megapixels; at most "
                            + limits.pixels() / 1_000_000 + " are read.");
        }
        if (Math.min(header.width(), header.height()) < limits.shortestSide()) {
            throw new RefusedFile(
                    Unreadable.Cause.TOO_SMALL,
                    "The picture is " + header.width() + " × " + header.height()
                            + " pixels, too small to show anything.");
        }
        return header;
    }

    /** The picture at the size of its largest rendition, turned and in sRGB. */
    private static Mat upright(byte[] original, PictureHeader header) throws RefusedFile {
        Mat decoded = Decoder.decode(original, header);
        Mat largest = Renditions.fit(decoded, Renditions.LARGEST);
        if (largest != decoded) {
            decoded.close();
        }
        Mat upright = header.orientation().apply(largest);
        if (header.iccProfile() != null) {
            byte[] pixels = pixels(upright);
            ColourProfile.toSrgb(pixels, upright.cols(), upright.rows(), header.iccProfile());
            upright.data().put(pixels);
        }
        return upright;
    }

    private static Picture picture(PictureHeader header, Mat upright) {
        int[] sides = Renditions.longestSides(header.longestSide());
        ArrayDeque<Rendition> renditions = new ArrayDeque<>();
        Mat current = upright;
        Mat preview = upright;
        for (int i = sides.length - 1; i >= 0; i--) {
            current = Renditions.fit(current, sides[i]);
            renditions.addFirst(Renditions.encode(current));
            if (sides[i] >= Math.min(PREVIEW_SIDE, header.longestSide())) {
                preview = current;
            }
        }
        boolean swapped = header.orientation().swapsSides();
        return new Picture(
                header.format(),
                swapped ? header.height() : header.width(),
                swapped ? header.width() : header.height(),
                List.copyOf(renditions),
                Pdq.of(preview),
                Palette.of(preview),
                new Pixels(preview.cols(), preview.rows(), pixels(preview)));
    }

    private static byte[] pixels(Mat continuous) {
        byte[] pixels = new byte[continuous.cols() * continuous.rows() * 3];
        continuous.data().get(pixels);
        return pixels;
    }
}
