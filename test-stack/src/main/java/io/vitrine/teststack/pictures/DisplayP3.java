package io.vitrine.teststack.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The colours of today's phones, as an ICC profile made from the published primaries. */
public final class DisplayP3 {

    /** Red, green and blue as XYZ, adapted to D50: the figures of every Display P3 profile. */
    private static final double[][] PRIMARIES = {
        {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
    };

    /** D65 to D65, from Display P3's primaries to those of sRGB, in linear light. */
    private static final double[][] TO_SRGB = {
        {1.2249401763, -0.2249401763, 0},
        {-0.0420569547, 1.0420569547, 0},
        {-0.0196375546, -0.0786360456, 1.0982736002}
    };

    private DisplayP3() {}

    public static byte[] profile() {
        String[] tags = {"rXYZ", "gXYZ", "bXYZ", "wtpt", "rTRC", "gTRC", "bTRC", "desc", "cprt"};
        int table = 128 + 4 + tags.length * 12;
        byte[] curve = curve();
        byte[] description = description();
        byte[] text = ByteBuffer.allocate(12)
                .put(ascii("text"))
                .putInt(0)
                .put(ascii("CC0\0"))
                .array();
        byte[][] bodies = {
            xyz(PRIMARIES[0]),
            xyz(PRIMARIES[1]),
            xyz(PRIMARIES[2]),
            xyz(0.9642, 1, 0.8249),
            curve,
            curve,
            curve,
            description,
            text
        };
        int size = table;
        for (byte[] body : bodies) {
            size += body.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        header(out, size);
        out.position(128).putInt(tags.length);
        int at = table;
        for (int i = 0; i < tags.length; i++) {
            out.put(ascii(tags[i])).putInt(at).putInt(bodies[i].length);
            at += bodies[i].length;
        }
        for (byte[] body : bodies) {
            out.put(body);
        }
        return out.array();
    }

    /** What a Display P3 colour is in sRGB, where sRGB can show it. */
    public static int[] inSrgb(int red, int green, int blue) {
        double[] linear = {linear(red), linear(green), linear(blue)};
        int[] srgb = new int[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += TO_SRGB[i][j] * linear[j];
            }
            double value = sum <= 0.0031308 ? 12.92 * sum : 1.055 * Math.pow(sum, 1 / 2.4) - 0.055;
            srgb[i] = (int) Math.max(0, Math.min(255, Math.round(value * 255)));
        }
        return srgb;
    }

    private static double linear(int level) {
        double v = level / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static void header(ByteBuffer out, int size) {
        out.putInt(0, size);
        out.putInt(8, 0x02400000);
        out.position(12).put(ascii("mntrRGB XYZ "));
        out.position(36).put(ascii("acsp"));
        out.position(68);
        fixed(out, 0.9642);
        fixed(out, 1);
        fixed(out, 0.8249);
    }

    private static byte[] xyz(double... values) {
        ByteBuffer out = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : values) {
            fixed(out, value);
        }
        return out.array();
    }

    private static byte[] curve() {
        int points = 1024;
        ByteBuffer out = ByteBuffer.allocate(12 + points * 2)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(points);
        for (int i = 0; i < points; i++) {
            double v = i / (points - 1.0);
            double light = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
            out.putShort((short) Math.round(light * 65535));
        }
        return out.array();
    }

    private static byte[] description() {
        byte[] name = ascii("Display P3\0");
        return ByteBuffer.allocate(12 + name.length + 79)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(name.length)
                .put(name)
                .array();
    }

    private static void fixed(ByteBuffer out, double value) {
        out.putInt((int) Math.round(value * 65536));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
