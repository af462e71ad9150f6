package io.vitrine.moderation.picture;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.rotate;
import static org.bytedeco.opencv.global.opencv_core.transpose;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/** How stored pixels are turned to be upright: the eight values of the EXIF tag, in its order, from 1. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    TRANSPOSED,
    TURN_RIGHT,
    TRANSVERSE,
    TURN_LEFT;

    private static final int TAG_ORIENTATION = 0x0112;
    private static final int TYPE_SHORT = 3;
    private static final int ENTRY_SIZE = 12;

    private static final int MIRROR_LEFT_RIGHT = 1;
    private static final int MIRROR_TOP_BOTTOM = 0;

    boolean swapsSides() {
        return ordinal() >= TRANSPOSED.ordinal();
    }

    /** The picture upright; the given one itself where nothing is to be done. */
    Mat apply(Mat stored) {
        Mat upright = new Mat();
        switch (this) {
            case UPRIGHT -> {
                return stored;
            }
            case MIRRORED -> flip(stored, upright, MIRROR_LEFT_RIGHT);
            case UPSIDE_DOWN -> rotate(stored, upright, ROTATE_180);
            case UPSIDE_DOWN_MIRRORED -> flip(stored, upright, MIRROR_TOP_BOTTOM);
            case TRANSPOSED -> transpose(stored, upright);
            case TURN_RIGHT -> rotate(stored, upright, ROTATE_90_CLOCKWISE);
            case TRANSVERSE -> {
                transpose(stored, upright);
                rotate(upright, upright, ROTATE_180);
            }
            case TURN_LEFT -> rotate(stored, upright, ROTATE_90_COUNTERCLOCKWISE);
        }
        return upright;
    }

    /**
     * Reads the tag from EXIF data, which is a TIFF header and its first directory. Data that cannot be read counts as
     * upright, as viewers do it.
     */
    static Orientation inExif(byte @Nullable [] exif) {
        if (exif == null || exif.length < 8) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(exif);
        tiff.order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (tiff.getShort(2) != 42 || directory < 8 || directory > exif.length - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_SIZE;
            if (entry > exif.length - ENTRY_SIZE) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG_ORIENTATION) {
                int value = tiff.getShort(entry + 2) == TYPE_SHORT ? tiff.getShort(entry + 8) : 1;
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
