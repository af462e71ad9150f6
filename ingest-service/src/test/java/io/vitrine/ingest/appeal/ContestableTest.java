package io.vitrine.ingest.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vitrine.ingest.appeal.Appeal.State;
import io.vitrine.ingest.rate.ClientAddress;
import io.vitrine.ingest.rate.RateConfig;
import io.vitrine.ingest.rate.RateLimits;
import io.vitrine.teststack.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContestableTest {

    private static final Instant DECIDED = Instant.parse("2026-08-31T12:00:00Z");
    private static final Instant END = Instant.parse("2027-02-28T12:00:00Z");
    private static final ClientAddress HOME = new ClientAddress("10.0.0.1");

    @Test
    void theTimeEndsWhenModerationSaysSoAndAfterSixMonthsOtherwise() {
        assertThat(refused(END.plusSeconds(60), null).until()).contains(END.plusSeconds(60));
        assertThat(refused(null, null).until()).contains(END);
        assertThat(refused(END, null).isOpenAt(END)).isTrue();
        assertThat(refused(END, null).refuses(3, END.plusMillis(1))).contains(AppealRefusal.TOO_LATE);
    }

    @Test
    void onlyTheRefusalThatTheAuthorSawIsAppealedAgainstAndOnce() {
        var lodged = new Appeal(3, State.DENIED, "Mine.", DECIDED, "No.", DECIDED);

        assertThat(refused(END, null).refuses(3, DECIDED)).isEmpty();
        assertThat(refused(END, null).refuses(2, DECIDED)).contains(AppealRefusal.DECISION_CHANGED);
        assertThat(refused(END, lodged).refuses(3, DECIDED)).contains(AppealRefusal.LODGED_ALREADY);
        assertThat(new Contestable(false, 3, DECIDED, END, null).refuses(3, DECIDED))
                .contains(AppealRefusal.NOT_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t"})
    void anAppealNeedsWords(String explanation) {
        assertThat(Contestable.refuses(explanation)).contains(AppealRefusal.EMPTY);
    }

    @Test
    void wordsAreCountedAsPeopleCountThem() {
        assertThat(Contestable.refuses("👗".repeat(Appeal.MOST_CHARACTERS))).isEmpty();
        assertThat(Contestable.refuses("a".repeat(Appeal.MOST_CHARACTERS + 1))).contains(AppealRefusal.TOO_LONG);
    }

    @Test
    void oneAddressDoesNotLodgeWithoutEnd() {
        var appeals = new AppealsInMemory();
        var clock = new MovableClock(DECIDED);
        var lodge = new LodgeAppeal(appeals, new RateLimits(new TwoAMinute(), clock), clock);

        assertThat(lodge(lodge, "One.")).isEmpty();
        assertThat(lodge(lodge, "")).contains(AppealRefusal.EMPTY);
        assertThat(lodge(lodge, "Three.")).contains(AppealRefusal.TOO_MANY_ATTEMPTS);
        clock.pass(Duration.ofMinutes(1));
        assertThat(lodge(lodge, "Four.")).isEmpty();
        assertThat(appeals.lodged).containsExactly("One. at " + DECIDED, "Four. at " + DECIDED.plusSeconds(60));
    }

    private static Optional<AppealRefusal> lodge(LodgeAppeal lodge, String words) {
        return lodge.lodge("hash", 1L, words, HOME).await().atMost(Duration.ofSeconds(1));
    }

    private static Contestable refused(@Nullable Instant end, @Nullable Appeal lodged) {
        return new Contestable(true, 3, DECIDED, end, lodged);
    }

    private static final class AppealsInMemory implements Appeals {

        final List<String> lodged = new ArrayList<>();

        @Override
        public Uni<Optional<AppealRefusal>> lodge(
                String linkHash, @Nullable Long seen, String explanation, Instant now) {
            lodged.add(explanation + " at " + now);
            return Uni.createFrom().item(Optional.empty());
        }
    }

    private record TwoAMinute() implements RateConfig {

        @Override
        public long perAddress() {
            return 2;
        }

        @Override
        public long perCampaign() {
            return 2;
        }

        @Override
        public Duration period() {
            return Duration.ofMinutes(1);
        }

        @Override
        public long countedAddresses() {
            return 10;
        }

        @Override
        public int gateways() {
            return 1;
        }

        @Override
        public int uploads() {
            return 1;
        }
    }
}
