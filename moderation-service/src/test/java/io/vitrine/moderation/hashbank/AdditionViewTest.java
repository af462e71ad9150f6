package io.vitrine.moderation.hashbank;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.hashbank.Addition.Kind;
import io.vitrine.moderation.hashbank.Addition.Tally;
import io.vitrine.moderation.hashbank.BankViews.AdditionView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdditionViewTest {

    @Test
    void saysWhatWasFoundInASentence() {
        assertThat(sentence(true, 0, 0, 0)).isEqualTo("No picture that was shared before looks like it.");
        assertThat(sentence(false, 0, 0, 0)).isEqualTo("Pictures that were shared before are being compared.");
        assertThat(sentence(true, 1, 0, 0)).isEqualTo("1 published look waits for review again.");
        assertThat(sentence(false, 3, 1, 2))
                .isEqualTo("3 published looks wait for review again, 1 open case says why to look twice,"
                        + " 2 look-alikes were rejected already. Still comparing.");
    }

    @Test
    void promisesNothingWhereNothingCameIn() {
        assertThat(list(0, 3, 1).sentence()).isEqualTo("The bank had all of it before.");
        assertThat(list(0, 0, 1).sentence()).isEqualTo("Nothing came into the bank.");
        assertThat(list(2, 0, 1).sentence()).isEqualTo("No picture that was shared before looks like it.");
    }

    private static AdditionView list(int added, int known, int rejected) {
        return AdditionView.of(new Addition(
                new UUID(0, 1),
                Kind.FILE,
                "list.csv",
                new Reviewer(new UUID(0, 2), "Maya"),
                Instant.EPOCH,
                true,
                added,
                known,
                rejected,
                List.of(),
                new Tally(0, 0, 0)));
    }

    private static String sentence(boolean done, int reopened, int marked, int leftRejected) {
        return AdditionView.of(new Addition(
                        new UUID(0, 1),
                        Kind.CASE,
                        "",
                        new Reviewer(new UUID(0, 2), "Maya"),
                        Instant.EPOCH,
                        done,
                        1,
                        0,
                        0,
                        List.of(),
                        new Tally(reopened, marked, leftRejected)))
                .sentence();
    }
}
