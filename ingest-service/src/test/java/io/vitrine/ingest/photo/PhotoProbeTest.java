package io.vitrine.ingest.photo;

import static io.vitrine.ingest.photo.TestPhotos.ascii;
import static io.vitrine.ingest.photo.TestPhotos.boxed;
import static io.vitrine.ingest.photo.TestPhotos.joined;
import static io.vitrine.ingest.photo.TestPhotos.jpegHeader;
import static io.vitrine.ingest.photo.TestPhotos.pngHeader;
import static io.vitrine.ingest.photo.TestPhotos.riff;
import static io.vitrine.ingest.photo.TestPhotos.segment;
import static io.vitrine.ingest.photo.TestPhotos.webpExtended;
import static io.vitrine.ingest.photo.TestPhotos.webpLossless;
import static io.vitrine.ingest.photo.TestPhotos.webpLossy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoProbeTest {

    private static final int SOF0 = 0xC0;
    private static final int APP1 = 0xE1;
    private static final int COMMENT = 0xFE;

    private final PhotoProbe probe = new PhotoProbe(new ExplicitPhotoConfig());

    @TempDir
    private Path folder;

    static Stream<Arguments> goodPhotos() {
        return Stream.of(
                Arguments.of("drawn JPEG", TestPhotos.jpeg(640, 480), PhotoFormat.JPEG, 640, 480),
                Arguments.of("drawn PNG", TestPhotos.png(300, 900), PhotoFormat.PNG, 300, 900),
                Arguments.of("progressive JPEG", jpegHeader(0xC2, 3000, 4000), PhotoFormat.JPEG, 3000, 4000),
                Arguments.of(
                        "JPEG with a thumbnail's own frame inside EXIF",
                        jpegHeader(SOF0, 1200, 1600, segment(APP1, jpegHeader(SOF0, 160, 120))),
                        PhotoFormat.JPEG,
                        1200,
                        1600),
                Arguments.of(
                        "JPEG with filling before its markers",
                        jpegHeader(SOF0, 500, 400, joined(ascii("\u00ff\u00ff\u00ff"), segment(APP1, new byte[9]))),
                        PhotoFormat.JPEG,
                        500,
                        400),
                Arguments.of(
                        "JPEG with many large segments",
                        jpegHeader(SOF0, 500, 400, repeated(segment(APP1, new byte[60_000]), 15)),
                        PhotoFormat.JPEG,
                        500,
                        400),
                Arguments.of("lossy WebP", webpLossy(1080, 1350), PhotoFormat.WEBP, 1080, 1350),
                Arguments.of("lossless WebP", webpLossless(16_000, 3000), PhotoFormat.WEBP, 16_000, 3000),
                Arguments.of("extended WebP", webpExtended(0x20, 4000, 3000, 4000, 3000), PhotoFormat.WEBP, 4000, 3000),
                Arguments.of("PNG of the least size", pngHeader(200, 200, "tEXt"), PhotoFormat.PNG, 200, 200),
                Arguments.of(
                        "JPEG of the most pixels", jpegHeader(SOF0, 10_000, 5000), PhotoFormat.JPEG, 10_000, 5000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodPhotos")
    void readsTheSizeFromTheHeader(String name, byte[] bytes, PhotoFormat format, int width, int height) {
        assertThat(probed(bytes)).isEqualTo(new PhotoHeader(format, width, height, bytes.length));
    }

    static Stream<Arguments> badFiles() {
        byte[] jpeg = TestPhotos.jpeg(640, 480);
        byte[] png = TestPhotos.png(640, 480);
        byte[] zip = joined(ascii("PK\5\6"), new byte[18]);
        return Stream.of(
                refused("zero bytes", new byte[0], PhotoFault.EMPTY),
                refused("one byte", new byte[] {(byte) 0xFF}, PhotoFault.TRUNCATED),
                refused("JPEG marker alone", Arrays.copyOf(jpeg, 3), PhotoFault.TRUNCATED),
                refused("JPEG cut in its header", Arrays.copyOf(jpeg, 40), PhotoFault.TRUNCATED),
                refused("PNG signature alone", Arrays.copyOf(png, 8), PhotoFault.TRUNCATED),
                refused("PNG cut in its header", Arrays.copyOf(png, 20), PhotoFault.TRUNCATED),
                refused("PNG cut before its picture", Arrays.copyOf(png, 33), PhotoFault.TRUNCATED),
                refused("WebP cut in its header", Arrays.copyOf(webpLossy(640, 480), 24), PhotoFault.TRUNCATED),
                refused("WebP longer than its file", Arrays.copyOf(webpLossy(640, 480), 50), PhotoFault.TRUNCATED),
                refused("RIFF alone", ascii("RIFF"), PhotoFault.TRUNCATED),
                refused("PNG with a wrong checksum", changed(png, 18), PhotoFault.MALFORMED),
                refused("PNG spoiled by a text transfer", ascii("\u0089PNG\n\u001a\n  IHDR  "), PhotoFault.MALFORMED),
                refused("PNG of zero width", pngHeader(0, 500, "tEXt"), PhotoFault.MALFORMED),
                refused("PNG of negative height", pngHeader(500, -1, "tEXt"), PhotoFault.MALFORMED),
                refused("PNG that ends before it began", pngHeader(500, 500, "IEND"), PhotoFault.MALFORMED),
                refused("JPEG of zero height", jpegHeader(SOF0, 500, 0), PhotoFault.MALFORMED),
                refused("lossless JPEG", jpegHeader(0xC3, 500, 500), PhotoFault.MALFORMED),
                refused("arithmetic JPEG", jpegHeader(0xC9, 500, 500), PhotoFault.MALFORMED),
                refused(
                        "JPEG whose segment has no length",
                        jpegHeader(SOF0, 9, 9, shortSegment()),
                        PhotoFault.MALFORMED),
                refused("JPEG that scans without a frame", jpegHeader(0xDA, 500, 500), PhotoFault.MALFORMED),
                refused("JPEG of endless filling", joined(Arrays.copyOf(jpeg, 2), filling()), PhotoFault.MALFORMED),
                refused("JPEG of endless segments", jpegOfEmptySegments(2000), PhotoFault.MALFORMED),
                refused("WebP of nothing", riff(), PhotoFault.TRUNCATED),
                refused("WebP of an unknown chunk", riff(ascii("NOPE\4\0\0\0    ")), PhotoFault.MALFORMED),
                refused(
                        "WebP that hides a huge picture",
                        webpExtended(0, 300, 300, 16_000, 16_000),
                        PhotoFault.MALFORMED),
                refused("animated WebP", webpExtended(0x02, 500, 500, 500, 500), PhotoFault.ANIMATED),
                refused("animated PNG", pngHeader(500, 500, "acTL"), PhotoFault.ANIMATED),
                refused("900 megapixels of PNG", pngHeader(30_000, 30_000, "tEXt"), PhotoFault.TOO_MANY_PIXELS),
                refused(
                        "PNG of overflowing size",
                        pngHeader(0x7FFFFFFF, 0x7FFFFFFF, "tEXt"),
                        PhotoFault.TOO_MANY_PIXELS),
                refused("one pixel row too many", jpegHeader(SOF0, 10_000, 5001), PhotoFault.TOO_MANY_PIXELS),
                refused("thumbnail", TestPhotos.jpeg(199, 600), PhotoFault.TOO_SMALL),
                refused("thread", pngHeader(200_000, 100, "tEXt"), PhotoFault.TOO_SMALL),
                refused("HEIC of an iPhone", boxed("heic", "mif1", "heic"), PhotoFault.HEIC),
                refused("HEIC under its container's name", boxed("mif1", "mif1", "heix"), PhotoFault.HEIC),
                refused("AVIF", boxed("avif", "mif1", "miaf"), PhotoFault.OTHER_PICTURE),
                refused("AVIF under its container's name", boxed("mif1", "avif"), PhotoFault.OTHER_PICTURE),
                refused("film of a phone", boxed("qt  ", "qt  "), PhotoFault.VIDEO),
                refused("MP4", boxed("isom", "iso2", "avc1", "mp41"), PhotoFault.VIDEO),
                refused("WebM", ascii("\u001aE\u00df\u00a3\u0093B\u0086\u0081\1webm"), PhotoFault.VIDEO),
                refused("AVI", ascii("RIFF\0\0\0\0AVI LIST"), PhotoFault.VIDEO),
                refused("sound", ascii("RIFF\0\0\0\0WAVEfmt "), PhotoFault.NO_PICTURE),
                refused("GIF", ascii("GIF89a\1\0\1\0\0\0\0;"), PhotoFault.OTHER_PICTURE),
                refused("TIFF", ascii("II*\0\10\0\0\0\0\0\0\0"), PhotoFault.OTHER_PICTURE),
                refused("page", ascii("<!DOCTYPE html><script>alert(1)</script>"), PhotoFault.MARKUP),
                refused("page behind blanks", ascii("\r\n\t <html><body>"), PhotoFault.MARKUP),
                refused("page behind a byte order mark", ascii("\u00ef\u00bb\u00bf<html>"), PhotoFault.MARKUP),
                refused("page in UTF-16", "\ufeff<svg>".getBytes(StandardCharsets.UTF_16LE), PhotoFault.MARKUP),
                refused("drawing", ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), PhotoFault.MARKUP),
                refused("drawing with a prologue", ascii("<?xml version=\"1.0\"?><svg/>"), PhotoFault.MARKUP),
                refused("PDF", ascii("%PDF-1.7\n%\u00e2\u00e3"), PhotoFault.NO_PICTURE),
                refused("archive", ascii("PK\3\4\24\0\0\0\10\0\0\0"), PhotoFault.NO_PICTURE),
                refused("program", ascii("\u007fELF\2\1\1\0\0\0\0\0"), PhotoFault.NO_PICTURE),
                refused("text", ascii("This is no photo at all, is it?"), PhotoFault.NO_PICTURE),
                refused(
                        "JPEG with a script in a comment",
                        jpegHeader(SOF0, 500, 500, segment(COMMENT, ascii("<ScRiPt>alert(1)</script>"))),
                        PhotoFault.POLYGLOT),
                refused(
                        "JPEG with a PHP program in a comment",
                        jpegHeader(SOF0, 500, 500, segment(COMMENT, ascii("<?php system($_GET[0]); ?>"))),
                        PhotoFault.POLYGLOT),
                refused("JPEG with a page behind it", joined(jpeg, ascii("<html>hello")), PhotoFault.POLYGLOT),
                refused("PNG with an archive behind it", joined(png, zip), PhotoFault.POLYGLOT),
                refused(
                        "JPEG that is a PDF too",
                        jpegHeader(SOF0, 500, 500, segment(COMMENT, ascii("%PDF-1.4"))),
                        PhotoFault.POLYGLOT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void refusesWithItsOwnReason(String name, byte[] bytes, PhotoFault fault) {
        assertThat(probed(bytes)).isEqualTo(fault);
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingIt() throws IOException {
        // Given
        Path file = folder.resolve("large.jpg");
        Files.write(file, TestPhotos.jpeg(640, 480));
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(25L * 1024 * 1024 + 1);
        }
        // When / Then
        assertThat(probe.probe(file)).isEqualTo(PhotoFault.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersEveryMutilationWithAValue(long seed) {
        // Given
        Random random = new Random(seed);
        byte[][] originals = {
            TestPhotos.jpeg(300, 300),
            TestPhotos.png(300, 300),
            webpLossy(300, 300),
            webpExtended(0, 300, 300, 300, 300)
        };
        for (int round = 0; round < 300; round++) {
            byte[] bytes = originals[round % originals.length].clone();
            for (int change = 0; change < 1 + round % 12; change++) {
                bytes[random.nextInt(Math.min(bytes.length, 200))] = (byte) random.nextInt();
            }
            byte[] mutilated = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            // When / Then
            assertThat(probed(mutilated)).isNotNull();
        }
    }

    private Probed probed(byte[] bytes) {
        try {
            Path file = folder.resolve("photo");
            Files.write(file, bytes);
            return probe.probe(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Arguments refused(String name, byte[] bytes, PhotoFault fault) {
        return Arguments.of(name, bytes, fault);
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static byte[] shortSegment() {
        return new byte[] {(byte) 0xFF, (byte) APP1, 0, 1};
    }

    private static byte[] filling() {
        byte[] filling = new byte[1000];
        Arrays.fill(filling, (byte) 0xFF);
        return filling;
    }

    private static byte[] jpegOfEmptySegments(int count) {
        ByteBuffer segments = ByteBuffer.allocate(count * 4);
        for (int i = 0; i < count; i++) {
            segments.put(segment(APP1, new byte[0]));
        }
        return jpegHeader(SOF0, 500, 500, segments.array());
    }

    private static byte[] repeated(byte[] segment, int times) {
        ByteBuffer all = ByteBuffer.allocate(segment.length * times);
        for (int i = 0; i < times; i++) {
            all.put(segment);
        }
        return all.array();
    }
}
