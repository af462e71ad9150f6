package io.vitrine.moderation.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LotTest {

    private static final int MANY = 50_000;

    private final Random random = new Random(1);
    private final Lot lot = new Lot(new UUID(1, 2));
    private final List<UUID> cases = Stream.generate(this::caseId).limit(MANY).toList();

    /** Ids begin with the moment and end at random, as a case's do. */
    private UUID caseId() {
        return new UUID(0x0197_0000_0000_7000L | random.nextInt(1_000_000), random.nextLong());
    }

    @Test
    void theSameCaseIsAlwaysDrawnOrNever() {
        Lot again = new Lot(new UUID(1, 2));

        assertThat(cases.stream().limit(500))
                .allMatch(id -> lot.draws(Kind.BLIND, id, 0.3) == again.draws(Kind.BLIND, id, 0.3));
    }

    @Test
    void asManyAreDrawnAsWereAskedFor() {
        long drawn =
                cases.stream().filter(id -> lot.draws(Kind.CHECK, id, 0.02)).count();

        // 1,000 of 50,000 with a standard deviation of 31
        assertThat(drawn).isBetween(850L, 1_150L);
    }

    @Test
    void noneAndAllAreShares() {
        assertThat(cases).noneMatch(id -> lot.draws(Kind.CHECK, id, 0));
        assertThat(cases).allMatch(id -> lot.draws(Kind.CHECK, id, 1));
    }

    @Test
    void anotherKindOrSeedDrawsOthers() {
        Lot other = new Lot(new UUID(1, 3));
        long both = cases.stream()
                .filter(id -> lot.draws(Kind.CHECK, id, 0.1) && lot.draws(Kind.BLIND, id, 0.1))
                .count();
        long bothSeeds = cases.stream()
                .filter(id -> lot.draws(Kind.CHECK, id, 0.1) && other.draws(Kind.CHECK, id, 0.1))
                .count();

        // 500 of 50,000 by chance, with a standard deviation of 22
        assertThat(both).isBetween(390L, 610L);
        assertThat(bothSeeds).isBetween(390L, 610L);
    }
}
