package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.caseload.FaceBlur.Checked;
import io.vitrine.moderation.caseload.FaceBox.Kind;
import io.vitrine.moderation.picture.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which faces are main ones, and what of the others is blurred. */
class FaceBoxTest {

    private static final Box HOLDS_THE_CAMERA = new Box(0.1, 0.2, 0.4, 0.4);
    private static final Box POSES_ALONG = new Box(0.6, 0.3, 0.2, 0.2);
    private static final Box PASSES_BY = new Box(0.85, 0.4, 0.1, 0.1);

    @Test
    void theLargestAndThoseOfAQuarterOfItsAreaAreMainFaces() {
        assertThat(FaceBox.of(List.of(PASSES_BY, HOLDS_THE_CAMERA, POSES_ALONG), true))
                .extracting(FaceBox::kind, FaceBox::blur)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.MAIN, false),
                        org.assertj.core.groups.Tuple.tuple(Kind.MAIN, false),
                        org.assertj.core.groups.Tuple.tuple(Kind.BYSTANDER, true));
    }

    @Test
    void aSingleFaceIsTheMainOneHoweverSmall() {
        assertThat(FaceBox.of(List.of(new Box(0.5, 0.5, 0.01, 0.01)), true))
                .extracting(FaceBox::kind)
                .containsExactly(Kind.MAIN);
    }

    @Test
    void whereNobodyAsksNothingIsBlurred() {
        assertThat(FaceBox.of(List.of(HOLDS_THE_CAMERA, PASSES_BY), false)).noneMatch(FaceBox::blur);
    }

    @Test
    void aFaceThatIsCutOffCountsAsFarAsItIsSeen() {
        Box cutOff = new Box(-0.3, 0.2, 0.4, 0.4);

        assertThat(FaceBox.of(List.of(HOLDS_THE_CAMERA, cutOff, new Box(2, 2, 0.1, 0.1)), true))
                .satisfiesExactly(main -> assertThat(main.kind()).isEqualTo(Kind.MAIN), edge -> {
                    assertThat(edge.kind()).isEqualTo(Kind.MAIN);
                    assertThat(edge.x()).isZero();
                    assertThat(edge.width()).isCloseTo(0.1, org.assertj.core.api.Assertions.within(1e-9));
                });
    }

    @Test
    void whatAPersonDrewIsNotSparedForAMainFace() {
        var drawn = new FaceBox(0.2, 0.2, 0.1, 0.1, Kind.DRAWN, true);
        var off = new FaceBox(0.7, 0.2, 0.1, 0.1, Kind.DRAWN, false);
        var main = new FaceBox(0.1, 0.2, 0.4, 0.4, Kind.MAIN, false);
        var bystander = new FaceBox(0.85, 0.4, 0.1, 0.1, Kind.BYSTANDER, true);

        var plan = new FaceBlur(true, Checked.PERSON, List.of(drawn, off, main, bystander), List.of(), null).plan();

        assertThat(plan.drawn()).containsExactly(new Box(0.2, 0.2, 0.1, 0.1));
        assertThat(plan.spared()).containsExactly(new Box(0.1, 0.2, 0.4, 0.4));
        assertThat(plan.found()).containsExactly(new Box(0.85, 0.4, 0.1, 0.1));
    }

    @Test
    void onlyWhoIsAskedForBystandersWaitsForAPerson() {
        assertThat(new FaceBlur(true, Checked.NOBODY, List.of(), List.of(), null).waitsForAPerson())
                .isTrue();
        assertThat(new FaceBlur(true, Checked.MACHINE, List.of(), List.of(), null).waitsForAPerson())
                .isFalse();
        assertThat(new FaceBlur(true, Checked.PERSON, List.of(), List.of(), null).waitsForAPerson())
                .isFalse();
        assertThat(FaceBlur.NONE.waitsForAPerson()).isFalse();
    }
}
