package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vitrine.moderation.picture.Unreadable.Cause;
import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadablePictureFilesTest {

    private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

    static Stream<Arguments> wholeFiles() {
        var image = SamplePictures.image(SamplePictures.photo("chelsea.png"));
        return Stream.of(
                Arguments.of("JPEG", SamplePictures.jpeg(image, 0.9)),
                Arguments.of("progressive JPEG", SamplePictures.jpeg(image, 0.9, true)),
                Arguments.of("PNG", SamplePictures.photo("chelsea.png")),
                Arguments.of("WebP", SamplePictures.webp(image)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholeFiles")
    void refusesAFileThatWasCutOffAnywhere(String type, byte[] whole) {
        assertThat(reader.read(whole)).as("the whole %s", type).isInstanceOf(Picture.class);

        for (int percent = 0; percent < 100; percent += 3) {
            assertUnreadable(Arrays.copyOf(whole, whole.length * percent / 100));
        }
        for (int missing = 1; missing <= 12; missing++) {
            assertUnreadable(Arrays.copyOf(whole, whole.length - missing));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholeFiles")
    void survivesFlippedBytes(String type, byte[] whole) {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 8; i++) {
                broken[random.nextInt(Math.min(broken.length, round < 30 ? 600 : broken.length))] =
                        (byte) random.nextInt(256);
            }
            assertThat(reader.read(broken)).as("%s, round %d", type, round).isNotNull();
        }
    }

    /** Such a file makes a reader reserve memory for each of them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5, 33, 255})
    void refusesAJpegOfSomeOtherNumberOfColours(int components) {
        byte[] file = SamplePictures.jpeg(SamplePictures.plain(64, 48, Color.RED), 0.9);
        int frame = 0;
        while ((file[frame] & 0xff) != 0xff || (file[frame + 1] & 0xff) != 0xc0) {
            frame++;
        }
        file[frame + 9] = (byte) components;

        assertThat(reader.read(file))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> assertThat(unreadable.cause())
                        .isEqualTo(Cause.DAMAGED));
    }

    @Test
    void refusesAPngWhosePixelsEndTooEarly() {
        byte[] half = new byte[100 * (1 + 200 * 3)];

        assertCause(SamplePictures.png(200, 200, 8, 2, half), Cause.DAMAGED);
    }

    @Test
    void refusesBombsBeforeTheyAreDecoded() {
        byte[] rows = new byte[1_000_000];
        byte[] png = SamplePictures.png(30_000, 30_000, 8, 2, rows);
        assertThat(png.length).isLessThan(3_000);
        byte[] widest = SamplePictures.png(Integer.MAX_VALUE, 1, 1, 0, rows);
        byte[] jpeg = SamplePictures.jpeg(SamplePictures.quarters(64, 64), 0.5);
        int frame = indexOf(jpeg, 0xff, 0xc0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
        byte[] webp = SamplePictures.webp(SamplePictures.quarters(64, 64));
        int size = indexOf(webp, 0x9d, 0x01, 0x2a) + 3;
        Arrays.fill(webp, size, size + 4, (byte) 0x3f);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertCause(png, Cause.TOO_MANY_PIXELS);
            assertCause(widest, Cause.TOO_MANY_PIXELS);
            assertCause(jpeg, Cause.TOO_MANY_PIXELS);
            assertCause(webp, Cause.TOO_MANY_PIXELS);
            assertCause(new byte[25_000_001], Cause.TOO_MANY_BYTES);
        });
    }

    @Test
    void refusesAJpegWithMoreScansThanAnyCameraWrites() {
        byte[] jpeg = SamplePictures.jpeg(SamplePictures.quarters(64, 64), 0.5, true);
        int scan = indexOf(jpeg, 0xff, 0xda);
        byte[] oneScan = Arrays.copyOfRange(jpeg, scan, scan + 40);
        ByteBuffer many =
                ByteBuffer.allocate(jpeg.length + 100 * oneScan.length).put(jpeg, 0, scan);
        int body = 2 + ((oneScan[2] & 0xff) << 8 | oneScan[3] & 0xff);
        for (int i = 0; i < 100; i++) {
            many.put(oneScan, 0, body);
        }
        many.put(jpeg, scan, jpeg.length - scan);

        assertCause(many.array(), Cause.DAMAGED);
    }

    @Test
    void refusesWhatMoves() {
        byte[] gif = SamplePictures.encoded(SamplePictures.quarters(50, 50), "gif");
        byte[] png = SamplePictures.withChunk(
                SamplePictures.encoded(SamplePictures.quarters(50, 50), "png"), "acTL", new byte[8]);
        byte[] still = SamplePictures.webp(SamplePictures.quarters(50, 50));
        ByteBuffer webp = ByteBuffer.allocate(still.length + 18).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(still.length + 10);
        webp.put("WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10);
        webp.put(new byte[] {0x02, 0, 0, 0, 49, 0, 0, 49, 0, 0}).put(still, 12, still.length - 12);

        assertCause(gif, Cause.ANIMATED);
        assertCause(png, Cause.ANIMATED);
        assertCause(webp.array(), Cause.ANIMATED);
    }

    @Test
    void refusesOtherTypes() {
        assertCause(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), Cause.UNSUPPORTED_TYPE);
        assertCause(SamplePictures.encoded(SamplePictures.quarters(50, 50), "bmp"), Cause.UNSUPPORTED_TYPE);
        assertCause(new byte[0], Cause.UNSUPPORTED_TYPE);
    }

    @Test
    void refusesAPictureThatShowsNothing() {
        assertCause(SamplePictures.jpeg(SamplePictures.quarters(400, 3), 0.9), Cause.TOO_SMALL);
    }

    private void assertUnreadable(byte[] file) {
        assertThat(reader.read(file)).as("%d bytes", file.length).isInstanceOf(Unreadable.class);
    }

    private void assertCause(byte[] file, Cause cause) {
        assertThat(reader.read(file))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> assertThat(unreadable.cause())
                        .isEqualTo(cause));
    }

    private static int indexOf(byte[] file, int... wanted) {
        for (int i = 0; i < file.length; i++) {
            if (PictureHeader.startsWith(file, i, wanted)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not found");
    }
}
