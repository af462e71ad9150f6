package io.vitrine.teststack.pictures;

import static io.vitrine.teststack.pictures.Bytes.ascii;
import static io.vitrine.teststack.pictures.Bytes.indexOf;
import static io.vitrine.teststack.pictures.Bytes.inserted;
import static io.vitrine.teststack.pictures.Bytes.joined;
import static io.vitrine.teststack.pictures.Bytes.withByte;
import static io.vitrine.teststack.pictures.Bytes.withShort;
import static io.vitrine.teststack.pictures.HostilePicture.TAKEN;
import static io.vitrine.teststack.pictures.Samples.AS_DRAWN;
import static io.vitrine.teststack.pictures.Samples.HEIGHT;
import static io.vitrine.teststack.pictures.Samples.JPEG;
import static io.vitrine.teststack.pictures.Samples.PNG;
import static io.vitrine.teststack.pictures.Samples.PROGRESSIVE;
import static io.vitrine.teststack.pictures.Samples.RED;
import static io.vitrine.teststack.pictures.Samples.UPRIGHT;
import static io.vitrine.teststack.pictures.Samples.WIDTH;
import static io.vitrine.teststack.pictures.Samples.drawn;
import static io.vitrine.teststack.pictures.Samples.even;
import static io.vitrine.teststack.pictures.Samples.plain;
import static io.vitrine.teststack.pictures.Samples.random;
import static io.vitrine.teststack.pictures.Samples.read;
import static io.vitrine.teststack.pictures.Samples.refused;
import static io.vitrine.teststack.pictures.Samples.resized;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.Stream;

/** Files that break the rules of their format. */
final class Broken {

    private Broken() {}

    static Stream<HostilePicture> all() {
        return Stream.of(brokenJpegs(), brokenPngs(), brokenWebps()).flatMap(pictures -> pictures);
    }

