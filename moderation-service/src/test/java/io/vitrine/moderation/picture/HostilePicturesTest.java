package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vitrine.moderation.screening.Provenance;
import io.vitrine.moderation.screening.Selfies;
import io.vitrine.teststack.pictures.HostilePicture;
import io.vitrine.teststack.pictures.HostilePictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile picture comes to a value in time: the picture, or why there is none. */
class HostilePicturesTest {

    /** The worst take four seconds of a free processor; whoever is not done by then never will be. */
    private static final Duration HANGS = Duration.ofMinutes(3);

    private static final PictureReader READER = new PictureReader(PictureLimits.DEFAULT);

    static List<HostilePicture> pictures() {
        return HostilePictures.all();
    }

    @Test
    void theTableHasManyPicturesOfDifferentNames() {
        assertThat(pictures()).hasSizeGreaterThan(100);
        assertThat(pictures()).extracting(HostilePicture::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void isReadWholeOrNotAtAll(HostilePicture hostile) {
        byte[] file = hostile.file();

        PictureReading reading = assertTimeoutPreemptively(HANGS, () -> READER.read(file));

        assertThat(outcome(reading)).isEqualTo(hostile.reading());
        assertThat(assertTimeoutPreemptively(HANGS, () -> new Provenance().screen(Selfies.inFile(file))))
                .as("claims of the file")
                .isEmpty();
        if (reading instanceof Picture picture) {
            assertThat(picture.renditions()).allSatisfy(rendition -> assertHarmless(rendition, hostile));
            assertQuarters(picture, hostile.quarters());
        }
    }

    private static String outcome(PictureReading reading) {
        return reading instanceof Picture picture
                ? picture.width() + "x" + picture.height()
                : ((Unreadable) reading).cause().name();
    }

    private static void assertHarmless(Rendition rendition, HostilePicture hostile) {
        assertThat(JpegSegments.of(rendition.jpeg()))
                .as("nothing but what a viewer needs")
                .isEqualTo(JpegSegments.BARE);
        assertThat(new String(rendition.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain(HostilePictures.PAYLOAD);
        BufferedImage shown = SamplePictures.image(rendition.jpeg());
        assertThat(List.of(shown.getWidth(), shown.getHeight()))
                .as(hostile.name())
                .isEqualTo(List.of(rendition.width(), rendition.height()));
    }

    private static void assertQuarters(Picture picture, List<Integer> quarters) {
        for (Rendition rendition : picture.renditions()) {
            BufferedImage image = SamplePictures.image(rendition.jpeg());
            for (int i = 0; i < quarters.size(); i++) {
                int x = image.getWidth() * (1 + i % 2 * 2) / 4;
                int y = image.getHeight() * (1 + i / 2 * 2) / 4;
                assertNear(image.getRGB(x, y), quarters.get(i));
            }
        }
    }

    private static void assertNear(int rgb, int wanted) {
        Color actual = new Color(rgb);
        Color expected = new Color(wanted);
        assertThat(Math.abs(actual.getRed() - expected.getRed())
                        + Math.abs(actual.getGreen() - expected.getGreen())
                        + Math.abs(actual.getBlue() - expected.getBlue()))
                .as("%s instead of %s", actual, expected)
                .isLessThanOrEqualTo(9);
    }
}
