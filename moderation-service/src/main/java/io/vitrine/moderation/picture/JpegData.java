package io.vitrine.moderation.picture;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStreamImpl;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Tells whether a JPEG file's data suffices for its picture. A file that was cut off and closed again has all its
 * markers; the decoder warns, paints grey what is missing, and OpenCV keeps the warning to itself. The JDK's reader
 * passes it on, at the price of a second decode, so only pictures that end in that grey are read twice.
 */
final class JpegData {

    /** What a block without data becomes: of colours or grey, of four inks, of four inks as luminance and colour. */
    private static final int[] MISSING = {128, 65, 64};

    /** Only the warnings are wanted, so most pixels are left out. */
    private static final int EVERY = 64;

    private JpegData() {}

    /** Whether the picture's last pixel is the grey of missing data. */
    static boolean mayEndEarly(Mat decoded) {
        byte[] last = new byte[3];
        decoded.ptr(decoded.rows() - 1, decoded.cols() - 1).get(last);
        int grey = last[0] & 0xff;
        if (last[1] != last[0] || last[2] != last[0]) {
            return false;
        }
        for (int missing : MISSING) {
            if (grey == missing) {
                return true;
            }
        }
        return false;
    }

    /** Whether a reader that says so finds data missing, or cannot tell. */
    static boolean endsEarly(byte[] file) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        AtomicBoolean warned = new AtomicBoolean();
        try (ByteInput input = new ByteInput(file)) {
            reader.setInput(input, true, true);
            reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
            ImageReadParam sparse = reader.getDefaultReadParam();
            sparse.setSourceSubsampling(EVERY, EVERY, 0, 0);
            // each further pass costs as much again, and only refines what the first one has painted
            sparse.setSourceProgressivePasses(0, 1);
            reader.readRaster(0, sparse);
            return warned.get();
        } catch (IOException | RuntimeException e) {
            System.getLogger(JpegData.class.getName())
                    .log(System.Logger.Level.DEBUG, "A picture that ends in grey cannot be read a second time", e);
            return true;
        } finally {
            reader.dispose();
        }
    }

    /** Bytes as an input of the reader, without a copy. */
    private static final class ByteInput extends ImageInputStreamImpl {

        private final byte[] bytes;

        ByteInput(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            bitOffset = 0;
            return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            bitOffset = 0;
            int count = (int) Math.min(length, bytes.length - streamPos);
            if (count <= 0) {
                return -1;
            }
            System.arraycopy(bytes, (int) streamPos, into, offset, count);
            streamPos += count;
            return count;
        }

        @Override
        public long length() {
            return bytes.length;
        }
    }
}
