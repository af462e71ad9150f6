package io.vitrine.moderation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.rulebook.Proportion;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoReviewersTest {

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        // by hand: 35 of 50 agree, chance (25·30 + 25·20) / 2500 = 0.5, so (0.7 − 0.5) / 0.5
        "20, 5, 10, 15, 0.4",
        // by hand: 60 of 100 agree in both; chance (60·70 + 40·30) / 10000 = 0.54, and (60·30 + 40·70) / 10000 = 0.46
        "45, 15, 25, 15, 0.1304",
        "25, 35, 5, 35, 0.2593",
        // by hand: nobody ever agrees and both halve; chance 0.5, so (0 − 0.5) / 0.5
        "0, 10, 10, 0, -1",
        // by hand: exactly what chance gives
        "25, 25, 25, 25, 0",
    })
    void kappaTakesChanceOut(long both, long first, long second, long neither, double kappa) {
        var two = new TwoReviewers(both, first, second, neither);

        assertThat(two.kappa().getAsDouble()).isCloseTo(kappa, Offset.offset(0.0001));
    }

    @Test
    void whereChanceExplainsEverythingKappaSaysNothing() {
        assertThat(new TwoReviewers(30, 0, 0, 0).kappa()).isEmpty();
        assertThat(new TwoReviewers(0, 0, 0, 12).kappa()).isEmpty();
        assertThat(new TwoReviewers(0, 0, 0, 0).kappa()).isEmpty();
    }

    @Test
    void agreementCountsBothAnswers() {
        assertThat(new TwoReviewers(20, 5, 10, 15).agreement()).isEqualTo(new Proportion(35, 50));
    }
}
