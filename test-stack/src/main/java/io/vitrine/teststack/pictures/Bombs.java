package io.vitrine.teststack.pictures;

import static io.vitrine.teststack.pictures.Bytes.ascii;
import static io.vitrine.teststack.pictures.Bytes.inserted;
import static io.vitrine.teststack.pictures.Bytes.joined;
import static io.vitrine.teststack.pictures.HostilePicture.TAKEN;
import static io.vitrine.teststack.pictures.Samples.AS_DRAWN;
import static io.vitrine.teststack.pictures.Samples.BLUE;
import static io.vitrine.teststack.pictures.Samples.HEIGHT;
import static io.vitrine.teststack.pictures.Samples.JPEG;
import static io.vitrine.teststack.pictures.Samples.PNG;
import static io.vitrine.teststack.pictures.Samples.RED;
import static io.vitrine.teststack.pictures.Samples.UPRIGHT;
import static io.vitrine.teststack.pictures.Samples.WIDTH;
import static io.vitrine.teststack.pictures.Samples.even;
import static io.vitrine.teststack.pictures.Samples.read;
import static io.vitrine.teststack.pictures.Samples.refused;
import static io.vitrine.teststack.pictures.Samples.resized;

import java.util.Arrays;
import java.util.stream.Stream;

/** Small files that cost much: pixels, inflated data, passes. */
final class Bombs {

    private Bombs() {}

    static Stream<HostilePicture> all() {
        return Stream.of(bombs(), manyPasses()).flatMap(pictures -> pictures);
    }

    private static Stream<HostilePicture> bombs() {
        return Stream.of(
                refused(
                        "PNG of 900 megapixels",
                        () -> Pngs.even(30_000, 30_000, 1, Pngs.GREY, 0),
                        "photo-too-many-pixels",
                        "TOO_MANY_PIXELS"),
                refused(
                        "PNG of the greatest size that it can name",
                        () -> Pngs.file(
                                Pngs.header(Integer.MAX_VALUE, Integer.MAX_VALUE, 8, Pngs.RGB, 0),
                                Pngs.chunk("IDAT", Pngs.deflated(1000, 0)),
                                Pngs.end()),
                        "photo-too-many-pixels",
                        "TOO_MANY_PIXELS"),
                refused(
                        "WebP of 268 megapixels in thirty bytes",
                        () -> Webps.even(16_384, 16_384, RED),
                        "photo-too-many-pixels",
                        "TOO_MANY_PIXELS"),
                refused(
                        "JPEG of 4295 megapixels",
                        () -> resized(JPEG, 65_535, 65_535),
                        "photo-too-many-pixels",
                        "TOO_MANY_PIXELS"),
                refused(
                        "progressive JPEG of 400 megapixels",
                        () -> Jpegs.even(Jpegs.PROGRESSIVE, 20_000, 20_000, 3, 3, false),
                        "photo-too-many-pixels",
                        "TOO_MANY_PIXELS"),
                read(
                        "WebP of 49 megapixels in thirty bytes",
                        () -> Webps.even(7000, 7000, BLUE),
                        "7000x7000",
                        even(BLUE)),
                read("PNG of 49 megapixels", () -> Pngs.even(7000, 7000, 8, Pngs.RGB, 0), "7000x7000", even(0)),
                read(
                        "interlaced PNG of 49 megapixels with 16 bits and transparency",
                        () -> Pngs.even(7000, 7000, 16, Pngs.RGB_ALPHA, 1),
                        "7000x7000",
                        even(0xffffff)),
                read(
                        "JPEG of 49 megapixels",
                        () -> Jpegs.even(Jpegs.BASELINE, 7000, 7000, 3, 1, true),
                        "7000x7000",
                        even(0x808080)),
                read("PNG of 10 megapixels", () -> Pngs.even(3200, 3200, 8, Pngs.RGB, 0), "3200x3200", even(0)),
                read(
                        "JPEG of 6 megapixels",
                        () -> Jpegs.even(Jpegs.BASELINE, 2550, 2550, 3, 1, true),
                        "2550x2550",
                        even(0x808080)),
                refused(
                        "JPEG of 49 megapixels in 200 bytes",
                        () -> Jpegs.even(Jpegs.BASELINE, 7000, 7000, 3, 1, false),
                        TAKEN,
                        "DAMAGED"),
                refused(
                        "PNG that inflates to a hundred times its pixels",
                        () -> Pngs.file(
                                Pngs.header(WIDTH, HEIGHT, 8, Pngs.RGB, 0),
                                Pngs.chunk("IDAT", Pngs.deflated(100_000_000, 0)),
                                Pngs.end()),
                        TAKEN,
                        AS_DRAWN),
                read(
                        "PNG with a profile that inflates to 200 megabytes",
                        () -> Pngs.withChunk(PNG, "iCCP", Pngs.profile(Pngs.deflated(200L << 20, 0))),
                        AS_DRAWN,
                        UPRIGHT),
                read(
                        "PNG with six hundred profiles that inflate to four megabytes each",
                        () -> withChunks(600, "iCCP", Pngs.profile(Pngs.deflated(4 << 20, 0))),
                        AS_DRAWN,
                        UPRIGHT),
                read(
                        "PNG with a text that inflates to 200 megabytes",
                        () -> Pngs.withChunk(PNG, "zTXt", joined(ascii("Comment\0\0"), Pngs.deflated(200L << 20, 'x'))),
                        AS_DRAWN,
                        UPRIGHT),
                read(
                        "PNG with an international text that inflates to 200 megabytes",
                        () -> Pngs.withChunk(
                                PNG, "iTXt", joined(ascii("Comment\0\1\0\0\0"), Pngs.deflated(200L << 20, 'x'))),
                        AS_DRAWN,
                        UPRIGHT));
    }

    private static Stream<HostilePicture> manyPasses() {
        return Stream.of(
                read(
                        "JPEG of 49 megapixels whose components come one after the other",
                        () -> Jpegs.even(Jpegs.BASELINE, 7000, 7000, 3, 3, true),
                        "7000x7000",
                        even(0x808080)),
                read(
                        "progressive JPEG of 49 megapixels",
                        () -> Jpegs.even(Jpegs.PROGRESSIVE, 7000, 7000, 3, 3, true),
                        "7000x7000",
                        even(0x808080)),
                read(
                        "progressive JPEG of 49 megapixels with 60 scans",
                        () -> Jpegs.even(Jpegs.PROGRESSIVE, 7000, 7000, 3, 60, true),
                        "7000x7000",
                        even(0x808080)),
                refused(
                        "progressive JPEG with 5000 scans",
                        () -> Jpegs.even(Jpegs.PROGRESSIVE, 4000, 4000, 3, 5000, false),
                        TAKEN,
                        "DAMAGED"),
                refused(
                        "JPEG with 5000 scans",
                        () -> Jpegs.even(Jpegs.BASELINE, 4000, 4000, 3, 5000, false),
                        TAKEN,
                        "DAMAGED"));
    }

    private static byte[] withChunks(int count, String type, byte[] body) {
        byte[] one = Pngs.chunk(type, body);
        byte[][] all = new byte[count][];
        Arrays.fill(all, one);
        return inserted(PNG, Pngs.AFTER_HEADER, joined(all));
    }
}
