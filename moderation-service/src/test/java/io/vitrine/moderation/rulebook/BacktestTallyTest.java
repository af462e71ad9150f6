package io.vitrine.moderation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.caseload.Evaluations.JudgedCase;
import io.vitrine.moderation.policy.Effect;
import io.vitrine.moderation.policy.Policy;
import io.vitrine.moderation.policy.PolicyReader;
import io.vitrine.moderation.policy.PolicyReading.Accepted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestTallyTest {

    private static final Policy DRAFT = ((Accepted)
                    PolicyReader.read(
                            """
                    policy: draft
                    rules:
                      - {name: long, when: size(caption) > 3, then: reject, reason: other}
                      - {name: asked, when: caption == "ask", then: review}
                    otherwise: approve
                    """))
            .policy();

    @Test
    void countsMovesAndAgreementWithPeople() {
        BacktestTally tally = BacktestTally.NOTHING.plus(
                DRAFT,
                List.of(
                        judged("long one", "approve", "reject"),
                        judged("long too", "review", "approve"),
                        judged("ask", "approve", "reject"),
                        judged("ok", "approve", "approve"),
                        judged("ok", "reject", "reject"),
                        judged("ok", "approve", null)));

        assertThat(tally.changes())
                .containsEntry("approve→reject", 1L)
                .containsEntry("review→reject", 1L)
                .containsEntry("approve→review", 1L)
                .containsEntry("approve→approve", 2L)
                .containsEntry("reject→approve", 1L);
        assertThat(tally.precision(Effect.REJECT)).isEqualTo(new Proportion(1, 2));
        assertThat(tally.recall(Effect.REJECT)).isEqualTo(new Proportion(1, 3));
        assertThat(tally.precision(Effect.APPROVE)).isEqualTo(new Proportion(1, 2));
        assertThat(tally.recall(Effect.APPROVE)).isEqualTo(new Proportion(1, 2));
        assertThat(tally.automation()).isEqualTo(new Proportion(5, 6));
        assertThat(tally.rules()).containsEntry("long", 2L).containsEntry("asked", 1L);
    }

    @Test
    void pageByPageItIsTheSameAsAtOnce() {
        List<JudgedCase> cases = IntStream.range(0, 50)
                .mapToObj(n -> judged(n % 3 == 0 ? "ask" : "x".repeat(n % 7), n % 2 == 0 ? "approve" : "review", null))
                .toList();

        BacktestTally paged = BacktestTally.NOTHING;
        for (int from = 0; from < cases.size(); from += 7) {
            paged = paged.plus(DRAFT, cases.subList(from, Math.min(from + 7, cases.size())));
        }

        assertThat(paged).isEqualTo(BacktestTally.NOTHING.plus(DRAFT, cases));
        assertThat(paged.examples()).hasSizeLessThanOrEqualTo(8 * 6);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0,   20, 0.0000, 0.1611",
        "1,   29, 0.0061, 0.1718",
    })
    void theIntervalIsWilsons(long hits, long trials, double low, double high) {
        var proportion = new Proportion(hits, trials);

        assertThat(proportion.low()).isCloseTo(low, Offset.offset(0.0001));
        assertThat(proportion.high()).isCloseTo(high, Offset.offset(0.0001));
    }

    @Test
    void ofNothingNothingIsKnown() {
        assertThat(new Proportion(0, 0).isKnown()).isFalse();
        assertThat(new Proportion(0, 0).high()).isEqualTo(1);
    }

    private static JudgedCase judged(String caption, String effect, String person) {
        return new JudgedCase(
                UUID.randomUUID(),
                Instant.EPOCH,
                "{\"caption\":\"" + caption + "\",\"screening.complete\":true}",
                effect,
                person);
    }
}
