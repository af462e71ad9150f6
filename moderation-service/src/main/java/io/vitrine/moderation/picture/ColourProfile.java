package io.vitrine.moderation.picture;

import java.awt.Transparency;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Brings pixels from the colours of an embedded profile, such as the Display P3 of phones, to sRGB. */
final class ColourProfile {

    private static final int[] RGB_IN_BGR = {2, 1, 0};

    private ColourProfile() {}

    /**
     * Converts pixels in place. A profile that is broken, or not one of red, green and blue, changes nothing: browsers
     * show such a picture as sRGB too.
     *
     * @param bgr blue, green, red of each pixel
     */
    static void toSrgb(byte[] bgr, int width, int height, byte[] profile) {
        try {
            ICC_Profile from = ICC_Profile.getInstance(profile);
            if (from.getColorSpaceType() == ColorSpace.TYPE_RGB) {
                convert(bgr, width, height, from);
            }
        } catch (IllegalArgumentException | CMMException e) {
            System.getLogger(ColourProfile.class.getName())
                    .log(System.Logger.Level.DEBUG, "A picture's colour profile is broken; taken as sRGB", e);
        }
    }

    private static void convert(byte[] bgr, int width, int height, ICC_Profile from) {
        ComponentColorModel colours = new ComponentColorModel(
                new ICC_ColorSpace(from), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        WritableRaster pixels = Raster.createInterleavedRaster(
                new DataBufferByte(bgr, bgr.length), width, height, width * 3, 3, RGB_IN_BGR, null);
        BufferedImage source = new BufferedImage(colours, pixels, false, null);
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        new ColorConvertOp(null).filter(source, target);
        byte[] converted = ((DataBufferByte) target.getRaster().getDataBuffer()).getData();
        System.arraycopy(converted, 0, bgr, 0, bgr.length);
    }
}
