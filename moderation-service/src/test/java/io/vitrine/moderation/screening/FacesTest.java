package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.FaceComposites;
import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.picture.PictureLimits;
import io.vitrine.moderation.picture.PictureReader;
import io.vitrine.moderation.screening.ScreeningReport.ScreenRun;
import io.vitrine.moderation.vision.Face;
import io.vitrine.moderation.vision.FaceDetector;
import java.util.List;
import org.junit.jupiter.api.Test;

class FacesTest {

    private final Faces faces = new Faces(new FaceDetector());

    @Test
    void tellsHowManyFacesThereAreAndHowMuchTheLargestTakes() {
        Finding finding = faces.finding(List.of(new Face(0.1, 0.1, 0.1, 0.1, 0.99), new Face(0.4, 0.2, 0.3, 0.4, 0.8)));

        assertThat(finding.code()).isEqualTo(Faces.FACES);
        assertThat(finding.score()).isEqualTo(0.99);
        assertThat(finding.sentence()).isEqualTo("2 faces; the largest takes 12 % of the picture.");
        assertThat(finding.details())
                .containsEntry("count", "2")
                .containsEntry("largestShare", "0.120")
                .containsEntry("boxes", "0.400,0.200,0.300,0.400 0.100,0.100,0.100,0.100");
    }

    @Test
    void tellsASelfieFromAPictureWithSmallFaces() {
        assertThat(faces.finding(List.of(new Face(0.1, 0.1, 0.2, 0.25, 0.9))).code())
                .isEqualTo(Faces.FACES);
        assertThat(faces.finding(List.of(new Face(0.1, 0.1, 0.2, 0.24, 0.9))).code())
                .isEqualTo(Faces.ONLY_SMALL_FACES);
        assertThat(faces.finding(List.of(new Face(0.1, 0.1, 0.05, 0.05, 0.9))).sentence())
                .isEqualTo("One face; it takes less than 1 % of the picture.");
    }

    @Test
    void smallFacesAreThereToBeBlurredAndDoNotCount() throws Exception {
        var photo = (Picture) new PictureReader(PictureLimits.DEFAULT).read(FaceComposites.oneNearOneFar(2));

        List<Finding> findings = faces.screen(Selfies.showing(photo));

        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.details())
                .containsEntry("count", "1"));
        assertThat(Faces.in(
                        new ScreeningReport(List.of(new ScreenRun("faces", "2", true, 1)), findings, Likeness.NONE)))
                .get()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void aScreenThatDidNotAnswerIsNotOneThatFoundNone() {
        var none = List.of(faces.finding(List.of()));

        assertThat(Faces.in(new ScreeningReport(List.of(), List.of(), Likeness.NONE)))
                .isEmpty();
        assertThat(Faces.in(
                        new ScreeningReport(List.of(new ScreenRun("faces", "2", false, 1)), List.of(), Likeness.NONE)))
                .isEmpty();
        assertThat(Faces.in(new ScreeningReport(List.of(new ScreenRun("faces", "2", true, 1)), none, Likeness.NONE)))
                .contains(List.of());
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(faces.finding(List.of())).satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Faces.NO_FACE);
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.details()).containsEntry("count", "0");
        });
    }
}
