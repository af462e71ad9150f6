package io.vitrine.teststack.pictures;

import static io.vitrine.teststack.pictures.Bytes.ascii;
import static io.vitrine.teststack.pictures.Bytes.joined;
import static io.vitrine.teststack.pictures.Bytes.withByte;
import static io.vitrine.teststack.pictures.HostilePicture.TAKEN;
import static io.vitrine.teststack.pictures.HostilePictures.PAYLOAD;
import static io.vitrine.teststack.pictures.Samples.AS_DRAWN;
import static io.vitrine.teststack.pictures.Samples.BLUE;
import static io.vitrine.teststack.pictures.Samples.GREEN;
import static io.vitrine.teststack.pictures.Samples.HEIGHT;
import static io.vitrine.teststack.pictures.Samples.JPEG;
import static io.vitrine.teststack.pictures.Samples.PNG;
import static io.vitrine.teststack.pictures.Samples.PROGRESSIVE;
import static io.vitrine.teststack.pictures.Samples.RED;
import static io.vitrine.teststack.pictures.Samples.UPRIGHT;
import static io.vitrine.teststack.pictures.Samples.WEBP_IN_P3;
import static io.vitrine.teststack.pictures.Samples.WIDTH;
import static io.vitrine.teststack.pictures.Samples.YELLOW;
import static io.vitrine.teststack.pictures.Samples.drawn;
import static io.vitrine.teststack.pictures.Samples.even;
import static io.vitrine.teststack.pictures.Samples.plain;
import static io.vitrine.teststack.pictures.Samples.read;
import static io.vitrine.teststack.pictures.Samples.refused;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files of honest people, of rare kinds or with much to say. */
final class Honest {

    private Honest() {}

    static Stream<HostilePicture> all() {
        return Stream.of(oddButHonest(), turned(), talkative()).flatMap(pictures -> pictures);
    }

    private static Stream<HostilePicture> oddButHonest() {
        int[] p3 = DisplayP3.inSrgb(200, 110, 60);
        int converted = p3[0] << 16 | p3[1] << 8 | p3[2];
        Color inP3 = new Color(200, 110, 60);
        return Stream.of(
                read(
                        "JPEG of four inks",
                        () -> Jpegs.fourComponents(WIDTH, HEIGHT, 0, 255, 0, 0, 255),
                        AS_DRAWN,
                        even(RED)),
                read(
                        "JPEG of four inks as luminance and colour",
                        () -> Jpegs.fourComponents(WIDTH, HEIGHT, 2, 255, 128, 128, 255),
                        AS_DRAWN,
                        even(0)),
                refused(
                        "JPEG of four inks that does not say how they are meant",
                        () -> withoutSegment(Jpegs.fourComponents(WIDTH, HEIGHT, 0, 255, 0, 0, 255), Jpegs.APP14),
                        TAKEN,
                        "UNSUPPORTED_TYPE"),
                read(
                        "grey JPEG",
                        () -> Jpegs.of(plain(BufferedImage.TYPE_BYTE_GRAY, Color.GRAY)),
                        AS_DRAWN,
                        even(0x808080)),
                read("progressive JPEG", () -> PROGRESSIVE, AS_DRAWN, UPRIGHT),
                read("PNG of 16 bits", () -> Pngs.even(WIDTH, HEIGHT, 16, Pngs.RGB, 0), AS_DRAWN, even(0)),
                read("grey PNG of one bit", () -> Pngs.even(WIDTH, HEIGHT, 1, Pngs.GREY, 0), AS_DRAWN, even(0)),
                read("PNG with a palette", () -> Pngs.of(drawn(BufferedImage.TYPE_BYTE_INDEXED)), AS_DRAWN, UPRIGHT),
                read("interlaced PNG", () -> Pngs.even(WIDTH, HEIGHT, 8, Pngs.RGB, 1), AS_DRAWN, even(0)),
                read(
                        "PNG that is all transparent",
                        () -> Pngs.even(WIDTH, HEIGHT, 8, Pngs.RGB_ALPHA, 0),
                        AS_DRAWN,
                        even(0xffffff)),
                read(
                        "JPEG in Display P3",
                        () -> Jpegs.withProfile(Jpegs.of(plain(WIDTH, HEIGHT, inP3)), DisplayP3.profile()),
                        AS_DRAWN,
                        even(converted)),
                read(
                        "PNG in Display P3",
                        () -> Pngs.withChunk(
                                Pngs.of(plain(WIDTH, HEIGHT, inP3)),
                                "iCCP",
                                Pngs.profile(Pngs.deflated(DisplayP3.profile()))),
                        AS_DRAWN,
                        even(converted)),
                read("WebP in Display P3", () -> WEBP_IN_P3, AS_DRAWN, even(converted)),
                read(
                        "JPEG as narrow as it may be",
                        () -> Jpegs.of(plain(200, 12_000, Color.GREEN)),
                        "200x12000",
                        even(GREEN)));
    }

