package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vitrine.teststack.pictures.HostilePictures;
import java.awt.Color;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole reading, native decoders included, of pictures small enough to try many of them. */
class PictureReaderFuzzTest {

    private static final PictureReader READER = new PictureReader(new PictureLimits(1 << 20, 1 << 18, 16, 64 << 20));

    static Stream<byte[]> seeds() {
        var quarters = SamplePictures.quarters(48, 32);
        byte[] jpeg = SamplePictures.jpeg(quarters, 0.8);
        byte[] png = SamplePictures.encoded(quarters, "png");
        return Stream.of(
                jpeg,
                SamplePictures.jpeg(quarters, 0.8, true),
                SamplePictures.withSegment(jpeg, 0xe1, SamplePictures.exif(6)),
                SamplePictures.fourInks(32, 32, 255, 0, 0, 255),
                png,
                SamplePictures.withChunk(png, "eXIf", SamplePictures.tiff(8)),
                SamplePictures.webp(SamplePictures.plain(32, 32, Color.PINK)),
                HostilePictures.named("WebP of orientation 6").file());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "15s", maxExecutions = 20_000)
    void givesAPictureOrAReason(byte[] file) {
        if (READER.read(file) instanceof Picture picture) {
            assertThat(picture.renditions()).allSatisfy(rendition -> assertThat(JpegSegments.of(rendition.jpeg()))
                    .isEqualTo(JpegSegments.BARE));
        }
    }
}
