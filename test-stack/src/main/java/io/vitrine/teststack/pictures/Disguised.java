package io.vitrine.teststack.pictures;

import static io.vitrine.teststack.pictures.Bytes.ascii;
import static io.vitrine.teststack.pictures.Bytes.inserted;
import static io.vitrine.teststack.pictures.Bytes.joined;
import static io.vitrine.teststack.pictures.HostilePicture.TAKEN;
import static io.vitrine.teststack.pictures.HostilePictures.PAYLOAD;
import static io.vitrine.teststack.pictures.Samples.AS_DRAWN;
import static io.vitrine.teststack.pictures.Samples.HEIGHT;
import static io.vitrine.teststack.pictures.Samples.JPEG;
import static io.vitrine.teststack.pictures.Samples.PNG;
import static io.vitrine.teststack.pictures.Samples.RED;
import static io.vitrine.teststack.pictures.Samples.SCRIPT;
import static io.vitrine.teststack.pictures.Samples.UPRIGHT;
import static io.vitrine.teststack.pictures.Samples.WEBP;
import static io.vitrine.teststack.pictures.Samples.WIDTH;
import static io.vitrine.teststack.pictures.Samples.archive;
import static io.vitrine.teststack.pictures.Samples.encoded;
import static io.vitrine.teststack.pictures.Samples.gif;
import static io.vitrine.teststack.pictures.Samples.plain;
import static io.vitrine.teststack.pictures.Samples.read;
import static io.vitrine.teststack.pictures.Samples.refused;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.util.stream.Stream;

/** Files that are something else, or something else too. */
final class Disguised {

    private Disguised() {}

    static Stream<HostilePicture> all() {
        return Stream.of(severalThingsAtOnce(), otherThanItsName(), moving()).flatMap(pictures -> pictures);
    }

    private static Stream<HostilePicture> severalThingsAtOnce() {
        byte[] archive = archive();
        return Stream.of(
                refused("JPEG and archive", () -> joined(JPEG, archive), "photo-polyglot", AS_DRAWN),
                refused(
                        "JPEG and archive with a byte behind",
                        () -> joined(JPEG, archive, new byte[1]),
                        "photo-polyglot",
                        AS_DRAWN),
                refused("PNG and archive", () -> joined(PNG, archive), "photo-polyglot", AS_DRAWN),
                refused("WebP and archive", () -> joined(WEBP, archive), "photo-polyglot", AS_DRAWN),
                refused("JPEG and page", () -> joined(JPEG, ascii("<html>"), SCRIPT), "photo-polyglot", AS_DRAWN),
                refused(
                        "JPEG with a page in its comment",
                        () -> Jpegs.withSegment(JPEG, Jpegs.COMMENT, SCRIPT),
                        "photo-polyglot",
                        AS_DRAWN),
                refused(
                        "JPEG with a PHP program in its EXIF",
                        () -> Jpegs.withSegment(JPEG, Jpegs.APP1, ascii("Exif\0\0<?php echo '" + PAYLOAD + "'; ?>")),
                        "photo-polyglot",
                        AS_DRAWN),
                refused(
                        "PNG with a script in its text",
                        () -> Pngs.withChunk(PNG, "tEXt", joined(ascii("Comment\0"), SCRIPT)),
                        "photo-polyglot",
                        AS_DRAWN),
                refused(
                        "JPEG that is a PDF too",
                        () -> Jpegs.withSegment(JPEG, Jpegs.COMMENT, ascii("%PDF-1.4 " + PAYLOAD)),
                        "photo-polyglot",
                        AS_DRAWN),
                refused("GIF and archive", () -> joined(gif(), archive), "photo-other-format", "ANIMATED"),
                read("JPEG that is a script to whoever takes it for one", Disguised::jpegAndScript, AS_DRAWN, UPRIGHT),
                read(
                        "PNG with a script deep inside",
                        () -> Pngs.withChunk(
                                PNG,
                                "tEXt",
                                joined(ascii("Comment\0"), Bytes.filled(9000, ' '), SCRIPT, Bytes.filled(9000, ' '))),
                        AS_DRAWN,
                        UPRIGHT),
                read(
                        "JPEG with another one behind",
                        () -> joined(JPEG, Jpegs.of(plain(300, 300, Color.GRAY))),
                        AS_DRAWN,
                        UPRIGHT));
    }