    private static Stream<HostilePicture> brokenJpegs() {
        int frame = Jpegs.frame(JPEG);
        int huffman = Jpegs.marker(JPEG, Jpegs.HUFFMAN);
        int scan = Jpegs.marker(JPEG, Jpegs.SCAN);
        return Stream.of(
                refused("JPEG with impossible Huffman tables", () -> spoiled(JPEG, huffman + 5, 16), TAKEN, "DAMAGED"),
                read(
                        "JPEG without its first Huffman table, as cameras that film write it",
                        () -> withByte(JPEG, huffman + 1, 0xef),
                        AS_DRAWN,
                        UPRIGHT),
                refused("JPEG whose segment is too long", () -> withShort(JPEG, huffman + 2, 0xffff), TAKEN, "DAMAGED"),
                refused("JPEG whose segment has no length", () -> withShort(JPEG, huffman + 2, 0), TAKEN, "DAMAGED"),
                refused(
                        "JPEG whose frame has a wrong length",
                        () -> withShort(JPEG, frame + 2, 12),
                        "photo-malformed",
                        "DAMAGED"),
                refused("JPEG of width 0", () -> resized(JPEG, 0, HEIGHT), "photo-malformed", "TOO_SMALL"),
                refused("JPEG of height 0", () -> resized(JPEG, WIDTH, 0), "photo-malformed", "TOO_SMALL"),
                refused("JPEG of width 65535", () -> resized(JPEG, 65_535, HEIGHT), TAKEN, "DAMAGED"),
                refused(
                        "JPEG whose coding is arithmetic",
                        () -> withByte(JPEG, frame + 1, 0xc9),
                        "photo-malformed",
                        "UNSUPPORTED_TYPE"),
                refused("lossless JPEG", () -> withByte(JPEG, frame + 1, 0xc3), "photo-malformed", "UNSUPPORTED_TYPE"),
                refused("JPEG of 12 bits", () -> withByte(JPEG, frame + 4, 12), "photo-malformed", "UNSUPPORTED_TYPE"),
                refused("JPEG of two components", () -> withByte(JPEG, frame + 9, 2), "photo-malformed", "DAMAGED"),
                refused(
                        "JPEG with two frames",
                        () -> inserted(JPEG, scan, Arrays.copyOfRange(JPEG, frame, frame + 19)),
                        TAKEN,
                        "DAMAGED"),
                refused(
                        "JPEG without a frame",
                        () -> joined(Arrays.copyOf(JPEG, frame), Arrays.copyOfRange(JPEG, frame + 19, JPEG.length)),
                        "photo-malformed",
                        "DAMAGED"),
                refused(
                        "JPEG without a scan",
                        () -> joined(Arrays.copyOf(JPEG, scan), Bytes.of(0xff, 0xd9)),
                        TAKEN,
                        "DAMAGED"),
                refused(
                        "JPEG with a second start",
                        () -> inserted(JPEG, frame, Bytes.of(0xff, 0xd8)),
                        "photo-malformed",
                        "DAMAGED"),
                refused(
                        "JPEG of sampling factors that there are not",
                        () -> withByte(JPEG, frame + 11, 0xff),
                        TAKEN,
                        "DAMAGED"),
                refused("JPEG cut off and closed again", () -> closedEarly(JPEG), TAKEN, "DAMAGED"),
                refused("progressive JPEG cut off and closed again", () -> closedEarly(PROGRESSIVE), TAKEN, "DAMAGED"),
                refused(
                        "grey JPEG cut off and closed again",
                        () -> closedEarly(Jpegs.of(drawn(BufferedImage.TYPE_BYTE_GRAY))),
                        TAKEN,
                        "DAMAGED"),
                refused(
                        "JPEG of four inks cut off and closed again",
                        () -> closedEarly(Jpegs.fourComponents(WIDTH, HEIGHT, 0, 255, 0, 0, 255)),
                        TAKEN,
                        "DAMAGED"),
                refused(
                        "JPEG of four inks as luminance and colour, cut off and closed again",
                        () -> closedEarly(Jpegs.fourComponents(WIDTH, HEIGHT, 2, 255, 99, 99, 255)),
                        TAKEN,
                        "DAMAGED"),
                read(
                        "JPEG that ends in the grey of missing data",
                        () -> Jpegs.of(plain(WIDTH, HEIGHT, Color.GRAY)),
                        AS_DRAWN,
                        even(0x808080)));
    }

