package io.vitrine.moderation.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitrine.moderation.FaceComposites;
import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.picture.PictureLimits;
import io.vitrine.moderation.picture.PictureReader;
import io.vitrine.moderation.picture.Pixels;
import io.vitrine.moderation.picture.SamplePictures;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceDetectorTest {

    private static final FaceDetector DETECTOR = new FaceDetector();

    /** As in a service that starts with a backlog. */
    @BeforeAll
    static void manyThreadsUseItFirst() throws Exception {
        Pixels pixels = preview("astronaut.png");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Face>>> same = Collections.nCopies(32, () -> DETECTOR.detect(pixels));
            for (Future<List<Face>> answer : threads.invokeAll(same)) {
                assertThat(answer.get()).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void findsTheFaceOfAnAstronautWhereItIs() throws Exception {
        assertThat(DETECTOR.detect(preview("astronaut.png"))).singleElement().satisfies(face -> {
            assertThat(face.x() + face.width() / 2).isCloseTo(0.44, within(0.04));
            assertThat(face.y() + face.height() / 2).isCloseTo(0.21, within(0.04));
            assertThat(face.share()).isBetween(0.02, 0.08);
            assertThat(face.score()).isGreaterThan(0.5);
        });
    }

    @Test
    void findsItInAWidePictureToo() throws Exception {
        Pixels square = preview("astronaut.png");
        Pixels wide = besideBlack(square);

        assertThat(DETECTOR.detect(wide)).singleElement().satisfies(face -> {
            assertThat(face.x() + face.width() / 2).isCloseTo(0.22, within(0.03));
            assertThat(face.y() + face.height() / 2).isCloseTo(0.21, within(0.05));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"chelsea.png", "coffee.png", "rocket.jpg"})
    void findsNoneWhereThereIsNone(String photo) throws Exception {
        assertThat(DETECTOR.detect(preview(photo))).isEmpty();
        assertThat(DETECTOR.detectSmaller(preview(photo), List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.25, 0.3, 0.38, 0.45})
    void aCloserLookFindsTheSmallFaceAndNotTheLargeOneAgain(double size) throws Exception {
        Pixels pixels = pixels(FaceComposites.oneNearOneFar(1, size));
        List<Face> atFirstSight = DETECTOR.detect(pixels);

        assertThat(atFirstSight).hasSize(1);
        assertThat(DETECTOR.detectSmaller(pixels, atFirstSight))
                .singleElement()
                .satisfies(face -> assertThat(face.width()).isCloseTo(0.156 * size, within(0.012)));
    }

    @Test
    void aCloserLookDoesNotTakeAPartOfALargeFaceForAnotherOne() throws Exception {
        Pixels pixels = preview("astronaut.png");

        assertThat(DETECTOR.detectSmaller(pixels, DETECTOR.detect(pixels))).isEmpty();
    }

    @Test
    void sameFaceOverlapsItselfAndNotItsNeighbour() {
        Face face = new Face(0.1, 0.1, 0.2, 0.2, 0.9);

        assertThat(face.overlap(face)).isCloseTo(1, within(1e-9));
        assertThat(face.overlap(new Face(0.5, 0.1, 0.2, 0.2, 0.9))).isZero();
        assertThat(face.overlap(new Face(0.2, 0.1, 0.2, 0.2, 0.9))).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void onlyWhatIsInThePictureCountsAsItsShare() {
        assertThat(new Face(-0.1, -0.1, 0.2, 0.2, 0.9).share()).isCloseTo(0.01, within(1e-9));
        assertThat(new Face(0.9, 0.5, 0.2, 0.2, 0.9).share()).isCloseTo(0.02, within(1e-9));
    }

    private static Pixels preview(String photo) {
        return pixels(SamplePictures.photo(photo));
    }

    private static Pixels pixels(byte[] file) {
        return ((Picture) new PictureReader(PictureLimits.DEFAULT).read(file)).preview();
    }

    private static Pixels besideBlack(Pixels left) {
        int row = left.width() * 3;
        byte[] bgr = new byte[2 * left.bgr().length];
        for (int y = 0; y < left.height(); y++) {
            System.arraycopy(left.bgr(), y * row, bgr, y * 2 * row, row);
        }
        return new Pixels(2 * left.width(), left.height(), bgr);
    }
}
