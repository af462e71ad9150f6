package io.vitrine.campaign.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWishTest {

    @Test
    void aGroundAloneIsEnoughForTheRules() {
        var wish = new ReportWish("me", " ", "", null);

        assertThat(wish.errors()).isEmpty();
        assertThat(wish.complaint()).isEqualTo(new Complaint(Ground.ME, "", null, false));
    }

    @Test
    void theLawNeedsAnExplanationAndTheStatement() {
        assertThat(new ReportWish("illegal-hate", null, null, null).errors())
                .containsOnlyKeys("explanation", "goodFaith");
        assertThat(new ReportWish("illegal-hate", "It threatens me.", null, false).errors())
                .containsOnlyKeys("goodFaith");
        assertThat(new ReportWish("illegal-hate", "It threatens me.", null, true).errors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "nonsense", "ME"})
    void somethingMustBeWrong(String ground) {
        assertThat(new ReportWish(ground, "x", null, true).errors()).containsOnlyKeys("ground");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mia", "mia@", "@example.com", "mia@example", "mia @example.com", "mia@example.com."})
    void anAddressLooksLikeOne(String contact) {
        assertThat(new ReportWish("me", null, contact, null).errors()).containsOnlyKeys("contact");
    }

    @Test
    void anAddressIsTakenAsItIsWithoutTheSpaceAroundIt() {
        assertThat(new ReportWish("me", null, " mia+looks@mail.example.com ", null)
                        .complaint()
                        .contact())
                .isEqualTo("mia+looks@mail.example.com");
    }

    @Test
    void nobodyWritesABook() {
        assertThat(new ReportWish("me", "x".repeat(2_000), null, null).errors()).isEmpty();
        assertThat(new ReportWish("me", "x".repeat(2_001), null, null).errors()).containsOnlyKeys("explanation");
    }

    @Test
    void whatIsWrongBecomesNoComplaint() {
        var wish = new ReportWish(null, null, null, null);

        assertThatThrownBy(wish::complaint).isInstanceOf(IllegalStateException.class);
    }
}