    private static Stream<HostilePicture> brokenPngs() {
        byte[] header = Arrays.copyOfRange(PNG, 8, Pngs.AFTER_HEADER);
        int pixels = indexOf(PNG, ascii("IDAT"));
        return Stream.of(
                refused(
                        "PNG with a wrong checksum in its header",
                        () -> withByte(PNG, 32, PNG[32] + 1),
                        "photo-malformed",
                        "DAMAGED"),
                refused(
                        "PNG with a wrong checksum in its pixels",
                        () -> withByte(PNG, pixels + 40, PNG[pixels + 40] + 1),
                        TAKEN,
                        "DAMAGED"),
                refused("PNG with two headers", () -> inserted(PNG, Pngs.AFTER_HEADER, header), TAKEN, "DAMAGED"),
                refused(
                        "PNG whose header comes second",
                        () -> Pngs.file(Pngs.chunk("tEXt", ascii("a\0b")), Arrays.copyOfRange(PNG, 8, PNG.length)),
                        "photo-malformed",
                        "DAMAGED"),
                refused("PNG of width 0", () -> Pngs.even(0, HEIGHT, 8, Pngs.RGB, 0), "photo-malformed", "DAMAGED"),
                refused(
                        "PNG of negative height",
                        () -> Pngs.file(
                                Pngs.header(WIDTH, -1, 8, Pngs.RGB, 0),
                                Pngs.chunk("IDAT", Pngs.deflated(1000, 0)),
                                Pngs.end()),
                        "photo-malformed",
                        "DAMAGED"),
                refused(
                        "PNG of three bits",
                        () -> Pngs.even(WIDTH, HEIGHT, 3, Pngs.RGB, 0),
                        "photo-malformed",
                        "DAMAGED"),
                refused(
                        "PNG of colours that there are not",
                        () -> Pngs.even(WIDTH, HEIGHT, 8, 5, 0),
                        "photo-malformed",
                        "DAMAGED"),
                refused(
                        "PNG without its palette",
                        () -> Pngs.even(WIDTH, HEIGHT, 8, Pngs.PALETTE, 0),
                        TAKEN,
                        "DAMAGED"),
                refused("PNG without pixels", () -> Pngs.file(header, Pngs.end()), "photo-malformed", "DAMAGED"),
                refused(
                        "PNG with half of its pixels",
                        () -> Pngs.file(
                                header, Pngs.chunk("IDAT", Pngs.deflated(WIDTH * HEIGHT * 3 / 2, 0)), Pngs.end()),
                        TAKEN,
                        "DAMAGED"),
                refused(
                        "PNG of pixels that do not inflate",
                        () -> Pngs.file(header, Pngs.chunk("IDAT", random()), Pngs.end()),
                        TAKEN,
                        "DAMAGED"),
                refused(
                        "PNG with a chunk of negative length",
                        () -> inserted(PNG, Pngs.AFTER_HEADER, joined(Bytes.of(0xff, 0xff, 0xff, 0xff), ascii("tEXt"))),
                        "photo-malformed",
                        "DAMAGED"),
                refused(
                        "PNG with a chunk longer than its file",
                        () -> inserted(PNG, Pngs.AFTER_HEADER, joined(Bytes.of(0x7f, 0xff, 0xff, 0xff), ascii("tEXt"))),
                        "photo-truncated",
                        "DAMAGED"));
    }

    private static Stream<HostilePicture> brokenWebps() {
        byte[] picture = Webps.chunk("VP8L", Webps.lossless(WIDTH, HEIGHT, RED));
        return Stream.of(
                refused("WebP of nothing", () -> Webps.file(), "photo-truncated", "DAMAGED"),
                refused("WebP with two pictures", () -> Webps.file(picture, picture), TAKEN, "DAMAGED"),
                refused(
                        "WebP whose canvas is smaller than its picture",
                        () -> Webps.file(
                                Webps.canvas(0, 300, 300), Webps.chunk("VP8L", Webps.lossless(16_000, 16_000, RED))),
                        "photo-malformed",
                        "DAMAGED"),
                refused(
                        "WebP whose canvas is larger than its picture",
                        () -> Webps.file(Webps.canvas(0, 6000, 6000), picture),
                        "photo-malformed",
                        "DAMAGED"),
                refused(
                        "WebP with a chunk longer than its file",
                        () -> Webps.file(joined(
                                Arrays.copyOf(picture, 4),
                                Bytes.of(0xff, 0xff, 0xff, 0x7f),
                                Arrays.copyOfRange(picture, 8, picture.length))),
                        TAKEN,
                        "DAMAGED"),
                refused(
                        "WebP of random pixels",
                        () -> Webps.file(Webps.chunk(
                                "VP8L", joined(Arrays.copyOf(Webps.lossless(WIDTH, HEIGHT, RED), 5), random()))),
                        TAKEN,
                        "DAMAGED"));
    }

    private static byte[] spoiled(byte[] file, int from, int length) {
        byte[] spoiled = file.clone();
        Arrays.fill(spoiled, from, from + length, (byte) 0xff);
        return spoiled;
    }

    /** Half of the first scan's data, and the end. */
    private static byte[] closedEarly(byte[] jpeg) {
        int scan = Jpegs.marker(jpeg, Jpegs.SCAN) + 14;
        int end = scan;
        while (jpeg[end] != (byte) 0xff || jpeg[end + 1] == 0) {
            end++;
        }
        return joined(Arrays.copyOf(jpeg, (scan + end) / 2), Bytes.of(0xff, 0xd9));
    }
}
