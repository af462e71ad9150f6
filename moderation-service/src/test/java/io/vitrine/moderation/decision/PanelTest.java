package io.vitrine.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.moderation.policy.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Reviewer MAYA = new Reviewer(UUID.randomUUID(), "Maya");
    private static final Reviewer SAM = new Reviewer(UUID.randomUUID(), "Sam");
    private static final Reviewer NOOR = new Reviewer(UUID.randomUUID(), "Noor");

    @Test
    void onePersonDecidesWhereThePolicyAsksForOne() {
        Agreement agreement = new Panel.Single().hear(yes(MAYA));

        assertThat(agreement.outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void twoEqualOpinionsDecide() {
        Hearing hearing = new Panel.First().hear(yes(MAYA)).hear(yes(SAM));

        assertThat(hearing).isInstanceOfSatisfying(Agreement.class, agreement -> {
            assertThat(agreement.outcome()).isEqualTo(Outcome.APPROVED);
            assertThat(agreement.opinions()).hasSize(2);
        });
    }

    @Test
    void theThirdPersonMakesTheMajority() {
        var third =
                (Panel.Third) new Panel.First().hear(no(MAYA, Reason.NUDITY)).hear(yes(SAM));

        Agreement agreement = third.hear(no(NOOR, Reason.CHILD));

        assertThat(agreement.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(agreement.reasons()).extracting(StatedReason::code).containsExactly("nudity", "child");
        assertThat(agreement.last().by()).isEqualTo(NOOR);
    }

    @Test
    void whoWasOverruledGivesTheAuthorNoReason() {
        var third =
                (Panel.Third) new Panel.First().hear(no(MAYA, Reason.NUDITY)).hear(yes(SAM));

        assertThat(third.hear(yes(NOOR)).reasons()).isEmpty();
    }

    @Test
    void nobodySpeaksTwice() {
        Panel.Second second = new Panel.First().hear(yes(MAYA));
        var renamed = new Reviewer(MAYA.memberId(), "Maya B.");

        assertThat(second.hasHeard(renamed)).isTrue();
        assertThatThrownBy(() -> second.hear(yes(renamed))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheLatestOpinionIsTakenBack() {
        Panel.Second second = new Panel.First().hear(yes(MAYA));
        var third = (Panel.Third) second.hear(no(SAM, Reason.OTHER));

        assertThat(third.takeBack()).isEqualTo(second);
        assertThat(second.takeBack()).isEqualTo(new Panel.First());
    }

    @Test
    void aPanelComesBackFromWhatWasSaid() {
        Opinion first = yes(MAYA);
        Opinion second = no(SAM, Reason.OTHER);

        assertThat(Panel.of(1, List.of())).isEqualTo(new Panel.Single());
        assertThat(Panel.of(2, List.of())).isEqualTo(new Panel.First());
        assertThat(Panel.of(2, List.of(first))).isEqualTo(new Panel.Second(first));
        assertThat(Panel.of(2, List.of(first, second))).isEqualTo(new Panel.Third(first, second));
    }

    private static Opinion yes(Reviewer by) {
        return new Opinion(by, Outcome.APPROVED, List.of(), null, NOW);
    }

    private static Opinion no(Reviewer by, Reason reason) {
        return new Opinion(by, Outcome.REJECTED, List.of(StatedReason.of(reason)), null, NOW);
    }
}