    private static Stream<HostilePicture> otherThanItsName() {
        return Stream.of(
                refused(
                        "drawing",
                        () -> ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                        "photo-markup",
                        "UNSUPPORTED_TYPE"),
                refused("page", () -> joined(ascii("<!doctype html>"), SCRIPT), "photo-markup", "UNSUPPORTED_TYPE"),
                refused("random bytes", Samples::random, "photo-unknown", "UNSUPPORTED_TYPE"),
                refused("bitmap", () -> encoded("bmp"), "photo-other-format", "UNSUPPORTED_TYPE"),
                refused("TIFF", () -> encoded("tiff"), "photo-other-format", "UNSUPPORTED_TYPE"),
                refused("film", () -> ascii("\0\0\0\30ftypmp42\0\0\0\0mp42isom"), "photo-video", "UNSUPPORTED_TYPE"),
                refused("HEIC", () -> ascii("\0\0\0\30ftypheic\0\0\0\0mif1heic"), "photo-heic", "UNSUPPORTED_TYPE"),
                refused("archive", Samples::archive, "photo-unknown", "UNSUPPORTED_TYPE"),
                refused(
                        "PNG with the first bytes of a JPEG",
                        () -> joined(Bytes.of(0xff, 0xd8, 0xff), PNG),
                        "photo-truncated",
                        "DAMAGED"));
    }

    private static Stream<HostilePicture> moving() {
        byte[] picture = Webps.lossless(WIDTH, HEIGHT, RED);
        return Stream.of(
                refused("GIF", Samples::gif, "photo-other-format", "ANIMATED"),
                refused("moving PNG", () -> movingPng(PNG), "photo-animated", "ANIMATED"),
                refused("PNG that says behind its pixels that it moves", () -> lateMovingPng(PNG), TAKEN, "ANIMATED"),
                refused("moving WebP", () -> movingWebp(Webps.ANIMATION, picture), "photo-animated", "ANIMATED"),
                refused(
                        "moving WebP that does not say so",
                        () -> movingWebp(0, picture),
                        "photo-truncated",
                        "ANIMATED"));
    }

    /** The first segment's length begins a comment of the language, which ends where the program begins. */
    private static byte[] jpegAndScript() {
        byte[] body = Bytes.filled(0x2f2a - 2, ' ');
        byte[] program = ascii("*/=1;alert('" + PAYLOAD + "')/*");
        System.arraycopy(ascii("JFIF\0\1\1\0\0\1\0\1\0\0"), 0, body, 0, 14);
        System.arraycopy(program, 0, body, 6000, program.length);
        return Jpegs.withSegment(JPEG, Jpegs.APP0, body);
    }

    private static byte[] movingPng(byte[] png) {
        byte[] control = ByteBuffer.allocate(8).putInt(2).putInt(0).array();
        return Pngs.withChunk(png, "acTL", control);
    }

    private static byte[] lateMovingPng(byte[] png) {
        byte[] control = ByteBuffer.allocate(8).putInt(2).putInt(0).array();
        return inserted(png, png.length - 12, Pngs.chunk("acTL", control));
    }

    private static byte[] movingWebp(int flags, byte[] picture) {
        return Webps.file(
                Webps.canvas(flags, WIDTH, HEIGHT),
                Webps.chunk("ANIM", new byte[6]),
                Webps.frame(WIDTH, HEIGHT, picture),
                Webps.frame(WIDTH, HEIGHT, picture));
    }
}