    private static Stream<HostilePicture> turned() {
        List<List<Integer>> upright = List.of(
                UPRIGHT,
                List.of(GREEN, RED, YELLOW, BLUE),
                List.of(YELLOW, BLUE, GREEN, RED),
                List.of(BLUE, YELLOW, RED, GREEN),
                List.of(RED, BLUE, GREEN, YELLOW),
                List.of(BLUE, RED, YELLOW, GREEN),
                List.of(YELLOW, GREEN, BLUE, RED),
                List.of(GREEN, YELLOW, RED, BLUE));
        byte[] thumbnail = Jpegs.of(plain(160, 120, Color.BLACK));
        Stream<HostilePicture> jpegs = IntStream.rangeClosed(1, 8)
                .mapToObj(orientation -> read(
                        "JPEG of orientation " + orientation + " with a thumbnail of another picture",
                        () -> Jpegs.withSegment(JPEG, Jpegs.APP1, Jpegs.exif(orientation, thumbnail)),
                        orientation < 5 ? AS_DRAWN : HEIGHT + "x" + WIDTH,
                        upright.get(orientation - 1)));
        byte[] turn = Arrays.copyOfRange(Jpegs.exif(6, new byte[0]), 6, 6 + 56);
        return Stream.concat(
                jpegs,
                Stream.of(
                        read(
                                "PNG of orientation 6",
                                () -> Pngs.withChunk(PNG, "eXIf", turn),
                                HEIGHT + "x" + WIDTH,
                                upright.get(5)),
                        read(
                                "WebP of orientation 6",
                                () -> Webps.file(
                                        Webps.canvas(Webps.EXIF, WIDTH, HEIGHT),
                                        Webps.chunk("VP8L", Webps.lossless(WIDTH, HEIGHT, RED)),
                                        Webps.chunk("EXIF", turn)),
                                HEIGHT + "x" + WIDTH,
                                even(RED)),
                        read(
                                "JPEG of an orientation that there is not",
                                () -> Jpegs.withSegment(JPEG, Jpegs.APP1, Jpegs.exif(200, thumbnail)),
                                AS_DRAWN,
                                UPRIGHT),
                        read(
                                "JPEG whose EXIF leads out of itself",
                                () -> Jpegs.withSegment(JPEG, Jpegs.APP1, ascii("Exif\0\0MM\0*\177\377\377\377")),
                                AS_DRAWN,
                                UPRIGHT)));
    }

    private static Stream<HostilePicture> talkative() {
        return Stream.of(
                read(
                        "JPEG with 24 MB of metadata",
                        () -> Jpegs.withMuchMetadata(
                                JPEG, Jpegs.APP1, ascii("http://ns.adobe.com/xap/1.0/\0" + PAYLOAD), 370),
                        AS_DRAWN,
                        UPRIGHT),
                read(
                        "JPEG with 16 MB of profile",
                        () -> Jpegs.withMuchMetadata(JPEG, Jpegs.APP2, ascii("ICC_PROFILE\0\1\1" + PAYLOAD), 255),
                        AS_DRAWN,
                        UPRIGHT),
                read(
                        "JPEG with a comment",
                        () -> Jpegs.withSegment(JPEG, Jpegs.COMMENT, ascii("at home " + PAYLOAD)),
                        AS_DRAWN,
                        UPRIGHT),
                read(
                        "PNG with a text and a place",
                        () -> Pngs.withChunk(PNG, "tEXt", ascii("Location\0at home " + PAYLOAD)),
                        AS_DRAWN,
                        UPRIGHT),
                read(
                        "JPEG with a profile of nothing",
                        () -> Jpegs.withProfile(JPEG, ascii(PAYLOAD)),
                        AS_DRAWN,
                        UPRIGHT),
                read(
                        "JPEG with a profile whose table leads out of itself",
                        () -> Jpegs.withProfile(JPEG, withByte(DisplayP3.profile(), 132 + 4, 0x7f)),
                        AS_DRAWN,
                        UPRIGHT));
    }

    private static byte[] withoutSegment(byte[] jpeg, int marker) {
        int at = Jpegs.marker(jpeg, marker);
        int length = ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xffff;
        return joined(Arrays.copyOf(jpeg, at), Arrays.copyOfRange(jpeg, at + 2 + length, jpeg.length));
    }
}
