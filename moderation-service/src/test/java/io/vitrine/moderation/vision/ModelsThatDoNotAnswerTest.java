package io.vitrine.moderation.vision;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.model.ModelState;
import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.picture.PictureLimits;
import io.vitrine.moderation.picture.PictureReader;
import io.vitrine.moderation.picture.SamplePictures;
import io.vitrine.moderation.screening.Faces;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.Likeness;
import io.vitrine.moderation.screening.Nudity;
import io.vitrine.moderation.screening.Screen;
import io.vitrine.moderation.screening.ScreenHealth.Snapshot;
import io.vitrine.moderation.screening.ScreenHealth.State;
import io.vitrine.moderation.screening.Screening;
import io.vitrine.moderation.screening.ScreeningReport;
import io.vitrine.moderation.screening.Selfies;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model that is missing, broken or too slow leaves a selfie unscreened, and its screen says why. */
class ModelsThatDoNotAnswerTest {

    private static final String MISSING = "/models/not-packed.onnx";

    /** There, and no model. */
    private static final String BROKEN = "/models/LICENSE-nsfwjs";

    private static final Picture PICTURE =
            (Picture) new PictureReader(PictureLimits.DEFAULT).read(SamplePictures.photo("coffee.png"));

    @Test
    void aMissingModelIsKnownBeforeTheFirstSelfie() {
        assertThat(new NudityModel(MISSING).state()).isEqualTo(ModelState.MISSING);
        assertThat(new FaceDetector(MISSING).state()).isEqualTo(ModelState.MISSING);
        assertThat(new Nudity(NudityModel.middle(), new NudityModel(MISSING)).model())
                .isEqualTo(ModelState.MISSING);
        assertThat(NudityModel.small().state()).isEqualTo(ModelState.NOT_LOADED);
    }

    @Test
    void withoutItsModelNothingIsScreened() {
        expect(
                List.of(
                        new Nudity(new NudityModel(MISSING), NudityModel.small()),
                        new Faces(new FaceDetector(MISSING))),
                Duration.ofSeconds(30),
                "its model is missing",
                State.MISSING_MODEL);
    }

    @Test
    void aBrokenModelScreensNothing() {
        expect(
                List.of(new Nudity(new NudityModel(BROKEN), NudityModel.small()), new Faces(new FaceDetector(BROKEN))),
                Duration.ofSeconds(30),
                "it failed",
                State.FAILING);
    }

    @Test
    void aModelThatTakesTooLongScreensNothing() {
        Screen nudity = new Nudity(NudityModel.middle(), NudityModel.small());
        try (Screening screening = new Screening(List.of(nudity), Duration.ofNanos(1), 1)) {
            ScreeningReport report = screening.screen(Selfies.showing(PICTURE));

            assertThat(report.findings()).extracting(Finding::code).containsExactly(Finding.NOT_SCREENED);
            assertThat(report.likeness()).isEqualTo(Likeness.NONE);
            assertThat(screening.health()).extracting(Snapshot::timeouts).containsExactly(1L);
        }
    }

    private static void expect(List<Screen> screens, Duration limit, String why, State state) {
        try (Screening screening = new Screening(screens, limit, screens.size())) {
            ScreeningReport report = screening.screen(Selfies.showing(PICTURE));

            assertThat(report.findings()).hasSameSizeAs(screens).allSatisfy(finding -> {
                assertThat(finding.code()).isEqualTo(Finding.NOT_SCREENED);
                assertThat(finding.details()).containsEntry("why", why);
            });
            assertThat(screening.health()).extracting(Snapshot::state).containsOnly(state);
            assertThat(screening.health()).extracting(Snapshot::failures).containsOnly(1L);
        }
    }
}
