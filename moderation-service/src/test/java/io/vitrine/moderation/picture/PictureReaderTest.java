package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import io.vitrine.teststack.pictures.DisplayP3;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureReaderTest {

    private static final Color R = Color.RED;
    private static final Color G = Color.GREEN;
    private static final Color B = Color.BLUE;
    private static final Color Y = Color.YELLOW;

    private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

    @ParameterizedTest(name = "{0} × {1} px: longest sides {2}")
    @CsvSource({
        "4000, 3000, 320 640 1280",
        "3000, 4000, 320 640 1280",
        "10300, 4100, 320 640 1280",
        "1280, 960, 320 640 1280",
        "1279, 960, 320 640 1279",
        "641, 400, 320 640 641",
        "640, 640, 320 640",
        "500, 200, 320 500",
        "320, 100, 320",
        "40, 100, 100"
    })
    void makesRenditionsThatAreNeverLargerThanThePicture(int width, int height, String sides) {
        byte[] jpeg = SamplePictures.jpeg(SamplePictures.quarters(width, height), 0.7);

        Picture picture = read(jpeg);

        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        assertThat(picture.renditions())
                .extracting(rendition -> String.valueOf(Math.max(rendition.width(), rendition.height())))
                .containsExactly(sides.split(" "));
        assertThat(picture.renditions()).allSatisfy(rendition -> {
            BufferedImage shown = SamplePictures.image(rendition.jpeg());
            assertThat(shown.getWidth()).isEqualTo(rendition.width());
            assertThat(shown.getHeight()).isEqualTo(rendition.height());
            assertThat((double) shown.getWidth() / shown.getHeight())
                    .isCloseTo((double) width / height, org.assertj.core.data.Percentage.withPercentage(1.5));
        });
    }

    static Stream<Arguments> orientations() {
        return Stream.of(
                Arguments.of(1, false, List.of(R, G, B, Y)),
                Arguments.of(2, false, List.of(G, R, Y, B)),
                Arguments.of(3, false, List.of(Y, B, G, R)),
                Arguments.of(4, false, List.of(B, Y, R, G)),
                Arguments.of(5, true, List.of(R, B, G, Y)),
                Arguments.of(6, true, List.of(B, R, Y, G)),
                Arguments.of(7, true, List.of(Y, G, B, R)),
                Arguments.of(8, true, List.of(G, Y, R, B)),
                Arguments.of(9, false, List.of(R, G, B, Y)));
    }

    @ParameterizedTest(name = "orientation {0}")
    @MethodSource("orientations")
    void turnsAJpegUpright(int orientation, boolean swapped, List<Color> quarters) {
        byte[] jpeg = SamplePictures.withSegment(
                SamplePictures.jpeg(SamplePictures.quarters(1400, 700), 0.9), 0xe1, SamplePictures.exif(orientation));

        Picture picture = read(jpeg);

        assertThat(picture.width()).isEqualTo(swapped ? 700 : 1400);
        assertThat(picture.height()).isEqualTo(swapped ? 1400 : 700);
        assertThat(picture.renditions()).allSatisfy(rendition -> {
            assertThat(rendition.width() < rendition.height()).isEqualTo(swapped);
            assertQuarters(SamplePictures.image(rendition.jpeg()), quarters);
        });
    }

    @Test
    void turnsAPngUpright() {
        byte[] png = SamplePictures.withChunk(
                SamplePictures.encoded(SamplePictures.quarters(400, 200), "png"), "eXIf", SamplePictures.tiff(6));

        Picture picture = read(png);

        assertThat(picture.format()).isEqualTo(PictureFormat.PNG);
        assertQuarters(largest(picture), List.of(B, R, Y, G));
    }

    @Test
    void readsWebp() {
        byte[] webp = SamplePictures.webp(SamplePictures.quarters(700, 400));

        Picture picture = read(webp);

        assertThat(picture.format()).isEqualTo(PictureFormat.WEBP);
        assertQuarters(largest(picture), List.of(R, G, B, Y));
    }

    @Test
    void readsAProgressiveJpeg() {
        byte[] jpeg = SamplePictures.jpeg(SamplePictures.quarters(3000, 2000), 0.9, true);

        assertQuarters(largest(read(jpeg)), List.of(R, G, B, Y));
    }

    @Test
    void readsAGreyscaleJpegAndAPalettePng() {
        byte[] grey = SamplePictures.jpeg(SamplePictures.quarters(500, 400, BufferedImage.TYPE_BYTE_GRAY), 0.9);
        byte[] palette =
                SamplePictures.encoded(SamplePictures.quarters(500, 400, BufferedImage.TYPE_BYTE_INDEXED), "png");

        int middle = largest(read(grey)).getRGB(100, 100);
        assertThat(middle & 0xff).isCloseTo(middle >> 16 & 0xff, org.assertj.core.data.Offset.offset(2));
        assertQuarters(largest(read(palette)), List.of(R, G, B, Y));
    }

    @Test
    void readsAJpegOfFourInksIfItSaysHowTheyAreMeant() {
        byte[] red = SamplePictures.fourInks(200, 100, 255, 0, 0, 255);
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};

        assertColour(largest(read(SamplePictures.withSegment(red, 0xee, adobe))).getRGB(100, 50), Color.RED);
        assertThat(reader.read(red))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> assertThat(unreadable.cause())
                        .isEqualTo(Unreadable.Cause.UNSUPPORTED_TYPE));
    }

    @ParameterizedTest(name = "colour type {1} of {0} bits")
    @CsvSource({"16, 2", "16, 0", "8, 0", "16, 6", "16, 4", "8, 4"})
    void readsPngsOfEveryDepth(int depth, int colourType) {
        int side = 64;
        int samples = colourType == 2 ? 3 : colourType == 6 ? 4 : colourType == 4 ? 2 : 1;
        byte[] rows = new byte[side * (1 + side * samples * depth / 8)];
        java.util.Arrays.fill(rows, (byte) 0x80);
        for (int y = 0; y < side; y++) {
            rows[y * rows.length / side] = 0;
        }
        byte[] png = SamplePictures.png(side, side, depth, colourType, rows);

        // half grey, and where there is transparency half of it on white
        int expected = colourType >= 4 ? 192 : 128;
        assertColour(largest(read(png)).getRGB(30, 30), new Color(expected, expected, expected));
    }

    @Test
    void showsTransparentPartsOnWhite() {
        BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_ARGB);
        image.createGraphics().fillRect(0, 0, 0, 0);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                image.setRGB(x, y, 0x80ff0000);
            }
        }

        BufferedImage shown = largest(read(SamplePictures.encoded(image, "png")));

        assertColour(shown.getRGB(100, 100), new Color(255, 127, 127));
        assertColour(shown.getRGB(300, 100), Color.WHITE);
    }

    @Test
    void bringsDisplayP3ToSrgb() {
        Color inP3 = new Color(200, 110, 60);
        byte[] plain = SamplePictures.jpeg(SamplePictures.plain(400, 300, inP3), 0.95);
        byte[] profile = DisplayP3.profile();
        byte[] introduction = "ICC_PROFILE\0\1\1".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] body = java.nio.ByteBuffer.allocate(introduction.length + profile.length)
                .put(introduction)
                .put(profile)
                .array();

        BufferedImage shown = largest(read(SamplePictures.withSegment(plain, 0xe2, body)));

        int[] expected = DisplayP3.inSrgb(inP3.getRed(), inP3.getGreen(), inP3.getBlue());
        assertThat(expected[0]).as("the profile makes a difference").isGreaterThan(210);
        assertColour(shown.getRGB(200, 150), new Color(expected[0], expected[1], expected[2]));
    }

    @Test
    void bringsDisplayP3InPngToSrgb() {
        Color inP3 = new Color(60, 160, 90);
        byte[] png = SamplePictures.encoded(SamplePictures.plain(100, 100, inP3), "png");
        byte[] compressed = SamplePictures.deflated(DisplayP3.profile());
        byte[] body = java.nio.ByteBuffer.allocate(4 + compressed.length)
                .put(new byte[] {'P', '3', 0, 0})
                .put(compressed)
                .array();

        BufferedImage shown = largest(read(SamplePictures.withChunk(png, "iCCP", body)));

        int[] expected = DisplayP3.inSrgb(60, 160, 90);
        assertColour(shown.getRGB(50, 50), new Color(expected[0], expected[1], expected[2]));
    }

    @Test
    void takesABrokenProfileAsSrgb() {
        byte[] body = "ICC_PROFILE\0\1\1 no profile at all".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] jpeg =
                SamplePictures.withSegment(SamplePictures.jpeg(SamplePictures.quarters(400, 300), 0.9), 0xe2, body);

        assertQuarters(largest(read(jpeg)), List.of(R, G, B, Y));
    }

    @Test
    void renditionsCarryNoMetadata() throws ImageProcessingException, IOException {
        byte[] original = SamplePictures.withSegment(
                SamplePictures.withSegment(
                        SamplePictures.jpeg(SamplePictures.quarters(900, 700), 0.9), 0xe1, SamplePictures.exif(6)),
                0xfe,
                "taken at home by Ada".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(directories(original)).contains("Exif IFD0", "JpegComment");

        for (Rendition rendition : read(original).renditions()) {
            assertThat(directories(rendition.jpeg())).containsExactlyInAnyOrder("JPEG", "JFIF", "Huffman", "File Type");
        }
    }

    @Test
    void readsManyAtTheSameTimeWithinItsBudget() {
        PictureReader narrow = new PictureReader(new PictureLimits(25_000_000, 50_000_000, 16, 32 << 20));
        byte[] jpeg = SamplePictures.jpeg(SamplePictures.quarters(2000, 1500), 0.8);

        List<CompletableFuture<PictureReading>> readings = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> narrow.read(jpeg)))
                .toList();

        assertThat(readings).allSatisfy(reading -> assertThat(reading.join()).isInstanceOf(Picture.class));
    }

    private Picture read(byte[] file) {
        PictureReading reading = reader.read(file);
        assertThat(reading).asInstanceOf(type(PictureReading.class)).isInstanceOf(Picture.class);
        return (Picture) reading;
    }

    private static BufferedImage largest(Picture picture) {
        return SamplePictures.image(
                picture.renditions().get(picture.renditions().size() - 1).jpeg());
    }

    private static List<String> directories(byte[] file) throws ImageProcessingException, IOException {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        return java.util.stream.StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                .map(Directory::getName)
                .toList();
    }

    private static void assertQuarters(BufferedImage image, List<Color> quarters) {
        for (int i = 0; i < 4; i++) {
            int x = image.getWidth() * (1 + i % 2 * 2) / 4;
            int y = image.getHeight() * (1 + i / 2 * 2) / 4;
            assertColour(image.getRGB(x, y), quarters.get(i));
        }
    }

    private static void assertColour(int rgb, Color expected) {
        Color actual = new Color(rgb);
        assertThat(List.of(
                        Math.abs(actual.getRed() - expected.getRed()),
                        Math.abs(actual.getGreen() - expected.getGreen()),
                        Math.abs(actual.getBlue() - expected.getBlue())))
                .as("%s instead of %s", actual, expected)
                .allMatch(difference -> difference <= 4);
    }
}
