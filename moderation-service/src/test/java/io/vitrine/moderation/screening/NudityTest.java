package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitrine.moderation.vision.NudityModel;
import io.vitrine.moderation.vision.NudityModel.Classes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudityTest {

    private final Nudity nudity = new Nudity(NudityModel.middle(), NudityModel.small());

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "0.9, 0.7, SERIOUS, true",
        "0.9, 0.1, CONCERN, true",
        "0.1, 0.9, CONCERN, true",
        "0.3, 0.2, NOTE,    false",
    })
    void takesTheMeanOfBothModels(double one, double other, Severity severity, boolean blur) {
        assertThat(nudity.findings(explicit(one), explicit(other)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(Nudity.EXPLICIT);
                    assertThat(finding.score()).isCloseTo((one + other) / 2, within(1e-9));
                    assertThat(finding.severity()).isEqualTo(severity);
                    assertThat(finding.blur()).isEqualTo(blur);
                });
    }

    @Test
    void keepsWhatEachModelSaid() {
        assertThat(nudity.findings(explicit(0.9), explicit(0.25)).get(0).details())
                .containsEntry("firstModel", "0.900")
                .containsEntry("secondModel", "0.250");
    }

    @Test
    void countsDrawnAndPhotographedNudityTogether() {
        Classes both = new Classes(0, 0.4, 0.2, 0.4, 0);

        assertThat(nudity.findings(both, both))
                .singleElement()
                .extracting(Finding::score)
                .isEqualTo(0.8);
    }

    @Test
    void tellsSuggestiveFromExplicit() {
        Classes sexy = new Classes(0, 0, 0.3, 0, 0.7);

        assertThat(nudity.findings(sexy, sexy)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Nudity.SUGGESTIVE);
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.blur()).isFalse();
        });
    }

    @Test
    void saysNothingOfAHarmlessPicture() {
        Classes harmless = new Classes(0.2, 0.05, 0.6, 0.05, 0.1);

        assertThat(nudity.findings(harmless, harmless)).isEmpty();
    }

    private static Classes explicit(double probability) {
        return new Classes(0, 0, 1 - probability, probability, 0);
    }
}
