package io.vitrine.campaign.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.campaign.gallery.LookStanding.Published;
import io.vitrine.campaign.gallery.LookStanding.Withdrawn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LookStandingTest {

    @Test
    void anApprovalPublishes() {
        assertThat(LookStanding.UNHEARD.approvedIn(1)).isEqualTo(new Published(1));
    }

    @Test
    void aLaterRefusalRetires() {
        assertThat(new Published(1).refusedIn(2)).isEqualTo(new LookStanding.Retired(2));
    }

    @Test
    void anEarlierRefusalChangesNothing() {
        assertThat(new Published(3).refusedIn(2)).isEqualTo(new Published(3));
    }

    @Test
    void aRepeatedDecisionChangesNothing() {
        var published = new Published(3);

        assertThat(published.approvedIn(3)).isSameAs(published);
    }

    @Test
    void anApprovalAfterARefusalPublishesAgain() {
        assertThat(new LookStanding.Retired(2).approvedIn(3)).isEqualTo(new Published(3));
    }

    @Test
    void nothingBringsAWithdrawnLookBack() {
        LookStanding withdrawn = LookStanding.UNHEARD.withdrawn();

        assertThat(withdrawn.approvedIn(Long.MAX_VALUE)).isEqualTo(new Withdrawn());
        assertThat(withdrawn.refusedIn(7)).isEqualTo(new Withdrawn());
    }

    /** Each repetition draws another history from its own number, so a failure can be repeated. */
    @RepeatedTest(500)
    void theSameEventsInAnyOrderWithAnyRepeatsEndTheSame(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Heard> history = history(random);

        LookStanding inOrder = apply(history);
        LookStanding shuffled = apply(shuffledWithRepeats(history, random));

        assertThat(shuffled).isEqualTo(inOrder);
        assertThat(shuffled instanceof Published).isEqualTo(mayBeShown(history));
    }

    /** What the events say, without the machinery: the highest decision approves and nobody withdrew. */
    private static boolean mayBeShown(List<Heard> history) {
        boolean withdrawn = history.stream().anyMatch(it -> it.kind == Kind.WITHDRAWN);
        Heard last = history.stream()
                .filter(it -> it.kind != Kind.WITHDRAWN)
                .reduce((a, b) -> b)
                .orElse(null);
        return !withdrawn && last != null && last.kind == Kind.APPROVED;
    }

    private static List<Heard> history(Random random) {
        List<Heard> history = new ArrayList<>();
        int decisions = random.nextInt(6);
        for (int version = 1; version <= decisions; version++) {
            history.add(new Heard(random.nextBoolean() ? Kind.APPROVED : Kind.REFUSED, version));
        }
        if (random.nextInt(4) == 0) {
            history.add(random.nextInt(history.size() + 1), new Heard(Kind.WITHDRAWN, 0));
        }
        return history;
    }

    private static List<Heard> shuffledWithRepeats(List<Heard> history, Random random) {
        List<Heard> shuffled = new ArrayList<>(history);
        history.forEach(it -> {
            if (random.nextBoolean()) {
                shuffled.add(it);
            }
        });
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static LookStanding apply(List<Heard> events) {
        LookStanding standing = LookStanding.UNHEARD;
        for (Heard event : events) {
            standing = event.apply(standing);
        }
        return standing;
    }

    private enum Kind {
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    private record Heard(Kind kind, long version) {
        LookStanding apply(LookStanding standing) {
            UnaryOperator<LookStanding> step =
                    switch (kind) {
                        case APPROVED -> it -> it.approvedIn(version);
                        case REFUSED -> it -> it.refusedIn(version);
                        case WITHDRAWN -> LookStanding::withdrawn;
                    };
            return step.apply(standing);
        }
    }
}
