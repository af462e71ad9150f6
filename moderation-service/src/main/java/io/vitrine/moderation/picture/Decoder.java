package io.vitrine.moderation.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Decodes a file, once, into eight-bit blue-green-red pixels that are as stored: not yet turned, in their own colours.
 */
final class Decoder {

    private static final int STRIPE = 64;

    private Decoder() {}

    /**
     * By how much a JPEG is scaled down while it is decoded, 1, 2, 4 or 8: as far as the largest rendition allows,
     * since the decoder then skips most of its work.
     */
    static int reduction(int width, int height) {
        int times = Math.max(width, height) / Renditions.LARGEST;
        return times >= 8 ? 8 : times >= 4 ? 4 : times >= 2 ? 2 : 1;
    }

    /** @throws RefusedFile if the file does not give the whole picture that its header announces */
    static Mat decode(byte[] file, PictureHeader header) throws RefusedFile {
        int reduction = header.format() == PictureFormat.JPEG ? reduction(header.width(), header.height()) : 1;
        Mat decoded;
        try (BytePointer bytes = new BytePointer(file);
                Mat input = new Mat(1, file.length, CV_8UC1, bytes)) {
            decoded = imdecode(input, flags(header, reduction));
        } catch (RuntimeException e) {
            // OpenCV's own exceptions arrive as this type, with text that says nothing to a reviewer.
            throw RefusedFile.damaged("The picture's pixels cannot be decoded.");
        }
        boolean whole = !decoded.empty()
                && decoded.cols() == (header.width() + reduction - 1) / reduction
                && decoded.rows() == (header.height() + reduction - 1) / reduction;
        if (!whole) {
            throw RefusedFile.damaged("The picture's pixels cannot be decoded whole.");
        }
        if (header.format() == PictureFormat.JPEG && JpegData.mayEndEarly(decoded) && JpegData.endsEarly(file)) {
            throw RefusedFile.damaged("The JPEG file's data ends before its picture; what is missing would be grey.");
        }
        return onWhite(decoded);
    }

    private static int flags(PictureHeader header, int reduction) {
        if (header.alpha()) {
            return IMREAD_UNCHANGED;
        }
        int colour =
                switch (reduction) {
                    case 8 -> IMREAD_REDUCED_COLOR_8;
                    case 4 -> IMREAD_REDUCED_COLOR_4;
                    case 2 -> IMREAD_REDUCED_COLOR_2;
                    default -> IMREAD_COLOR;
                };
        return colour | IMREAD_IGNORE_ORIENTATION;
    }

    /**
     * Transparent parts become white, as on a white page; a stripe at a time, to hold no second copy of a large
     * picture.
     */
    private static Mat onWhite(Mat decoded) throws RefusedFile {
        if (decoded.type() == CV_8UC3) {
            return decoded;
        }
        if (decoded.channels() == 2 || decoded.depth() != CV_8U && decoded.depth() != CV_16U) {
            throw new RefusedFile(Unreadable.Cause.UNSUPPORTED_TYPE, "The picture's pixels are of an unusual kind.");
        }
        Mat opaque = new Mat(decoded.rows(), decoded.cols(), CV_8UC3);
        for (int from = 0; from < decoded.rows(); from += STRIPE) {
            int to = Math.min(decoded.rows(), from + STRIPE);
            try (Mat stripe = decoded.rowRange(from, to);
                    Mat eightBits = new Mat();
                    Mat target = opaque.rowRange(from, to)) {
                stripe.convertTo(eightBits, CV_8U, decoded.depth() == CV_16U ? 255.0 / 65535.0 : 1, 0);
                blend(eightBits, target);
            }
        }
        decoded.close();
        return opaque;
    }

    private static void blend(Mat stripe, Mat target) {
        int channels = stripe.channels();
        int pixels = stripe.rows() * stripe.cols();
        byte[] source = new byte[pixels * channels];
        byte[] opaque = new byte[pixels * 3];
        // Both are whole rows of Mats without gaps, so that one copy takes them over.
        stripe.data().get(source);
        for (int i = 0; i < pixels; i++) {
            int from = i * channels;
            int alpha = channels == 4 ? source[from + 3] & 0xff : 255;
            for (int c = 0; c < 3; c++) {
                int value = source[from + (channels == 1 ? 0 : c)] & 0xff;
                opaque[i * 3 + c] = (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
            }
        }
        target.data().put(opaque);
    }
}
